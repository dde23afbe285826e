"""An inverted index of lexemes, with every form of each, so that a browser needs no morphology."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.lexicon.tokens import tokenize
from accord.search.namings import function_words, namings_by_name, namings_by_pages
from accord.search.vocabulary import analyse, is_known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from accord.search.document import SearchPage
    from accord.search.namings import Naming, NumberedConcept

_TITLE, _ASKED, _HEADING = 4.0, 3.0, 2.0
"""How much more a word counts there than in a text (the weights of BM25F)."""
_SATURATION = 1.2
"""BM25's k1: how soon more of the same word stops mattering."""
_LENGTH = 0.5
"""BM25's b: how much a long document is held back."""
_SCALE = 8
"""Impacts are whole numbers, eighths of a BM25 score: finer ones rank no better."""


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
    pages: Sequence[SearchPage],
    lang: str,
    concepts: Iterable[NumberedConcept],
    kept: Path | None = None,
) -> tuple[Entry, ...]:
    """Return an entry for each lexeme that the pages of a language or its concepts' names contain.

    Sections are numbered through all pages, in their order. In the file `kept`, what dictionaries
    say of the words waits for the next time.
    """
    known_concepts = tuple(concepts)
    sections = [section for page in pages for section in _weighted_sections(page)]
    by_name = namings_by_name(known_concepts, lang)
    words = analyse({word for section in sections for word in section} | by_name.keys(), lang, kept)
    frequencies = _frequencies(sections, words.lexemes)
    page_of = [number for number, page in enumerate(pages) for _ in page.sections]
    pages_of = {
        lexeme: {page_of[section] for section in found} for lexeme, found in frequencies.items()
    }
    namings = defaultdict(list, namings_by_pages(known_concepts, pages_of))
    for word, found in by_name.items():
        for lexeme in words.lexemes[word]:
            namings[lexeme] = list(dict.fromkeys((*namings[lexeme], *found)))
    functions = function_words(lang)
    return tuple(
        Entry(
            forms=words.forms[lexeme],
            postings=_postings(
                frequencies.get(lexeme, {}), len(pages_of.get(lexeme, ())), len(pages)
            ),
            namings=tuple(namings[lexeme]),
            known=is_known(lexeme),
            function=not functions.isdisjoint(words.forms[lexeme]),
        )
        for lexeme in sorted(words.forms)
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
    frequencies: Mapping[int, float], found: int, pages: int
) -> tuple[tuple[int, int], ...]:
    """Return the postings of a lexeme that stands in `found` of all `pages`."""
    rarity = math.log(1 + (pages - found + 0.5) / (found + 0.5))
    impacts = (
        (number, max(1, round(_SCALE * rarity * tf * (_SATURATION + 1) / (tf + _SATURATION))))
        for number, tf in frequencies.items()
    )
    return tuple(sorted(impacts, key=lambda posting: (-posting[1], posting[0])))
