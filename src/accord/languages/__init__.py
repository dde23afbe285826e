"""What Accord knows of each language: one language, one TOML file beside this module."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
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
    filed_together: tuple[str, ...]
    """Letters that dictionaries take for the first among them: `её`."""
    quotes: tuple[str, str]
    """Opening and closing quotation mark."""
    function_words: frozenset[str]
    """Articles, pronouns, conjunctions: they name no concept by themselves."""
    prepositions: frozenset[str]
    """Function words that change who does what to whom."""
    preposition_forms: Mapping[str, str]
    """Form of a preposition, contracted with an article perhaps -> the preposition."""
    articles: frozenset[str]
    """Function words that come and go inside of a name without changing it."""
    reflexives: frozenset[str]
    """Pronouns that stand before their verb or after it."""
    together: tuple[str, str, str]
    """`with`, `between`, `and`: „A with B” may be put as „A between X and B”."""
    agreeing_endings: tuple[tuple[str, ...], ...]
    """Endings of each gender and number, where adjectives stand on either side of their nouns."""
    set_phrases: tuple[str, ...]
    """Phrases in which a common word means something else: „in respect of”, „service station”."""
    asking_words: frozenset[str]
    """Words of questions that say nothing of what is asked; none where nobody listed them."""
    tied_to_next: frozenset[str]
    """Words that no line ends with; none where nobody listed them."""
    tied_to_previous: frozenset[str]
    """Signs with a space before them that no line begins with; none where nobody listed them."""
    headings: Mapping[str, str]
    """Section kind -> the heading it usually has."""
    interface: Mapping[str, str]
    """Key -> the words of buttons, notices and labels; the same keys in every file."""
    importing: Mapping[str, Any]
    """Cues by which imported articles are understood."""

    def sort_key(self, text: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
        """Return the key that sorts `text` as this language's dictionaries would.

        Word by word and letter by letter; letters that are filed together, and foreign accents,
        count only between words that are otherwise the same.
        """
        folded = unicodedata.normalize("NFC", text).casefold()
        return tuple(self._weight(self._filed_as(letter)) for letter in folded), folded

    def first_letter(self, text: str) -> str:
        """Return the letter under which dictionaries list `text`, as a capital."""
        folded = unicodedata.normalize("NFC", text).casefold()
        letters = (letter for letter in folded if letter.isalnum())
        return self._filed_as(next(letters, "")).upper()

    def _filed_as(self, letter: str) -> str:
        for together in self.filed_together:
            if letter in together:
                return together[0]
        if letter in self.alphabet:
            return letter
        return unicodedata.normalize("NFD", letter)[:1]

    def _weight(self, letter: str) -> tuple[int, int, str]:
        if not letter.isalnum():
            return (0, 0, "")
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
    with_, between, and_ = data["together"]
    return Language(
        code=code,
        name=data["name"],
        direction=data["direction"],
        alphabet=data["alphabet"],
        filed_together=tuple(data["filed_together"]),
        quotes=(opening, closing),
        function_words=frozenset(data["function_words"]),
        prepositions=frozenset(data["prepositions"]),
        preposition_forms={
            form: word for word, forms in data["preposition_forms"].items() for form in forms
        },
        articles=frozenset(data["articles"]),
        reflexives=frozenset(data["reflexives"]),
        together=(with_, between, and_),
        agreeing_endings=tuple(map(tuple, data.get("agreeing_endings", ()))),
        set_phrases=tuple(chain.from_iterable(data["set_phrases"].values())),
        asking_words=frozenset(data.get("asking_words", ())),
        tied_to_next=frozenset(data.get("tied_to_next", ())),
        tied_to_previous=frozenset(data.get("tied_to_previous", ())),
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
