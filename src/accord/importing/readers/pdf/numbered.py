"""Numbers that stand in a column of their own, with nothing behind them: items all the same."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.readers.pdf.printed import SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.pdf.printed import Printed, Setting

LEAST = 3
"""Numbers that count up one under another; two may be the first words of paragraphs."""

_NUMBER = re.compile(r"(\d{1,2}) (?=[^\W\d_]|[«„“\"'])")


def with_full_stops(lines: Sequence[Printed], usual: Setting) -> list[Printed]:
    """Return the lines, a full stop behind the numbers that count items by their place alone."""
    found = list(lines)
    for series in _series([*_numbered(lines, usual)]):
        if len(series) >= LEAST:
            for place, number in series:
                line = lines[place]
                found[place] = replace(line, text=f"{number}. {line.text[len(str(number)) + 1 :]}")
    return found


def _numbered(lines: Sequence[Printed], usual: Setting) -> Iterator[tuple[int, int, int]]:
    """Yield place, number and distance from the left of lines behind whose numbers a text hangs."""
    for place, (line, below) in enumerate(pairwise([*lines, *lines[-1:]])):
        match = _NUMBER.match(line.text) if usual.is_plain(line) else None
        if match and (line.hang > line.x or _hangs(line, below)):
            yield place, int(match[1]), round(line.x)


def _hangs(line: Printed, below: Printed) -> bool:
    aside = below.x - line.x
    return below.page == line.page and below.y < line.y and line.size / 2 < aside < SIGN * line.size


def _series(numbered: Sequence[tuple[int, int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the places and numbers of each run that counts up from one at the same place."""
    series: list[tuple[int, int]] = []
    column = 0
    for place, number, x in numbered:
        if series and (number != series[-1][1] + 1 or abs(x - column) > 1):
            yield series
            series = []
        if series or number == 1:
            series.append((place, number))
            column = x
    if series:
        yield series
