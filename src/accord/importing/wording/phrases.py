"""Cues of one sort, found in a text without trying them one by one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from accord.importing.wording.stems import MOST_BETWEEN, Stems, goes_on, opens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Phrases:
    """Cues, each the stems of its words."""

    by_opening: Mapping[str, Opened]
    """Opening stem -> the cues that it opens."""
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
        grouped: defaultdict[str, list[Stems]] = defaultdict(list)
        for cue in forms:
            grouped[cue[0]].append(cue)
        by_opening = {first: Opened.of(found) for first, found in grouped.items()}
        order = {cue: number for number, cue in enumerate(forms)}
        return cls(by_opening, order, forms, frozenset(chain.from_iterable(forms)))

    def __contains__(self, found: object) -> bool:
        """Return whether the whole text is a cue."""
        return found in self.order

    def may_open(self, first: str) -> bool:
        """Return whether a cue begins with the stem."""
        return first in self.by_opening

    def opening(self, found: Stems) -> Iterator[Stems]:
        """Yield the cues with which the text begins, that of one word first."""
        opened = self.by_opening.get(found[0]) if found else None
        if opened:
            several = opened.following(found[1]) if len(found) > 1 else ()
            yield from opened.alone
            yield from (cue for cue in several if opens(cue, found))

    def within(self, found: Stems) -> Mapping[Stems, int]:
        """Return the cues that stand in the text, and at which word each begins first.

        They come by where their opening stem is met first, those that share it in their own order.
        """
        places: dict[Stems, int] = {}
        for cue, place in self._met(found):
            places.setdefault(cue, place)
        if len(places) < 2:  # noqa: PLR2004 - nothing to be put in order
            return places
        ranks = {cue: (found.index(cue[0]), self.order[cue]) for cue in places}
        return {cue: places[cue] for cue in sorted(places, key=ranks.__getitem__)}

    def open(self, found: Stems) -> bool:
        """Return whether the text begins with a cue."""
        return any(self.opening(found))

    def occur(self, found: Stems) -> bool:
        """Return whether a cue stands in the text."""
        return any(self._met(found))

    def _met(self, found: Stems) -> Iterator[tuple[Stems, int]]:
        """Yield the cues that stand in the text, each time with the word at which it begins."""
        if self.by_opening.keys().isdisjoint(found):
            return  # as nearly always
        for place, opened in enumerate(map(self.by_opening.get, found)):
            if opened:
                for cue in opened.alone:
                    yield cue, place
                near = found[place + 1 : place + 2 + MOST_BETWEEN]
                if not opened.by_second.keys().isdisjoint(near):
                    for cue in chain.from_iterable(map(opened.following, near)):
                        if goes_on(cue, found, place):
                            yield cue, place


@dataclass(frozen=True, slots=True)
class Opened:
    """Cues that begin with the same stem."""

    alone: tuple[Stems, ...]
    """The one that is no more than that, if it is a cue."""
    by_second: Mapping[str, tuple[Stems, ...]]
    """Second stem -> the others."""

    @classmethod
    def of(cls, cues: Iterable[Stems]) -> Opened:
        """Return cues of one opening stem."""
        alone, by_second = [], defaultdict(list)
        for cue in cues:
            if len(cue) == 1:
                alone.append(cue)
            else:
                by_second[cue[1]].append(cue)
        return cls(tuple(alone), {second: tuple(found) for second, found in by_second.items()})

    def following(self, second: str) -> tuple[Stems, ...]:
        """Return the cues that go on with the stem."""
        return self.by_second.get(second, ())
