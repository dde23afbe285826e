"""Chooses each page's template by its folder and hands the templates their data."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from accord.documents.page import PageRef
from accord.languages import language, language_name
from accord.thesaurus.reader import MAP_PATH, concept_path
from site_paths import ref_of, site_path

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

_INDEX_TEMPLATES = {"": "home.html", "guides": "guides.html", "concepts": "concepts.html"}
_OWN_TEMPLATES = {MAP_PATH: "map.html"}
_PAGE_TEMPLATES = {"guides": "guide.html", "concepts": "concept.html"}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give templates the filters that turn addresses and codes into what readers see."""
    del files  # MkDocs passes it by name
    env.filters["site_path"] = lambda ref: site_path(ref, config)
    env.filters["page_path"] = lambda path, lang: site_path(PageRef(lang, path), config)
    to_page = env.filters["page_path"]
    env.filters["concept_path"] = lambda id_, lang: to_page(concept_path(id_), lang)
    env.filters["language"] = language
    env.filters["language_name"] = language_name
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Set the template before MkDocs chooses one."""
    del config, files  # MkDocs passes them by name
    path = PurePosixPath(ref_of(page).path)
    templates = _INDEX_TEMPLATES if path.name == "index.md" else _PAGE_TEMPLATES
    found = _OWN_TEMPLATES.get(str(path)) or templates.get("/".join(path.parts[:-1]))
    page.meta["template"] = found or "main.html"
    return markdown


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Hand over the catalogue, the page's address and language, and its other versions."""
    del nav  # MkDocs passes it by name
    ref = ref_of(page)
    context["catalogue"] = config.extra["catalogue"]
    context["ref"] = ref
    context["words"] = language(ref.lang).interface
    context["versions"] = {
        lang: file.url
        for lang, file in page.file.alternates.items()  # type: ignore[attr-defined] # the i18n plugin's
    }
    return context
