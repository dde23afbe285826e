"""Keys by which words meet: words of a text those of a label, words of a query those of a text.

What is asked of a dictionary is kept, for as many words as a language's guides have and more.
"""

from __future__ import annotations

from functools import cache, lru_cache

from accord.lexicon.folding import fold
from accord.lexicon.morphology import morphology

_STEM = "~"
_MOST_KEPT = 20_000
"""Words; those of imported articles would be without end."""


@lru_cache(_MOST_KEPT)
def lexemes(word: str, lang: str) -> frozenset[str]:
    """Return the lexemes the case-folded word may be a form of; none if it is unknown."""
    return morphology(lang).lexemes(word)


@cache
def folded_forms(lexeme: str, lang: str) -> frozenset[str]:
    """Return all forms of a lexeme, folded."""
    return frozenset(fold(form) for form in morphology(lang).forms(lexeme))


@lru_cache(_MOST_KEPT)
def text_keys(word: str, lang: str) -> frozenset[str]:
    """Return the keys of a word of running text: its lexemes, or its stem if it has none.

    A known word meets others by its lexemes only: stems join `custom` with `customer`.
    """
    return lexemes(word, lang) or frozenset({_stem(word, lang)})


@cache
def label_keys(word: str, lang: str) -> frozenset[str]:
    """Return the keys of a word of a label: its lexemes and its stem, for texts with new words."""
    return lexemes(word, lang) | {_stem(word, lang)}


def _stem(word: str, lang: str) -> str:
    return _STEM + morphology(lang).stem(word)
