"""What is printed on every page: numbers, the title, the name of the house."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import ends_sentence
from accord.importing.readers.pdf.printed import SAME_SIZE
from accord.importing.reading import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.readers.pdf.printed import Printed, Setting

EDGE = 2
"""Lines at the top and at the bottom of a page that are looked at wherever the text is."""
MOST_APART = 6
"""Lines of a foot with the address of an office, its court and its bank."""
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
    and in another type: headers name the chapter, or differ from the left page to the right. Or
    they say what the first page has at its head, as there the house or the title is printed large.
    What else stands apart with such a line is of the same foot, on one page alone as well.
    """
    pages: defaultdict[int, list[Printed]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    feet = [foot for page in pages.values() for foot in _apart(page, usual)]
    apart = {line for foot in feet for line in foot}
    edges = {line for page in pages.values() for line in _edges(page)} | apart
    said = Counter(_said(line, usual) for line in edges)
    heights = Counter(height for _, height in {(line.page, round(line.y)) for line in apart})
    least = max(2, LEAST_SHARE * len(pages))
    first = min(pages)
    head = {cell for line in _edges(pages[first]) for cell in _cells(line)}
    found = {
        line
        for line in edges
        if said[_said(line, usual)] >= least
        or (line in apart and heights[round(line.y)] >= least)
        or (line in apart and line.page > first and head.issuperset(_cells(line)))
        or _NUMBER.fullmatch(line.text)
        or _BROWSER.match(line.text)
    }
    return frozenset(found.union(*(_whole(foot, found) for foot in feet)))


def _edges(page: Sequence[Printed]) -> set[Printed]:
    by_height = sorted(page, key=lambda line: line.y)
    return {*by_height[:EDGE], *by_height[-EDGE:]}


def _said(line: Printed, usual: Setting) -> tuple[str, int]:
    """Return what the line says, whatever page it counts, and about where.

    Headings, in larger type, count something else: each page may hold a step.
    """
    text = line.text.casefold()
    is_large = line.size > usual.size * (1 + SAME_SIZE)
    return text if is_large else _DIGITS.sub("#", text), round(line.y / 10)


def _apart(page: Sequence[Printed], usual: Setting) -> Iterator[Sequence[Printed]]:
    """Yield what stands above and below the text of a page, in another type than it has."""
    by_height = sorted(page, key=lambda line: line.y)
    for outer in (by_height, by_height[::-1]):
        edge = next(
            (
                place
                for place, (line, inner) in enumerate(pairwise(outer[: MOST_APART + 1]), start=1)
                if abs(line.y - inner.y) > APART * usual.leading
            ),
            0,
        )
        yield [line for line in outer[:edge] if _is_other_type(line, usual)]


def _is_other_type(line: Printed, usual: Setting) -> bool:
    """Return whether the line is smaller than the text, or in another font, and no heading."""
    smaller = line.size < usual.size * (1 - SAME_SIZE)
    as_large = line.size <= usual.size * (1 + SAME_SIZE) and (usual.bold or not line.bold)
    return smaller or (as_large and line.font != usual.font)


def _whole(foot: Sequence[Printed], found: Collection[Printed]) -> Sequence[Printed]:
    """Return the lines of a foot of which one runs, or has the page's number in a place of its own.

    Footnotes stand there, too: they are sentences.
    """
    rest = [line for line in foot if line not in found]
    runs = len(rest) < len(foot) or any(_has_number(line) for line in rest)
    return rest if runs and not any(ends_sentence(line.text) for line in rest) else ()


def _cells(line: Printed) -> list[str]:
    return line.text.casefold().split(BETWEEN_CELLS)


def _has_number(line: Printed) -> bool:
    first, *others = _cells(line)
    return bool(others) and any(map(_NUMBER.fullmatch, (first, others[-1])))
