"""The name of a concept, and the forms in which it may stand in a text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SHORT = 3
_ENDING = 3
"""Letters that are added to an abbreviation: „PITem”, «ФАСа»."""
_HYPHENATED_ENDING = re.compile(r"[-‑][a-zà-žа-яё]{1,3}(?!\w)")
_PART_OF_NAME = "#%&*@"
"""Signs, beside those Unicode calls symbols, without which „C#” would be another name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one concept."""

    concept: str
    """Id; empty for a phrase that names nothing and hides its words from other names."""
    text: str
    """As its page writes it."""
    exact: bool
    """Whether it may stand in this very form only."""
    set_phrase: bool
    """Whether it is a phrase of the language: any name of the thesaurus goes before it."""
    fixed: bool
    """Whether its words stand in these very forms, prepositions aside."""
    order: int
    """Its number: of two that fit equally the first is taken."""
    function_word: bool
    """It has a function word, so that others may stand between its words."""
    single: bool
    """It is one word."""
    swapped: bool
    """Its two words stand the other way round, and must agree."""
    plural: bool
    """It is one word, and means the plural."""
    before: str
    """Symbols that it begins with."""
    after: str
    """Symbols that it ends with."""

    def end(self, text: str, end: int, *, hyphenated: bool) -> int:
        """Return where it ends, with its symbols.

        An abbreviation's ending may follow a hyphen, „PIT-u”, but not in English.
        """
        ending = hyphenated and self.text.isupper() and _HYPHENATED_ENDING.match(text, end)
        return ending.end() if ending else end + len(self.after)

    def may_stand(self, text: str, start: int, end: int) -> bool:
        """Return whether the words at [start, end) have the form that the name demands."""
        surface = text[start:end]
        if self.before or self.after:
            stands = text.startswith(self.after, end) and text.endswith(self.before, 0, start)
            if not stands:
                return False
        if self.exact:
            written = " ".join(surface.split())
            return written in {self.text, self.text[:1].upper() + self.text[1:]}
        if self.text.isupper():
            core = self.text[len(self.before) : len(self.text) - len(self.after)]
            ending = surface.removeprefix(core)
            inflected = surface.startswith(core) and (not ending or _is_ending(ending))
            return inflected or (not self.single and surface.isupper())
        if len(self.text) == 1:
            return surface == self.text
        if len(self.text) <= _SHORT:
            return surface.casefold().startswith(self.text.casefold())
        return True


def symbols_around(label: str) -> tuple[str, str]:
    """Return what a label begins and ends with, if a symbol is in it: „C++” ends with two."""
    core = label.strip("".join(sign for sign in label if not sign.isalnum()))
    before, _, after = label.partition(core)
    return _with_symbol(before), _with_symbol(after)


def _with_symbol(signs: str) -> str:
    return signs.strip() if any(map(_is_symbol, signs)) else ""


def _is_symbol(sign: str) -> bool:
    return sign in _PART_OF_NAME or unicodedata.category(sign).startswith("S")


def _is_ending(letters: str) -> bool:
    return letters.islower() and letters.isalpha() and len(letters) <= _ENDING
