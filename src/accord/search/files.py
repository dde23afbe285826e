"""What an index consists of: files that the browser's engine loads one by one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from accord.content.kinds import Kind
from accord.lexicon.suffixes import SUFFIXES
from accord.search.beginnings import cut_list, first_letter_last
from accord.search.encoding import (
    base36,
    encode_entry,
    encode_postings,
    script,
)
from accord.search.index import NOTHING, build_index
from accord.search.namings import NumberedConcept
from accord.search.shards import by_beginning, cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from accord.search.document import ConceptNames, SearchPage, SearchSection
    from accord.search.index import Found, Index

_LONGEST_POSTINGS = 1_500
"""Characters; longer ones have files of their own, loaded by those who ask for the word."""
_OVERHEAD = 12
"""Characters of punctuation that an entry takes."""
_KINDS = frozenset(Kind)
_CONCEPT = "concept"
"""What all of a concept's page is."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that can be found, in all languages."""

    pages: Mapping[str, Sequence[SearchPage]]
    """Language code -> its pages."""
    concepts: Mapping[str, Mapping[str, ConceptNames]]
    """Concept id -> language code -> its names there."""


def index_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield (path below the index's folder, content) of every file."""
    yield from concept_files(corpus)
    for lang in sorted(corpus.pages):
        yield from language_files(corpus, lang, language_index(corpus, lang))


def language_index(corpus: Corpus, lang: str, before: Index = NOTHING) -> Index:
    """Return the index of a language; what was made before saves work."""
    return build_index(corpus.pages[lang], lang, numbered_concepts(corpus, lang), before)


def language_files(corpus: Corpus, lang: str, index: Index) -> Iterator[tuple[str, str]]:
    """Yield (path, content) of one language's files."""
    for name, content in _language_files(corpus.pages[lang], lang, index):
        yield f"{lang}/{name}.js", script(f"{lang}/{name}", content)


def concept_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield (path, content) of the files that join the languages."""
    for number, id_ in enumerate(sorted(corpus.concepts)):
        name = f"c/{base36(number)}"
        yield f"{name}.js", script(name, _concept(id_, corpus))


def numbered_concepts(corpus: Corpus, lang: str) -> Iterator[NumberedConcept]:
    """Yield the concepts by their numbers, with the pages that speak of them."""
    pages = corpus.pages[lang]
    for number, id_ in enumerate(sorted(corpus.concepts)):
        speaking = frozenset(at for at, page in enumerate(pages) if page.concepts.get(id_))
        yield NumberedConcept(number, corpus.concepts[id_].get(lang), speaking)


def _language_files(
    pages: Sequence[SearchPage], lang: str, index: Index
) -> Iterator[tuple[str, Any]]:
    long = [found.postings for found in index.found.values() if _is_long(found)]
    for number, postings in enumerate(long):
        yield f"p{base36(number)}", postings
    numbers = count()
    entries = [
        encode_entry(forms, found, next(numbers) if _is_long(found) else found.postings)
        for forms, found in zip(index.forms.values(), index.found.values(), strict=True)
    ]
    entries_of = by_beginning(forms.beginnings.split(",") for forms in index.forms.values())
    shards = cut(entries_of, [_size(entry) for entry in entries])
    for number, shard in enumerate(shards):
        yield f"s{base36(number)}", [entries[entry] for entry in shard.entries]
    lists = [cut_list(entries_of), cut_list(first_letter_last(entries_of))]
    for kind, (_, files) in zip("tu", lists, strict=True):
        for number, file in enumerate(files):
            yield f"{kind}{base36(number)}", file
    suffixes = [[suffix.pattern, suffix.endings] for suffix in SUFFIXES.get(lang, ())]
    starts = [",".join(shard.start for shard in shards), *(starts for starts, _ in lists)]
    yield "d", [*starts, *_outlines(pages), *([suffixes] if suffixes else [])]
    sections = ((page, section) for page in pages for section in page.sections)
    for number, (page, section) in enumerate(sections):
        url = f"{page.url}#{section.id}" if section.id else page.url
        yield f"f{base36(number)}", [url, page.title, section.heading, section.text]


def _is_long(found: Found) -> bool:
    return len(found.postings) > _LONGEST_POSTINGS


def _outlines(pages: Sequence[SearchPage]) -> tuple[Sequence[Sequence[str]], str]:
    """Return the kinds of pages' sections, each series once, and each page's series by number."""
    found = [tuple(_kind(page, section) for section in page.sections) for page in pages]
    numbers = {outline: number for number, outline in enumerate(dict.fromkeys(found))}
    return tuple(numbers), " ".join(base36(numbers[outline]) for outline in found)


def _kind(page: SearchPage, section: SearchSection) -> str:
    """Return by what a reader narrows the results to such sections; empty for no kind."""
    return _CONCEPT if page.defines else section.id if section.id in _KINDS else ""


def _size(fields: Sequence[Any]) -> int:
    return _OVERHEAD + sum(len(str(field)) for field in fields)


def _concept(id_: str, corpus: Corpus) -> list[Any]:
    """Return [id, language -> its names, language -> beginnings of pages that speak of it]."""
    names = {
        lang: [found.label, found.definition, found.url]
        for lang, found in sorted(corpus.concepts[id_].items())
    }
    sections = {
        lang: encode_postings(_speaking(id_, pages)) for lang, pages in sorted(corpus.pages.items())
    }
    return [id_, names, {lang: found for lang, found in sections.items() if found}]


def _speaking(id_: str, pages: Sequence[SearchPage]) -> Mapping[int, Sequence[int]]:
    """Return how many sections of a page speak of the concept -> first sections of such pages."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    first = 0
    for page in pages:
        if page.concepts.get(id_) and page.defines != id_:
            found[page.concepts[id_]].append(first)
        first += len(page.sections)
    return found
