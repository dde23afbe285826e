"""Markdown: its headings, items and paragraphs, each with the lines of the file it stands on.

Lines that are part of none of these, such as code or what is nested too deeply, stay plain text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from accord.importing.lines.quotations import are_items
from accord.importing.readers.encoding import check_readable, decode
from accord.importing.readers.front_matter import read_front_matter
from accord.importing.readers.phrases import phrases
from accord.importing.reading import BETWEEN_CELLS, Mark, Reading, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accord.problems import Place

LONGEST_BLOCK = 10_000
"""Characters without a blank line: twice the longest of paragraphs. With more the parser would be
busy for hours, and it is no article: its lines are taken as they are."""

_PARSER = MarkdownIt("commonmark").enable("table")
_LINE_END = re.compile(r"\r\n?|\n")
_TAG = re.compile(r"<[^<>]*>")
_SILENT = re.compile(r"\s*<(?:script|style|[!?])", re.IGNORECASE)
"""HTML that shows nothing."""


def read_markdown(data: bytes, where: Place, languages: Sequence[str]) -> Reading:
    """Return the text as it is, its blocks as marks; InvalidInputError if it says nothing."""
    text = decode(data, where, languages)
    check_readable(text, where)
    lines = _LINE_END.split(text)
    if _longest_block(lines) > LONGEST_BLOCK:
        return Reading(text)
    matter = list(read_front_matter(lines))
    height = matter[-1].lines[-1] if matter else 0
    body = "\n" * height + "\n".join(lines[height:])  # line numbers stay those of the file
    environment: dict[str, Any] = {}
    tree = SyntaxTreeNode(_PARSER.parse(body, environment))
    references = environment.get("references", {}).values()
    targets = [_matter(found["map"]) for found in references if "map" in found]
    marks = sorted((*matter, *_marks(tree), *targets), key=lambda mark: mark.lines)
    return Reading(text, tuple(_explained(_titled(marks), lines)))


def _longest_block(lines: Sequence[str]) -> int:
    blocks = groupby(lines, key=lambda line: bool(line.strip()))
    return max(sum(map(len, block)) for _, block in blocks)


def _marks(node: SyntaxTreeNode, level: int = 0) -> Iterator[Mark]:
    """Yield what stands in a node that `level` lists are around."""
    match node.type:
        case "heading":
            text = " ".join(phrase.text for phrase in phrases(_inline(node), 1))
            yield Mark(Role.HEADING, text, int(node.tag[1:]), lines=_range(node.map))
        case "paragraph":
            yield from _paragraph(node, level)
        case "ordered_list" | "bullet_list":
            first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            for place, item in enumerate(node.children):
                inner = (mark for child in item.children for mark in _marks(child, level + 1))
                yield from _item(inner, level + 1, None if first is None else first + place)
        case "tr":
            cells = (_plain(cell) for cell in node.children)
            yield Mark(Role.TEXT, BETWEEN_CELLS.join(cells), level, lines=_range(node.map))
        case "html_block":
            shown = "" if _SILENT.match(node.content) else _TAG.sub(" ", node.content)
            text = " ".join(shown.split())
            yield Mark(Role.TEXT if text else Role.MATTER, text, level, lines=_range(node.map))
        case "fence" if node.map:
            yield from (_matter((line, line + 1)) for line in {node.map[0], node.map[1] - 1})
        case _:
            yield from _within(node, level)


def _within(node: SyntaxTreeNode, level: int) -> Iterator[Mark]:
    """Yield the marks of what stands in a node, quotations below each other as items."""
    for are_quoted, run in groupby(node.children, key=_is_quotation):
        children = [*run]
        is_list = are_quoted and _are_items(children)
        for child in children:
            marks = _marks(child, level + is_list)
            yield from _item(marks, level + 1, None) if is_list else marks


def _is_quotation(node: SyntaxTreeNode) -> bool:
    return node.type == "blockquote"


def _are_items(quotations: Sequence[SyntaxTreeNode]) -> bool:
    """Return whether quotations below each other are a list, a paragraph each."""
    texts = [_plain(quoted.children[0]) for quoted in quotations if len(quoted.children) == 1]
    return len(texts) == len(quotations) and are_items(texts)


def _paragraph(node: SyntaxTreeNode, level: int) -> Iterator[Mark]:
    first, end = node.map or (0, 0)
    for phrase in phrases(_inline(node), end - first):
        role = Role.STRONG if phrase.strong and not level else Role.TEXT
        role = role if phrase.text.strip() else Role.MATTER
        yield Mark(role, phrase.text.strip(), level, lines=_range((first, first + phrase.lines)))
        first += phrase.lines


def _item(inner: Iterable[Mark], level: int, number: int | None) -> Iterator[Mark]:
    """Yield the marks of an item: the first text opens it."""
    opened = False
    for mark in inner:
        opens = not opened and mark.role in {Role.TEXT, Role.HEADING}
        yield replace(mark, role=Role.ITEM, level=level, number=number) if opens else mark
        opened = opened or opens or mark.role is Role.ITEM


def _plain(cell: SyntaxTreeNode) -> str:
    return " ".join(phrase.text for phrase in phrases(_inline(cell), 1))


def _inline(node: SyntaxTreeNode) -> Token:
    token = node.children[0].token if node.children else None
    return token or Token("inline", "", 0)


def _matter(lines: Sequence[int]) -> Mark:
    return Mark(Role.MATTER, "", lines=_range(lines))


def _range(lines: Sequence[int] | None) -> tuple[int, ...]:
    """Return 1-based line numbers for the parser's first and end."""
    return tuple(range(lines[0] + 1, lines[1] + 1)) if lines else ()


def _titled(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks with the first heading of first rank as title, if no text is above it."""
    named = [mark for mark in marks if mark.role is Role.TITLE]
    headings = [mark for mark in marks if mark.role is Role.HEADING]
    title = headings[0] if headings and headings[0].level == 1 else None
    for mark in marks:
        if mark is title:
            yield replace(mark, role=Role.TITLE)
        elif title and mark in named:
            yield replace(mark, role=Role.MATTER)
        else:
            yield mark


def _explained(marks: Iterable[Mark], lines: Sequence[str]) -> Iterator[Mark]:
    """Yield the marks, those without text with that of the file, for the report to show."""
    for mark in marks:
        raw = " ".join(lines[line - 1].strip() for line in mark.lines)
        yield replace(mark, text=raw) if mark.role is Role.MATTER else mark
