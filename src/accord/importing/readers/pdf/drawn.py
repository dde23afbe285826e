"""What is drawn on a page and says what its lines are: bullets of browsers, and boxes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from accord.importing.readers.pdf.placing import placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.pdf.printed import Printed

BULLET = "•"
SMALLEST, LARGEST = 0.1, 0.7
"""Times the size of type beside it: a full stop, and a capital letter."""
ROUND = 1.3
"""Longer by narrower side at most; a dash or a rule has more."""
FARTHEST = 3.0
"""Times the size of type, from the shape to the text."""
LEAST_BOXED = 2
"""Lines; what is drawn around one alone is its ground."""
MOST_BOXED = 0.6
"""Of the lines of a page; what is drawn around more is the page."""

_POINTS = {b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4}
"""Operators that draw a path -> how many numbers they take."""
_PAINT = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"})
_FORGET = frozenset({b"n", b"W", b"W*"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What was painted, by the rectangle around it, in points."""

    left: float
    bottom: float
    right: float
    top: float

    def opens(self, line: Printed) -> bool:
        """Return whether it stands before the line as a bullet does."""
        sides = sorted((self.right - self.left, self.top - self.bottom))
        fits = SMALLEST * line.size <= sides[0] and sides[1] <= LARGEST * line.size
        beside = 0 < line.x - self.right < FARTHEST * line.size
        upright = line.y - line.size / 4 < self.bottom and self.top < line.y + line.size
        return fits and sides[1] <= ROUND * sides[0] and beside and upright

    def holds(self, line: Printed) -> bool:
        """Return whether the line begins within it."""
        return self.left < line.x < self.right and self.bottom < line.y < self.top

    def spans(self, line: Printed) -> bool:
        """Return whether the line begins in its columns, above it, within it or below."""
        return self.left - 1 <= line.x <= self.right


@dataclass(slots=True)
class Shapes:
    """Collects what is painted on one page."""

    found: list[Shape] = field(default_factory=list)
    """In the order of painting."""
    points: list[tuple[float, float]] = field(default_factory=list)
    """Of the path that is being drawn."""

    def visit(
        self, operator: bytes, numbers: Sequence[Any], matrix: Sequence[float], _: object
    ) -> None:
        """Take in an operator of the page, as pypdf calls it."""
        if operator in _POINTS and len(numbers) == _POINTS[operator]:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            self.points += [placed(float(x), float(y), matrix) for x, y in pairs]
        elif operator == b"re" and len(numbers) == 4:  # noqa: PLR2004 - place, width, height
            x, y, width, height = map(float, numbers)
            corners = ((x, y), (x + width, y + height))
            self.points += [placed(*corner, matrix) for corner in corners]
        elif operator in _PAINT or operator in _FORGET:
            if self.points and operator in _PAINT:
                across, up = zip(*self.points, strict=True)
                self.found.append(Shape(min(across), min(up), max(across), max(up)))
            self.points = []


def with_bullets(lines: Sequence[Printed], shapes: Sequence[Shape]) -> Iterator[Printed]:
    """Yield the lines of a page, those with a bullet drawn before them as if it were written."""
    for line in lines:
        shape = next((shape for shape in shapes if shape.opens(line)), None)
        if shape is None or line.marked:
            yield line
        else:
            yield replace(line, text=f"{BULLET} {line.text}", x=shape.left)


def with_boxes(lines: Sequence[Printed], shapes: Sequence[Shape]) -> Iterator[Printed]:
    """Yield the lines of a page, those within boxes with the largest around them."""
    least = LEAST_BOXED * min((line.size for line in lines), default=0)
    tall = {shape for shape in shapes if shape.top - shape.bottom > least}
    held = {shape: [line for line in lines if shape.holds(line)] for shape in tall}
    most = MOST_BOXED * len(lines)
    boxes = [shape for shape, found in held.items() if LEAST_BOXED <= len(found) <= most]
    boxes.sort(key=lambda shape: len(held[shape]))
    box = {line: shape for shape in boxes for line in held[shape]}
    for line in lines:
        yield replace(line, box=box.get(line))
