"""Pages set in columns, and pages whose lines were printed out of order, one under another."""

from __future__ import annotations

import statistics
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from accord.importing.readers.pdf.printed import LETTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.pdf.drawn import Shape
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
    """Return the lines with every column as a page of its own, at the margin of the first.

    Sidebars come behind all pages.
    """
    size = statistics.median_low(line.size for line in lines)
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    sidebars = [_sidebars(page) for page in pages]
    aside = {line for sidebar in sidebars for line in sidebar}
    texts = [[line for line in page if line not in aside] for page in pages]
    columns = [column for text in texts for column in _parted(_footed(text), size)]
    known = {_margin(column) for column in columns if len(column) >= LEAST_LINES}
    columns += [sidebar for sidebar in sidebars if sidebar]
    margins = [_margin(column) for column in columns]
    moved: list[Printed] = []
    for number, (column, margin) in enumerate(zip(columns, margins, strict=True)):
        alike = {margin, *(other for other in known if abs(other - margin) < ASIDE * size)}
        shift = min(alike) - min(margins)
        moved.extend(
            replace(line, page=number, x=line.x - shift, hang=line.hang - shift)
            for line in _in_order(column, margin, size)
        )
    return moved


def _margin(column: Sequence[Printed]) -> float:
    return min(line.x for line in column)


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


def _sidebars(page: Sequence[Printed]) -> list[Printed]:
    """Return the lines of boxes beside wider text that is printed later, and not in their columns.

    Boxes beside each other are parts of the text.
    """
    found: list[Printed] = []
    for box in dict.fromkeys(line.box for line in page if line.box):
        inside = [line for line in page if line.box == box]
        later = [line for line in page[page.index(inside[-1]) :] if line.box != box]
        beside = [line for line in later if not line.box and box.bottom < line.y < box.top]
        widest = max((LETTER * line.size * len(line.text) for line in beside), default=0)
        if box.right - box.left < widest and not any(map(box.spans, later)):
            found += inside
    return found


def _footed(page: Sequence[Printed]) -> Sequence[Printed]:
    """Return the lines of a page, boxes at the foot of their columns behind all that is above them.

    Grounds are printed before the text, and often all that stands on them, the label last.
    """
    found = page
    for box in dict.fromkeys(line.box for line in page if line.box):
        inside = [line for line in found if line.box == box]
        outside = [line for line in found if line.box != box]
        later = found[found.index(inside[0]) :]
        beside = [line for line in later if line.box != box and box.spans(line)]
        if beside and all(line.y > box.top for line in beside):
            end = outside.index(beside[-1]) + 1
            label = inside[-1:] if inside[-1].y == max(line.y for line in inside) else []
            rest = inside[: len(inside) - len(label)]
            found = [*outside[:end], *label, *rest, *outside[end:]]
    return found


def _parted(page: Sequence[Printed], size: float) -> Iterator[list[Printed]]:
    lefts: dict[Shape | None, float] = {}
    for line in page:
        lefts[line.box] = min(line.x, lefts.get(line.box, line.x))
    column: list[Printed] = []
    for line in page:
        left = lefts[line.box] if line.box else line.x
        if column and _begins(line, left, column, size):
            yield column
            column = []
        column.append(line)
    yield column


def _begins(line: Printed, left: float, column: Sequence[Printed], size: float) -> bool:
    """Return whether the line begins another column: up and to the right, or back to the left.

    Below a box it may be to the right as well. Within one only what stands higher does, and what is
    furthest `left` in it is its margin: the label of an advertisement stands aside.
    """
    margin = _margin(column)
    is_below_box = column[-1].boxed and not line.boxed
    if is_below_box or line.y > column[-1].y + UP * line.size:
        return line.x - margin > ASIDE * size
    in_box = line.boxed and line.box == column[-1].box
    return left - margin < -ASIDE * size and not in_box
