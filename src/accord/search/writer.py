"""An index takes the place of another on the disk, whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
from functools import cache
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from accord.problems import InvalidInputError, Place, Problem
from accord.search.encoding import FORMAT, script
from accord.search.files import Corpus, concept_files, language_files, numbered_concepts
from accord.search.vocabulary import dictionaries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Corpus", "write_index"]

_LANGUAGES = "l"
"""Name of the file that lists the languages, and by which an index is known to be one."""
_OWN = re.compile(r"(l|c/[0-9a-z]+|[A-Za-z0-9-]+/(d|t|[spf][0-9a-z]+))\.js")
"""Paths that an index consists of."""
_CODE = ("search", "lexicon", "languages")
"""Folders of this package that decide what an index holds."""


def write_index(corpus: Corpus, folder: Path, cache: Path | None = None) -> None:
    """Put an index in the place of `folder` once it is whole; until then nothing changes there.

    Languages that nothing changed in are taken over from the index before. In the folder `cache`,
    what dictionaries said waits for the next time. Raises InvalidInputError if `folder` holds
    anything but an index, and OSError where it cannot be written.
    """
    _require_replaceable(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    digests = {lang: _digest(corpus, lang) for lang in sorted(corpus.pages)}
    marker = script(_LANGUAGES, digests)
    before = _digests(folder)
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        new = Path(beside, "new")
        _write([(f"{_LANGUAGES}.js", marker), *concept_files(corpus)], new)
        for lang, digest in digests.items():
            if before.get(lang) == digest:
                shutil.copytree(folder / lang, new / lang, copy_function=_link)
            else:
                _write(language_files(corpus, lang, cache), new)
        if folder.exists():
            folder.rename(Path(beside, "previous"))
        new.rename(folder)


def _write(files: Iterable[tuple[str, str]], folder: Path) -> None:
    for path, content in files:
        file = folder / path
        if not file.parent.is_dir():
            file.parent.mkdir(parents=True)
        file.write_bytes(content.encode())


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # no hard links on this file system
        shutil.copy2(source, target)


def _require_replaceable(folder: Path) -> None:
    if not folder.exists():
        return
    where = Place(folder.as_posix())
    if not folder.is_dir():
        raise InvalidInputError(Problem(where, "this is a file", "Name a folder for the index."))
    is_index = (folder / f"{_LANGUAGES}.js").is_file()
    for path in sorted(_paths(folder)):
        if not (is_index and _OWN.fullmatch(path)):
            what = f"this folder holds {path}, which is no part of an index and would be lost"
            raise InvalidInputError(Problem(where, what, "Name a new folder."))


def _paths(folder: Path) -> Iterator[str]:
    for directory, _, files in os.walk(folder):
        below = Path(directory).relative_to(folder)
        yield from ((below / file).as_posix() for file in files)


def _digests(folder: Path) -> Mapping[str, str]:
    """Return language -> digest of what the index in `folder` was made from."""
    file = folder / f"{_LANGUAGES}.js"
    if not file.is_file():
        return {}
    text = file.read_text(encoding="utf-8")
    return dict(re.findall(r'"([A-Za-z0-9-]+)":"([0-9a-f]+)"', text))


def _digest(corpus: Corpus, lang: str) -> str:
    """Return what changes with anything that a language's files are made from."""
    concepts = tuple(numbered_concepts(corpus, lang))
    digest = blake2b(digest_size=16)
    for part in (FORMAT, dictionaries(), _code(), tuple(corpus.pages[lang])):
        digest.update(repr(part).encode("utf-8", "surrogatepass"))
    for concept in concepts:
        digest.update(repr((concept.number, concept.names, sorted(concept.pages))).encode())
    return digest.hexdigest()


@cache
def _code() -> str:
    """Return what changes with the code, so that nothing outlives a change of it."""
    root = Path(__file__).parents[1]
    files = (file for folder in _CODE for file in sorted((root / folder).glob("*.*")))
    return blake2b(b"".join(file.read_bytes() for file in files), digest_size=16).hexdigest()
