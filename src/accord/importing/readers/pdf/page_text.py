"""The text of a PDF page as pypdf hands it out, piece by piece, put together to lines."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from accord.importing.readers.pdf.placing import placed
from accord.importing.readers.pdf.printed import Printed
from accord.importing.readers.pdf.spaced import closed_up
from accord.importing.reading import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BULLETS = {"\x7f": "•", "\x95": "•"}
"""Codes that mean nothing else in the encoding of Windows, in which PDF files say them."""
_MEANT = str.maketrans(_LIGATURES | _BULLETS)
_BOLD = ("bold", "black", "heavy")
"""What the names of bold fonts hold."""
_SIGN = re.compile(r"(?:\W|\(?(?:\d{1,2}|[^\W\d_]|[IVX]{1,5}|[ivx]{1,5})[.)]?)\s?")
"""What stands in a column of its own before an item."""

_LEADERS = re.compile(r"(?:\.\s?){4,}\d*")
"""What a table of contents has between an entry and its page, printed before the entry by some."""

WIDE_LETTER = 0.6
"""Of the size of type: no text has wider letters on average, but in capitals."""
FAR = 3.0
"""Times the size of type, from the end of a text to what is no part of it beside it."""


@dataclass(slots=True)
class PageText:
    """Collects the lines of one page."""

    page: int
    """0-based."""
    lines: list[Printed] = field(default_factory=list)
    """Those that have ended."""
    pieces: list[Printed] = field(default_factory=list)
    """Of the line that has not."""
    end: float = 0
    """Where the last line ends at most, in points from the left."""
    columns: frozenset[int] = frozenset()
    """Where the cells of the row above begin, in whole points from the left."""
    cells: frozenset[int] = frozenset()
    """The same of the last line, but for its first cell."""

    def visit(
        self,
        text: str,
        matrix: Sequence[float],
        text_matrix: Sequence[float],
        font: Mapping[str, Any] | None,
        size: float,
    ) -> None:
        """Take in a piece of text, as pypdf calls it."""
        x, y = placed(text_matrix[4], text_matrix[5], matrix)
        height = size * math.hypot(*text_matrix[2:4]) * math.hypot(*matrix[2:4])
        name = str((font or {}).get("/BaseFont", "")).rpartition("+")[2]
        bold = any(word in name.lower() for word in _BOLD)
        for number, part in enumerate(text.translate(_MEANT).split("\n")):
            if number:
                self.end_line()
            if part:
                size = round(height * 2) / 2
                piece = Printed(part, self.page, x, y, size, bold, name, x)
                self._take(piece)

    def _take(self, piece: Printed) -> None:
        """Add the piece, on a line of its own where it stands lower than a raised sign would.

        It begins a line as well where it stands far from the last one, or before the first.
        """
        shown = [other for other in self.pieces if other.text.strip()]
        if shown and piece.text.strip():
            before = shown[-1]
            lower = abs(before.y - piece.y) > max(before.size, piece.size) / 2
            if lower or piece.x < shown[0].x or self._is_apart(piece, _end(before)):
                self.end_line()
        self.pieces.append(piece)

    def _is_apart(self, piece: Printed, end: float) -> bool:
        """Return whether what stands beside a text is another cell, or no part of it at all."""
        return piece.x - end > FAR * piece.size or round(piece.x) in self.columns | self.cells

    def end_line(self) -> None:
        """End the line, or let it go on where the next piece stands beside it."""
        pieces, self.pieces = self.pieces, []
        text = closed_up("".join(piece.text for piece in pieces))
        shown = [piece for piece in pieces if piece.text.strip()]
        if not shown or not text:
            return
        longest = max(shown, key=lambda piece: len(piece.text))
        bold = all(piece.bold for piece in shown)
        line = replace(
            shown[0],
            text=text,
            size=longest.size,
            bold=bold,
            font=longest.font,
            hang=_hang(shown[0], shown[1:]),
        )
        before = self.lines[-1] if self.lines else None
        if before and _LEADERS.fullmatch(before.text) and abs(before.y - line.y) < 1:
            self.lines[-1] = replace(line, text=f"{line.text} {before.text}")
        elif before and abs(before.y - line.y) < line.size / 3 and line.x > before.x:
            is_apart = self._is_apart(line, self.end)
            self.cells |= {round(line.x)} if is_apart else set()
            self.lines[-1] = replace(
                max(before, line, key=lambda part: len(part.text)),
                text=f"{before.text}{BETWEEN_CELLS if is_apart else ' '}{line.text}",
                x=before.x,
                y=before.y,
                bold=before.bold and line.bold,
                hang=_hang(before, [line]),
            )
        else:
            self.lines.append(line)
            self.columns, self.cells = self.cells, frozenset()
        self.end = _end(line)


def _hang(first: Printed, others: Sequence[Printed]) -> float:
    """Return where the text behind a sign begins, else where the line does."""
    if others and _SIGN.fullmatch(first.text) and others[0].x > first.x:
        return others[0].x
    return first.hang


def _end(text: Printed) -> float:
    """Return where a text ends at most, in points from the left."""
    return text.x + WIDE_LETTER * text.size * len(text.text)
