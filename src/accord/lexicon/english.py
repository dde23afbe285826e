"""English, by simplemma: what may be a noun and a verb at once is told apart by its ending."""

from __future__ import annotations

import re

from accord.lexicon.general import General
from accord.lexicon.word import Trait

_VERB = "/verb"
_VERBAL = re.compile(r"(?:ing|ings|ed)$")
_GREEK_PLURAL = "ses"
"""„Diagnoses” and „analyses” are of „diagnosis” and „analysis”; simplemma knows the verbs."""


_SHORT_STEM = 2
"""Letters before -ate in „date”, „rate” and „state”, which have nothing to do with „ration”."""


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
            return frozenset({word, word.removesuffix("s"), verb + _VERB})
        if word.endswith(_GREEK_PLURAL) and word[:-2] + "is" in self.lemmas:
            return frozenset({lemma, word, word[:-2] + "is"})
        if not self._has_gerund(lemma):
            return frozenset({lemma, word})
        nouns = set() if self._is_verb_only(lemma) else {lemma, word}
        return frozenset({lemma + _VERB, *nouns})

    def named(self, keys: frozenset[str]) -> frozenset[str]:
        """Return the keys without those of verbs, if the word may be a noun.

        „Conflicting reports” are no conflict, „trains” no training.
        """
        nouns = frozenset(key for key in keys if not key.endswith(_VERB))
        return nouns or keys

    def traits(self, word: str, lemma: str) -> Trait:
        """Return the number, and whether it may be a verb."""
        verb = Trait.VERB if self._has_gerund(lemma) else Trait.NONE
        if word == lemma:
            return verb | Trait.SINGULAR
        return verb | Trait.PLURAL_NAME if word.endswith("s") else verb

    def _is_verb_only(self, lemma: str) -> bool:
        """Return whether no noun is spelt like the verb: „apologise”, „escalate”, „verify”.

        They have a sister: „apologize”, „escalation”; „promise” and „climate” have none.
        """
        stem, ending = lemma[:-3], lemma[-3:]
        match ending:
            case "ise" | "yse":
                return f"{stem}{ending[0]}ze" in self.lemmas
            case "ize" | "yze":
                return f"{stem}{ending[0]}se" in self.lemmas
            case "ate":
                return len(stem) > _SHORT_STEM and f"{stem}ation" in self.lemmas
            case _:
                return lemma.endswith("ify")

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
