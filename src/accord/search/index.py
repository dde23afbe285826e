"""An inverted index of lexemes, with every form of each, so that a browser needs no morphology.

Of an index made before, all is taken over that an edit did not touch.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from accord.lexicon.keys import is_stem, lemma
from accord.search.cache import digest_of
from accord.search.encoding import encode_forms, encode_naming, encode_postings, with_marks
from accord.search.namings import (
    function_words,
    namings_by_name,
    namings_by_pages,
    words_of_no_page,
)
from accord.search.postings import Sections, impacts, rarity
from accord.search.vocabulary import vocabulary
from accord.search.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from accord.search.document import SearchPage
    from accord.search.namings import Naming, NumberedConcept
    from accord.search.words import Words

_BEGINNING = 6
"""First letters by which it is decided where forms lie; the engine knows the number too."""


class Forms(NamedTuple):
    """All forms of a lexeme, folded."""

    shared: str
    """What they begin with, with the marks of the lemma."""
    endings: str
    """What follows in each of them, with commas between."""
    beginnings: str
    """The first letters of each, in order, with commas between."""
    known: bool
    """Whether a dictionary knows them: they are all, not those that occur."""
    function: bool
    """Whether they are those of an article, a pronoun or the like, which names nothing."""


class Found(NamedTuple):
    """What is found by a lexeme, as files hold it."""

    postings: str
    """In which sections it stands, with which impact."""
    namings: str
    """Which concepts it helps to name."""


@dataclass(frozen=True, slots=True)
class Index:
    """What can be found in a language, and what that was made from."""

    scale: str = ""
    """Digest of what all impacts and namings depend on."""
    pages: Sequence[str] = ()
    """Digest of each page, in order."""
    words: Mapping[str, Sequence[Words]] = field(default_factory=dict)
    """Digest of a page -> the words of its sections."""
    lexemes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Word -> the lexemes it may be a form of."""
    forms: Mapping[str, Forms] = field(default_factory=dict)
    """Lexeme -> its forms; the lexemes are in order."""
    found: Mapping[str, Found] = field(default_factory=dict)
    """Lexeme -> what is found by it."""

    @classmethod
    def of(cls, kept: Sequence[Any]) -> Index:
        """Return the index of which this was kept."""
        scale, pages, words, lexemes, forms, found = kept
        all_forms = {lexeme: Forms(*each) for lexeme, each in forms.items()}
        all_found = {lexeme: Found(*each) for lexeme, each in found.items()}
        return cls(scale, pages, words, lexemes, all_forms, all_found)

    def to_keep(self) -> Sequence[Any]:
        """Return the index in plain types."""
        forms = {lexeme: tuple(each) for lexeme, each in self.forms.items()}
        found = {lexeme: tuple(each) for lexeme, each in self.found.items()}
        return (self.scale, self.pages, self.words, self.lexemes, forms, found)


NOTHING = Index()
"""What there was before the first time."""


def build_index(
    pages: Sequence[SearchPage],
    lang: str,
    concepts: Iterable[NumberedConcept],
    before: Index = NOTHING,
) -> Index:
    """Return an index of each lexeme that the pages of a language or its concepts' names contain.

    A language's function words are in it, too, so that none is taken for a typo of another word.
    Sections are numbered through all pages, in their order. What the same dictionaries and code
    made `before` saves work and changes nothing.
    """
    known = tuple(concepts)
    digests = tuple(map(digest_of, pages))
    words = {
        digest: before.words.get(digest) or words_of(page)
        for digest, page in zip(digests, pages, strict=True)
    }
    sections = Sections.of([words[digest] for digest in digests])
    by_name = namings_by_name(known, lang)
    known_words = by_name.keys() | sections.vocabulary() | words_of_no_page(lang)
    lexemes, changed = vocabulary(known_words, lang, before.lexemes)
    index = Index(_scale(sections, known), digests, words, lexemes)
    touched = _touched(index, before) | changed.keys()
    of_touched = {word: touched.intersection(found) for word, found in lexemes.items()}
    found = {**before.found, **_found(of_touched, sections, known, by_name)}
    functions = function_words(lang)
    anew = {lexeme: _forms(lexeme, forms, functions) for lexeme, forms in changed.items()}
    forms = {**before.forms, **anew}
    every = sorted(set(chain.from_iterable(lexemes.values())))
    return replace(
        index,
        forms={lexeme: forms[lexeme] for lexeme in every},
        found={lexeme: found[lexeme] for lexeme in every},
    )


def _scale(sections: Sections, concepts: Iterable[NumberedConcept]) -> str:
    told_apart = [(each.number, each.names, sorted(each.pages)) for each in concepts]
    return digest_of(sections.mean, sections.pages, sections.page_of, told_apart)


def _touched(index: Index, before: Index) -> AbstractSet[str]:
    """Return the lexemes that may find something else than before, some of them in no page now."""
    if index.scale != before.scale:
        return set(chain.from_iterable(index.lexemes.values()))
    pairs = zip(before.pages, index.pages, strict=True)
    pages = {digest for pair in pairs if len(set(pair)) > 1 for digest in pair}
    words = {**before.words, **index.words}
    lexemes = {**before.lexemes, **index.lexemes}
    return {
        lexeme
        for page in pages
        for section in words[page]
        for word in section
        for lexeme in lexemes[word]
    }


def _found(
    lexemes: Mapping[str, AbstractSet[str]],
    sections: Sections,
    concepts: Sequence[NumberedConcept],
    by_name: Mapping[str, Mapping[Naming, None]],
) -> Mapping[str, Found]:
    """Return what is found by each of the lexemes; those are given by their words."""
    weights = sections.weights({word: found for word, found in lexemes.items() if found})
    pages_of = {lexeme: sections.pages_of(found) for lexeme, found in weights.items()}
    namings = {
        lexeme: dict.fromkeys(found)
        for lexeme, found in namings_by_pages(concepts, pages_of).items()
    }
    for word, found in by_name.items():
        for lexeme in lexemes[word]:
            namings.setdefault(lexeme, {}).update(found)
    saturations = sections.saturations()
    postings = {
        lexeme: encode_postings(
            impacts(found, saturations, rarity(len(pages_of[lexeme]), sections.pages))
        )
        for lexeme, found in weights.items()
    }
    return {
        lexeme: Found(
            postings.get(lexeme, ""), ",".join(map(encode_naming, namings.get(lexeme, ())))
        )
        for lexeme in set(chain.from_iterable(lexemes.values()))
    }


def _forms(lexeme: str, forms: Sequence[str], functions: AbstractSet[str]) -> Forms:
    beginnings = dict.fromkeys(form[:_BEGINNING] for form in forms)
    known, function = not is_stem(lexeme), not functions.isdisjoint(forms)
    shared, endings = encode_forms(forms)
    return Forms(with_marks(shared, lemma(lexeme)), endings, ",".join(beginnings), known, function)
