"""An index takes the place of another on the disk, whole or not at all."""

from __future__ import annotations

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from accord.problems import InvalidInputError, Place, Problem
from accord.search.encoding import script
from accord.search.files import Corpus, concept_files
from accord.search.making import write_files, write_languages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Corpus", "write_index"]

_LANGUAGES = "l"
"""Name of the file that lists the languages, and by which an index is known to be one."""
_OWN = re.compile(r"(l|c/[0-9a-z]+|[A-Za-z0-9-]+/(d|[spftu][0-9a-z]+))\.js")
"""Paths that an index consists of."""


def write_index(corpus: Corpus, folder: Path) -> None:
    """Put an index in the place of `folder` once it is whole; until then nothing changes there.

    Raises InvalidInputError if `folder` holds anything but an index, and OSError where it cannot be
    written.
    """
    _require_replaceable(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        new = Path(beside, "new")
        digests = write_languages(corpus, new, folder)
        marker = script(_LANGUAGES, digests)
        write_files([(f"{_LANGUAGES}.js", marker), *concept_files(corpus)], new)
        unchanged = [lang for lang in digests if not (new / lang).exists()]
        _swap(new, folder, Path(beside, "previous"), unchanged)


def _swap(new: Path, folder: Path, previous: Path, unchanged: Sequence[str]) -> None:
    """Put `new`, with languages of `folder` that did not change, in the place of `folder`.

    That becomes `previous`, if it is there.
    """
    try:
        if folder.exists():
            folder.rename(previous)
        for lang in unchanged:
            (previous / lang).rename(new / lang)
        new.rename(folder)
    except BaseException:  # an interrupt too, at any moment
        if previous.exists() and not folder.exists():
            for lang in unchanged:
                if (new / lang).exists():
                    (new / lang).rename(previous / lang)
            previous.rename(folder)
        raise


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
        below = Path(directory).relative_to(folder).as_posix()
        yield from (file if below == "." else f"{below}/{file}" for file in files)
