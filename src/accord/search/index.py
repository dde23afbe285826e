"""An inverted index of lexemes, with every form of each, so that a browser needs no morphology."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.languages import known_languages, language
from accord.lexicon.folding import fold
from accord.lexicon.keys import folded_forms, lexemes, text_keys
from accord.lexicon.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from accord.search.document import ConceptNames, SearchPage

_TITLE, _ASKED, _HEADING = 4.0, 3.0, 2.0
"""How much more a word counts there than in a text (the weights of BM25F)."""
_SATURATION = 1.2
"""BM25's k1: how soon more of the same word stops mattering."""
_LENGTH = 0.5
"""BM25's b: how much a long document is held back."""
_SCALE = 8
"""Impacts are whole numbers, eighths of a BM25 score: finer ones rank no better."""


@dataclass(frozen=True, slots=True)
class Naming:
    """That a word stands in a name of a concept."""

    concept: int
    """Its number among all concepts."""
    label: int
    """Number of the name among those of the concept in this language."""
    words: int
    """How many words the name has that name something."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexeme of the corpus."""

    forms: frozenset[str]
    """All its forms, folded."""
    postings: tuple[tuple[int, int], ...]
    """(number of a section, impact), the highest impact first."""
    namings: tuple[Naming, ...]
    """Which concepts it helps to name."""
    known: bool
    """Whether a dictionary knows the word: its forms are all, not those that occur."""
    function: bool
    """Whether it is an article, a pronoun or the like, which names nothing by itself."""


def build_index(
    pages: Sequence[SearchPage], lang: str, concepts: Mapping[int, ConceptNames]
) -> tuple[Entry, ...]:
    """Return an entry for each lexeme that the pages of a language or its concepts' names contain.

    Sections are numbered through all pages, in their order; `concepts` are this language's names
    by the number of the concept.
    """
    sections = [words for page in pages for words in _weighted_sections(page)]
    vocabulary = {word for words in sections for word in words}
    namings = _namings(concepts, lang)
    lexemes_of, forms_of = _lexemes(vocabulary | namings.keys(), lang)
    frequencies = _frequencies(sections, lexemes_of)
    page_of = [number for number, page in enumerate(pages) for _ in page.sections]
    functions = _function_words(lang)
    named: defaultdict[str, dict[Naming, None]] = defaultdict(dict)
    for word, found in namings.items():
        for lexeme in lexemes_of[word]:
            named[lexeme].update(dict.fromkeys(found))
    return tuple(
        Entry(
            forms=forms_of[lexeme],
            postings=_postings(frequencies.get(lexeme, {}), page_of, len(pages)),
            namings=tuple(named[lexeme]),
            known=not lexeme.startswith("~"),
            function=not functions.isdisjoint(forms_of[lexeme]),
        )
        for lexeme in sorted(forms_of)
    )


def _weighted_sections(page: SearchPage) -> Iterator[Mapping[str, float]]:
    for number, section in enumerate(page.sections):
        fields = [(section.heading, _HEADING), (section.text, section.weight)]
        if number == 0:
            fields += [(page.title, _TITLE), (page.asked, _ASKED)]
        words: defaultdict[str, float] = defaultdict(float)
        for text, weight in fields:
            for token in tokenize(text):
                words[token.word] += weight
        yield words


def _lexemes(
    vocabulary: Iterable[str], lang: str
) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, frozenset[str]]]:
    """Return (word -> its lexemes) and (lexeme -> its folded forms).

    Words that no dictionary knows are forms of one lexeme if they have one stem. A lexeme whose
    only form is a form of another lexeme of the word adds nothing and is left out.
    """
    forms_of: dict[str, frozenset[str]] = {}
    lexemes_of: dict[str, tuple[str, ...]] = {}
    unknown: defaultdict[str, set[str]] = defaultdict(set)
    for word in sorted(vocabulary):
        known = lexemes(word, lang)
        if not known:
            (stem,) = text_keys(word, lang)
            unknown[stem].add(fold(word))
            lexemes_of[word] = (stem,)
            continue
        found = {lexeme: folded_forms(lexeme, lang) | {fold(word)} for lexeme in known}
        kept = sorted(lexeme for lexeme in found if _adds(lexeme, found))
        lexemes_of[word] = tuple(kept)
        for lexeme in kept:
            forms_of[lexeme] = forms_of.get(lexeme, frozenset()) | found[lexeme]
    forms_of.update((stem, frozenset(words)) for stem, words in unknown.items())
    return lexemes_of, forms_of


def _adds(lexeme: str, found: Mapping[str, frozenset[str]]) -> bool:
    return len(found[lexeme]) > 1 or len(found) == 1 or all(len(f) == 1 for f in found.values())


def _frequencies(
    sections: Sequence[Mapping[str, float]], lexemes_of: Mapping[str, tuple[str, ...]]
) -> Mapping[str, dict[int, float]]:
    """Return lexeme -> number of a section -> its frequency there, weighted, by the length."""
    lengths = [sum(words.values()) for words in sections]
    mean = (sum(lengths) / len(lengths) if lengths else 0) or 1.0
    frequencies: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for number, words in enumerate(sections):
        norm = 1 - _LENGTH + _LENGTH * lengths[number] / mean
        for word, weight in words.items():
            for lexeme in lexemes_of[word]:
                found = frequencies[lexeme]
                found[number] = found.get(number, 0.0) + weight / norm
    return frequencies


def _postings(
    frequencies: Mapping[int, float], page_of: Sequence[int], pages: int
) -> tuple[tuple[int, int], ...]:
    found = len({page_of[number] for number in frequencies})
    rarity = math.log(1 + (pages - found + 0.5) / (found + 0.5))
    impacts = (
        (number, max(1, round(_SCALE * rarity * tf * (_SATURATION + 1) / (tf + _SATURATION))))
        for number, tf in frequencies.items()
    )
    return tuple(sorted(impacts, key=lambda posting: (-posting[1], posting[0])))


def _namings(concepts: Mapping[int, ConceptNames], lang: str) -> Mapping[str, list[Naming]]:
    """Return word of a concept's name -> the names it stands in."""
    functions = _function_words(lang)
    found: defaultdict[str, list[Naming]] = defaultdict(list)
    for concept in sorted(concepts):
        for number, label in enumerate(concepts[concept].labels):
            words = {token.word for token in tokenize(label)}
            content = {word for word in words if fold(word) not in functions} or words
            for word in sorted(content):
                found[word].append(Naming(concept, number, len(content)))
    return found


def _function_words(lang: str) -> frozenset[str]:
    if lang not in known_languages():
        return frozenset()
    known = language(lang)
    return frozenset(map(fold, known.function_words | known.prepositions))
