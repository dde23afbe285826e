"""The account of an article: what became of each of its lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.article import Listing, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.importing.article import Article, Block
    from accord.importing.draft import Draft


@dataclass(frozen=True, slots=True)
class Kept:
    """A line that the draft holds."""

    line: int
    """Source line."""
    where: str
    """`title`, or a section's id with `heading` or the item's number."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A line that continues another one."""

    line: int
    """Source line."""
    into: int
    """The source line it was joined to."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that the draft does not hold."""

    line: int
    """Source line."""
    rule: str
    """The rule that dropped it."""
    reason: str
    """Why: a clause that follows "because"."""


Entry: TypeAlias = Kept | Merged | Dropped


def ledger(draft: Draft) -> tuple[Entry, ...]:
    """Return what became of each line, by line number."""
    return tuple(sorted(_entries(draft), key=lambda entry: entry.line))


def unbalanced(article: Article, entries: tuple[Entry, ...]) -> tuple[int, ...]:
    """Return the lines that are not accounted for exactly once; none, unless a rule is wrong."""
    counts = Counter(entry.line for entry in entries)
    numbers = {line.number for line in article.lines} | set(counts)
    return tuple(sorted(number for number in numbers if counts[number] != 1))


def _entries(draft: Draft) -> Iterator[Entry]:
    if draft.title:
        yield from _joined(draft.title.lines, "title")
    for section, where in zip(draft.sections, draft.section_ids, strict=True):
        if section.heading:
            yield from _joined(section.heading.lines, f"{where}, heading")
        for block in section.blocks:
            yield from _of_block(block, where)
    for discard in draft.discards:
        for line in discard.lines:
            yield Dropped(line, discard.rule, discard.reason)


def _of_block(block: Block, where: str) -> Iterator[Entry]:
    match block:
        case Paragraph():
            yield from _joined(block.lines, where)
        case Listing():
            for number, item in enumerate(block.items, start=1):
                for part in (item.opening, *item.more):
                    yield from _of_block(part, f"{where}, item {number}")


def _joined(lines: tuple[int, ...], where: str) -> Iterator[Entry]:
    first, *others = lines
    yield Kept(first, where)
    yield from (Merged(line, first) for line in others)
