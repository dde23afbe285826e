"""Which entries lie together in a file, so that one file answers a word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.lexicon.analogy import shared_letters
from accord.search.encoding import in_browser_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_SIZE = 22_000
"""Characters of a shard at most, where cutting can help: 5 to 9 KB compressed."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The entries of all forms from one beginning up to the next shard's."""

    start: str
    """What the first forms begin with; empty for the first shard."""
    entries: tuple[int, ...]
    """Numbers of entries, each once, in order."""


def by_beginning(beginnings: Iterable[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    """Return beginning -> numbers of the entries it is one of, as a browser orders beginnings."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, several in enumerate(beginnings):
        for beginning in several:
            found[beginning].append(number)
    return {beginning: found[beginning] for beginning in in_browser_order(found)}


def cut(entries_of: Mapping[str, Sequence[int]], sizes: Sequence[int]) -> tuple[Shard, ...]:
    """Return shards such that each entry lies in the last shard that starts before its beginnings.

    `entries_of` are those of each beginning, in order; `sizes` the characters each entry takes. An
    entry lies in every shard that one of its beginnings belongs to. There is at least one shard.
    """
    ordered = list(entries_of)
    shards: list[Shard] = []
    begin, start = 0, ""
    while begin < len(ordered) or not shards:
        end, next_start = _end(ordered, begin, entries_of, sizes)
        taken = set[int]().union(*map(entries_of.__getitem__, ordered[begin:end]))
        shards.append(Shard(start, tuple(sorted(taken))))
        begin, start = end, next_start
    return tuple(shards)


def _end(
    beginnings: Sequence[str],
    begin: int,
    entries_of: Mapping[str, Sequence[int]],
    sizes: Sequence[int],
) -> tuple[int, str]:
    """Return where the shard ends that begins there, and with what the next one starts.

    Of all places in its second half, the one that most sets the forms on its sides apart: the
    forms of a lexeme begin alike, and an entry that lies in two shards is loaded twice.
    """
    taken: set[int] = set()
    size, fewest = 0, 0
    best: tuple[int, str] | None = None
    for at in range(begin, len(beginnings)):
        beginning = beginnings[at]
        if size > _SIZE // 2:
            last = beginnings[at - 1]
            if best is None or last[: fewest + 1] != beginning[: fewest + 1]:
                fewest = shared_letters(last, beginning)
                best = (at, beginning[: fewest + 1])
        for entry in entries_of[beginning]:
            if entry not in taken:
                taken.add(entry)
                size += sizes[entry]
        if size > _SIZE and best is not None:
            return best
    return len(beginnings), ""
