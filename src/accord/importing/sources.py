"""The articles an import begins with: each with an id of its own, opened one at a time."""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from accord.importing.limits import read_whole, unopened
from accord.importing.readers import READERS
from accord.languages import known_languages
from accord.problems import InvalidInputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PROVENANCE = ".yml"


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
    recorded: bool = False
    """Whether a provenance file stands beside it."""

    @property
    def id(self) -> str:
        """Return the id by which a guide cites it."""
        return self.name or self.path.stem

    @property
    def size(self) -> int:
        """Return how many bytes it holds."""
        return len(self.content) if isinstance(self.content, bytes) else 0

    @property
    def ending(self) -> str:
        """Return the file name's ending, which says the format."""
        return self.path.suffix.lower()


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
    where, provenance = Place.of(path, root), path.with_suffix(_PROVENANCE)
    recorded = os.path.lexists(provenance)
    lang = lang or (_declared(provenance) if recorded else None)
    return Source(path, where, lang, _content(path, where), name, recorded)


def objection(path: Path, where: Place) -> Problem | None:
    """Return why a file is none to open: it is not there, or no reader knows its ending."""
    try:
        path.stat()
    except OSError as error:
        return unopened(path, error, where)
    if path.suffix.lower() in READERS:
        return None
    ending = PurePosixPath(where.path).suffix
    files = f"'{ending}' files" if ending else "a file without an ending"
    return Problem(where, f"Accord cannot read {files}", f"It reads {', '.join(sorted(READERS))}.")


def _declared(provenance: Path) -> str | None:
    """Return the language that a provenance file gives, if it is a known one.

    What else is wrong with such a file `accord check` says.
    """
    try:
        data = yaml.safe_load(read_whole(provenance, Place("")))
    except (InvalidInputError, ValueError, yaml.YAMLError):
        return None
    lang = data.get("language") if isinstance(data, dict) else None
    return lang if lang in known_languages() else None


def _content(path: Path, where: Place) -> bytes | Problem:
    try:
        return objection(path, where) or read_whole(path, where)
    except InvalidInputError as error:
        return error.problem
