"""Lines as they are printed on pages -> paragraphs: what no page says, their places tell."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SAME_SIZE = 0.05
"""Share by which sizes of type may differ within a paragraph."""
WIDER = 1.3
"""Times the usual distance of lines, from which on a paragraph ends."""
SET_IN = 0.8
"""Times the size of type, by which a paragraph's first line is set in at least."""
ITEM_SET_IN = 1.5
"""The same for items; the first lines of paragraphs are set in less."""
LETTER = 0.5
"""Of the size of type: the width of a letter."""
SIGN = 3.0
"""Times the size of type: the widest sign of an item with the space behind it."""
SHORT = 0.75
"""Of a full line: a shorter one that ends a sentence ends a paragraph."""

_MARKER = re.compile(r"(?:[•◦▪▫‣⁃●○■□►➢➤✓✔\uf0a7\uf0b7\uf0d8\uf0fc*–—-]|\d{1,2}[.)]|[^\W\d_]\))\s")


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of a page."""

    text: str
    """White space is single spaces."""
    page: int
    """0-based."""
    x: float
    """Where it begins, in points from the left."""
    y: float
    """Its base line, in points from the bottom."""
    size: float
    """Of its type, in points."""
    bold: bool
    """Whether all of it is."""

    @property
    def marked(self) -> bool:
        """Return whether it opens as list items do."""
        return _MARKER.match(self.text) is not None


@dataclass(frozen=True, slots=True)
class Setting:
    """How most of a text is set."""

    size: float
    """Of its type, in points."""
    bold: bool
    """Whether most of it is."""
    leading: float
    """From line to line within paragraphs, in points."""
    full: int
    """Characters of a full line."""
    margin: float
    """Where most lines begin, in points from the left."""


def setting(lines: Sequence[Printed]) -> Setting:
    """Return how the lines, at least one, are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    size = sizes.most_common(1)[0][0]
    body = [line for line in lines if line.size == size]
    steps = [
        before.y - line.y
        for before, line in pairwise(body)
        if line.page == before.page and before.y - line.y > size / 2
    ]
    leading = (
        statistics.quantiles(steps, n=4, method="inclusive")[0] if len(steps) > 1 else 1.2 * size
    )
    lengths = sorted(len(line.text) for line in body)
    bold = sum(len(line.text) for line in body if line.bold) > sum(lengths) / 2
    margin = min(Counter(round(line.x) for line in body).most_common(2))[0]
    return Setting(size, bold, leading, lengths[len(lengths) * 9 // 10], margin)


def paragraphs(lines: Sequence[Printed], usual: Setting) -> Iterator[list[Printed]]:
    """Yield the lines of each paragraph; one that a page break parts is whole."""
    paragraph: list[Printed] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph, line, usual):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def is_set_in(line: Printed, usual: Setting) -> bool:
    """Return whether the line begins where items do."""
    return line.x - usual.margin > ITEM_SET_IN * line.size


def _goes_on(paragraph: Sequence[Printed], line: Printed, usual: Setting) -> bool:
    first, before = paragraph[0], paragraph[-1]
    if line.marked or abs(line.size - before.size) > SAME_SIZE * before.size:
        return False
    if _is_hanging(first, line) and _is_next(before, line, usual):
        return True
    if line.page != before.page or line.y > before.y or line.bold != before.bold:
        return not ends_sentence(before.text) and line.text[:1].islower()
    large = line.size > usual.size * (1 + SAME_SIZE)
    if large or before.y - line.y > WIDER * usual.leading:
        return large and before.y - line.y <= WIDER * usual.leading * line.size / usual.size
    if first.marked:
        return line.x >= first.x - 1
    return not _ends(first, before, usual) and line.x <= before.x + SET_IN * line.size


def _is_hanging(first: Printed, line: Printed) -> bool:
    """Return whether the line stands under the text of an item, right of its sign."""
    return first.marked and first.size / 2 < line.x - first.x < SIGN * first.size


def _is_next(before: Printed, line: Printed, usual: Setting) -> bool:
    step = before.y - line.y
    return line.page == before.page and 0 < step <= WIDER * usual.leading


def _ends(first: Printed, before: Printed, usual: Setting) -> bool:
    """Return whether the line is too short to be the middle of its paragraph."""
    set_in = (before.x - usual.margin) / (LETTER * before.size)
    short = len(before.text) < SHORT * (usual.full - set_in)
    return short and (ends_sentence(before.text) or is_set_in(first, usual))
