"""Links concepts in the text of every page, and lays out the guides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.content.library import is_guide
from accord.content.markdown_extension import GuideLayout
from accord.languages import language
from accord.linking.markdown_extension import ConceptLinks
from site_paths import ref_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Register the extensions, once: every language is built with the same configuration."""
    if "concept_links" not in config.extra:
        config.extra["concept_links"], config.extra["guide_layout"] = ConceptLinks(), GuideLayout()
        config.markdown_extensions += [config.extra["concept_links"], config.extra["guide_layout"]]
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the extensions which page is rendered next."""
    del files  # MkDocs passes it by name
    ref = ref_of(page)
    links: ConceptLinks = config.extra["concept_links"]
    layout: GuideLayout = config.extra["guide_layout"]
    links.context = config.extra["catalogue"].link_context(ref)
    headings = language(ref.lang).headings
    layout.overview_heading = headings[Kind.OVERVIEW] if is_guide(ref) else None
    return markdown
