"""Cues of one sort, found in a text without trying them one by one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.importing.stems import Stems, occurs, opens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Phrases:
    """Cues, each the stems of its words."""

    by_first: Mapping[str, tuple[Stems, ...]]
    """Opening stem -> the cues that it opens."""

    @classmethod
    def of(cls, cues: Iterable[Stems]) -> Phrases:
        """Return the cues, ready to be looked for."""
        by_first: defaultdict[str, list[Stems]] = defaultdict(list)
        for cue in cues:
            by_first[cue[0]].append(cue)
        return cls({first: tuple(found) for first, found in by_first.items()})

    def __contains__(self, found: object) -> bool:
        """Return whether the whole text is a cue."""
        return isinstance(found, tuple) and found in self.by_first.get(
            found[0] if found else "", ()
        )

    def opening(self, found: Stems) -> Iterator[Stems]:
        """Yield the cues with which the text begins."""
        for cue in self.by_first.get(found[0], ()) if found else ():
            if opens(cue, found):
                yield cue

    def within(self, found: Stems) -> Iterator[Stems]:
        """Yield the cues that stand in the text, each once."""
        if self.by_first.keys().isdisjoint(found):
            return  # as nearly always
        words = dict.fromkeys(found)
        for first in filter(self.by_first.__contains__, words):
            for cue in self.by_first[first]:
                # Most cues fail at their second word, and most texts open many.
                if len(cue) == 1 or (cue[1] in words and occurs(cue, found)):
                    yield cue

    def open(self, found: Stems) -> bool:
        """Return whether the text begins with a cue."""
        return any(self.opening(found))

    def occur(self, found: Stems) -> bool:
        """Return whether a cue stands in the text."""
        return any(self.within(found))
