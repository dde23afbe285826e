"""Addresses on the site: the one place that knows how this engine lays out URLs. No hook."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from accord.documents.page import PageRef

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def ref_of(page: Page) -> PageRef:
    """Return the core's address of a page: its language folder and the path below it."""
    lang, _, path = page.file.src_uri.partition("/")
    return PageRef(lang, path)


def site_path(ref: PageRef, config: MkDocsConfig) -> str:
    """Return the path of a page relative to the root of the site."""
    default = config.extra["catalogue"].settings.default_language
    page = PurePosixPath("" if ref.lang == default else ref.lang, ref.path)
    folder = page.parent if page.stem == "index" else page.with_suffix("")
    if not config.use_directory_urls:
        return page.with_suffix(".html").as_posix()
    return f"{folder.as_posix()}/"
