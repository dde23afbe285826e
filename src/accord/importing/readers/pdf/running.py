"""What is printed on every page: numbers, the title, the name of the house."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.readers.pdf.printed import SAME_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.pdf.printed import Printed, Setting

EDGE = 2
"""Lines at the top and at the bottom of a page that are looked at."""
LEAST_SHARE = 0.5
"""Of the pages that say it, or that say something there."""
APART = 1.5
"""Times the usual distance of lines, from which on an edge is no part of the text beside it."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*\d{1,4}\W*")
_BROWSER = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\.?,? \d{1,2}[:.]\d{2}\b|(?:https?|file)://\S+ \d+/\d+$"
)
"""What browsers print above and below a page: the time with the title, the address."""


def running(lines: Sequence[Printed], usual: Setting) -> frozenset[Printed]:
    """Return the lines at the edges of pages that most pages have, and mere page numbers.

    They say the same on most pages, or stand at the same height on them, apart from the text
    and in another type: headers name the chapter, or differ from the left page to the right.
    """
    pages: defaultdict[int, list[Printed]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    edges = [line for page in pages.values() for line in _edges(page)]
    apart = {line for page in pages.values() for line in _apart(page, usual)}
    said = Counter(map(_said, edges))
    heights = Counter(height for _, height in {(line.page, round(line.y)) for line in apart})
    least = max(2, LEAST_SHARE * len(pages))
    return frozenset(
        line
        for line in edges
        if said[_said(line)] >= least
        or (line in apart and heights[round(line.y)] >= least)
        or _NUMBER.fullmatch(line.text)
        or _BROWSER.match(line.text)
    )


def _edges(page: Sequence[Printed]) -> set[Printed]:
    by_height = sorted(page, key=lambda line: line.y)
    return {*by_height[:EDGE], *by_height[-EDGE:]}


def _said(line: Printed) -> tuple[str, int]:
    """Return what the line says, whatever page it counts, and about where."""
    return _DIGITS.sub("#", line.text.casefold()), round(line.y / 10)


def _apart(page: Sequence[Printed], usual: Setting) -> Iterator[Printed]:
    """Yield what stands above or below the text of a page, in another type than it has."""
    by_height = sorted(page, key=lambda line: line.y)
    for outer in (by_height, by_height[::-1]):
        edge = next(
            (
                place
                for place, (line, inner) in enumerate(pairwise(outer[: EDGE + 1]), start=1)
                if abs(line.y - inner.y) > APART * usual.leading
            ),
            0,
        )
        yield from (line for line in outer[:edge] if _is_other_type(line, usual))


def _is_other_type(line: Printed, usual: Setting) -> bool:
    """Return whether the line is smaller than the text, or in another font, and no heading."""
    smaller = line.size < usual.size * (1 - SAME_SIZE)
    as_large = line.size <= usual.size * (1 + SAME_SIZE) and (usual.bold or not line.bold)
    return smaller or (as_large and line.font != usual.font)
