"""Which entries lie together in a file, so that one file answers a word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.search.encoding import in_browser_order, shared_letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

_SIZE = 22_000
"""Characters of a shard at most, where cutting can help: 5 to 9 KB compressed."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The entries of all forms from one beginning up to the next shard's."""

    start: str
    """What the first forms begin with; empty for the first shard."""
    entries: tuple[int, ...]
    """Numbers of entries, each once, in order."""


def cut(forms: Sequence[Sequence[str]], sizes: Sequence[int]) -> tuple[Shard, ...]:
    """Return shards such that each form's entries lie in the last shard that starts before it.

    `forms` are those of each entry, `sizes` the characters each entry takes. An entry lies in
    every shard that one of its forms belongs to. There is at least one shard.
    """
    entries_of: defaultdict[str, set[int]] = defaultdict(set)
    for number, entry in enumerate(forms):
        for form in entry:
            entries_of[form].add(number)
    ordered = in_browser_order(entries_of)
    shards: list[Shard] = []
    begin, start = 0, ""
    while begin < len(ordered) or not shards:
        end, next_start = _end(ordered, begin, entries_of, sizes)
        taken = {number for form in ordered[begin:end] for number in entries_of[form]}
        shards.append(Shard(start, tuple(sorted(taken))))
        begin, start = end, next_start
    return tuple(shards)


def _end(
    ordered: Sequence[str],
    begin: int,
    entries_of: Mapping[str, AbstractSet[int]],
    sizes: Sequence[int],
) -> tuple[int, str]:
    """Return where the shard ends that begins there, and with what the next one starts.

    Of all places in its second half, the one that most sets the forms on its sides apart: the
    forms of a lexeme begin alike, and an entry that lies in two shards is loaded twice.
    """
    taken: set[int] = set()
    size, fewest = 0, 0
    best: tuple[int, str] | None = None
    for at in range(begin, len(ordered)):
        form = ordered[at]
        if size > _SIZE // 2:
            shared = shared_letters(ordered[at - 1], form)
            if best is None or shared <= fewest:
                best, fewest = (at, form[: shared + 1]), shared
        added = entries_of[form] - taken
        size += sum(sizes[number] for number in added)
        if size > _SIZE and best is not None:
            return best
        taken |= added
    return len(ordered), ""
