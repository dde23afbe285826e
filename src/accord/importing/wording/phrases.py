"""Cues of one sort, found in a text without trying them one by one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from accord.importing.wording.stems import MOST_BETWEEN, Stems, goes_on, opens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_NONE = ""
"""Stands for the second stem of a cue that has one alone."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Cues, each the stems of its words."""

    by_opening: Mapping[str, Mapping[str, tuple[Stems, ...]]]
    """Opening stem -> second stem, empty where there is none -> the cues that they open."""
    order: Mapping[Stems, int]
    """Cue -> its number."""
    forms: Mapping[Stems, int]
    """Cue -> how many forms of it were given."""
    words: frozenset[str]
    """The stems of all of them."""

    @classmethod
    def of(cls, cues: Iterable[Stems]) -> Phrases:
        """Return the cues, ready to be looked for."""
        forms = Counter(cues)
        order = {cue: number for number, cue in enumerate(forms)}
        grouped: defaultdict[str, defaultdict[str, list[Stems]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for cue in order:
            grouped[cue[0]][_second(cue)].append(cue)
        by_opening = {
            first: {second: tuple(found) for second, found in by_second.items()}
            for first, by_second in grouped.items()
        }
        return cls(by_opening, order, forms, frozenset(chain.from_iterable(order)))

    def __contains__(self, found: object) -> bool:
        """Return whether the whole text is a cue."""
        return found in self.order

    def may_open(self, first: str) -> bool:
        """Return whether a cue begins with the stem."""
        return first in self.by_opening

    def opening(self, found: Stems) -> Iterator[Stems]:
        """Yield the cues with which the text begins."""
        by_second = self.by_opening.get(found[0]) if found else None
        if by_second is None:
            return
        for second in {_NONE, _second(found)}:
            for cue in by_second.get(second, ()):
                if opens(cue, found):
                    yield cue

    def within(self, found: Stems) -> Mapping[Stems, int]:
        """Return the cues that stand in the text, and at which word each begins first.

        They come by where their opening stem is met first, those that share it in their own order.
        """
        if self.by_opening.keys().isdisjoint(found):
            return {}  # as nearly always
        places: dict[Stems, int] = {}
        for place, word in enumerate(found):
            by_second = self.by_opening.get(word)
            if by_second is None:
                continue
            for second in (_NONE, *found[place + 1 : place + 2 + MOST_BETWEEN]):
                for cue in by_second.get(second, ()):
                    if cue not in places and goes_on(cue, found, place):
                        places[cue] = place
        if len(places) < 2:  # noqa: PLR2004 - nothing to be put in order
            return places
        ranks = {cue: (found.index(cue[0]), self.order[cue]) for cue in places}
        return {cue: places[cue] for cue in sorted(places, key=ranks.__getitem__)}

    def open(self, found: Stems) -> bool:
        """Return whether the text begins with a cue."""
        return any(self.opening(found))

    def occur(self, found: Stems) -> bool:
        """Return whether a cue stands in the text."""
        if self.by_opening.keys().isdisjoint(found):
            return False  # as nearly always
        return any(
            goes_on(cue, found, place)
            for place, word in enumerate(found)
            if word in self.by_opening
            for second in (_NONE, *found[place + 1 : place + 2 + MOST_BETWEEN])
            for cue in self.by_opening[word].get(second, ())
        )


def _second(stems: Stems) -> str:
    return stems[1] if len(stems) > 1 else _NONE
