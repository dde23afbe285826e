"""The index as files that the browser's engine loads one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from os.path import commonprefix
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from accord.problems import InvalidInputError, Place, Problem
from accord.search.encoding import FORMAT, base36, encode_entry, encode_postings, script, utf16
from accord.search.index import build_index
from accord.search.namings import NumberedConcept
from accord.search.shards import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from accord.search.document import ConceptNames, SearchPage
    from accord.search.index import Entry

_LONGEST_POSTINGS = 1_500
"""Characters; longer ones have a file of their own, so that only who asks for the word loads them."""
_BEGINNING = 5
"""Letters by which the engine finds where a word with a typo may lie; the engine knows them too."""
_OVERHEAD = 12
"""Characters of punctuation that an entry takes."""
_LANGUAGES = "l"
"""Name of the file that lists the languages, and by which an index is known to be one."""
_OWN = re.compile(r"(l|c/[0-9a-z]+|[A-Za-z0-9-]+/(d|t|[spf][0-9a-z]+))\.js")
"""Paths that an index consists of."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that can be found, in all languages."""

    pages: Mapping[str, Sequence[SearchPage]]
    """Language code -> its pages."""
    concepts: Mapping[str, Mapping[str, ConceptNames]]
    """Concept id -> language code -> its names there."""


def index_files(corpus: Corpus, cache: Path | None = None) -> Iterator[tuple[str, str]]:
    """Yield (path below the index's folder, content) of every file."""
    yield f"{_LANGUAGES}.js", script(_LANGUAGES, sorted(corpus.pages))
    for lang, pages in sorted(corpus.pages.items()):
        kept = cache / f"{lang}.json" if cache else None
        entries = build_index(pages, lang, _concepts(corpus, lang), kept)
        for name, content in _language_files(pages, entries):
            yield f"{lang}/{name}.js", script(f"{lang}/{name}", content)
    for number, id_ in enumerate(sorted(corpus.concepts)):
        name = f"c/{base36(number)}"
        yield f"{name}.js", script(name, _concept(id_, corpus))


def write_index(corpus: Corpus, folder: Path, cache: Path | None = None) -> None:
    """Put an index in the place of `folder` once it is whole; until then nothing changes there.

    In the folder `cache`, what dictionaries said waits for the next time. Raises InvalidInputError
    if `folder` holds anything but an index, and OSError where it cannot be written.
    """
    _require_replaceable(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        new = Path(beside, "new")
        for path, content in index_files(corpus, cache):
            file = new / path
            if not file.parent.is_dir():
                file.parent.mkdir(parents=True)
            file.write_bytes(content.encode())
        if folder.exists():
            folder.rename(Path(beside, "previous"))
        new.rename(folder)


def _require_replaceable(folder: Path) -> None:
    if not folder.exists():
        return
    where = Place(folder.as_posix())
    if not folder.is_dir():
        raise InvalidInputError(Problem(where, "this is a file", "Name a folder for the index."))
    found = (file for file in sorted(folder.rglob("*")) if not file.is_dir())
    paths = [file.relative_to(folder).as_posix() for file in found]
    marker = folder / f"{_LANGUAGES}.js"
    is_index = marker.is_file() and marker.read_bytes().startswith(b"accordSearch(")
    other = next((path for path in paths if not (is_index and _OWN.fullmatch(path))), None)
    if other is not None:
        what = f"this folder holds {other}, which is no part of an index, and would be replaced"
        raise InvalidInputError(Problem(where, what, "Name a new folder, or an index to replace."))


def _concepts(corpus: Corpus, lang: str) -> Iterator[NumberedConcept]:
    """Yield the concepts by their numbers, with the pages that speak of them."""
    pages = corpus.pages[lang]
    for number, id_ in enumerate(sorted(corpus.concepts)):
        speaking = frozenset(at for at, page in enumerate(pages) if page.concepts.get(id_))
        yield NumberedConcept(number, corpus.concepts[id_].get(lang), speaking)


def _language_files(
    pages: Sequence[SearchPage], entries: Sequence[Entry]
) -> Iterator[tuple[str, Any]]:
    postings: list[str | int] = []
    for entry in entries:
        encoded = encode_postings(entry.postings)
        if len(encoded) > _LONGEST_POSTINGS:
            number = sum(isinstance(found, int) for found in postings)
            yield f"p{base36(number)}", encoded
            postings.append(number)
        else:
            postings.append(encoded)
    encoded_entries = [encode_entry(*pair) for pair in zip(entries, postings, strict=True)]
    shards = cut([sorted(entry.forms) for entry in entries], [_size(e) for e in encoded_entries])
    for number, shard in enumerate(shards):
        yield f"s{base36(number)}", [encoded_entries[entry] for entry in shard.entries]
    yield "t", _beginnings(entries)
    counts = " ".join(base36(len(page.sections)) for page in pages)
    yield "d", [",".join(shard.start for shard in shards), counts]
    sections = ((page, section) for page in pages for section in page.sections)
    for number, (page, section) in enumerate(sections):
        url = f"{page.url}#{section.id}" if section.id else page.url
        yield f"f{base36(number)}", [url, page.title, section.heading, section.text]


def _size(fields: Sequence[Any]) -> int:
    return _OVERHEAD + sum(len(str(field)) for field in fields)


def _beginnings(entries: Sequence[Entry]) -> str:
    """Return the first letters of all forms, each as (letters shared with the one before, rest)."""
    found = {form[:_BEGINNING] for entry in entries for form in entry.forms}
    items: list[str] = []
    last = ""
    for beginning in sorted(found, key=utf16):
        shared = len(commonprefix((last, beginning)))
        items.append(f"{shared}{beginning[shared:]}")
        last = beginning
    return ",".join(items)


def _concept(id_: str, corpus: Corpus) -> list[Any]:
    """Return [id, language -> its names, language -> pages that speak of it, by their beginnings]."""
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
