"""Many articles: drafted wherever the schedule says, written here, one after another.

Only this process writes, in the order of the sources: whoever comes second to a file is the same
in every run, and a run that is killed and started again ends where it would have ended.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from accord.importing.finding import find_sources
from accord.importing.pipeline import Drafted, draft_sources
from accord.importing.placing import Desk
from accord.importing.running.schedule import Lost, in_order, in_turn
from accord.importing.sources import named, open_source
from accord.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from accord.importing.draft import Draft
    from accord.importing.finding import Found
    from accord.importing.running.schedule import Schedule
    from accord.importing.shingles import Numbers
    from accord.importing.sources import Source
    from accord.importing.writer import Outcome
    from accord.problems import Place

MOST_TOGETHER = 16
"""Files drafted at once; what a process finds in its caches pays for no more."""
MOST_BYTES = 128_000
"""Of files drafted at once, unless it is one: some articles of text, or a web page or two."""
WAITING = 8
"""Drafts on their way to the disk, which may take as long to keep one as reading it took."""


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
    shingles: Numbers | None = field(default=None, compare=False)
    """What near-duplicates are found by."""
    similar: tuple[Problem, ...] = ()
    """What it resembles, once it was compared."""
    is_article: bool = True
    """False for a path that was named, of which there is only something to be said."""

    @property
    def failed(self) -> bool:
        """Return whether a person must see to it before there is a draft to go on with."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def import_paths(
    paths: Iterable[Path], into: Path | None, root: Path, lang: str | None = None
) -> Iterator[Result]:
    """Import files, and all articles in folders, one after another.

    Drafts go below `into`, nowhere if it is None; `root` is the folder relative to which problems
    name files.
    """
    desk = Desk(into, root) if into else None
    return import_found(find_sources(paths, root), desk, root, lang)


def import_found(
    found: Found,
    desk: Desk | None,
    root: Path,
    lang: str | None = None,
    schedule: Schedule[Sequence[Source], Sequence[Drafted]] = in_turn,
) -> Iterator[Result]:
    """Import what was found; one bad file never stops the others. Without a desk nothing is placed.

    What is no article comes last: nobody looks at the beginning of a long account.
    """
    if desk:
        desk.clear()
    sources = (open_source(path, lang, root, name) for path, name in named(found.articles))
    drafted = _drafted(_chunks(sources), schedule)
    results = (_result(source, outcome) for source, outcome in drafted)
    if desk is None:
        yield from results
    elif desk.consent or schedule is in_turn:  # what is asked stands below what it is about
        yield from (_placed(result, desk) for result in results)
    else:
        yield from _placed_meanwhile(results, desk)
    for path, problem in found.problems:
        yield Result(path, problem.where, problems=(problem,), is_article=False)


def _drafted(
    chunks: Iterable[Sequence[Source]], schedule: Schedule[Sequence[Source], Sequence[Drafted]]
) -> Iterator[tuple[Source, Drafted | Lost]]:
    """Yield each source with its draft; those of a chunk that is lost are tried one by one."""
    for chunk, drafts in schedule(draft_sources, chunks):
        if not isinstance(drafts, Lost):
            yield from zip(chunk, drafts, strict=True)
        elif len(chunk) > 1:
            yield from _drafted(([source] for source in chunk), schedule)
        else:
            yield chunk[0], drafts


def _chunks(sources: Iterable[Source]) -> Iterator[Sequence[Source]]:
    """Yield the sources in order, small ones together."""
    chunk: list[Source] = []
    for source in sources:
        size = sum(one.size for one in chunk) + source.size
        if chunk and (size > MOST_BYTES or len(chunk) == MOST_TOGETHER):
            yield chunk
            chunk = []
        chunk.append(source)
    if chunk:
        yield chunk


def _result(source: Source, drafted: Drafted | Lost) -> Result:
    if isinstance(drafted, Lost):
        hint = "Save its text alone, as .txt; if that fails too, please report it with this file."
        problem = Problem(source.where, drafted.reason, hint)
        return Result(source.path, source.where, problems=(problem,))
    return Result(
        source.path,
        source.where,
        drafted.draft,
        drafted.text,
        problems=drafted.problems,
        shingles=drafted.shingles,
    )


def _placed_meanwhile(results: Iterable[Result], desk: Desk) -> Iterator[Result]:
    """Yield the results with what became of their drafts; the disk keeps them while others come."""
    with ThreadPoolExecutor(max_workers=1) as writer:
        placing = in_order(lambda result: writer.submit(_placed, result, desk), results, WAITING)
        yield from (placed.result() for _, placed in placing)


def _placed(result: Result, desk: Desk) -> Result:
    if result.draft is None or result.failed:
        return result
    outcome, problem = desk.place(result.draft, result.where)
    problems = (*result.problems, problem) if problem else result.problems
    return replace(result, outcome=outcome, problems=problems)
