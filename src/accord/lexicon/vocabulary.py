"""Which words of a text are searched as one, and in which forms."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from accord.lexicon.dictionaries import paradigms
from accord.lexicon.folding import fold, fold_all
from accord.lexicon.keys import folded_forms, is_stem, lexemes, text_keys
from accord.lexicon.morphology import HasLemmas, morphology
from accord.lexicon.participles import infinitives, participles
from accord.lexicon.store import store
from accord.lexicon.suffixes import without_suffix

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from accord.lexicon.analogy import Paradigms


_VERBS = ("verb", "gerund", "participle")
"""Classes of one lemma that are searched as one: who asks for „słuchanie” wants „słuchać” too."""
_VERBAL = "verbal"
"""The class that they make up together."""
_ITALIAN, _INFINITIVES = "it", ("are", "ere", "ire", "rre")
_MOST_KEPT = 20_000
"""Lexemes whose forms are in memory: several words of a text have the same."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a corpus as they are searched."""

    lexemes: Mapping[str, tuple[str, ...]]
    """Case-folded word -> the lexemes it may be a form of."""
    forms: Mapping[str, tuple[str, ...]]
    """Lexeme -> all its forms, folded, in order; of an unknown word, those that occur."""


def analyse(words: Iterable[str], lang: str) -> Vocabulary:
    """Return what the dictionaries of a language say of case-folded words."""
    wanted = sorted(set(words))
    kept = store(lang)
    found = dict(kept.searched(wanted))
    new: dict[str, tuple[str, ...]] = {}
    for word in wanted:
        if word not in found:
            readings = _readings(word, lang)
            found[word] = tuple(sorted(readings))
            for lexeme, forms in readings.items():
                if not is_stem(lexeme) and lexeme not in new:
                    new[lexeme] = tuple(sorted(forms))
                    kept.keep_forms(lexeme, new[lexeme])
            # After the forms: who finds a reading finds the forms of its lexemes.
            kept.keep_searched(word, found[word])
    known = {lexeme for word in wanted for lexeme in found[word]} - new.keys()
    listed = kept.forms(lexeme for lexeme in sorted(known) if not is_stem(lexeme))
    return _complete({word: found[word] for word in wanted}, {**listed, **new})


def _readings(word: str, lang: str) -> Mapping[str, frozenset[str]]:
    """Return the lexemes of a word with their forms; one without forms of its own adds nothing."""
    source = _source(lang)
    found = {lexeme: _forms(lexeme, lang) for lexeme in source.lexemes(word)}
    if not found:
        found = {
            lexeme: _forms(lexeme, lang)
            for base, is_verb in without_suffix(fold(word), lang)
            for lexeme in source.lexemes(base)
            if lexeme.endswith(_INFINITIVES) == is_verb
        }
    if not found:
        (stem,) = text_keys(word, lang)
        return {stem: frozenset()}
    itself = {fold(word)}
    several = {lexeme: forms for lexeme, forms in found.items() if not forms <= itself}
    return several or dict([min(found.items())])


@lru_cache(_MOST_KEPT)
def _forms(lexeme: str, lang: str) -> frozenset[str]:
    return _source(lang).forms(lexeme)


def _complete(
    lexemes_of: Mapping[str, tuple[str, ...]], listed: Mapping[str, tuple[str, ...]]
) -> Vocabulary:
    """Return the vocabulary with every word among the forms of its lexemes."""
    occurring: defaultdict[str, set[str]] = defaultdict(set)
    for word, found in lexemes_of.items():
        for lexeme in found:
            occurring[lexeme].add(fold(word))
    forms = {
        lexeme: listed[lexeme]
        if lexeme in listed and words.issubset(listed[lexeme])
        else tuple(sorted(words.union(listed.get(lexeme, ()))))
        for lexeme, words in occurring.items()
    }
    return Vocabulary(lexemes_of, forms)


class _Source(Protocol):
    def lexemes(self, word: str) -> Iterable[str]: ...

    def forms(self, lexeme: str) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class _Classes:
    """Languages whose lexemes are `lemma/class`."""

    lang: str

    def lexemes(self, word: str) -> Iterable[str]:
        return {self._joined(lexeme) for lexeme in lexemes(word, self.lang)}

    def forms(self, lexeme: str) -> frozenset[str]:
        lemma, _, word_class = lexeme.rpartition("/")
        if word_class != _VERBAL:
            return folded_forms(lexeme, self.lang)
        joined = (folded_forms(f"{lemma}/{each}", self.lang) for each in _VERBS)
        return frozenset(chain.from_iterable(joined))

    @staticmethod
    def _joined(lexeme: str) -> str:
        lemma, _, word_class = lexeme.rpartition("/")
        return f"{lemma.removeprefix('nie+')}/{_VERBAL}" if word_class in _VERBS else lexeme


@dataclass(frozen=True, slots=True)
class _Lemmas:
    """Languages whose lexemes are lemmas; the dictionary's gaps are filled by analogy."""

    lang: str
    paradigms: Paradigms

    def lexemes(self, word: str) -> Iterable[str]:
        return lexemes(word, self.lang) | self.paradigms.lemmas(word)

    def forms(self, lexeme: str) -> frozenset[str]:
        return fold_all(self.paradigms.forms(lexeme))


@dataclass(frozen=True, slots=True)
class _ItalianLemmas(_Lemmas):
    """Lemmas of a language whose dictionary separates many participles from their verbs."""

    def lexemes(self, word: str) -> Iterable[str]:
        verbs = (verb for verb in infinitives(word) if self._knows(verb))
        return {*_Lemmas.lexemes(self, word), *verbs}

    def forms(self, lexeme: str) -> frozenset[str]:
        found = (forms for forms in participles(lexeme) if any(map(self._knows, forms)))
        return _Lemmas.forms(self, lexeme).union(*found)

    def _knows(self, word: str) -> bool:
        return bool(lexemes(word, self.lang))


@cache
def _source(lang: str) -> _Source:
    if not isinstance(morphology(lang), HasLemmas):
        return _Classes(lang)
    return (_ItalianLemmas if lang == _ITALIAN else _Lemmas)(lang, paradigms(lang))
