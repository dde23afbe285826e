"""What a dictionary says of a word: its lexemes, and what else it may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag


class Trait(IntFlag):
    """What a word may be, as far as it tells a concept's name from a word that looks like it."""

    NONE = 0
    PLURAL_NAME = 1
    """As the name of something it stands in the plural, though there is a singular."""
    SINGULAR = 2
    """In a text it stands in the singular."""
    VERB = 4
    """It is a form of a verb, or may be."""
    ADJECTIVE = 8
    """It is a form of an adjective or participle, or may be."""
    PARTICIPLE = 16
    """It is a form of a participle, or may be."""


@dataclass(frozen=True, slots=True)
class Word:
    """A case-folded word as the language's dictionary knows it."""

    lexemes: frozenset[str]
    """Those it may be a form of; none if the dictionary does not have it."""
    keys: frozenset[str]
    """By which it meets other words: the lexemes, told apart by word class where endings tell."""
    named: frozenset[str]
    """Of the keys those for which it is the form that names: nominative, infinitive."""
    traits: Trait
    """What else is known of it."""


NO_WORD = Word(frozenset(), frozenset(), frozenset(), Trait.NONE)
"""What no dictionary has."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One lexeme a word may be a form of, and what it agrees by with the words beside it."""

    lexeme: str
    """As in `Word.lexemes`."""
    agreement: frozenset[str]
    """Each number, case and gender it may stand in, together: „sg gen m1”."""
