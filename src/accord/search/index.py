"""An inverted index of lexemes, with every form of each, so that a browser needs no morphology."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.lexicon.folding import fold
from accord.lexicon.keys import folded_forms, lexemes
from accord.lexicon.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.search.document import SearchDocument

_WEIGHTS = {"title": 5.0, "section": 2.0, "names": 3.0, "text": 1.0}
"""How much more a word counts in one field than in another (the weights of BM25F)."""
_SHARED_TITLE = 0.5
"""Weight of the title in a section: it belongs to the guide as a whole, which is found by it."""
_SATURATION = 1.2
"""BM25's k1: how soon more of the same word stops mattering."""
_LENGTH = 0.5
"""BM25's b: how much a long document is held back."""
_SCALE = 10
"""Impacts are whole numbers, tenths of a BM25 score."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexeme of the corpus."""

    forms: frozenset[str]
    """All its forms, folded."""
    postings: tuple[tuple[int, int], ...]
    """(number of a document, impact), the highest impact first."""


def build_index(documents: Sequence[SearchDocument], lang: str) -> tuple[Entry, ...]:
    """Return an entry for each lexeme that the documents of a language contain."""
    counts = [_weighted_words(document) for document in documents]
    lengths = [sum(words.values()) for words in counts]
    mean = (sum(lengths) / len(lengths) if lengths else 0) or 1.0
    frequencies: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for number, words in enumerate(counts):
        norm = 1 - _LENGTH + _LENGTH * lengths[number] / mean
        for word, weight in words.items():
            for lexeme in lexemes(word, lang) or {word}:
                found = frequencies[lexeme]
                found[number] = found.get(number, 0.0) + weight / norm
    return tuple(
        Entry(
            folded_forms(lexeme, lang) or frozenset({fold(lexeme)}),
            _postings(frequencies[lexeme], len(documents)),
        )
        for lexeme in sorted(frequencies)
    )


def _weighted_words(document: SearchDocument) -> Mapping[str, float]:
    words: defaultdict[str, float] = defaultdict(float)
    weights = {**_WEIGHTS, "title": _SHARED_TITLE} if document.section else _WEIGHTS
    for name, weight in weights.items():
        for token in tokenize(getattr(document, name)):
            words[token.word] += weight
    return words


def _postings(frequencies: Mapping[int, float], documents: int) -> tuple[tuple[int, int], ...]:
    rarity = math.log(1 + (documents - len(frequencies) + 0.5) / (len(frequencies) + 0.5))
    impacts = (
        (number, max(1, round(_SCALE * rarity * tf * (_SATURATION + 1) / (tf + _SATURATION))))
        for number, tf in frequencies.items()
    )
    return tuple(sorted(impacts, key=lambda posting: (-posting[1], posting[0])))
