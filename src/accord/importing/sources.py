"""The files an import begins with: found below folders, opened one at a time."""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from accord.importing.limits import read_whole
from accord.importing.readers import READERS
from accord.languages import known_languages
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
    name: str = ""
    """Its id among sources that are called alike; empty: that of its file will do."""

    @property
    def id(self) -> str:
        """Return the id by which a guide cites it."""
        return self.name or self.path.stem

    @property
    def ending(self) -> str:
        """Return the file name's ending, which says the format."""
        return self.path.suffix.lower()


def find_sources(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files named, and those in folders named that can be read, each once.

    A folder without any stands for itself: opening it says so.
    """
    return tuple(dict.fromkeys(file for path in paths for file in _below(path)))


def named(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Yield each path with an id that no one before it has: of its file, its folder, its format.

    The same paths get the same ids in every run, whatever stands in the folder for drafts.
    """
    taken: set[str] = set()
    for path in paths:
        parts = (path.stem, path.parent.name, path.suffix.removeprefix("."))
        longer = ("-".join(filter(None, parts[:count])) for count in range(1, len(parts) + 1))
        counted = (f"{'-'.join(filter(None, parts))}-{number}" for number in itertools.count(2))
        id_ = next(id_ for id_ in itertools.chain(longer, counted) if id_.casefold() not in taken)
        taken.add(id_.casefold())
        yield path, id_


def open_source(path: Path, lang: str | None, root: Path, name: str = "") -> Source:
    """Return the source in `path`; `root` is the folder relative to which problems name it.

    Without `lang` the language is that of its provenance file, where it has one.
    """
    where = Place.of(path, root)
    return Source(path, where, lang or _declared(path), _content(path, where), name)


def _below(path: Path) -> Iterator[Path]:
    found = [file for file in sorted(path.rglob("*")) if _is_article(file, path)]
    yield from found or (path,)


def _is_article(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in READERS and file.is_file()


def _declared(path: Path) -> str | None:
    """Return the language that the provenance file beside an article gives, if it is a known one.

    What else is wrong with such a file `accord check` says.
    """
    provenance = path.with_suffix(".yml")
    if not os.path.lexists(provenance):
        return None
    try:
        data = yaml.safe_load(read_whole(provenance, Place("")))
    except (InvalidInputError, ValueError, yaml.YAMLError):
        return None
    lang = data.get("language") if isinstance(data, dict) else None
    return lang if lang in known_languages() else None


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
