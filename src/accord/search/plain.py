"""Plain documents, from whatever made them, become pages that can be found."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from accord.problems import InvalidInputError, Place, Problem
from accord.search.document import ConceptNames, SearchPage, SearchSection
from accord.search.writer import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_FORM = '{"lang": "pl", "url": "…", "title": "…", "sections": [{"id", "heading", "text"}]}'
_NAMES_FORM = '{"id": {"pl": {"pref": "…", "alt": [], "hidden": []}}}'


def read_documents(file: Path, labels: Path | None) -> Corpus:
    """Return the documents in `file`, and the concepts' names in `labels` if there are any.

    The file is a list of `{"lang", "url", "title", "sections": [{"id", "heading", "text"}],
    "concepts": [id, …]}`; of a section, id and heading may be null or missing, as may concepts.
    Raises InvalidInputError where it is not.
    """
    data = _read(file)
    if not isinstance(data, list):
        raise _invalid(file, "this is no list of documents", f"Write a list of {_FORM}.")
    pages: dict[str, list[SearchPage]] = {}
    for number, entry in enumerate(data):
        lang, page = _page(entry, number, file)
        pages.setdefault(lang, []).append(page)
    return Corpus(pages, dict(_concepts(labels)) if labels else _unnamed(pages))


def _page(entry: object, number: int, file: Path) -> tuple[str, SearchPage]:
    try:
        lang, url, title = (_text(entry, key) for key in ("lang", "url", "title"))
        sections = tuple(_sections(entry))
        concepts = [str(id_) for id_ in _get(entry, "concepts", [])]
    except (KeyError, TypeError) as error:
        what = f"document {number + 1} lacks or mistakes {error}"
        raise _invalid(file, what, f"Write {_FORM}.") from error
    if not _LANGUAGE.fullmatch(lang):
        raise _invalid(
            file, f"document {number + 1} has the language '{lang}'", "Write a code: pl."
        )
    return lang, SearchPage(url, title, "", sections, dict.fromkeys(concepts, 1))


def _sections(entry: object) -> Iterator[SearchSection]:
    """Yield the beginning, with all text that has neither id nor heading, then the others."""
    found = [
        SearchSection(_get(section, "id", ""), _get(section, "heading", ""), _text(section, "text"))
        for section in _get(entry, "sections", [])
    ]
    opening = " ".join(section.text for section in found if not (section.id or section.heading))
    yield SearchSection("", "", opening)
    yield from (section for section in found if section.id or section.heading)


def _get(entry: object, key: str, default: Any) -> Any:  # noqa: ANN401 - what JSON holds
    if not isinstance(entry, dict):
        raise TypeError(f"'{key}'")
    value = entry.get(key)
    if value is not None and not isinstance(value, type(default)):
        raise TypeError(f"'{key}'")
    return default if value is None else value


def _text(entry: object, key: str) -> str:
    value = _get(entry, key, "")
    if key not in entry:  # type: ignore[operator] # a mapping, or _get had raised
        raise KeyError(key)
    return str(value)


def _unnamed(pages: Mapping[str, list[SearchPage]]) -> Mapping[str, Mapping[str, ConceptNames]]:
    ids = {id_ for found in pages.values() for page in found for id_ in page.concepts}
    return {id_: {} for id_ in ids}


def _concepts(file: Path) -> Iterator[tuple[str, Mapping[str, ConceptNames]]]:
    try:
        for id_, by_language in _read(file).items():
            yield id_, {lang: _names(found) for lang, found in by_language.items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise _invalid(file, f"a concept's names are no names: {error}", _NAMES_FORM) from error


def _names(found: Mapping[str, Any]) -> ConceptNames:
    labels = (found["pref"], *found.get("alt", ()), *found.get("hidden", ()))
    return ConceptNames(found["pref"], found.get("definition", ""), "", tuple(map(str, labels)))


def _read(file: Path) -> Any:  # noqa: ANN401 - what JSON holds
    try:
        return json.loads(file.read_bytes())
    except FileNotFoundError:
        raise _invalid(file, "there is no such file", "Check its name.") from None
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise _invalid(file, f"this is no JSON: {error}", "Mend it there.", line) from error


def _invalid(file: Path, what: str, hint: str, line: int = 0) -> InvalidInputError:
    return InvalidInputError(Problem(Place(file.as_posix(), line), what, hint))
