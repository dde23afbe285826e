"""Python-Markdown extension that links the first mention of each concept in a section.

The one integration point that MkDocs, ProperDocs and Zensical share: it writes source-relative
links to `.md` files into the element tree, and the engine resolves and validates them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from markdown import Markdown

    from accord.linking.matcher import Matcher

_PRIORITY = 3
"""After attr_list (8), so that section ids exist; before the engine resolves links."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OPAQUE = _HEADINGS | {"a", "code", "pre", "script", "style"}


@dataclass(frozen=True, slots=True)
class Target:
    """What a mention of a concept links to."""

    href: str
    """Path of the concept's page relative to the page being rendered."""
    definition: str
    """The tooltip."""


@dataclass(frozen=True, slots=True)
class LinkContext:
    """What the page being rendered may link to."""

    matcher: Matcher
    """Finds the concepts of the page's language."""
    targets: Mapping[str, Target]
    """Concept id -> target; a concept that is not here is not linked."""


class ConceptLinks(Extension):
    """Links concepts in every page for which `context` is set."""

    context: LinkContext | None = None
    """Set by the engine's adapter before each page; None: the page gets no links."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the tree processor."""
        md.treeprocessors.register(_Weaver(md, lambda: self.context), "concept_links", _PRIORITY)


class _Weaver(Treeprocessor):
    """Runs once a page, on its finished element tree."""

    def __init__(self, md: Markdown, context: Callable[[], LinkContext | None]) -> None:
        super().__init__(md)
        self._context = context

    def run(self, root: Element) -> None:
        context = self._context()
        if context is not None:
            _weave(root, context, set())


def _weave(parent: Element, context: LinkContext, seen: set[str]) -> None:
    """Link mentions below `parent`; `seen` holds the concepts linked in the section so far."""
    if parent.text:
        parent.text, links = _split(parent.text, context, seen)
        for place, link in enumerate(links):
            parent.insert(place, link)
    for child in list(parent):
        if child.tag in _HEADINGS:
            seen.clear()
        elif child.tag not in _OPAQUE and "lang" not in child.attrib:
            _weave(child, context, seen)
        if child.tail:
            child.tail, links = _split(child.tail, context, seen)
            place = list(parent).index(child) + 1
            for offset, link in enumerate(links):
                parent.insert(place + offset, link)


def _split(text: str, context: LinkContext, seen: set[str]) -> tuple[str, list[Element]]:
    """Return the text before the first new mention, and the links with what follows each."""
    before, end = text, 0
    links: list[Element] = []
    for start, stop, link in _links(text, context, seen):
        if links:
            links[-1].tail = text[end:start]
        else:
            before = text[:start]
        links.append(link)
        end = stop
    if links:
        links[-1].tail = text[end:]
    return before, links


def _links(text: str, context: LinkContext, seen: set[str]) -> Iterator[tuple[int, int, Element]]:
    for mention in context.matcher.find(text):
        target = context.targets.get(mention.concept)
        if target is None or mention.concept in seen:
            continue
        seen.add(mention.concept)
        link = Element(
            "a",
            {
                "href": target.href,
                "class": "concept",
                "data-concept": mention.concept,
                "title": target.definition,
            },
        )
        link.text = mention.surface
        yield mention.start, mention.end, link
