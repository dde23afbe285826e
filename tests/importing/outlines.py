"""The outline of a guide, as a draft has it and as renderers and Accord's own reader show it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, TypeAlias

from accord.content.kinds import Kind
from accord.importing.article import Listing, Paragraph
from accord.importing.as_markdown import title
from accord.importing.lines.shapes import ends_sentence
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accord.documents.markdown import Part
    from accord.importing.article import Block, Item
    from accord.importing.draft import Draft

Node: TypeAlias = tuple[str, "str | Outline"]
"""Tag, with `#` and the id of an `h2` behind it, and its text or what it holds."""
Outline: TypeAlias = tuple[Node, ...]
"""Headings, paragraphs and lists in order; a list holds items, an item paragraphs and lists."""

ALLOWED = {"h1": {"id"}, "h2": {"id"}, "p": set(), "ol": set(), "ul": set(), "li": set()} | {
    "strong": set[str]()
}
"""Tags of a rendered draft, and their attributes."""
BLOCKS = frozenset(ALLOWED) - {"strong"}


def of_draft(draft: Draft) -> Outline:
    """Return what a reader of the guide should see."""
    return (("h1", title(draft)), *_of_sections(draft))


def of_html(page: str) -> Outline:
    """Return what a browser would show; AssertionError for a tag that no draft has."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.outline


def of_parts(parts: Iterable[Part]) -> Iterator[tuple[str, str | None, str]]:
    """Yield tag, item and text of each heading and paragraph that Accord's own reader sees."""
    for part in parts:
        if part.level:
            yield f"h{part.level}" + (f"#{part.id}" if part.id else ""), None, part.heading
        for block in part.blocks:
            text = f"**{block.opening}**{block.text.removeprefix(block.opening)}"
            item = None if block.item is None else str(block.item)
            yield "p", item, text if block.opening else block.text


def flat(outline: Outline) -> Iterator[tuple[str, str | None, str]]:
    """Yield the same of an outline; items of a part's lists are counted through."""
    item = -1
    for tag, content in outline:
        if isinstance(content, str):
            item = -1 if tag.startswith("h") else item
            yield tag, None, content
        else:
            for _, blocks in content:
                item += 1
                yield from (("p", str(item), text) for text in _texts(blocks))


def _texts(blocks: str | Outline) -> Iterator[str]:
    if isinstance(blocks, str):
        yield blocks
    else:
        for _, content in blocks:
            yield from _texts(content)


def _of_sections(draft: Draft) -> Iterator[Node]:
    for section, id_ in zip(draft.sections, draft.section_ids, strict=True):
        kind = section.guess.kind if section.guess else Kind.OVERVIEW
        heading = language(draft.language).headings[kind]
        if section.heading:
            heading = section.heading.text
        if section.heading or not id_ == draft.section_ids[0] == Kind.OVERVIEW:
            yield f"h2#{id_}", heading
        yield from _of_blocks(section.blocks)


def _of_blocks(blocks: Sequence[Block]) -> Iterator[Node]:
    for block in blocks:
        match block:
            case Paragraph():
                yield "p", block.text
            case Listing():
                items = tuple(("li", tuple(_of_item(item))) for item in block.items)
                yield "ol" if block.ordered else "ul", items


def _of_item(item: Item) -> Iterator[Node]:
    text = item.opening.text
    if item.title:
        stop = ":" if text[:1].islower() else "."
        text = f"**{item.title}{'' if ends_sentence(item.title) else stop}** {text}"
    yield "p", text.strip()
    yield from _of_blocks(item.more)


@dataclass
class _Open:
    """An element whose end has not come."""

    tag: str
    nodes: list[Node] = field(default_factory=list)
    text: str = ""


class _Reader(HTMLParser):
    """Builds an outline; the text of a tight item counts as a paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self._open = [_Open("")]

    @property
    def outline(self) -> Outline:
        """Return what was read."""
        (root,) = self._open
        assert not root.text.strip()
        return tuple(root.nodes)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, f"<{tag}> in a draft"
        assert {name for name, _ in attrs} <= ALLOWED[tag], f"{attrs} in a draft"
        if tag == "strong":
            self._open[-1].text += "**"
            return
        self._end_text()
        id_ = dict(attrs).get("id") if tag == "h2" else None
        self._open.append(_Open(f"{tag}#{id_}" if id_ else tag))

    def handle_endtag(self, tag: str) -> None:
        if tag == "strong":
            self._open[-1].text += "**"
            return
        ended = self._open.pop()
        text = " ".join(ended.text.split())
        if tag in {"li", "ol", "ul"}:
            if text:
                ended.nodes.append(("p", text))
            self._open[-1].nodes.append((ended.tag, tuple(ended.nodes)))
        else:
            self._open[-1].nodes.append((ended.tag, text))

    def handle_data(self, data: str) -> None:
        self._open[-1].text += data

    def handle_comment(self, data: str) -> None:
        assert not data.strip(), f"<!--{data}--> in a draft"  # an empty one parts two lists

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"<!{decl}> in a draft")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"<?{data}> in a draft")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"<![{data}]> in a draft")

    def _end_text(self) -> None:
        """Make a paragraph of a tight item's text where a nested list begins."""
        parent = self._open[-1]
        text = " ".join(parent.text.split())
        parent.text = ""
        if text:
            parent.nodes.append(("p", text))
