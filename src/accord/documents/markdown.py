"""Markdown text as titled parts of plain-text blocks and lists, each with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable("table")
_ATTRIBUTES = re.compile(r"\{:? *[^} \n][^}\n]*\}")
"""What attr_list takes for attributes behind emphasis, links, code and images."""
_HEADING_ID = re.compile(r"\s*\{:?\s*#(?P<id>[^\s{}]+)[^{}]*\}\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a line of a quotation or a table cell, as plain text."""

    text: str
    """Markup is gone; line breaks are spaces."""
    line: int
    """1-based line where it begins."""
    quoted: bool
    """Stands in a blockquote: a sentence to say aloud."""
    opening: str
    """The bold words it begins with; empty if it does not."""
    opaque: tuple[tuple[int, int], ...]
    """Ranges of `text` in links, images, code and other languages, where nothing is linked."""
    item: int | None
    """0-based number of the top-level list item it stands in; None outside lists."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it, up to the next heading."""

    level: int
    """1 to 6; 0 for what stands before the first heading."""
    id: str | None
    """The heading's explicit id."""
    heading: str
    """The heading's words; empty before the first heading."""
    line: int
    """1-based line of the heading, else of the body."""
    blocks: tuple[Block, ...]
    """Every text in reading order, those of list items included."""
    lists: tuple[bool, ...]
    """One entry a top-level list: whether it is ordered."""


def parse_markdown(body: str, first_line: int = 1) -> tuple[Part, ...]:
    """Return the parts of `body` in order; the first has level 0 and may be empty."""
    tokens = _PARSER.parse(body)
    heads = [
        n for n, token in enumerate(tokens) if token.type == "heading_open" and not token.level
    ]
    bounds = [*heads, len(tokens)]
    parts = [_part(Part(0, None, "", first_line, (), ()), tokens[: bounds[0]], first_line)]
    for start, end in pairwise(bounds):
        head = _head(tokens[start], tokens[start + 1], first_line)
        parts.append(_part(head, tokens[start + 3 : end], first_line))
    return tuple(parts)


def _head(token: Token, inline: Token, first_line: int) -> Part:
    words, _, _ = _plain(inline)
    found = _HEADING_ID.search(inline.content)  # as written: what is escaped is no attribute
    heading = words[: len(words) - len(found[0])] if found else words
    line = first_line + (token.map or [0])[0]
    return Part(int(token.tag[1:]), found["id"] if found else None, heading.strip(), line, (), ())


def _part(head: Part, tokens: list[Token], first_line: int) -> Part:
    lists = tuple(
        token.type == "ordered_list_open"
        for token in tokens
        if token.type in {"ordered_list_open", "bullet_list_open"} and token.level == 0
    )
    return replace(head, blocks=tuple(_blocks(tokens, first_line)), lists=lists)


def _blocks(tokens: list[Token], first_line: int) -> Iterator[Block]:
    item, quotes, in_list = -1, 0, False
    for token in tokens:
        if token.type == "blockquote_open":
            quotes += 1
        elif token.type == "blockquote_close":
            quotes -= 1
        elif token.level == 0 and token.type.endswith("list_open"):
            in_list = True
        elif token.level == 0 and token.type.endswith("list_close"):
            in_list = False
        elif token.type == "list_item_open" and token.level == 1:
            item += 1
        elif token.type == "inline":
            text, opening, opaque = _plain(token)
            line = first_line + (token.map or [0])[0]
            yield Block(text, line, quotes > 0, opening, opaque, item if in_list else None)


def _plain(inline: Token) -> tuple[str, str, tuple[tuple[int, int], ...]]:
    """Return the text of a block, its bold opening, and the ranges in which nothing is linked."""
    text, opening = "", ""
    opaque: list[tuple[int, int]] = []
    starts: list[int] = []
    span = (0, 0)
    closed = False
    for token in inline.children or ():
        was_closed, closed = closed, token.nesting < 0
        if token.nesting > 0:
            starts.append(len(text))
        elif token.nesting < 0:
            span = (starts.pop(), len(text))
            if token.type == "link_close":
                opaque.append(span)
            elif token.type == "strong_close" and span[0] == 0:
                opening = text
        elif token.type in {"softbreak", "hardbreak"}:
            text += " "
        elif token.type in {"code_inline", "image"}:
            span = (len(text), len(text) + len(token.content))
            opaque.append(span)
            text += token.content
            closed = True
        elif token.type == "text":
            attributes = _ATTRIBUTES.match(token.content) if was_closed else None
            text += token.content[attributes.end() if attributes else 0 :]
            if attributes and "lang=" in attributes[0]:
                opaque.append(span)
    return text, opening, tuple(opaque)
