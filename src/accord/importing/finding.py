"""Which articles the paths of a command name, and what else they name: no file goes unmentioned."""

from __future__ import annotations

import os
import stat
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from accord.importing.limits import unopened
from accord.importing.readers import READERS
from accord.importing.sources import objection
from accord.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

MOST_KINDS = 6
"""Kinds of files passed over that a message lists, the most frequent first."""

_FORMATS = ", ".join(sorted(READERS))
_PROVENANCE = ".yml"


@dataclass(frozen=True, slots=True)
class Found:
    """What paths name."""

    articles: tuple[Path, ...]
    """Files to import, each once: as they were named, or below the folder that was."""
    problems: tuple[tuple[Path, Problem], ...]
    """A path that is no article or holds other things as well, and what is to be said of it."""

    def __len__(self) -> int:
        """Return how many accounts there will be."""
        return len(self.articles) + len(self.problems)


def find_sources(paths: Iterable[Path], root: Path) -> Found:
    """Return the files named, and those in folders named that can be read.

    `root` is the folder relative to which problems name paths. A provenance file beside an article
    belongs to it, named or not.
    """
    opened = [_Opened.of(path, root) for path in _once(paths)]
    articles = _once(file for path in opened for file in path.articles)
    imported = {_stem(article) for article in articles}
    said = ((path.path, path.objection(imported)) for path in opened)
    return Found(articles, tuple((path, problem) for path, problem in said if problem))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A path that was named, and what lies there."""

    path: Path
    """As it was named."""
    where: Place
    """How problems name it."""
    articles: tuple[Path, ...] = ()
    """The path itself, or files below it."""
    others: tuple[Path, ...] = ()
    """Files below it that are none."""
    problem: Problem | None = None
    """Why there is nothing to import."""

    @classmethod
    def of(cls, path: Path, root: Path) -> _Opened:
        """Return the path with what lies there, looked at but not read."""
        where = Place.of(path, root)
        if not stat.S_ISDIR(_mode(path)):
            problem = objection(path, where)
            return cls(path, where, () if problem else (path,), problem=problem)
        try:
            files = _below(path)
        except OSError as error:
            return cls(path, where, problem=unopened(path, error, where))
        articles = [
            file for file in files if file.suffix.lower() in READERS and stat.S_ISREG(_mode(file))
        ]
        others = tuple(sorted(set(files).difference(articles)))
        return cls(path, where, tuple(articles), others)

    def objection(self, imported: Collection[tuple[str, str]]) -> Problem | None:
        """Return what is to be said of it, but of provenance files of what is `imported`."""
        if self.problem:
            return None if _is_provenance(self.path, imported) else self.problem
        others = [file for file in self.others if not _is_provenance(file, imported)]
        if not self.articles:
            what = "no articles in this folder" + (f", {_passed_over(others)}" if others else "")
            return Problem(self.where, what, f"Accord reads {_FORMATS}.")
        if not others:
            return None
        hint = f"Accord reads {_FORMATS}: save what is an article as one of these."
        return Problem(self.where, _passed_over(others), hint, Severity.WARNING)


def _once(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return each file once, whatever ways to it are named; rather itself than a link to it."""
    chosen: dict[str, Path] = {}
    for path in paths:
        real = os.path.realpath(path)
        if real not in chosen or (chosen[real].is_symlink() and not path.is_symlink()):
            chosen[real] = path
    return tuple(chosen.values())


def _below(folder: Path) -> list[Path]:
    """Return the files below a folder, but hidden ones; OSError if it cannot be opened.

    Links to folders are not followed: they stand for themselves, as folders that cannot be opened.
    """
    closed: list[Path] = []

    def note(error: OSError) -> None:
        if Path(error.filename) == folder:
            raise error
        closed.append(Path(error.filename))

    found: list[Path] = []
    for parent, folders, files in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if Path(parent, name).is_symlink()]
        found.extend(Path(parent, name) for name in (*files, *links) if not name.startswith("."))
    return sorted([*found, *closed])


def _stem(path: Path) -> tuple[str, str]:
    """Return what an article shares with its provenance file, whatever way to them is named."""
    return os.path.realpath(path.parent), path.stem


def _is_provenance(path: Path, imported: Collection[tuple[str, str]]) -> bool:
    return path.suffix == _PROVENANCE and _stem(path) in imported


def _passed_over(files: Collection[Path]) -> str:
    """Return a clause that counts the files by their kinds."""
    kinds = Counter(map(_kind, files)).most_common()
    shown = [f"{kind} ({number:,})" if number > 1 else kind for kind, number in kinds[:MOST_KINDS]]
    if len(kinds) > MOST_KINDS:
        shown.append("others")
    count = "1 file was" if len(files) == 1 else f"{len(files):,} files were"
    return f"{count} passed over: {', '.join(shown)}"


def _kind(path: Path) -> str:
    try:
        mode = path.stat().st_mode
    except PermissionError:
        return "one that cannot be opened"
    except OSError:
        return "a dead link"
    match stat.S_IFMT(mode):
        case stat.S_IFREG:
            return PurePosixPath(Place.of(path, path.parent).path).suffix or "one without an ending"
        case stat.S_IFDIR:
            return "a link to a folder" if path.is_symlink() else "a folder that cannot be opened"
        case _:
            return "a device or a pipe"


def _mode(path: Path) -> int:
    """Return what stat calls the mode of what a path leads to; 0 where it leads nowhere."""
    try:
        return path.stat().st_mode
    except OSError:
        return 0
