"""Which list of a Word file a paragraph belongs to, and how deep it stands in it.

Word has no lists within lists: a paragraph names a list and a level of it, and a page shows where
its number stands. People nest one list in another by setting it in, or by going on with the outer
one below it, and leave a list for a paragraph or two that belong to the item above.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.lines.shapes import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INDENT = 720
"""Where Word sets the lines of a list by itself, in twentieths of a point: half an inch a level."""
NEAR = 100
"""Twentieths of a point by which nobody sees that lines are set in."""
LEAST_PARTED = 2
"""Items with as many paragraphs each, from which on the last one has them as well."""

Level: TypeAlias = tuple[str, int]
"""A list, or all that count on from one another, and a level of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What makes a paragraph an item."""

    level: Level
    """The level that it counts on."""
    ordered: bool
    """Whether it has a number."""
    number: int
    """The number that readers see."""
    sign: int
    """Where its number or sign stands, in twentieths of a point."""
    within: bool = False
    """Whether its number says those of the levels around it, too: `1.1`."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph that says something."""

    text: str
    """What it says."""
    place: tuple[int, object]
    """The section and the cell of a table that it stands in; lists go on within one place alone."""
    left: int
    """Where its lines begin, in twentieths of a point."""
    entry: Entry | None = None
    """What makes it an item, if anything."""
    plain: bool = True
    """Whether it is neither a heading nor looks like one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph's place in a list."""

    depth: int
    """Lists around its own."""
    ordered: bool = False
    """Whether the list is counted."""
    opens: bool = True
    """Whether it is an item, or goes on with the one above."""
    number: int | None = None
    """Its number, unless it is the one behind the item above."""


@dataclass(slots=True)
class _Run:
    """Items that count on from one another, within one place."""

    skipped: int
    """The number before that of the first one."""
    number: int = 0
    """That of the last one."""
    last: int = 0
    """The place of the last one among the blocks."""
    held: set[Level] = field(default_factory=set)
    """Levels that stood in one of them."""
    parts: list[int] = field(default_factory=list)
    """How many paragraphs belong to each but the last one."""


@dataclass(slots=True)
class _Open:
    """An item that the next one may stand in."""

    block: Block
    entry: Entry
    run: _Run
    number: int
    """Its number, if its run began with one."""
    parts: int = 0
    """Paragraphs that belong to it."""


@dataclass(slots=True)
class _Lists:
    """Which items are open, as far as the blocks were read."""

    blocks: Sequence[Block]
    usual: int
    """Where the lines of most paragraphs begin."""
    open: list[_Open] = field(default_factory=list)
    """The items around what comes next, from the outermost."""

    def item(self, index: int, entry: Entry, run: _Run) -> Placed:
        """Take in an item."""
        levels = [each.entry.level for each in self.open]
        if entry.level in levels:
            place = levels.index(entry.level)
        else:
            place = len([*takewhile(lambda each: self._holds(each, index, entry), self.open)])
        number, expected = entry.number - run.skipped, 1
        if place < len(self.open) and self.open[place].run is run:
            run.parts.append(self.open[place].parts)
        if place < len(self.open) and self.open[place].entry.ordered:
            expected = self.open[place].number + 1
        self.open[place:] = [_Open(self.blocks[index], entry, run, number)]
        if place:
            self.open[place - 1].run.held.add(entry.level)
        told = number if entry.ordered and number != expected else None
        return Placed(place, entry.ordered, number=told)

    def between(self, index: int, end: int) -> Iterator[Placed | None]:
        """Take in paragraphs that are no items, up to the next item."""
        counted, parts = self._counted(index, end)
        for number, block in enumerate(self.blocks[index:end]):
            place = self._aligned(block)
            if place is None and number < parts and counted < len(self.open):
                place = counted
            self.open[0 if place is None else place + 1 :] = []
            if place is None:
                yield None
            else:
                self.open[place].parts += 1
                yield Placed(place, opens=False)

    def _holds(self, outer: _Open, index: int, entry: Entry) -> bool:
        """Return whether an item of a level that is not open stands within one that is."""
        (list_id, depth), (outer_id, outer_depth) = entry.level, outer.entry.level
        if list_id == outer_id:
            return depth > outer_depth
        if outer.run.last > index or entry.sign > outer.entry.sign + NEAR:
            return True
        return entry.level in outer.run.held and outer.block.text.endswith(":")

    def _aligned(self, block: Block) -> int | None:
        """Return the innermost open item whose lines begin where those of the block do."""
        if not block.plain or block.left <= self.usual + NEAR:
            return None
        near = [abs(each.block.left - block.left) <= NEAR for each in self.open]
        return max((place for place, is_near in enumerate(near) if is_near), default=None)

    def _counted(self, index: int, end: int) -> tuple[int, int]:
        """Return an open item with a number, and how many of the paragraphs belong to it.

        All do where its list goes on below them; else as many as belong to each item above it.
        """
        between = self.blocks[index:end]
        for place in reversed(range(len(self.open))):
            item = self.open[place]
            if not (item.entry.ordered and item.block.plain):
                continue
            goes_on = item.run.last > index
            parts = len(between) if goes_on else _usual_parts(item.run)
            if parts and all(map(_says_something, between[:parts])):
                return place, parts
            if goes_on:
                break
        return 0, 0


def placed(blocks: Sequence[Block]) -> Iterator[Placed | None]:
    """Yield each paragraph's place in a list, None where it stands in none."""
    lists, runs = _Lists(blocks, _usual(blocks)), _runs(blocks)
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if index and blocks[index - 1].place != block.place:
            lists.open = []
        run = runs[index]
        if block.entry and run:
            yield lists.item(index, block.entry, run)
            index += 1
            continue
        end = index + 1
        while end < len(blocks) and not blocks[end].entry and blocks[end].place == block.place:
            end += 1
        yield from lists.between(index, end)
        index = end


def _usual_parts(run: _Run) -> int:
    """Return how many paragraphs belong to each item, 0 where it is not as many to all."""
    alike = len(run.parts) >= LEAST_PARTED and len(set(run.parts)) == 1
    return run.parts[0] if alike else 0


def _usual(blocks: Sequence[Block]) -> int:
    lefts = Counter(block.left for block in blocks if block.entry is None and block.plain)
    return min(lefts, key=lambda left: (-lefts[left], left), default=0)


def _runs(blocks: Sequence[Block]) -> list[_Run | None]:
    """Return what each item belongs to: to where numbers begin anew, or any other text stands."""
    open_runs: dict[object, _Run] = {}
    runs: list[_Run | None] = []
    texts = 0
    for index, block in enumerate(blocks):
        entry = block.entry
        if entry is None:
            texts += 1
            runs.append(None)
            continue
        key = (block.place, entry.level, 0 if entry.ordered else texts)
        run = open_runs.get(key)
        if run is None or (entry.ordered and entry.number <= run.number):
            run = open_runs[key] = _Run(entry.number - 1)
        run.number, run.last = entry.number, index
        runs.append(run)
    return runs


def _says_something(block: Block) -> bool:
    return block.plain and (ends_sentence(block.text) or block.text.endswith((":", ";")))
