"""English, by simplemma: what may be a noun and a verb at once is told apart by its ending."""

from __future__ import annotations

import re

from accord.lexicon.general import General
from accord.lexicon.word import VERB, Trait

_VERBAL = re.compile(r"(?:ing|ings|ed)$")
_GREEK_PLURAL = "ses"
"""„Diagnoses” and „analyses” are of „diagnosis” and „analysis”; simplemma knows the verbs."""
_ONLY_VERB = re.compile(r"(?:[iy][sz]e|ify|ate)$")
"""Endings of words that are verbs in the first place."""


class English(General):
    """Lexemes are lemmas; the key `train/verb` is what „training” and „trained” meet by.

    „Training” is a name of its own, not a form of the „train” that runs late.
    """

    def __init__(self) -> None:
        """Load the dictionary."""
        super().__init__("en")

    def keys(self, word: str, lemma: str) -> frozenset[str]:
        """Return the keys of a word whose lemma is known."""
        if _VERBAL.search(word) and (verb := lemma if lemma != word else self._verb(word)):
            return frozenset({word, word.removesuffix("s"), verb + VERB})
        if word.endswith(_GREEK_PLURAL) and word[:-2] + "is" in self.lemmas:
            return frozenset({lemma, word, word[:-2] + "is"})
        if not self._has_gerund(lemma):
            return frozenset({lemma, word})
        nouns = set() if _ONLY_VERB.search(lemma) else {lemma, word}
        return frozenset({lemma + VERB, *nouns})

    def traits(self, word: str, lemma: str) -> Trait:
        """Return the number, and whether it may be a verb."""
        verb = Trait.VERB if self._has_gerund(lemma) else Trait.NONE
        if word == lemma:
            return verb | Trait.SINGULAR
        return verb | Trait.PLURAL_NAME if word.endswith("s") else verb

    def _verb(self, word: str) -> str:
        """Return the verb that a word in -ing or -ed comes from, or nothing."""
        stem = _VERBAL.sub("", word)
        return next((verb for verb in (stem, stem + "e", stem[:-1]) if self._has_gerund(verb)), "")

    def _has_gerund(self, lemma: str) -> bool:
        """Return whether there is a verb of this lemma: one that has a form in -ing."""
        doubled = lemma + lemma[-1:]
        stems = (lemma, lemma.removesuffix("e"), doubled)
        gerunds = [stem + "ing" for stem in stems if lemma]
        return any(self.lemmas.get(gerund) in {lemma, gerund} for gerund in gerunds)
