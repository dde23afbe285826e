"""Italian, by simplemma, with what endings say of number and word class."""

from __future__ import annotations

from accord.lexicon.general import General
from accord.lexicon.word import Trait

_INFINITIVES = ("are", "ere", "ire", "rre")


class Italian(General):
    """Lexemes are lemmas."""

    def __init__(self) -> None:
        """Load the dictionary."""
        super().__init__("it")

    def traits(self, word: str, lemma: str) -> Trait:
        """Return the number, and whether it may agree with a noun as „critica”, „offerta” do."""
        found = Trait.NONE
        if lemma == word:
            found |= Trait.SINGULAR
        elif word.endswith(("i", "e")) and not lemma.endswith(_INFINITIVES):
            found |= Trait.PLURAL_NAME
        masculine = word[:-1].removesuffix("h") + "o" if word.endswith(("a", "e")) else ""
        if word.endswith("a") and word[:-1] + "are" in self.lemmas:
            found |= Trait.VERB
        return found | Trait.ADJECTIVE if self._is_adjective(masculine) else found

    def _is_adjective(self, word: str) -> bool:
        """Return whether a word in -o is an adjective or participle: no verb's first person."""
        lemma = self.lemmas.get(word)
        return lemma is not None and (lemma == word or word != lemma[:-3] + "o")
