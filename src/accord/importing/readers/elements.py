"""HTML elements -> pieces of text in reading order, each with what the markup says of it.

Serves web pages and whatever is converted to HTML first. A tree is walked once, event by event, so
that no depth of nesting exhausts the stack.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.readers.glossaries import is_glossary
from accord.importing.readers.inline import Inline, is_bold, shown_text
from accord.importing.readers.tables import (
    data_rows,
    read_columns,
    row_text,
    signed_rows,
    titled_rows,
)
from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import XPath
    from lxml.html import HtmlElement

    from accord.importing.readers.inline import InlineLine

SILENT = frozenset(
    {"audio", "canvas", "head", "iframe", "input", "map", "object", "script", "style", "svg"}
    | {"template", "video"}
)
"""Elements that hold no text for readers."""
BESIDE = frozenset({"button", "nav", "noscript", "select", "textarea"})
"""Elements that hold text, but none of an article, unless a heading is a button that unfolds it."""
MANY_LINKS = 20
"""Items of a list, each a link and nothing else, that make it a menu wherever it stands."""
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"}
    | {"div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr"}
    | {"legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"}
    | {"tfoot", "th", "thead", "tr", "ul", "h1", "h2", "h3", "h4", "h5", "h6"}
)
"""Elements before and after which a line ends."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STANDING_OUT = frozenset({"dt", "summary"})
_ANCHOR = re.compile(r"(?:\s#|\s*[¶🔗])$")
"""The sign at the end of a heading that links to itself."""
_WORD_PROCESSED = re.compile(r"\blst-kix_\w+-(\d)\b")
"""What Google Docs calls its lists, each beside those around it, and how deep each of them is."""
_HIDDEN = re.compile(r"display:none|visibility:hidden")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of text of an element tree."""

    mark: Mark
    """What it says, and what its markup says of it."""
    element: HtmlElement
    """The block that it stands in."""
    linked: float = 0.0
    """Share of its letters that are links."""
    lead: str = ""
    """The bold words that open it, other words behind them."""


Group: TypeAlias = tuple[Piece, ...]
"""What stands without a blank line between: a paragraph's lines, a list's items, a table's rows."""


def read_elements(root: HtmlElement, languages: Sequence[str]) -> Iterator[Group]:
    """Yield what the tree says, in reading order; it may be in any of the languages."""
    from lxml.etree import iterwalk  # noqa: PLC0415 - optional, and not needed for plain text

    walker = _Walker(root)
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield from walker.leave(element)
        elif element.tag in SILENT:
            walk.skip_subtree()
            walker.skipped = element
        elif (element.tag in BESIDE and not walker.heading) or _is_hidden(element):
            walk.skip_subtree()
            walker.skipped = element
            yield from _outside(element)
        elif element.tag == "ul" and not walker.lists and _is_menu()(element):
            walk.skip_subtree()
            walker.skipped = element
            yield from walker.flush()
            is_long = len(element) >= MANY_LINKS
            yield from _outside(element) if is_long else _menu(element)
        elif rows := data_rows(element) if element.tag == "table" else ():
            walk.skip_subtree()
            walker.skipped = element
            yield from walker.flush()
            yield from _table(element, rows, languages)
        else:
            yield from walker.enter(element)


@dataclass(slots=True)
class _List:
    element: HtmlElement
    deeper: int
    """How much deeper it is than it stands."""
    ordered: bool
    number: int
    """Of its next item."""


@dataclass(slots=True)
class _Walker:
    """Where in the tree the walk is, and what it has met since the last block ended."""

    block: HtmlElement
    """The innermost block."""
    skipped: HtmlElement | None = None
    """The element whose content was passed over."""
    inline: Inline = field(default_factory=Inline)
    """The text since the last block began or ended."""
    heading: int = 0
    """The level of the heading around it."""
    lists: list[_List] = field(default_factory=list)
    """The lists around it, from the outermost."""
    item: bool = False
    """Whether an item has begun that has no text yet."""
    listed: list[Piece] = field(default_factory=list)
    """The pieces of the outermost list."""

    def enter(self, element: HtmlElement) -> Iterator[Group]:
        """Take in an element as far as its first child."""
        tag = element.tag
        if tag in BLOCKS:
            yield from self.flush()
            self.block = element
            self.heading = _HEADINGS.get(tag, self.heading)
            self._enter_list(element)
        elif tag == "br":
            self.inline.end_line()
        else:
            self.inline.open(element)
        self.inline.add(element.text, verbatim=tag == "pre")

    def leave(self, element: HtmlElement) -> Iterator[Group]:
        """Take in what follows an element as far as its next sibling."""
        tag = element.tag
        if element is self.skipped:
            self.skipped = None
        elif tag in BLOCKS:
            yield from self.flush()
            if tag in _HEADINGS:
                self.heading = 0
            if self.lists and element is self.lists[-1].element:
                yield from self._leave_list()
            parent = element.getparent()
            self.block = self.block if parent is None else parent
        elif tag != "br":
            self.inline.close(element)
        self.inline.add(element.tail)

    def flush(self) -> Iterator[Group]:
        """Yield what was collected, unless it belongs to a list that goes on."""
        if self.inline.empty:  # between most blocks
            return
        for lines in self.inline.take():
            group = tuple(self._pieces(lines))
            if self.lists:
                self.listed.extend(group)
            else:
                yield group

    def _enter_list(self, element: HtmlElement) -> None:
        is_list = element.tag in {"ol", "ul"} or (element.tag == "dl" and is_glossary(element))
        if is_list:
            number = _number(element, "start", 1)
            self.lists.append(_List(element, _level(element), element.tag == "ol", number))
        elif self.lists and (element.tag == "li" or _is_term(element, self.lists[-1].element)):
            self.item = True
            self.lists[-1].number = _number(element, "value", self.lists[-1].number)

    def _leave_list(self) -> Iterator[Group]:
        self.lists.pop()
        self.item = False
        if not self.lists and self.listed:
            yield tuple(self.listed)
            self.listed = []

    def _pieces(self, lines: list[InlineLine]) -> Iterator[Piece]:
        if self.heading and not self.lists:
            text = " ".join(line.text for line in lines)
            linked = max(line.linked for line in lines)
            mark = Mark(Role.HEADING, _ANCHOR.sub("", text), self.heading)
            yield Piece(mark, self.block, linked)
            return
        for line in lines:
            mark = self._in_list(line) if self.lists else self._outside(line, alone=len(lines) == 1)
            yield Piece(mark, self.block, line.linked, line.lead)

    def _in_list(self, line: InlineLine) -> Mark:
        innermost = self.lists[-1]
        level = len(self.lists) + innermost.deeper
        if not self.item:
            return Mark(Role.TEXT, line.text, level)
        self.item = False
        number = innermost.number if innermost.ordered else None
        innermost.number += 1
        return Mark(Role.ITEM, line.text, level, number)

    def _outside(self, line: InlineLine, *, alone: bool) -> Mark:
        if line.strong or self.block.tag in _STANDING_OUT or is_bold(self.block):
            return Mark(Role.STRONG, line.text)
        return Mark(Role.TEXT if alone else Role.LINE, line.text)


def _level(element: HtmlElement) -> int:
    match = _WORD_PROCESSED.search(element.get("class", ""))
    return int(match[1]) if match else 0


def _is_term(element: HtmlElement, around: HtmlElement) -> bool:
    """Return whether the element opens an item of a definition list."""
    return (element.tag, around.tag) == ("dt", "dl")


def _number(element: HtmlElement, attribute: str, default: int) -> int:
    value = element.get(attribute, "")
    return int(value) if value.isdecimal() and len(value) < 4 else default  # noqa: PLR2004 - 999


def _outside(element: HtmlElement) -> Iterator[Group]:
    text = "\n".join([" ".join(words) for words in map(str.split, element.itertext()) if words])
    if text:
        yield (Piece(Mark(Role.OUTSIDE, text), element, linked=1.0),)


def _menu(element: HtmlElement) -> Iterator[Group]:
    texts = map(shown_text, element)
    pieces = (Piece(Mark(Role.ITEM, text, 1), element, linked=1.0) for text in texts if text)
    if group := tuple(pieces):
        yield group


def _table(
    element: HtmlElement, rows: Sequence[Sequence[str]], languages: Sequence[str]
) -> Iterator[Group]:
    """Yield a table row by row, each of its columns as a list, or what it explains as one list."""
    columns = read_columns(rows, languages)
    for head, *items in columns:
        yield (Piece(Mark(Role.STRONG, head), element),)
        yield tuple(Piece(Mark(Role.ITEM, item, 1), element) for item in items)
    signed = signed_rows(element)
    titled = () if columns or signed else titled_rows(element)
    if not columns and (plain := rows[: len(rows) - len(titled) - len(signed)]):
        yield tuple(Piece(Mark(Role.TEXT, row_text(row)), element) for row in plain)
    if signed:
        marks = (Mark(Role.ITEM, text, 1, number) for number, text in signed)
        yield tuple(Piece(mark, element) for mark in marks)
    pairs = ((Mark(Role.ITEM, title, 1), Mark(Role.TEXT, text, 1)) for title, text in titled)
    if explained := tuple(Piece(mark, element) for pair in pairs for mark in pair):
        yield explained


@cache
def _is_menu() -> XPath:
    """Return what tells lists of nothing but links: most of many a page, and read at once."""
    from lxml.etree import XPath  # noqa: PLC0415 - optional, and not needed for plain text

    return XPath(
        "not(.//@style | .//@hidden | text()[normalize-space()] | *[not(self::li)]"
        " | li/text()[normalize-space()] | li/*[not(self::a[@href])]"
        " | li/a//*[not(self::b or self::em or self::i or self::img or self::span)])"
    )


def _is_hidden(element: HtmlElement) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style.replace(" ", "").lower()))
