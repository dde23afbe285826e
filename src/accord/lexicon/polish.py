"""Polish, by Morfeusz 2 and the dictionary SGJP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.stems import stemmer
from accord.lexicon.word import Trait, Word

try:
    import morfeusz2
except ImportError:  # no wheel for this platform: the general path serves
    morfeusz2 = None

if TYPE_CHECKING:
    from collections.abc import Mapping

AVAILABLE = morfeusz2 is not None
"""Whether Morfeusz is installed."""

_UNKNOWN = "ign"
_NEGATED = "neg"
_NOUNS = frozenset({"subst", "ger"})
_CASES = frozenset({"gen", "dat", "acc", "inst", "loc", "voc"})
_CLASSES: Mapping[str, str] = {
    **dict.fromkeys(("subst", "depr"), "noun"),
    **dict.fromkeys(("adj", "adja", "adjp", "adjc"), "adjective"),
    **dict.fromkeys(("fin", "praet", "inf", "impt", "imps", "bedzie", "pcon", "pant"), "verb"),
    **dict.fromkeys(("ppas", "pact"), "participle"),
    "ger": "gerund",
    "adv": "adverb",
}
"""Tag of SGJP -> word class: forms of one class and lemma make a lexeme."""


class Polish:
    """Lexemes are `lemma/class`, so that „krytyka” and „krytykować” stay apart."""

    def __init__(self) -> None:
        """Load the dictionary."""
        self._morfeusz = morfeusz2.Morfeusz(praet="composite")
        self._stem = stemmer("pl")

    def word(self, word: str) -> Word:
        """Return what is known of the case-folded word."""
        readings = [
            (lemma, tag)
            for start, _, (_, lemma, tag, *_) in self._morfeusz.analyse(word)
            if start == 0 and tag != _UNKNOWN
        ]
        lexemes = frozenset(_lexeme(lemma, tag) for lemma, tag in readings)
        named = frozenset(_lexeme(lemma, tag) for lemma, tag in readings if _names(tag))
        return Word(lexemes, lexemes, named or lexemes, _traits([tag for _, tag in readings]))

    def stem(self, word: str) -> str:
        """Return the Snowball stem."""
        return self._stem(word)

    def forms(self, lexeme: str) -> frozenset[str]:
        """Return all forms of a lexeme."""
        lemma = lexeme.rpartition("/")[0].removeprefix("nie+")
        generated = self._morfeusz.generate(lemma)
        return frozenset(
            form.casefold()
            for form, found, tag, *_ in generated
            if tag != _UNKNOWN and _lexeme(found, tag) == lexeme
        )


def _names(tag: str) -> bool:
    """Return whether a form names: it is no noun or adjective in another case."""
    cases = {case for field in tag.split(":")[2:3] for case in field.split(".")}
    return "nom" in cases or not cases & _CASES


def _traits(tags: list[str]) -> Trait:
    """Return the number of the noun, if the word is one."""
    nouns = [tag.split(":") for tag in tags if tag.split(":")[0] in _NOUNS]
    numbers = {fields[1] for fields in nouns}
    names = {fields[1] for fields in nouns if "nom" in fields[2] and "pt" not in fields}
    if names == {"pl"}:
        return Trait.PLURAL_NAME
    return Trait.SINGULAR if numbers == {"sg"} else Trait.NONE


def _lexeme(lemma: str, tag: str) -> str:
    fields = tag.split(":")
    negation = "nie+" if _NEGATED in fields else ""
    return f"{negation}{lemma.partition(':')[0]}/{_CLASSES.get(fields[0], fields[0])}"
