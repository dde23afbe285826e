"""Pages set in columns, and pages whose lines were printed out of order, one under another."""

from __future__ import annotations

import statistics
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.pdf.printed import Printed

UP = 0.9
"""Times the size of type that the next line stands higher, where a column of two lines ends."""
ASIDE = 10.0
"""Times the size of type that it stands aside: no list is set in so far."""
LEAST_LINES = 3
"""Of a column whose margin is that of others as well; fewer may be centred."""
LEAST_BESIDE = 2
"""Lines of what the text runs around, and of the text beside it."""


def unfolded(lines: Sequence[Printed]) -> list[Printed]:
    """Return the lines with every column as a page of its own, at the margin of the first."""
    columns = [
        column for _, page in groupby(lines, key=lambda line: line.page) for column in _parted(page)
    ]
    margins = [min(line.x for line in column) for column in columns]
    known = {m for c, m in zip(columns, margins, strict=True) if len(c) >= LEAST_LINES}
    size = statistics.median_low(line.size for line in lines)
    moved: list[Printed] = []
    for number, (column, margin) in enumerate(zip(columns, margins, strict=True)):
        alike = {margin, *(other for other in known if abs(other - margin) < ASIDE * size)}
        shift = min(alike) - min(margins)
        moved.extend(
            replace(line, page=number, x=line.x - shift, hang=line.hang - shift)
            for line in _in_order(column, margin, size)
        )
    return moved


def _in_order(column: Sequence[Printed], margin: float, size: float) -> list[Printed]:
    """Return the lines from top to bottom, what the text runs around where it ends.

    That stands far from the margin, in another type, beside lines of the text.
    """
    ends: dict[Printed, float] = {}
    for (x, other_size), run in groupby(column, key=lambda line: (round(line.x), line.size)):
        if other_size == size or x - margin <= ASIDE * size:
            continue
        inset = list(run)
        end, top = inset[-1].y, inset[0].y
        beside = sum(end <= line.y <= top and line.x < x for line in column)
        if min(len(inset), beside) >= LEAST_BESIDE:
            ends.update(dict.fromkeys(inset, end))
    return sorted(column, key=lambda line: -round(ends.get(line, line.y)))


def _parted(page: Iterator[Printed]) -> Iterator[list[Printed]]:
    column: list[Printed] = []
    for line in page:
        if column and _begins(line, column):
            yield column
            column = []
        column.append(line)
    yield column


def _begins(line: Printed, column: Sequence[Printed]) -> bool:
    """Return whether the line begins another column: up and to the right, or back to the left.

    Within a box only what stands higher does: in one, the label of an advertisement stands aside.
    """
    aside = line.x - min(other.x for other in column)
    if line.y > column[-1].y + UP * line.size:
        return aside > ASIDE * line.size
    in_box = line.boxed and line.box == column[-1].box
    return aside < -ASIDE * line.size and not in_box
