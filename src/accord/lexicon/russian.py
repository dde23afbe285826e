"""Russian, by pymorphy3 and the dictionary OpenCorpora."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymorphy3
from pymorphy3.units import DictionaryAnalyzer

from accord.lexicon.stems import stemmer
from accord.lexicon.word import Trait, Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pymorphy3.tagset import OpencorporaTag

_CLASSES: Mapping[str, str] = {
    **dict.fromkeys(("ADJF", "ADJS", "COMP"), "adjective"),
    **dict.fromkeys(("VERB", "INFN"), "verb"),
    **dict.fromkeys(("PRTF", "PRTS"), "participle"),
    "NOUN": "noun",
    "GRND": "gerund",
    "ADVB": "adverb",
}
"""Part of speech of OpenCorpora -> word class: forms of one class and lemma make a lexeme."""


class Russian:
    """Lexemes are `lemma/class`, so that «обещание» and «обещать» stay apart."""

    def __init__(self) -> None:
        """Load the dictionary."""
        # The dictionary alone, and without likelihoods: half the time, and it guesses at no word.
        self._analyzer = pymorphy3.MorphAnalyzer(
            units=[DictionaryAnalyzer()], probability_estimator_cls=None
        )
        self._stem = stemmer("ru")

    def word(self, word: str) -> Word:
        """Return what is known of the case-folded word."""
        parses = self._analyzer.parse(word)
        found = [(f"{parse.normal_form}/{_class(parse)}", parse.tag.case) for parse in parses]
        lexemes = frozenset(lexeme for lexeme, _ in found)
        named = frozenset(lexeme for lexeme, case in found if case in {None, "nomn"})
        return Word(lexemes, lexemes, named or lexemes, _traits([parse.tag for parse in parses]))

    def stem(self, word: str) -> str:
        """Return the Snowball stem."""
        return self._stem(word)

    def forms(self, lexeme: str) -> frozenset[str]:
        """Return all forms of a lexeme."""
        lemma, _, word_class = lexeme.rpartition("/")
        return frozenset(
            form.word
            for parse in self._analyzer.parse(lemma)
            if parse.normal_form == lemma
            for form in parse.lexeme
            if _class(form) == word_class
        )


def _traits(tags: list[OpencorporaTag]) -> Trait:
    """Return the number of the noun, if the word is one."""
    nouns = [tag for tag in tags if tag.POS == "NOUN"]
    names = {tag.number for tag in nouns if tag.case == "nomn" and "Pltm" not in tag}
    if names == {"plur"}:
        return Trait.PLURAL_NAME
    return Trait.SINGULAR if {tag.number for tag in nouns} == {"sing"} else Trait.NONE


def _class(parse: pymorphy3.analyzer.Parse) -> str:
    part_of_speech = str(parse.tag.POS)
    return _CLASSES.get(part_of_speech, part_of_speech)
