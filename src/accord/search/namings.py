"""Which concepts a word of a query may mean: by the concepts' names, or by the pages about them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from accord.languages import known_languages, language
from accord.lexicon.folding import fold
from accord.lexicon.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from accord.search.document import ConceptNames

_COINCIDE = 0.5
"""F1 of the pages with a word against the pages about a concept, from which it may mean it."""
_MOST_MORE = 3
"""If one of two sets is larger by more, F1 cannot reach a half."""
_NUMBERS = 36**3
"""As many numbers have three digits in base 36."""
_SHORTEST_TYPO = 4
"""Letters of a word from which typos are forgiven; the engine knows the number too."""
_PART = 2
"""Words of a name of which one is known: it touches the concept and does not name it."""


@dataclass(frozen=True, slots=True)
class Naming:
    """That a word stands in a name of a concept."""

    concept: int
    """Its number among all concepts."""
    label: int
    """Number of the name among those of the concept in this language."""
    words: int
    """How many of the name's words a query must hold to name the concept."""


@dataclass(frozen=True, slots=True)
class NumberedConcept:
    """A concept as one language's pages know it."""

    number: int
    """Its number among all concepts."""
    names: ConceptNames | None
    """Its names in this language, if it has any there."""
    pages: frozenset[int]
    """Numbers of the pages that speak of it."""


def namings_by_name(
    concepts: Iterable[NumberedConcept], lang: str
) -> Mapping[str, Mapping[Naming, None]]:
    """Return word of a concept's name -> the names it stands in."""
    functions = function_words(lang)
    found: defaultdict[str, dict[Naming, None]] = defaultdict(dict)
    for concept in concepts:
        for number, label in enumerate(concept.names.labels if concept.names else ()):
            telling = _telling({token.word for token in tokenize(label)}, functions)
            for word in sorted(telling):
                found[word][Naming(concept.number, number, len(telling))] = None
    return found


def _telling(words: AbstractSet[str], functions: AbstractSet[str]) -> AbstractSet[str]:
    """Return the words of a name that name it: all, where "say no" has but one with a meaning."""
    content = {word for word in words if fold(word) not in functions}
    return content if len(content) > 1 else words


def namings_by_pages(
    concepts: Iterable[NumberedConcept], pages_of: Mapping[str, AbstractSet[int]]
) -> Mapping[str, list[Naming]]:
    """Return lexeme -> the concepts without names here that nearly the same pages are about.

    `pages_of` are the pages that hold each lexeme. So a query crosses languages without a
    thesaurus, if somebody has said of each page what it is about.
    """
    found: defaultdict[str, list[tuple[float, Naming]]] = defaultdict(list)
    by_size = sorted((len(pages), lexeme) for lexeme, pages in pages_of.items())
    for concept in concepts:
        if concept.names is not None or not concept.pages:
            continue
        size = len(concept.pages)
        first = bisect_left(by_size, (-(-size // _MOST_MORE), ""))
        after = bisect_left(by_size, (_MOST_MORE * size + 1, ""))
        for _, lexeme in by_size[first:after]:
            pages = pages_of[lexeme]
            alike = 2 * len(pages & concept.pages) / (len(pages) + len(concept.pages))
            if alike >= _COINCIDE:
                found[lexeme].append((alike, Naming(concept.number, _number(lexeme), _PART)))
    return {
        lexeme: [naming for _, naming in sorted(each, key=lambda pair: -pair[0])]
        for lexeme, each in found.items()
    }


def _number(lexeme: str) -> int:
    """Return a number that no other lexeme of a concept is likely to have."""
    return crc32(lexeme.encode()) % _NUMBERS


def function_words(lang: str) -> frozenset[str]:
    """Return the articles, pronouns, question words and the like of a language, folded."""
    return frozenset(map(fold, _function_words(lang)))


def words_of_no_page(lang: str) -> frozenset[str]:
    """Return the function words that would pass for typos, where no page holds them."""
    return frozenset(word for word in _function_words(lang) if len(word) >= _SHORTEST_TYPO)


def _function_words(lang: str) -> frozenset[str]:
    if lang not in known_languages():
        return frozenset()
    known = language(lang)
    return known.function_words | known.prepositions | known.asking_words
