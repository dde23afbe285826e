"""In which sections words stand, and with which impact (BM25F)."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.search.words import ONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from accord.search.words import Words

_SATURATION = 1.2
"""BM25's k1: how soon more of the same word stops mattering."""
_LENGTH = 0.5
"""BM25's b: how much a long document is held back."""
_SCALE = 8
"""Impacts are whole numbers, eighths of a BM25 score: finer ones rank no better."""
_MEAN_BITS = 4
"""Leading bits of the mean length that count: so one edit does not change nearly all impacts."""


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of all pages of a language, by their numbers."""

    words: Sequence[Words]
    """What stands in each."""
    page_of: Sequence[int]
    """Number of the page it belongs to."""
    pages: int
    """How many pages there are."""
    mean: int
    """About their mean length, not 0: the same for all means that are nearly alike."""

    @classmethod
    def of(cls, pages: Sequence[Sequence[Words]]) -> Sections:
        """Return the sections of these pages."""
        words = [section for page in pages for section in page]
        page_of = [number for number, page in enumerate(pages) for _ in page]
        mean = sum(sum(section.values()) for section in words) // max(1, len(words))
        places = max(0, mean.bit_length() - _MEAN_BITS)
        return cls(words, page_of, len(pages), (mean >> places << places) or 1)

    def vocabulary(self) -> AbstractSet[str]:
        """Return all words that stand in them."""
        return set[str]().union(*self.words)

    def weights(self, lexemes_of: Mapping[str, Iterable[str]]) -> Mapping[str, Mapping[int, int]]:
        """Return lexeme -> number of a section -> how much its words count there."""
        found: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for number, words in enumerate(self.words):
            for word in lexemes_of.keys() & words.keys():
                for lexeme in lexemes_of[word]:
                    weights = found[lexeme]
                    weights[number] = weights.get(number, 0) + words[word]
        return found

    def pages_of(self, numbers: Iterable[int]) -> AbstractSet[int]:
        """Return the numbers of the pages that sections belong to."""
        return {self.page_of[number] for number in numbers}

    def saturations(self) -> Sequence[float]:
        """Return for each section which weight has half of the highest possible impact there."""
        lengths = (sum(words.values()) / self.mean for words in self.words)
        return [ONE * _SATURATION * (1 - _LENGTH + _LENGTH * length) for length in lengths]


def impacts(
    weights: Mapping[int, int], saturations: Sequence[float], rarity: float
) -> Mapping[int, Sequence[int]]:
    """Return impact -> sections, of a lexeme with these weights in sections."""
    most = _SCALE * rarity * (_SATURATION + 1)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, weight in weights.items():
        found[round(most * weight / (weight + saturations[number])) or 1].append(number)
    return found


def rarity(found: int, pages: int) -> float:
    """Return how much a lexeme says that stands in `found` of all pages."""
    return math.log(1 + (pages - found + 0.5) / (found + 0.5))
