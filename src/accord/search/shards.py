"""Which entries lie together in a file, so that one file answers a word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.search.encoding import utf16

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIZE = 22_000
"""Characters of a shard at most, where cutting can help: 5 to 9 KB compressed."""
_DEEPEST = 12
"""Letters after which forms are no longer told apart."""


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
    every shard that one of its forms belongs to.
    """
    pairs = [(form, number) for number, entry in enumerate(forms) for form in entry]
    shards: list[Shard] = []
    taken: set[int] = set()
    start = ""
    for prefix, found in _leaves(pairs, "", sizes):
        if taken and sum(sizes[number] for number in taken | found) > _SIZE:
            shards.append(Shard(start, tuple(sorted(taken))))
            start, taken = prefix, set()
        taken |= found
    if taken:
        shards.append(Shard(start, tuple(sorted(taken))))
    return tuple(shards)


def _leaves(
    pairs: Sequence[tuple[str, int]], prefix: str, sizes: Sequence[int]
) -> Iterator[tuple[str, set[int]]]:
    """Yield (beginning, entries with such forms) in order, cut where they are too large."""
    found = {number for _, number in pairs}
    if sum(sizes[number] for number in found) <= _SIZE or len(prefix) == _DEEPEST:
        if found:
            yield prefix, found
        return
    groups: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for form, number in pairs:
        groups[form[: len(prefix) + 1]].append((form, number))
    for beginning in sorted(groups, key=utf16):
        if beginning == prefix:
            yield prefix, {number for _, number in groups[beginning]}
        else:
            yield from _leaves(groups[beginning], beginning, sizes)
