"""What every language's morphology answers, and which one serves a language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.lexicon.word import Reading, Word

PACKAGES = ("morfeusz2", "pymorphy3", "pymorphy3-dicts-ru", "simplemma", "snowballstemmer")
"""Distributions whose dictionaries and algorithms answer."""


class Morphology(Protocol):
    """Knows the lexemes of a language's words, and the forms of its lexemes."""

    def words(self, words: Sequence[str]) -> Sequence[Word]:
        """Return what is known of each of the case-folded words."""

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return the nouns and adjectives that the case-folded word may be; none if unknown."""

    def stem(self, word: str) -> str:
        """Return the case-folded word without its ending, as an algorithm guesses it."""

    def forms(self, lexeme: str) -> frozenset[str]:
        """Return all case-folded forms of a lexeme that `words` returned."""


@runtime_checkable
class HasLemmas(Protocol):
    """A morphology that knows one lemma a word, and no word classes."""

    lemmas: Mapping[str, str]
    """Form -> lemma, in the letters of its dictionary."""


@cache
def morphology(lang: str) -> Morphology:
    """Return the best morphology for the language that is installed; any language has one."""
    # Loaded on demand: each brings a dictionary, and a command may need one language or none.
    if lang == "pl":
        from accord.lexicon.polish import AVAILABLE, Polish  # noqa: PLC0415

        if AVAILABLE:
            return Polish()
    if lang == "ru":
        from accord.lexicon.russian import Russian  # noqa: PLC0415

        return Russian()
    if lang == "en":
        from accord.lexicon.english import English  # noqa: PLC0415

        return English()
    if lang == "it":
        from accord.lexicon.italian import Italian  # noqa: PLC0415

        return Italian()
    from accord.lexicon.general import General  # noqa: PLC0415

    return General(lang)
