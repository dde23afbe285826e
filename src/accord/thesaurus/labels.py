"""One label, one concept: two concepts of a language never share a name in any form."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from accord.lexicon.keys import text_keys
from accord.lexicon.tokens import tokenize
from accord.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.thesaurus.concept import Concept, Label, Names, Thesaurus

MOST_WORDS = 8
"""Of a name. The longest of ours has five, and each word multiplies the ways to read a name."""

_Reading = tuple[frozenset[str], ...]
"""For each word of a name its lexemes."""


class _Seen:
    """The names so far, found by any of their words."""

    def __init__(self) -> None:
        self._by_word: defaultdict[tuple[int, int, str], list[int]] = defaultdict(list)
        self._names: list[tuple[_Reading, Concept, Label]] = []

    def add(self, reading: _Reading, concept: Concept, label: Label) -> None:
        """Keep a name."""
        for place, lexemes in enumerate(reading):
            for lexeme in lexemes:
                self._by_word[len(reading), place, lexeme].append(len(self._names))
        self._names.append((reading, concept, label))

    def same_as(self, reading: _Reading, own: Concept) -> tuple[Concept, Label] | None:
        """Return the first name of another concept that may be read as `reading`.

        Only names with the rarest of its words are looked at: many begin alike.
        """
        with_each_word = (
            [self._by_word.get((len(reading), place, lexeme), []) for lexeme in lexemes]
            for place, lexemes in enumerate(reading)
        )
        rarest = min(with_each_word, key=lambda found: sum(map(len, found)))
        for name in sorted(set().union(*rarest)):
            other, concept, label = self._names[name]
            if concept is not own and all(a & b for a, b in zip(reading, other, strict=True)):
                return concept, label
        return None


def is_too_long(label: str) -> bool:
    """Return whether the label is a text rather than a name."""
    return len(tokenize(label)) > MOST_WORDS


def check_labels(thesaurus: Thesaurus) -> Iterator[Problem]:
    """Yield labels that are no names, and labels that mean two concepts, compared as lexemes."""
    languages = dict.fromkeys(lang for c in thesaurus.concepts.values() for lang in c.names)
    for lang in languages:
        seen = _Seen()
        for concept in thesaurus.concepts.values():
            if lang in concept.names:
                yield from _check_concept(concept, lang, seen)


def check_meanings(thesaurus: Thesaurus, lang: str) -> Iterator[Problem]:
    """Yield names of a language that mean two concepts, compared as lexemes."""
    seen = _Seen()
    for concept in thesaurus.concepts.values():
        for label in _labels(concept.names[lang]) if lang in concept.names else ():
            if tokenize(label.text):
                yield from _check_meaning(concept, label, lang, seen)


def flaw_of(label: str, concept: str) -> tuple[str, str] | None:
    """Return what is wrong with the label by itself and what to do, if anything."""
    words = tokenize(label)
    if not words:
        return f"'{label}' is no name of '{concept}'", "Write a word, or delete it."
    if "<" in label or ">" in label:
        return f"'{label}' holds signs of HTML", "Write the name without `<` and `>`."
    (first, *others) = (token.word for token in words)
    # In scripts without capitals one sign may be a word.
    if not others and len(first) == 1 and first.upper() != first:
        what = f"'{label}' is a single letter, which would be found in texts everywhere"
        return what, "Write the whole word."
    return None


def _check_concept(concept: Concept, lang: str, seen: _Seen) -> Iterator[Problem]:
    names = concept.names[lang]
    texts: set[str] = set()
    for label in _labels(names):
        where = Place(names.file, label.line)
        if flaw := flaw_of(label.text, concept.id):
            yield Problem(where, *flaw)
            continue
        clashes = tuple(_check_meaning(concept, label, lang, seen))
        yield from clashes
        if not clashes and label.text.casefold() in texts and label not in names.exact:
            yield Problem(where, f"'{label.text}' stands twice", "Keep one of the two.")
        texts.add(label.text.casefold())
    yield from _check_forms(names)


def _labels(names: Names) -> tuple[Label, ...]:
    return (*names.linked, *names.hidden, *names.exact)


def _check_meaning(concept: Concept, label: Label, lang: str, seen: _Seen) -> Iterator[Problem]:
    """Keep a name; yield a problem if one of another concept is the same."""
    names = concept.names[lang]
    reading = tuple(text_keys(token.word, lang) for token in tokenize(label.text))
    if clash := seen.same_as(reading, concept):
        other, first = clash
        what = f"'{label.text}' already means '{other.id}' ('{first.text}')"
        place = Place(other.names[lang].file, first.line)
        hint = f"Choose another name here or at {place}."
        yield Problem(Place(names.file, label.line), what, hint)
    seen.add(reading, concept, label)


def _check_forms(names: Names) -> Iterator[Problem]:
    """Yield blocking phrases that block nothing."""
    for label in names.block:
        if not tokenize(label.text):
            what = f"'{label.text}' is no phrase"
            yield Problem(Place(names.file, label.line), what, "Write its words, or delete it.")
