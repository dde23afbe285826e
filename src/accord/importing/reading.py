"""What every reader hands on: a text with numbered lines, and what its format says of them.

A format that marks nothing yields its text alone. A format that marks headings, items or authors
says so with marks, a run of lines each; rules judge marked and unmarked lines alike, and the ledger
counts both. A format without lines of its own has them composed: one paragraph, one line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Role(StrEnum):
    """What a format says that lines are."""

    TITLE = "title"
    AUTHOR = "author"
    BYLINE = "byline"
    """What a page shows as its author, with the words around the name."""
    DATE = "date"
    HEADING = "heading"
    STRONG = "strong"
    """A line that stands out as a whole: a heading that nobody marked as one, or mere emphasis."""
    ITEM = "item"
    TEXT = "text"
    """A whole paragraph, or a part of the item before."""
    STANDFIRST = "standfirst"
    """What sums the article up between its title and its byline."""
    MATTER = "matter"
    """Nothing to read: front matter, page numbers."""
    OUTSIDE = "outside"
    """What a page shows around its article: menus, notices, other articles."""
    LINE = "line"
    """The format says nothing of it."""


BETWEEN_CELLS = " | "
"""Between the cells of a table's row, which stands on one line."""
NAMED = frozenset({Role.TITLE, Role.AUTHOR, Role.BYLINE, Role.DATE})
"""Roles of what stands beside the text: what it is called, whose it is, and of when."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a format says of a run of lines."""

    role: Role
    """What they are together."""
    text: str
    """What they say, without markup, on one line; what is outside of an article keeps its lines."""
    level: int = 0
    """Headings: 1 for the title's rank, then down. Items, and text in them: lists around them."""
    number: int | None = None
    """The number of an item in an ordered list."""
    lines: tuple[int, ...] = ()
    """1-based, in order; empty until the text is composed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's content, read but not yet understood."""

    text: str
    """The decoded text; all line numbers count in it."""
    marks: tuple[Mark, ...] = ()
    """In order; no line belongs to two."""
    composed: bool = False
    """Whether the text was composed by the reader, as the file has no lines of its own."""

    @property
    def inner_text(self) -> str:
        """Return the text less what is outside of the article."""
        outside = {line for m in self.marks if m.role is Role.OUTSIDE for line in m.lines}
        if not outside:
            return self.text
        numbered = enumerate(self.text.split("\n"), start=1)
        return "\n".join(line for number, line in numbered if number not in outside)


def compose(blocks: Iterable[Sequence[Mark]]) -> Reading:
    """Return the blocks as a text, a blank line between them: one mark, one line, as a rule."""
    lines: list[str] = []
    marks: list[Mark] = []
    for block in blocks:
        if lines and block:
            lines.append("")
        for mark in block:
            first = len(lines) + 1
            lines.extend(mark.text.split("\n"))
            if mark.role is not Role.LINE:
                marks.append(replace(mark, lines=tuple(range(first, len(lines) + 1))))
    return Reading("\n".join(lines) + "\n", tuple(marks), composed=True)


def comparable(text: str) -> str:
    """Return the text as it is compared with what a format declares: less case and white space."""
    return " ".join(text.split()).casefold()
