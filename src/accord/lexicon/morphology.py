"""What every language's morphology answers, and which one serves a language."""

from __future__ import annotations

from functools import cache
from typing import Protocol


class Morphology(Protocol):
    """Knows the lexemes of a language's words, and the forms of its lexemes."""

    def lexemes(self, word: str) -> frozenset[str]:
        """Return the lexemes the case-folded word may be a form of; none if it is unknown."""

    def forms(self, lexeme: str) -> frozenset[str]:
        """Return all case-folded forms of a lexeme that `lexemes` returned."""

    def stem(self, word: str) -> str:
        """Return the case-folded word without its ending, as an algorithm guesses it."""


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
    from accord.lexicon.general import General  # noqa: PLC0415

    return General(lang)
