"""The map as a picture: boxes with their words, and lines between them, in whole pixels."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.map.graph import Kind, Tie
from accord.map.layout import Size, lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.map.graph import Graph, Node

    _Ties = defaultdict[tuple[int, Tie], list[int]]

LETTER = {Kind.TOPIC: 10.0, Kind.CONCEPT: 8.8, Kind.GUIDE: 8.8}
"""Pixels that a letter of 14 pixels takes on average, at most: in Cyrillic (topics in bold), and in
DejaVu Sans, the widest of the fonts that systems bring along."""
LINE = 17
"""Pixels from line to line."""
_BASE = 13
"""Pixels from the top of a line to what its letters stand on."""
_LETTERS_A_LINE = 18
_PADDING = Size(10, 7)
_MARGIN = 16
"""Pixels around the picture."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node where it stands; its words are a link."""

    node: Node
    """What it shows."""
    lines: tuple[str, ...]
    """Its words, wrapped."""
    x: int
    """Left edge."""
    y: int
    """Upper edge."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    tied: Mapping[Tie, tuple[int, ...]]
    """Why -> numbers of what is part of it, related to it, or what it, a guide, speaks of."""
    told_in: tuple[int, ...]
    """Numbers of the guides that speak of it."""
    near: tuple[int, ...]
    """Numbers of all boxes that a line joins it with, sorted."""

    @property
    def middle(self) -> tuple[int, int]:
        """Return where its lines meet."""
        return self.x + self.width // 2, self.y + self.height // 2

    @property
    def rows(self) -> tuple[tuple[int, int, str], ...]:
        """Return each line of words with the point below its middle."""
        x, _ = self.middle
        first = self.y + round(_PADDING.height + _BASE)
        return tuple((x, first + LINE * place, words) for place, words in enumerate(self.lines))


@dataclass(frozen=True, slots=True)
class Line:
    """Two boxes that belong together."""

    start: int
    """Number of a box."""
    end: int
    """Number of the other."""
    tie: Tie
    """Why."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A map, ready to be drawn."""

    width: int
    """Pixels."""
    height: int
    """Pixels."""
    boxes: tuple[Box, ...]
    """In the order of the graph."""
    lines: tuple[Line, ...]
    """To be drawn before the boxes, which cover their ends."""

    @property
    def topics(self) -> tuple[int, ...]:
        """Return the numbers of the concepts that are part of no other."""
        kinds = (box.node.kind for box in self.boxes)
        return tuple(number for number, kind in enumerate(kinds) if kind is Kind.TOPIC)


def draw(graph: Graph) -> Picture:
    """Return the picture of the graph; no two boxes overlap."""
    wrapped = [_wrap(node.label) for node in graph.nodes]
    sizes = [_size(lines, node.kind) for lines, node in zip(wrapped, graph.nodes, strict=True)]
    places = lay_out(graph, sizes)
    corners = [
        (x - size.width / 2, y - size.height / 2)
        for (x, y), size in zip(places, sizes, strict=True)
    ]
    left = min((x for x, _ in corners), default=0) - _MARGIN
    top = min((y for _, y in corners), default=0) - _MARGIN
    leads_to, led_to = _ties(graph)
    boxes = tuple(
        Box(
            node=node,
            lines=wrapped[number],
            x=round(corners[number][0] - left),
            y=round(corners[number][1] - top),
            width=round(sizes[number].width),
            height=round(sizes[number].height),
            tied={tie: tuple(leads_to[number, tie]) for tie in Tie if leads_to[number, tie]},
            told_in=tuple(led_to[number, Tie.SPEAKS_OF]),
            near=tuple(
                sorted({n for tie in Tie for n in (*leads_to[number, tie], *led_to[number, tie])})
            ),
        )
        for number, node in enumerate(graph.nodes)
    )
    return Picture(
        width=max((box.x + box.width for box in boxes), default=0) + _MARGIN,
        height=max((box.y + box.height for box in boxes), default=0) + _MARGIN,
        boxes=boxes,
        lines=tuple(Line(edge.start, edge.end, edge.tie) for edge in graph.edges),
    )


def _wrap(label: str) -> tuple[str, ...]:
    return tuple(textwrap.wrap(label, _LETTERS_A_LINE, break_long_words=False)) or (label,)


def _size(lines: tuple[str, ...], kind: Kind) -> Size:
    width = max(map(len, lines)) * LETTER[kind] + 2 * _PADDING.width
    return Size(round(width), len(lines) * LINE + 2 * _PADDING.height)


def _ties(graph: Graph) -> tuple[_Ties, _Ties]:
    """Return where the edges of each node lead, and where those that lead to it come from.

    Relations have no direction: all of them lead away.
    """
    leads_to: _Ties = defaultdict(list)
    led_to: _Ties = defaultdict(list)
    for edge in graph.edges:
        leads_to[edge.start, edge.tie].append(edge.end)
        if edge.tie is Tie.RELATED:
            leads_to[edge.end, edge.tie].append(edge.start)
        else:
            led_to[edge.end, edge.tie].append(edge.start)
    return leads_to, led_to
