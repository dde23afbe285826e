"""What an article is: the lines that were read, and the blocks that they form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import filterfalse
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


_LINE_END = re.compile(r"\r\n|\n|\r")
_SYMBOLS = dict.fromkeys(map(ord, "\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc"), "•")
"""Bullets of the fonts Symbol and Wingdings, as Word and PDF files have them."""
_JOINERS = frozenset("\u200c\u200d")
"""Format characters that the spelling of some languages needs."""


class Line(NamedTuple):  # a page has hundreds, and a frozen dataclass takes thrice as long
    """A line that shows something."""

    number: int
    """1-based, as an editor counts it."""
    text: str
    """NFC, without control characters; white space as it came."""


@dataclass(frozen=True, slots=True)
class Article:
    """A source as its reader found it, before anyone judged what it means."""

    id: str
    """The source file's name without its ending; `sources:` in a guide cites it."""
    language: str
    """BCP 47 tag."""
    lines: tuple[Line, ...]
    """Every line that is not blank, in order."""
    marks: tuple[Mark, ...] = ()
    """What the format says of lines that are not blank; no line belongs to two."""

    @classmethod
    def of(cls, id_: str, language: str, text: str, marks: Iterable[Mark] = ()) -> Article:
        """Return the article of a decoded text: NFC, less control and format characters."""
        numbered = enumerate(_LINE_END.split(_visible(text)), start=1)
        lines = tuple([Line(n, line) for n, line in numbered if line.strip()])
        shown = {line.number for line in lines}
        clean = [_cleaned(mark, shown) for mark in marks]
        name = " ".join(_visible(id_).split()) or "article"
        return cls(name, language, lines, tuple(mark for mark in clean if mark.lines))

    def parted(self) -> tuple[Article, tuple[Mark, ...]]:
        """Return the article proper, and what its page shows around it."""
        outside = tuple(mark for mark in self.marks if mark.role is Role.OUTSIDE)
        if not outside:
            return self, ()
        gone = {line for mark in outside for line in mark.lines}
        lines = tuple(line for line in self.lines if line.number not in gone)
        marks = tuple(mark for mark in self.marks if mark.role is not Role.OUTSIDE)
        return replace(self, lines=lines, marks=marks), outside


UNSIGNED = "unsigned"
"""Sign of the items that none opened."""


class MarkerStyle(StrEnum):
    """What kind of sign opens a list item."""

    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Marker:
    """The sign that opened a line: `•`, `2.`, `b)`."""

    style: MarkerStyle
    """Items of one list share it."""
    number: int | None = None
    """The number written, or the letter's place in the alphabet; None for bullets."""
    sign: str = ""
    """What tells levels apart: the bullet, unless it is a tick or an arrow; the whole of `1.2`."""
    width: int = 2
    """Columns that it takes."""
    series: str = ""
    """What tells those that count on from others: `)` behind it, roman letters, a word before."""

    @property
    def depth(self) -> int:
        """Return the level that the number shows: 1 for `1.2`."""
        return self.sign.count(".")

    @property
    def ordered(self) -> bool:
        """Return whether the sign counts."""
        return self.style is not MarkerStyle.BULLET


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that stands together."""

    text: str
    """One line, without its marker."""
    lines: tuple[int, ...]
    """The source lines it came from, in order; at least one."""
    indent: int = 0
    """Columns before the text in the source."""
    marker: Marker | None = None
    """The list marker that opened it."""
    mark: Mark | None = None
    """What its format says of it; None for lines of plain text."""

    @property
    def role(self) -> Role | None:
        """Return what its format says that it is."""
        return self.mark.role if self.mark else None

    @property
    def is_plain(self) -> bool:
        """Return whether its format says no more of it than that it is text."""
        return self.mark is None or (self.mark.role is Role.TEXT and self.mark.level == 0)

    @property
    def in_item(self) -> bool:
        """Return whether its format says that it belongs to the item before."""
        return self.mark is not None and self.mark.role is not Role.HEADING and self.mark.level > 0

    @property
    def number(self) -> int:
        """Return the number that the sign says which opened it; 0 where none counts."""
        return (self.marker.number or 0) if self.marker else 0

    @property
    def series(self) -> str:
        """Return the series of the sign that opened it, empty where none did."""
        return self.marker.series if self.marker else ""

    @property
    def first(self) -> int:
        """Return the number of its first source line."""
        return self.lines[0]

    @property
    def last(self) -> int:
        """Return the number of its last source line."""
        return self.lines[-1]

    def marked(self, role: Role) -> Paragraph:
        """Return it as what it turned out to be, whatever its format says."""
        return replace(self, mark=Mark(role, self.text, lines=self.lines))


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list."""

    opening: Paragraph
    """What it says, or how it begins."""
    more: tuple[Block, ...] = ()
    """Paragraphs and nested lists after the opening."""
    title: str | None = None
    """The run-in title that was split off the opening."""

    @property
    def lines(self) -> tuple[int, ...]:
        """Return the source lines of all its blocks."""
        return tuple(line for block in (self.opening, *self.more) for line in block.lines)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, numbered or bulleted."""

    ordered: bool
    """Whether the order of its items matters."""
    items: tuple[Item, ...]
    """At least one."""

    @property
    def lines(self) -> tuple[int, ...]:
        """Return the source lines of all its items."""
        return tuple(line for item in self.items for line in item.lines)


Block: TypeAlias = Paragraph | Listing


def _cleaned(mark: Mark, shown: Collection[int]) -> Mark:
    """Return the mark with what shows of its text, on the lines that show something."""
    text = _visible(mark.text)
    lines = tuple(filter(shown.__contains__, mark.lines))
    if (text, lines) == (mark.text, mark.lines):
        return mark  # as nearly always
    return replace(mark, text=text, lines=lines)


def _visible(text: str) -> str:
    """Return the text, NFC, without what shows nothing: NUL, bidi controls, zero-width spaces."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    doubtful = set("".join(filterfalse(str.isprintable, text.splitlines())))
    shown = {ord(sign): _SYMBOLS.get(ord(sign)) for sign in doubtful if _is_invisible(sign)}
    return text.translate(shown) if shown else text


@cache
def _is_invisible(sign: str) -> bool:
    control = unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn"}
    return control and not sign.isspace() and sign not in _JOINERS
