"""Polish, by Morfeusz 2 and the dictionary SGJP."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, cached_property, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from accord.lexicon.stems import stemmer
from accord.lexicon.word import Reading, Trait, Word

try:
    import morfeusz2
except ImportError:  # no wheel for this platform: the general path serves
    morfeusz2 = None

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

AVAILABLE = morfeusz2 is not None
"""Whether Morfeusz is installed."""

_UNKNOWN, _SPACE = "ign", "sp"
_NEGATED = "neg"
_NOUNS = frozenset({"subst", "ger"})
_DECLINED = frozenset({"subst", "depr", "ger", "adj", "ppas", "pact"})
"""Tags that go on with number, case and gender."""
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
_LAST_LEMMAS = 64
"""Lemmas whose forms are remembered: the lexemes of one lemma are asked for one after another."""

if AVAILABLE:

    class _Morfeusz(morfeusz2.Morfeusz):  # type: ignore[misc]
        """Without names and labels, and with each tag in words once: a third of the time."""

        def each(self, words: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
            """Yield (lemma, tag) of each reading of what each word is, or begins with.

            Words of one text take half of the time of as many texts.
            """
            tag, first = self._tag, 0
            found: list[tuple[str, str]] = []
            for reading in self._morfeusz_obj.analyse(" ".join(words)):
                name = tag(reading.tagId)
                if name == _SPACE:
                    yield found
                    found, first = [], reading.endNode
                elif name != _UNKNOWN and reading.startNode == first:
                    found.append((reading.lemma, name))
            yield found

        def forms(self, lemma: str) -> list[tuple[str, str]]:
            """Return (form, tag) of each form of the lemma and its homonyms."""
            tag = self._tag
            readings = self._morfeusz_obj.generate(lemma)
            return [(reading.orth, tag(reading.tagId)) for reading in readings]

        @cached_property
        def _tag(self) -> Callable[[int], str]:
            return cache(self._morfeusz_obj.getIdResolver().getTag)


class Polish:
    """Lexemes are `lemma/class`, so that „krytyka” and „krytykować” stay apart."""

    def __init__(self) -> None:
        """Load the dictionary."""
        self._morfeusz = _Morfeusz(praet="composite", whitespace=morfeusz2.KEEP_WHITESPACES)
        self._stem = stemmer("pl")
        self._forms = lru_cache(_LAST_LEMMAS)(self._generated)

    def words(self, words: Sequence[str]) -> Sequence[Word]:
        """Return what is known of each of the case-folded words."""
        return [_word(readings) for readings in self._morfeusz.each(words)]

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return the nouns and adjectives that the case-folded word may be."""
        (found,) = self._morfeusz.each([word])
        return tuple(
            Reading(_lexeme(lemma, tag), frozenset(_agreement(tag)))
            for lemma, tag in found
            if tag.partition(":")[0] in _DECLINED
        )

    def stem(self, word: str) -> str:
        """Return the Snowball stem."""
        return self._stem(word)

    def forms(self, lexeme: str) -> frozenset[str]:
        """Return all forms of a lexeme."""
        lemma = lexeme.rpartition("/")[0].removeprefix("nie+")
        return frozenset(self._forms(lemma).get(lexeme, ()))

    def _generated(self, lemma: str) -> Mapping[str, set[str]]:
        """Return the forms of each lexeme of the lemma."""
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for form, tag in self._morfeusz.forms(lemma):
            if tag != _UNKNOWN:
                found[_class(tag)].add(form)
        return {
            f"{start}{lemma}/{end}": set(map(str.casefold, forms))
            for (start, end), forms in found.items()
        }


def _word(readings: Sequence[tuple[str, str]]) -> Word:
    lexemes = frozenset(_lexeme(lemma, tag) for lemma, tag in readings)
    named = frozenset(_lexeme(lemma, tag) for lemma, tag in readings if _names(tag))
    return Word(lexemes, lexemes, named or lexemes, _traits(frozenset(tag for _, tag in readings)))


@cache
def _names(tag: str) -> bool:
    """Return whether a form names: it is no noun or adjective in another case."""
    cases = {case for field in tag.split(":")[2:3] for case in field.split(".")}
    return "nom" in cases or not cases & _CASES


@cache
def _traits(tags: frozenset[str]) -> Trait:
    """Return the number of the noun, if the word is one."""
    nouns = [tag.split(":") for tag in tags if tag.split(":")[0] in _NOUNS]
    numbers = {fields[1] for fields in nouns}
    names = {fields[1] for fields in nouns if "nom" in fields[2] and "pt" not in fields}
    if names == {"pl"}:
        return Trait.PLURAL_NAME
    return Trait.SINGULAR if numbers == {"sg"} else Trait.NONE


def _agreement(tag: str) -> Iterator[str]:
    """Yield each „number case gender” of a noun's or adjective's tag."""
    numbers, cases, genders = (field.split(".") for field in tag.split(":")[1:4])
    yield from map(" ".join, product(numbers, cases, genders))


def _lexeme(lemma: str, tag: str) -> str:
    negation, word_class = _class(tag)
    return f"{negation}{lemma.partition(':')[0]}/{word_class}"


@cache
def _class(tag: str) -> tuple[str, str]:
    """Return what a lexeme begins and ends with, its lemma between them."""
    fields = tag.split(":")
    return "nie+" if _NEGATED in fields else "", _CLASSES.get(fields[0], fields[0])
