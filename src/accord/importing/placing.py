"""What becomes of a draft: written, foretold in a rehearsal, or kept away from another text.

A text that stands in its way is shown beside it and gives way to nothing but a person's consent.
"""

from __future__ import annotations

import difflib
import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.as_markdown import markdown
from accord.importing.writer import Outcome, Written, clear_leftovers, foresee, path_of, write_draft
from accord.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from accord.importing.draft import Draft

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_STAYED = frozenset({Written.DECLINED, Written.REFUSED})
"""Where the text stays that stood there."""


class Answer(Enum):
    """Whether another text may give way."""

    YES = auto()
    NO = auto()
    NONE = auto()
    """Nobody could be asked."""


Consent: TypeAlias = Callable[[Path, str], Answer]
"""File, unified diff -> whether the file may become what the diff says."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where drafts go, and on which terms."""

    into: Path
    """The folder for drafts."""
    root: Path
    """The folder relative to which problems name files."""
    consent: Consent | None = None
    """Asked before another text gives way; without it none does."""
    rehearsal: bool = False
    """Whether nothing is written, and only said what would be."""
    _promised: dict[Path, int] = field(default_factory=dict)
    """What a rehearsal would have written by now: file -> hash of its content."""

    def hindrance(self) -> Problem | None:
        """Return why no draft at all can be written."""
        present = next(path for path in (self.into, *self.into.parents) if os.path.lexists(path))
        where, hint = Place.of(present, self.root), "Name another folder with --into."
        if not present.is_dir():
            return Problem(where, "drafts cannot go there, it is no folder", hint)
        if self.rehearsal:
            return None
        try:
            TemporaryFile(dir=present).close()  # the rights that are shown do not tell everything
        except OSError as error:
            return Problem(where, f"drafts cannot go there ({error.strerror})", hint)
        return None

    def clear(self) -> None:
        """Remove what runs that were killed had begun to write."""
        if not self.rehearsal:
            clear_leftovers(self.into)

    def place(self, draft: Draft, source: Place) -> tuple[Outcome | None, Problem | None]:
        """Return what became of the draft, None if it could not be written, and what is wrong."""
        try:
            outcome = self._attempt(draft)
            if outcome.written is Written.REFUSED and self.consent and outcome.path.is_file():
                outcome = self._negotiated(draft, outcome, self.consent)
        except OSError as error:
            return None, self._failure(draft, source, error)
        return outcome, self._objection(outcome, source)

    def _attempt(self, draft: Draft, agreed: bytes | None = None) -> Outcome:
        if self.rehearsal:
            return foresee(draft, self.into, agreed, self._promised)
        return write_draft(draft, self.into, agreed)

    def _negotiated(self, draft: Draft, refused: Outcome, consent: Consent) -> Outcome:
        present = refused.path.read_bytes()
        shown = _difference(refused.path, present.decode(errors="replace"), markdown(draft))
        match consent(refused.path, shown):
            case Answer.YES:
                return self._attempt(draft, agreed=present)
            case Answer.NO:
                return Outcome(refused.path, Written.DECLINED)
            case Answer.NONE:
                return refused

    def _objection(self, outcome: Outcome, source: Place) -> Problem | None:
        if outcome.written not in _STAYED:
            return None
        where = Place.of(outcome.path, self.root)
        if outcome.written is Written.DECLINED:
            what = f"the draft of '{source}' was not written, you kept what stands there"
            hint = "To have both, import into another folder."
            return Problem(where, what, hint, Severity.WARNING)
        fate = "would not be" if outcome.rehearsed else "was not"
        severity = Severity.WARNING if outcome.rehearsed else Severity.ERROR
        if os.path.lexists(outcome.path) and not outcome.path.is_file():
            what = f"the draft of '{source}' {fate} written, what stands there is no file"
            return Problem(where, what, "Move it, or import into another folder.", severity)
        what = f"the draft of '{source}' {fate} written, another text stands there"
        choice = "Replace it with --yes" if self.consent else "Compare the two with --update"
        hint = f"{choice}, move that file, or import into another folder."
        return Problem(where, what, hint, severity)

    def _failure(self, draft: Draft, source: Place, error: OSError) -> Problem:
        where = Place.of(path_of(draft, self.into), self.root)
        what = f"the draft of '{source}' cannot be written ({error.strerror})"
        remedy = "Make room for it" if error.errno in _FULL else "Mend that"
        return Problem(where, what, f"{remedy}, or import into another folder.")


def _difference(path: Path, present: str, coming: str) -> str:
    lines = difflib.unified_diff(
        present.splitlines(), coming.splitlines(), path.as_posix(), "draft", lineterm=""
    )
    return "\n".join(lines)
