"""The files an import begins with: found below folders, opened one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from accord.importing.limits import read_whole
from accord.importing.readers import READERS
from accord.problems import InvalidInputError, Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """A file to import with all that drafting it needs, so that it can be sent anywhere."""

    path: Path
    """As the person named it, or below the folder that they named."""
    where: Place
    """How problems name it."""
    lang: str | None
    """The language that was given; None: to be found out."""
    content: bytes | Problem
    """What the file holds, or why it cannot be had."""

    @property
    def id(self) -> str:
        """Return the id by which a guide cites it."""
        return self.path.stem

    @property
    def ending(self) -> str:
        """Return the file name's ending, which says the format."""
        return self.path.suffix.lower()


def find_sources(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files named, and those in folders named that can be read, each once.

    A folder without any stands for itself: opening it says so.
    """
    return tuple(dict.fromkeys(file for path in paths for file in _below(path)))


def open_source(path: Path, lang: str | None, root: Path) -> Source:
    """Return the source in `path`; `root` is the folder relative to which problems name it."""
    where = Place.of(path, root)
    return Source(path, where, lang, _content(path, where))


def _below(path: Path) -> Iterator[Path]:
    found = [file for file in sorted(path.rglob("*")) if _is_article(file, path)]
    yield from found or (path,)


def _is_article(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in READERS and file.is_file()


def _content(path: Path, where: Place) -> bytes | Problem:
    formats = ", ".join(sorted(READERS))
    if path.is_dir():
        what, hint = "no articles in this folder", f"Accord reads {formats}."
        return Problem(where, what, hint, Severity.WARNING)
    if path.suffix.lower() not in READERS:
        what = f"Accord cannot read '{PurePosixPath(where.path).suffix}' files"
        return Problem(where, what, f"It reads {formats}.")
    try:
        return read_whole(path, where)
    except InvalidInputError as error:
        return error.problem
