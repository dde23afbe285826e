"""Lines as they are printed on pages, and how most of a text is set."""

from __future__ import annotations

import re
import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.importing.readers.pdf.drawn import Shape

SAME_SIZE = 0.05
"""Share by which sizes of type may differ within a paragraph."""
ITEM_SET_IN = 1.5
"""Times the size of type, by which items are set in; the first lines of paragraphs are less."""
ASIDE = 12.0
"""Times the size of type, by which addresses are set in, and no items."""
LETTER = 0.5
"""Of the size of type: the width of a letter."""
SIGN = 3.0
"""Times the size of type: the widest sign of an item with the space behind it."""
CLOSE = 1.08
"""Times the usual distance of lines, up to which two lines are of one paragraph for certain."""
LEAST_LINES = 10
"""Of a page, of which one is full for certain."""

_MARKER = re.compile(
    r"(?:[•◦▪▫‣⁃∙·●○■□▶▸▹►◆◇❖➢➤➔→☐☑✓✔✗✘★☆»›\uf0a7\uf0b7\uf0d8\uf0fc*–—-]"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\(?[^\W\d_]\)|\(\d{1,2}\))\s"
)
_COUNTED = re.compile(r"(?:[^\W\d_]|[IVX]{1,5}|[ivx]{1,5})\.\s")
"""Signs of items only in a column of their own; elsewhere they are initials of names."""
_LEADERS = re.compile(r"(?:[.·_…]\s?){4,}\d{1,3}$")
"""What leads the eye from an entry of a table of contents to the number of its page."""


@dataclass(frozen=True, slots=True)
class Style:
    """How lines of one rank are set."""

    size: float
    """Of the type, in points."""
    bold: bool
    """Whether all of it is."""
    boxed: bool
    """Whether they stand in boxes."""


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
    font: str
    """Its name, of most of it."""
    hang: float
    """Where its text begins behind a sign that has a column of its own; else as `x`."""
    box: Shape | None = None
    """The largest that is drawn around it and other lines, but not around most of its page."""

    @property
    def boxed(self) -> bool:
        """Return whether it stands in a box."""
        return self.box is not None

    @property
    def style(self) -> Style:
        """Return how it is set."""
        return Style(self.size, self.bold, self.boxed)

    @property
    def marked(self) -> bool:
        """Return whether it opens as list items do."""
        if self.hang > self.x and _COUNTED.match(self.text):
            return True
        return _MARKER.match(self.text) is not None

    @property
    def leads_to_page(self) -> bool:
        """Return whether it is an entry of a table of contents, with dots up to its page."""
        return _LEADERS.search(self.text) is not None


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
    widest: Mapping[int, int]
    """Page -> characters of its longest line, where its column is narrower."""
    margin: float
    """Where most lines begin, in points from the left."""
    font: str
    """The name of the font of most of it."""
    hangs: Mapping[int, int]
    """Where items begin, in whole points from the left -> where their other lines do."""
    opens: frozenset[int]
    """Where paragraphs and items begin that are set in by their first line alone."""

    def full_at(self, line: Printed) -> int:
        """Return how many characters a full line has in the column of this one."""
        return min(self.full, self.widest.get(line.page, self.full))

    def is_plain(self, line: Printed) -> bool:
        """Return whether a line is in the type of the running text."""
        alike = abs(line.size - self.size) <= SAME_SIZE * self.size
        return alike and line.bold == self.bold


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
        if line.page == before.page and before.y - line.y > size / 2 and not line.marked
    ]
    leading = (
        statistics.quantiles(steps, n=4, method="inclusive")[0] if len(steps) > 1 else 1.2 * size
    )
    texts = [line for line in body if not line.leads_to_page] or body
    lengths = sorted(len(line.text) for line in texts)
    bold = sum(len(line.text) for line in texts if line.bold) > sum(lengths) / 2
    margin = min(Counter(round(line.x) for line in body).most_common(2))[0]
    full = lengths[len(lengths) * 9 // 10]
    widest = _widest(texts)
    font = Counter(line.font for line in body).most_common(1)[0][0]
    close = [
        (before, line)
        for before, line in pairwise(body)
        if line.page == before.page and 0 < before.y - line.y <= CLOSE * leading and not line.marked
    ]
    return Setting(size, bold, leading, full, widest, margin, font, _hangs(close), _opens(close))


def _widest(lines: Sequence[Printed]) -> dict[int, int]:
    """Return the longest line of each page with lines enough for one to be full."""
    pages: defaultdict[int, list[int]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(len(line.text))
    return {page: max(found) for page, found in pages.items() if len(found) >= LEAST_LINES}


def is_set_in(line: Printed, usual: Setting) -> bool:
    """Return whether the line begins where items do."""
    return line.x - usual.margin > ITEM_SET_IN * line.size


def is_aside(line: Printed, usual: Setting) -> bool:
    """Return whether the line begins where a letter says to whom it goes, or who signed it."""
    return line.x - usual.margin > ASIDE * line.size


def hangs_by(first: Printed, line: Printed) -> bool:
    """Return whether the line could stand under the text of an item, right of its sign."""
    return first.marked and first.size / 2 < line.x - first.x < SIGN * first.size


def _hangs(close: Sequence[tuple[Printed, Printed]]) -> dict[int, int]:
    found: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for before, line in close:
        if hangs_by(before, line):
            found[round(before.x)][round(line.x)] += 1
    return {x: places.most_common(1)[0][0] for x, places in found.items()}


def _opens(close: Sequence[tuple[Printed, Printed]]) -> frozenset[int]:
    return frozenset(
        round(before.x)
        for before, line in close
        if line.x < before.x - before.size and line.text[:1].islower()
    )
