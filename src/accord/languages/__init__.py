"""What Accord knows of each language: one language, one TOML file beside this module."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Language:
    """A language's names, order and words."""

    code: str
    """BCP 47 tag, as in `docs/<code>/`."""
    name: str
    """The language's own name for itself."""
    direction: str
    """`ltr` or `rtl`."""
    alphabet: str
    """Letters in the order of this language's dictionaries; empty: by code point."""
    quotes: tuple[str, str]
    """Opening and closing quotation mark."""
    function_words: frozenset[str]
    """Articles, pronouns, conjunctions: they name no concept by themselves."""
    prepositions: frozenset[str]
    """Function words that change who does what to whom."""
    asking_words: frozenset[str]
    """Words of questions that say nothing of what is asked; none where nobody listed them."""
    headings: Mapping[str, str]
    """Section kind -> the heading it usually has."""
    interface: Mapping[str, str]
    """Key -> the words of buttons, notices and labels; the same keys in every file."""
    importing: Mapping[str, Any]
    """Cues by which imported articles are understood."""

    def sort_key(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Return the key that sorts `text` as this language's dictionaries would."""
        return tuple(self._weight(letter) for letter in text.casefold())

    def _weight(self, letter: str) -> tuple[int, int, str]:
        if not letter.isalnum():
            return (0, 0, letter)
        place = self.alphabet.find(letter)
        return (1, place, letter) if place >= 0 else (2, 0, letter)


@cache
def language(code: str) -> Language:
    """Return what is known of the language; KeyError where it has no file."""
    file = files(__name__) / f"{code}.toml"
    if not file.is_file():
        raise KeyError(code)
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    opening, closing = data["quotes"]
    return Language(
        code=code,
        name=data["name"],
        direction=data["direction"],
        alphabet=data["alphabet"],
        quotes=(opening, closing),
        function_words=frozenset(data["function_words"]),
        prepositions=frozenset(data["prepositions"]),
        asking_words=frozenset(data.get("asking_words", ())),
        headings=data["headings"],
        interface=data["interface"],
        importing=data["importing"],
    )


def language_name(code: str) -> str:
    """Return the language's own name for itself, or its code where it has no file."""
    return language(code).name if code in known_languages() else code


@cache
def known_languages() -> tuple[str, ...]:
    """Return the codes of all languages that have a file, sorted."""
    names = (file.name for file in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))
