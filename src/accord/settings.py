"""mkdocs.yml, as far as Accord needs it: one settings file for every engine and command."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from accord.problems import InvalidInputError, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path


NAMESPACE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+[/#]")
"""An absolute IRI that an id can be put behind."""
_DEFAULT_NAMESPACE = "https://accord.example/concepts/"
"""Of a site that names none: a host that nobody can have (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and which languages the site speaks."""

    file: Path
    """The settings file itself."""
    root: Path
    """Folder of mkdocs.yml; messages show paths relative to it."""
    languages: tuple[str, ...]
    """Codes, in the order of the language menu."""
    default_language: str
    """The language at the root of the site."""
    docs: Path
    """Folder with one folder a language."""
    thesaurus: Path
    """File that says which concepts exist and how they relate."""
    sources: Path
    """Folder of the articles that guides are based on, with their provenance."""
    drafts: Path
    """Folder that import writes to."""
    guides: tuple[str, ...]
    """File stems of guides, in the order in which they are offered; others follow by name."""
    universal_guide: str
    """Path below a language folder of the guide whose steps help always."""
    behaviours: str
    """Id of the concept whose narrower concepts are the customer's difficult behaviours."""
    namespace: str = _DEFAULT_NAMESPACE
    """What stands before a concept's id in its address for other thesauri; ends with `/` or `#`."""


class _Loader(yaml.SafeLoader):
    """Reads the engine's own tags (`!ENV`, `!!python/name:`) as None: they are not ours."""


def _no_value(_loader: yaml.SafeLoader, _suffix: str, _node: yaml.Node) -> None:
    return None


_Loader.add_multi_constructor("!", _no_value)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _no_value)


def read_settings(file: Path) -> Settings:
    """Return the settings in `file` (mkdocs.yml); raise InvalidInputError where one is missing."""
    root = file.parent.resolve()
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a SafeLoader
        languages = _languages(data)
        ours = data["extra"]["accord"]
        return Settings(
            file=root / file.name,
            root=root,
            languages=tuple(entry["locale"] for entry in languages),
            default_language=next(entry["locale"] for entry in languages if entry.get("default")),
            docs=root / data.get("docs_dir", "docs"),
            thesaurus=root / ours["thesaurus"],
            sources=root / ours["sources"],
            drafts=root / ours["drafts"],
            guides=tuple(ours.get("guides", ())),
            universal_guide=ours["universal_guide"],
            behaviours=ours["behaviours"],
            namespace=_namespace(ours, file),
        )
    except FileNotFoundError:
        raise _invalid(file, "there is no such file", "Run in the project's folder.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise _invalid(file, f"cannot be read: {error}", "Mend its YAML.") from error
    except (KeyError, TypeError, StopIteration) as error:
        what = f"lacks {error}" if isinstance(error, KeyError) else "lacks a setting"
        hint = "It needs plugins.i18n.languages (one of them default) and extra.accord."
        raise _invalid(file, what, hint) from error


def _languages(data: dict[str, Any]) -> list[dict[str, Any]]:
    for plugin in data["plugins"]:
        if isinstance(plugin, dict) and "i18n" in plugin:
            languages: list[dict[str, Any]] = plugin["i18n"]["languages"]
            return languages
    raise KeyError("plugins.i18n")


def _namespace(ours: dict[str, Any], file: Path) -> str:
    namespace = ours.get("namespace", _DEFAULT_NAMESPACE)
    if not isinstance(namespace, str) or not NAMESPACE.fullmatch(namespace):
        what = f"extra.accord.namespace is '{namespace}', which no address can begin with"
        raise _invalid(file, what, "Write one like https://example.org/concepts/.")
    return namespace


def _invalid(file: Path, what: str, hint: str) -> InvalidInputError:
    return InvalidInputError(Problem(Place(file.name), what, hint))
