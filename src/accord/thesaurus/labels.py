"""One label, one concept: two concepts of a language never share a name in any form."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from accord.lexicon.keys import text_keys
from accord.lexicon.tokens import tokenize
from accord.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.thesaurus.concept import Concept, Label, Thesaurus

    _Seen = dict[tuple[str, ...], tuple[Concept, Label]]


def check_labels(thesaurus: Thesaurus) -> Iterator[Problem]:
    """Yield empty labels, and labels that mean two concepts, compared as lexemes."""
    languages = dict.fromkeys(lang for c in thesaurus.concepts.values() for lang in c.names)
    for lang in languages:
        seen: _Seen = {}
        for concept in thesaurus.concepts.values():
            if lang in concept.names:
                yield from _check_concept(concept, lang, seen)


def _check_concept(concept: Concept, lang: str, seen: _Seen) -> Iterator[Problem]:
    names = concept.names[lang]
    texts: set[str] = set()
    for label in (*names.linked, *names.hidden, *names.exact):
        where = Place(names.file, label.line)
        readings = _readings(label.text, lang)
        others = [seen[reading] for reading in readings if reading in seen]
        clash = next((found for found in others if found[0] is not concept), None)
        if not readings:
            what = f"'{label.text}' is no name of '{concept.id}'"
            yield Problem(where, what, "Write a word, or delete it.")
        elif clash:
            other, first = clash
            what = f"'{label.text}' already means '{other.id}' ('{first.text}')"
            place = Place(other.names[lang].file, first.line)
            yield Problem(where, what, f"Choose another name here or at {place}.")
        elif label.text.casefold() in texts and label not in names.exact:
            yield Problem(where, f"'{label.text}' stands twice", "Keep one of the two.")
        texts.add(label.text.casefold())
        seen.update(dict.fromkeys(readings, (concept, label)))


def _readings(label: str, lang: str) -> tuple[tuple[str, ...], ...]:
    """Return each way to read the label as a row of lexemes."""
    tokens = tokenize(label)
    return tuple(product(*(text_keys(token.word, lang) for token in tokens))) if tokens else ()
