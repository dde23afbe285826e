"""Many articles: drafted wherever the schedule says, written here, one after another.

Only this process writes, in the order of the sources: whoever comes second to a file is the same
in every run, and a run that is killed and started again ends where it would have ended.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.markdown import markdown
from accord.importing.pipeline import Drafted, draft_source
from accord.importing.schedule import Lost, in_turn
from accord.importing.sources import find_sources, named, open_source
from accord.importing.writer import Outcome, Written, clear_leftovers, write_draft
from accord.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from accord.importing.draft import Draft
    from accord.importing.schedule import Schedule
    from accord.importing.sources import Source

    Consent: TypeAlias = Callable[[Path, str], bool]
    """File, unified diff -> whether the file may become what the diff says."""


@dataclass(frozen=True, slots=True)
class Result:
    """What importing one file came to."""

    source: Path
    """The file."""
    where: Place
    """How problems name it."""
    draft: Draft | None = None
    """None where it could not be read."""
    text: str | None = None
    """What the draft's line numbers count in, where that is not the file itself."""
    outcome: Outcome | None = None
    """None where nothing was to be written, or nothing could be."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with it."""
    similar: tuple[Problem, ...] = ()
    """What it resembles, once it was compared."""

    @property
    def failed(self) -> bool:
        """Return whether a person must see to it before there is a draft to go on with."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def import_paths(  # noqa: PLR0913 - each says another thing, most of them rarely
    paths: Iterable[Path],
    into: Path | None,
    root: Path,
    lang: str | None = None,
    *,
    schedule: Schedule[Source, Drafted] = in_turn,
    consent: Consent | None = None,
) -> Iterator[Result]:
    """Import files, and all articles in folders; one bad file never stops the others.

    Drafts go below `into`, nowhere if it is None; `root` is the folder relative to which problems
    name files. Without `consent` no draft takes another text's place.
    """
    if into:
        clear_leftovers(into)
    sources = (open_source(path, lang, root, name) for path, name in named(find_sources(paths)))
    for source, drafted in schedule(draft_source, sources):
        result = _result(source, drafted)
        if into and result.draft and not result.failed:
            result = _written(result, result.draft, into, root, consent)
        yield result


def _result(source: Source, drafted: Drafted | Lost) -> Result:
    if isinstance(drafted, Lost):
        hint = "Save its text alone, as .txt; if that fails too, please report it with this file."
        problem = Problem(source.where, drafted.reason, hint)
        return Result(source.path, source.where, problems=(problem,))
    return Result(source.path, source.where, drafted.draft, drafted.text, problems=drafted.problems)


def _written(
    result: Result, draft: Draft, into: Path, root: Path, consent: Consent | None
) -> Result:
    try:
        outcome = write_draft(draft, into)
        if outcome.written is Written.REFUSED and consent:
            outcome = _updated(draft, outcome.path, into, consent)
    except OSError as error:
        what = f"its draft cannot be written ({error.strerror})"
        problem = Problem(result.where, what, "Make room for it, or import into another folder.")
        return replace(result, problems=(*result.problems, problem))
    if outcome.written is not Written.REFUSED:
        return replace(result, outcome=outcome)
    where = Place.of(outcome.path, root)
    what = f"the draft of '{result.where}' was not written, another text stands there"
    hint = "Compare the two with --update, move that file, or import into another folder."
    problems = (*result.problems, Problem(where, what, hint))
    return replace(result, outcome=outcome, problems=problems)


def _updated(draft: Draft, path: Path, into: Path, consent: Consent) -> Outcome:
    """Replace what stands at `path` if that is consented to; a folder is refused."""
    if not path.is_file():
        return Outcome(path, Written.REFUSED)
    present = path.read_bytes()
    if not consent(path, _difference(path, present.decode(errors="replace"), markdown(draft))):
        return Outcome(path, Written.REFUSED)
    return write_draft(draft, into, agreed=present)


def _difference(path: Path, present: str, coming: str) -> str:
    lines = difflib.unified_diff(
        present.splitlines(), coming.splitlines(), path.as_posix(), "draft", lineterm=""
    )
    return "\n".join(lines)
