"""How every stage reports what is wrong with its input."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Severity(StrEnum):
    """How much a problem weighs."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a file."""

    path: str
    """Path as the person who reads the message would type it."""
    line: int = 0
    """1-based; 0 where the whole file is meant."""

    @classmethod
    def of(cls, path: Path, root: Path, line: int = 0) -> Place:
        """Return the place in `path`, written relative to `root` where it lies below it."""
        shown = path.relative_to(root) if path.is_relative_to(root) else path
        return cls(_printable(shown.as_posix()), line)

    def __str__(self) -> str:
        """Return `path:line`, which editors and terminals open."""
        return f"{self.path}:{self.line}" if self.line else self.path


def _printable(path: str) -> str:
    """Return a path that stays on its line and moves no cursor, whatever the file is called."""
    if path.isprintable():
        return path
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in path
    )


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where, and what to do about it."""

    where: Place
    """The place to open."""
    what: str
    """What is wrong: a sentence without its full stop."""
    hint: str
    """What to do: a whole sentence."""
    severity: Severity = Severity.ERROR
    """An error stops a build; a warning is shown and stops nothing, not even a strict build."""

    def __str__(self) -> str:
        """Return `path:line: what. What to do.`."""
        return f"{self.where}: {self.what}. {self.hint}"


class InvalidInputError(Exception):
    """Input that cannot be used at all; carries the problem to report."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem beside its text."""
        super().__init__(str(problem))
        self.problem = problem


def as_line(problem: Problem, form: str) -> str:
    """Return the problem as a line to print: for `github` an annotation, else its text."""
    if form != "github":
        return f"{problem}\n"
    where = f"file={problem.where.path},line={max(problem.where.line, 1)}"
    return f"::{problem.severity} {where}::{problem.what}. {problem.hint}\n"


def nearest(word: str, valid: Iterable[str]) -> str:
    """Return a sentence that offers the valid values nearest to `word`, or all of them if few."""
    values = sorted(valid)
    close = difflib.get_close_matches(word, values, n=2, cutoff=0.6)
    if close:
        return "Did you mean " + " or ".join(f"'{value}'" for value in close) + "?"
    if values and len(values) <= 12:  # noqa: PLR2004 - more would bury the message
        return "Valid values: " + ", ".join(values) + "."
    return "Check the spelling."
