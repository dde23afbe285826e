"""What an index consists of: files that the browser's engine loads one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from accord.content.kinds import Kind
from accord.lexicon.analogy import shared_letters
from accord.lexicon.suffixes import SUFFIXES
from accord.search.encoding import (
    base36,
    encode_entry,
    encode_postings,
    in_browser_order,
    script,
)
from accord.search.index import build_index
from accord.search.namings import NumberedConcept
from accord.search.shards import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from accord.search.document import ConceptNames, SearchPage, SearchSection
    from accord.search.index import Entry

_LONGEST_POSTINGS = 1_500
"""Characters; longer ones have files of their own, loaded by those who ask for the word."""
_BEGINNING = 5
"""Letters by which the engine finds where a word with a typo may lie; the engine knows them too."""
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
        yield from language_files(corpus, lang)


def language_files(corpus: Corpus, lang: str) -> Iterator[tuple[str, str]]:
    """Yield (path, content) of one language's files."""
    pages = corpus.pages[lang]
    entries = build_index(pages, lang, numbered_concepts(corpus, lang))
    for name, content in _language_files(pages, entries, lang):
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
    pages: Sequence[SearchPage], entries: Sequence[Entry], lang: str
) -> Iterator[tuple[str, Any]]:
    postings: list[str | int] = []
    long = 0
    for entry in entries:
        encoded = encode_postings(entry.postings)
        if len(encoded) > _LONGEST_POSTINGS:
            yield f"p{base36(long)}", encoded
            postings.append(long)
            long += 1
        else:
            postings.append(encoded)
    encoded_entries = [encode_entry(*pair) for pair in zip(entries, postings, strict=True)]
    shards = cut([entry.forms for entry in entries], [_size(e) for e in encoded_entries])
    for number, shard in enumerate(shards):
        yield f"s{base36(number)}", [encoded_entries[entry] for entry in shard.entries]
    yield "t", _beginnings(entries)
    suffixes = [[suffix.pattern, suffix.endings] for suffix in SUFFIXES.get(lang, ())]
    starts = ",".join(shard.start for shard in shards)
    yield "d", [starts, *_outlines(pages), *([suffixes] if suffixes else [])]
    sections = ((page, section) for page in pages for section in page.sections)
    for number, (page, section) in enumerate(sections):
        url = f"{page.url}#{section.id}" if section.id else page.url
        yield f"f{base36(number)}", [url, page.title, section.heading, section.text]


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


def _beginnings(entries: Sequence[Entry]) -> str:
    """Return the first letters of all forms, each as (letters shared with the one before, rest)."""
    found = {form[:_BEGINNING] for entry in entries for form in entry.forms}
    items: list[str] = []
    last = ""
    for beginning in in_browser_order(found):
        shared = shared_letters(last, beginning)
        items.append(f"{shared}{beginning[shared:]}")
        last = beginning
    return ",".join(items)


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


def _speaking(id_: str, pages: Sequence[SearchPage]) -> list[tuple[int, int]]:
    """Return (number of a page's first section, how many speak of the concept), most first."""
    found = []
    first = 0
    for page in pages:
        if page.concepts.get(id_) and page.defines != id_:
            found.append((first, page.concepts[id_]))
        first += len(page.sections)
    return sorted(found, key=lambda posting: (-posting[1], posting[0]))
