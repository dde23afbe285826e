"""Python-Markdown extension that lays out a guide for a reader in a hurry.

Each section is wrapped with its kind, and the overview moves behind what to do now. The title
leaves the text: the page's template shows it together with the situation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from accord.content.kinds import ACT_FIRST, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown import Markdown

_PRIORITY = 2
"""After concepts are linked (3), which reads headings and text as one row."""


class GuideLayout(Extension):
    """Lays out every page for which `overview_heading` is set."""

    overview_heading: str | None = None
    """Set by the engine's adapter before each page; None: the page is no guide."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the tree processor."""
        layout = _Layout(md, lambda: self.overview_heading)
        md.treeprocessors.register(layout, "guide_layout", _PRIORITY)


class _Layout(Treeprocessor):
    """Runs once a page, on its finished element tree."""

    def __init__(self, md: Markdown, overview_heading: Callable[[], str | None]) -> None:
        super().__init__(md)
        self._overview_heading = overview_heading

    def run(self, root: Element) -> None:
        heading = self._overview_heading()
        if heading is None:
            return
        sections = list(_sections(root, heading))
        for child in list(root):
            root.remove(child)
        now = [section for section in sections if section.get("data-kind") in ACT_FIRST]
        root.extend([*now, *(section for section in sections if section not in now)])


def _sections(root: Element, overview_heading: str) -> Iterator[Element]:
    section = _section(Kind.OVERVIEW)
    SubElement(section, "h2", {"id": Kind.OVERVIEW}).text = overview_heading
    for child in root:
        if child.tag == "h2":
            if len(section) > 1:
                yield section
            section = _section(child.get("id", ""))
        if child.tag != "h1":
            section.append(child)
    if len(section) > 1:
        yield section


def _section(kind: str) -> Element:
    return Element("section", {"class": "section", "data-kind": kind, "aria-labelledby": kind})
