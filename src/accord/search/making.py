"""Each language's files: as they were made before, or anew, several languages at once."""

from __future__ import annotations

import gc
import os
import sys
from concurrent import futures
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from accord.lexicon.store import edition, store
from accord.search.cache import digest_of, keep, kept
from accord.search.files import Corpus, language_files, language_index, numbered_concepts
from accord.search.index import NOTHING, Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_CODE = ("search", "languages")
"""Folders of this package that decide, with the lexicon, what an index holds."""
_WORTH_PROCESSES = 1_000_000
"""Characters of text, from which several processes are done sooner although each must start."""


@dataclass(frozen=True, slots=True)
class _Task:
    """A language whose files are to be made."""

    lang: str
    """Its code."""
    digest: str
    """Of all that they are made from."""
    corpus: Corpus
    """Its pages only, and all concepts."""
    folder: Path
    """Where they are written."""
    before: Path
    """An index, some of whose files may be the same."""


def write_languages(corpus: Corpus, folder: Path, before: Path) -> Mapping[str, str]:
    """Write languages' files below `folder`; return language -> digest of their sources.

    Only languages that something changed in are indexed, several at once if there is much to do.
    One whose files stand in the index `before` as they should be is not written.
    """
    digests = {lang: _digest(corpus, lang) for lang in sorted(corpus.pages)}
    changed = []
    for lang, digest in digests.items():
        files = kept(lang, digest)
        if files is None:
            only = Corpus({lang: corpus.pages[lang]}, corpus.concepts)
            changed.append(_Task(lang, digest, only, folder, before))
        elif not _holds(before, lang, files):
            write_files(files, folder, before)
    _make_all(changed)
    return digests


def write_files(files: Iterable[tuple[str, str]], folder: Path, before: Path | None = None) -> None:
    """Write (path below the folder, content) of each file; one that was so `before` is linked."""
    made: set[Path] = set()
    for path, content in files:
        file = folder / path
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        data = content.encode()
        if before is None or not _linked(before / path, file, data):
            file.write_bytes(data)


def _linked(old: Path, new: Path, data: bytes) -> bool:
    """Return whether `new` is now the file `old`, because that holds this."""
    try:
        if _content(old) != data:
            return False
        new.hardlink_to(old)
    except (OSError, NotImplementedError):  # there is none, or no links are possible here
        return False
    return True


def _content(file: Path | str) -> bytes:
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 - twice as fast, of thousands
        return opened.read()


def _holds(before: Path, lang: str, files: Sequence[tuple[str, str]]) -> bool:
    """Return whether an index has these very files of a language, and no others."""
    try:
        return len(list((before / lang).iterdir())) == len(files) and all(
            _content(f"{before}/{path}") == content.encode() for path, content in files
        )
    except OSError:
        return False


def _make_all(tasks: Sequence[_Task]) -> None:
    processes = min(len(tasks), os.cpu_count() or 1)
    if processes > 1 and sum(map(_characters, tasks)) > _WORTH_PROCESSES:
        for task in tasks:
            store(task.lang).flush()  # the others read what this process knows
        try:
            # Never copies of this process, which may run threads, as the live server does.
            with futures.ProcessPoolExecutor(processes, get_context("spawn")) as pool:
                for _ in pool.map(_make, tasks):
                    pass
        except (
            futures.BrokenExecutor,
            OSError,
        ):  # no process may be started here, or none can go on
            pass
        else:
            return
    for task in tasks:
        _make(task)


def _make(task: _Task) -> None:
    with _without_collector():
        last = f"index-{_edition()}"
        before = kept(task.lang, last)
        index = language_index(task.corpus, task.lang, Index.of(before) if before else NOTHING)
        files = tuple(language_files(task.corpus, task.lang, index))
        write_files(files, task.folder, task.before)
        keep(task.lang, task.digest, files)
        keep(task.lang, last, index.to_keep())


@contextmanager
def _without_collector() -> Iterator[None]:
    """Spare the search for cycles, of which an index makes none: a tenth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _characters(task: _Task) -> int:
    pages = task.corpus.pages[task.lang]
    return sum(len(section.text) for page in pages for section in page.sections)


def _digest(corpus: Corpus, lang: str) -> str:
    """Return what changes with anything that a language's files are made from."""
    concepts = (
        (concept.number, concept.names, sorted(concept.pages))
        for concept in numbered_concepts(corpus, lang)
    )
    return digest_of(_edition(), lang, tuple(corpus.pages[lang]), *concepts)


@cache
def _edition() -> str:
    """Return what changes with dictionaries and code, so that nothing outlives a change of them."""
    root = Path(__file__).parents[1]
    files = (file for folder in _CODE for file in sorted((root / folder).glob("*.*")))
    return digest_of(sys.version, edition(), *(file.read_bytes() for file in files))
