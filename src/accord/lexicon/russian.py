"""Russian, by pymorphy3 and the dictionary OpenCorpora."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import pymorphy3
from pymorphy3.units import DictionaryAnalyzer

from accord.lexicon.stems import stemmer
from accord.lexicon.word import Reading, Trait, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pymorphy3.tagset import OpencorporaTag

_NOUN = "noun"
_CLASSES: Mapping[str, str] = {
    **dict.fromkeys(("ADJF", "ADJS", "COMP"), "adjective"),
    **dict.fromkeys(("VERB", "INFN"), "verb"),
    **dict.fromkeys(("PRTF", "PRTS"), "participle"),
    "NOUN": _NOUN,
    "GRND": "gerund",
    "ADVB": "adverb",
}
"""Part of speech of OpenCorpora -> word class: forms of one class and lemma make a lexeme."""
_DECLINED = frozenset({"NOUN", "ADJF", "PRTF"})
_OTHER_CASES = {"gen2": "gent", "acc2": "accs", "loc2": "loct"}
"""Cases in which some nouns have a second form; adjectives do not tell them apart."""
_LAST_LEMMAS = 64
"""Lemmas whose forms are remembered: the lexemes of one lemma are asked for one after another."""


class Russian:
    """Lexemes are `lemma/class`, so that «обещание» and «обещать» stay apart."""

    def __init__(self) -> None:
        """Load the dictionary."""
        # The dictionary alone, and without likelihoods: half the time, and it guesses at no word.
        self._analyzer = pymorphy3.MorphAnalyzer(
            units=[DictionaryAnalyzer()], probability_estimator_cls=None
        )
        self._stem = stemmer("ru")
        self._paradigm = cache(self._in_classes)
        self._forms = lru_cache(_LAST_LEMMAS)(self._inflected)

    def words(self, words: Sequence[str]) -> Sequence[Word]:
        """Return what is known of each of the case-folded words."""
        return [self._word(word) for word in words]

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return the nouns and adjectives that the case-folded word may be."""
        return tuple(
            Reading(f"{parse.normal_form}/{_class(parse.tag)}", frozenset(_agreement(parse.tag)))
            for parse in self._analyzer.parse(word)
            if parse.tag.POS in _DECLINED
        )

    def stem(self, word: str) -> str:
        """Return the Snowball stem."""
        return self._stem(word)

    def forms(self, lexeme: str) -> frozenset[str]:
        """Return all forms of a lexeme."""
        lemma, _, word_class = lexeme.rpartition("/")
        return frozenset(self._forms(lemma).get(word_class, ()))

    def _word(self, word: str) -> Word:
        parses = self._analyzer.parse(word)
        found = [(f"{parse.normal_form}/{_class(parse.tag)}", parse.tag) for parse in parses]
        lexemes = frozenset(lexeme for lexeme, _ in found)
        named = frozenset(lexeme for lexeme, tag in found if _names(tag))
        return Word(lexemes, lexemes, named or lexemes, _traits([parse.tag for parse in parses]))

    def _inflected(self, lemma: str) -> Mapping[str, set[str]]:
        """Return the lemma's forms by class; `parse.lexeme` would take ten times as long."""
        dictionary = self._analyzer.dictionary
        found: dict[str, set[str]] = {}
        for number, at in dictionary.words.get(lemma, ()):
            if dictionary.build_normal_form(number, at, lemma) == lemma:
                stem = dictionary.build_stem(dictionary.paradigms[number], at, lemma)
                for prefix, suffix, word_class in self._paradigm(number):
                    found.setdefault(word_class, set()).add(prefix + stem + suffix)
        return found

    def _in_classes(self, number: int) -> tuple[tuple[str, str, str], ...]:
        """Return (prefix, suffix, word class) of each form of a paradigm."""
        paradigm = self._analyzer.dictionary.build_paradigm_info(number)
        return tuple((prefix, suffix, _class(tag)) for prefix, tag, suffix in paradigm)


def _traits(tags: list[OpencorporaTag]) -> Trait:
    """Return the number of the noun, if the word is one."""
    nouns = [tag for tag in tags if _class(tag) == _NOUN]
    names = {tag.number for tag in nouns if tag.case == "nomn" and "Pltm" not in tag}
    if names == {"plur"}:
        return Trait.PLURAL_NAME
    return Trait.SINGULAR if {tag.number for tag in nouns} == {"sing"} else Trait.NONE


def _agreement(tag: OpencorporaTag) -> Iterator[str]:
    """Yield each „number case gender” of a noun or adjective; the plural knows no gender.

    The accusative is told apart by animacy where an adjective shows it; a noun has both ways.
    """
    case = _OTHER_CASES.get(tag.case, tag.case)
    genders = [tag.gender] if tag.gender else ["masc", "femn"]
    for gender in [""] if tag.number == "plur" else genders:
        common = f"{tag.number} {case} {gender}"
        if case != "accs" or tag.POS == "NOUN" or not tag.animacy:
            yield common
        if case == "accs" and tag.animacy:
            yield f"{common} {tag.animacy}"


@cache
def _names(tag: OpencorporaTag) -> bool:
    """Return whether a form names: it is no noun or adjective in another case."""
    return tag.case in {None, "nomn"}


@cache
def _class(tag: OpencorporaTag) -> str:
    part_of_speech = str(tag.POS)
    return _CLASSES.get(part_of_speech, part_of_speech)
