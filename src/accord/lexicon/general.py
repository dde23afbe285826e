"""Any language: simplemma's lemmas where it has them, Snowball's stems where not."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from accord.lexicon.stems import stemmer

if TYPE_CHECKING:
    from collections.abc import Mapping


class General:
    """Lexemes are lemmas; a form that is a lemma of its own is a form of both.

    simplemma knows one lemma a word, and not always the noun's: `reclamo` is to it a form of
    `reclamare`, `reclami` one of `reclamo`. So a lemma's own form belongs to it as well.
    """

    def __init__(self, lang: str) -> None:
        """Load the dictionary if the language has one."""
        known = lang in SUPPORTED_LANGUAGES
        self._lemmas: Mapping[str, str] = (
            DEFAULT_DICTIONARY_FACTORY.get_dictionary(lang) if known else {}
        )
        self._stem = stemmer(lang)

    def lexemes(self, word: str) -> frozenset[str]:
        """Return the lexemes of a case-folded word."""
        lemma = self._lemmas.get(word)
        return frozenset() if lemma is None else frozenset({lemma.casefold(), word})

    def forms(self, lexeme: str) -> frozenset[str]:
        """Return all forms of a lexeme."""
        return frozenset(self._forms.get(lexeme, ())) | {lexeme}

    def stem(self, word: str) -> str:
        """Return the Snowball stem."""
        return self._stem(word)

    @cached_property
    def _forms(self) -> Mapping[str, tuple[str, ...]]:
        forms: dict[str, list[str]] = defaultdict(list)
        for form, lemma in self._lemmas.items():
            forms[lemma.casefold()].append(form.casefold())
        return {lemma: tuple(found) for lemma, found in forms.items()}
