"""Russian, by pymorphy3 and the dictionary OpenCorpora."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymorphy3

from accord.lexicon.stems import stemmer

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        self._analyzer = pymorphy3.MorphAnalyzer()
        self._stem = stemmer("ru")

    def lexemes(self, word: str) -> frozenset[str]:
        """Return the lexemes of a case-folded word."""
        if not self._analyzer.word_is_known(word):
            return frozenset()
        return frozenset(
            f"{parse.normal_form}/{_class(parse)}" for parse in self._analyzer.parse(word)
        )

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

    def stem(self, word: str) -> str:
        """Return the Snowball stem."""
        return self._stem(word)


def _class(parse: pymorphy3.analyzer.Parse) -> str:
    part_of_speech = str(parse.tag.POS)
    return _CLASSES.get(part_of_speech, part_of_speech)
