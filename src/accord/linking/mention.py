"""A place where a text speaks of a concept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Matched(StrEnum):
    """By what the words of a text met those of a name; of several words, the weakest."""

    FORM = "form"
    """The very form of the name."""
    LEMMA = "lemma"
    """Another form of the same lexeme, as a dictionary knows it."""
    STEM = "stem"
    """The same stem, as an algorithm guesses it."""


STRENGTH = (Matched.FORM, Matched.LEMMA, Matched.STEM)
"""The surest first."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept's name in a text, in whatever form it stands."""

    start: int
    """Code-point offset of its first character."""
    end: int
    """Code-point offset after its last character."""
    surface: str
    """The very words."""
    concept: str
    """Id of the concept."""
    matched: Matched
    """By what it was found."""
