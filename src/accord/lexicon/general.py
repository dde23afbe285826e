"""Any language: simplemma's lemmas where it has them, Snowball's stems where not."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from accord.lexicon.dictionaries import dictionary
from accord.lexicon.stems import stemmer
from accord.lexicon.word import NO_WORD, Reading, Trait, Word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class General:
    """Lexemes are lemmas; a form that is a lemma of its own is a form of both.

    simplemma knows one lemma a word, and not always the noun's: `reclamo` is to it a form of
    `reclamare`, `reclami` one of `reclamo`. So a lemma's own form belongs to it as well.
    """

    def __init__(self, lang: str) -> None:
        """Load the dictionary if the language has one."""
        self.lemmas = dictionary(lang)
        self._stem = stemmer(lang)

    def words(self, words: Sequence[str]) -> Sequence[Word]:
        """Return what is known of each of the case-folded words."""
        return [self._word(word) for word in words]

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return none: simplemma knows no cases."""
        del word
        return ()

    def stem(self, word: str) -> str:
        """Return the Snowball stem."""
        return self._stem(word)

    def keys(self, word: str, lemma: str) -> frozenset[str]:
        """Return the keys of a word whose lemma is known."""
        return frozenset({lemma, word})

    def named(self, keys: frozenset[str]) -> frozenset[str]:
        """Return the keys by which a word meets others where it stands for a name."""
        return keys

    def traits(self, word: str, lemma: str) -> Trait:
        """Return what else is known of a word: nothing, without rules for the language."""
        del word, lemma
        return Trait.NONE

    def forms(self, lexeme: str) -> frozenset[str]:
        """Return all forms of a lexeme."""
        return frozenset(self._forms.get(lexeme, ())) | {lexeme}

    def _word(self, word: str) -> Word:
        # Names and, in German, all nouns are written with a capital in the dictionary.
        lemma = self.lemmas.get(word) or self.lemmas.get(word.capitalize())
        if lemma is None:
            return NO_WORD
        folded = lemma.casefold()
        keys, traits = self.keys(word, folded), self.traits(word, folded)
        return Word(frozenset({folded, word}), keys, self.named(keys), traits)

    @cached_property
    def _forms(self) -> Mapping[str, tuple[str, ...]]:
        forms: dict[str, list[str]] = defaultdict(list)
        for form, lemma in self.lemmas.items():
            forms[lemma.casefold()].append(form.casefold())
        return {lemma: tuple(found) for lemma, found in forms.items()}
