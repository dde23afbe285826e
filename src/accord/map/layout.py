"""Where the nodes of the map stand: what belongs together is near, and no label covers another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import igraph

from accord.map.graph import Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.map.graph import Graph

_LENGTHS = {Tie.NARROWER: 1.0, Tie.RELATED: 1.6, Tie.SPEAKS_OF: 1.6}
"""How far apart two nodes would stand if there were no others: topics keep together."""
_GAP = 12.0
"""Pixels between two boxes."""
_ROOM = 2.4
"""How much larger the picture is at first than all boxes together; tried on 40 to 1,000 nodes."""
_CROWD = 60
"""Boxes per such share of room, above 144 of them: a crowd takes longer to come apart."""
_SHAPE = 1.5
"""Width of the picture to its height: labels are wide, and so are windows."""
_SURPLUS = 0.5
"""Pixels more than needed: what comes to rest touching would be pushed for ever."""
_ROUNDS = 1_000
"""Of pushing: maps of 1,000 nodes took fewer, ours takes a few dozen."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much room a label takes."""

    width: float
    """Pixels."""
    height: float
    """Pixels."""


@dataclass(slots=True)
class _Box:
    """A label on its way to its place."""

    x: float
    """Middle."""
    y: float
    """Middle."""
    width: float
    """With the gap around it."""
    height: float
    """With the gap around it."""


def lay_out(graph: Graph, sizes: Sequence[Size]) -> tuple[tuple[float, float], ...]:
    """Return the middle of each node; the same graph and sizes give the same places.

    Kamada and Kawai's layout puts nodes as far apart as they are in the graph. It starts from a
    circle, not from chance.
    """
    if not sizes:
        return ()
    edges = [(edge.start, edge.end) for edge in graph.edges]
    lengths = [_LENGTHS[edge.tie] for edge in graph.edges]
    rough = igraph.Graph(n=len(sizes), edges=edges).layout_kamada_kawai(weights=lengths or None)
    boxes = [_Box(0, 0, size.width + _GAP, size.height + _GAP) for size in sizes]
    across, down = (_extent(axis) for axis in zip(*rough.coords, strict=True))
    area = sum(box.width * box.height for box in boxes) * max(_ROOM, len(boxes) / _CROWD)
    width = math.sqrt(area * _SHAPE)
    for box, (x, y) in zip(boxes, rough.coords, strict=True):
        box.x, box.y = x / across * width, y / down * width / _SHAPE
    for _ in range(_ROUNDS):
        if not _push_apart(boxes):
            break
    return tuple((box.x, box.y) for box in boxes)


def _extent(values: Iterable[float]) -> float:
    """Return how far the values reach, or 1 where they are all the same."""
    found = sorted(values)
    return (found[-1] - found[0]) or 1.0


def _push_apart(boxes: list[_Box]) -> bool:
    """Move boxes that overlap apart, each half of the shorter way; return whether any did.

    From above to below: boxes are low, so few stand beside one.
    """
    moved = False
    order = sorted(boxes, key=lambda box: (box.y, box.x))
    tallest = max(box.height for box in boxes)
    for place, box in enumerate(order):
        for other in order[place + 1 :]:
            if other.y - box.y > tallest:
                break
            across = (box.width + other.width) / 2 - abs(other.x - box.x)
            down = (box.height + other.height) / 2 - abs(other.y - box.y)
            if across > 0 and down > 0:
                _part(box, other, across, down)
                moved = True
    return moved


def _part(box: _Box, other: _Box, across: float, down: float) -> None:
    """Move two boxes apart that overlap by so much."""
    if across < down:
        step = across / 2 + _SURPLUS if other.x >= box.x else -across / 2 - _SURPLUS
        box.x, other.x = box.x - step, other.x + step
    else:
        step = down / 2 + _SURPLUS if other.y >= box.y else -down / 2 - _SURPLUS
        box.y, other.y = box.y - step, other.y + step
