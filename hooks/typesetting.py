"""Keeps together on finished pages what no line may part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.content.typesetting import typeset
from site_paths import ref_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Go by the language of the page."""
    del config  # MkDocs passes it by name
    return typeset(output, ref_of(page).lang)
