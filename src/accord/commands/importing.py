"""`accord import`: from articles to drafts, with a report of every line and guess."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from accord.catalogue import Catalogue, build_catalogue
from accord.importing.as_json import as_json
from accord.importing.batch import import_found
from accord.importing.duplicates import KnownText, note_duplicates
from accord.importing.finding import find_sources
from accord.importing.placing import Answer, Desk
from accord.importing.report import Totals, report
from accord.importing.running.garbage import spare_what_is_loaded
from accord.importing.running.schedule import in_processes
from accord.settings import read_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from accord.importing.batch import Result
    from accord.importing.pipeline import Drafted
    from accord.importing.running.schedule import Schedule
    from accord.importing.sources import Source

MOST_JOBS = 2
"""Processes unless told otherwise: a third would take 10,000 articles from 492 MB to 555."""
SECONDS_WITHOUT_BAR = 2
"""A run that is over by then shows no progress."""

_SUCCESS, _PROBLEMS, _INTERRUPTED = 0, 1, 130


def run(options: argparse.Namespace) -> int:
    """Import what the options name; return 1 if anything failed, or 130 if it was interrupted."""
    settings = read_settings(options.config)
    desk = _desk(options, options.into or Path(os.path.relpath(settings.drafts)))
    found = find_sources(options.paths, desk.root)
    catalogue = build_catalogue(settings)
    spare_what_is_loaded()
    totals = Totals()
    try:
        with _schedule(options, len(found.articles)) as schedule:
            results = import_found(found, desk, desk.root, options.lang, schedule)
            for result in _with_bar(compared(results, catalogue), len(found)):
                totals = totals.plus(result)
                _tell(result, options.format)
    except KeyboardInterrupt:
        _print_aside("Interrupted. The same command goes on from here.")
        return _INTERRUPTED
    if options.format == "text":
        _print(str(totals))
    return _PROBLEMS if totals.failed else _SUCCESS


def compared(results: Iterable[Result], catalogue: Catalogue) -> Iterator[Result]:
    """Yield the results, noting which guides and earlier drafts they resemble."""
    return catalogue.note_kin(note_duplicates(results, _guides(catalogue)))


def _desk(options: argparse.Namespace, into: Path) -> Desk:
    """Return where drafts go; wrong usage where none can go there."""
    if options.yes and not options.update:
        options.refuse("argument --yes: nothing is replaced without --update. Add it.")
    ask = partial(_ask, yes=options.yes, rehearsal=options.dry_run)
    desk = Desk(into, Path.cwd(), ask if options.update else None, options.dry_run)
    hindrance = desk.hindrance()
    if hindrance:
        options.refuse(str(hindrance))
    return desk


@contextmanager
def _schedule(
    options: argparse.Namespace, tasks: int
) -> Iterator[Schedule[Sequence[Source], Sequence[Drafted]]]:
    if not options.scheduler:
        yield partial(in_processes, jobs=min(options.jobs or _default_jobs(), max(tasks, 1)))
        return
    try:
        from accord.importing.running.cluster import connect, on_cluster  # noqa: PLC0415 - heavy, optional

        client = connect(options.scheduler)
    except (ModuleNotFoundError, OSError, TypeError, ValueError) as error:
        options.refuse(_no_cluster(options.scheduler, error))
        raise
    with client:
        yield partial(on_cluster, client=client)


def _no_cluster(address: str, error: Exception) -> str:
    match error:
        case ModuleNotFoundError():
            return f"{error.name} is not installed; install accord[import,cluster]"
        case OSError():
            hint = "Start one with `dask scheduler`, or give the address that it prints."
            return f"no Dask scheduler answers at {address}. {hint}"
        case TypeError():  # Dask's word for keys that are not set
            return f"Dask cannot connect to {address} ({error}). Name its keys in Dask's settings."
        case _:
            hint = "Write it as the scheduler prints it: tcp://192.168.1.7:8786."
            return f"argument --scheduler: '{address}' is no address of a scheduler. {hint}"


def _default_jobs() -> int:
    """Return how many processes run at once here, within reason."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(usable or 1, MOST_JOBS)


def _guides(catalogue: Catalogue) -> Iterator[KnownText]:
    files = {page.ref: page.file for page in catalogue.pages}
    for guide in catalogue.library.guides.values():
        blocks = (block.text for section in guide.sections for block in section.blocks)
        yield KnownText(files[guide.ref], guide.ref.lang, (guide.title, *blocks))


def _with_bar(results: Iterator[Result], count: int) -> Iterator[Result]:
    """Yield the results, with a progress bar below them on a terminal."""
    yield from tqdm(
        results,
        total=count,
        unit="article",
        delay=SECONDS_WITHOUT_BAR,
        disable=None,  # where the output is no terminal
        leave=False,
        dynamic_ncols=True,
    )


def _tell(result: Result, form: str) -> None:
    """Print the account; of a folder that was read other programs expect none."""
    if form == "text":
        _print(_as_text(result))
    elif result.is_article or result.failed:
        _print(as_json(result))
    else:
        _print_aside(_as_text(result))


def _as_text(result: Result) -> str:
    head = [report(result.draft, result.outcome)] if result.draft else []
    return "\n".join((*head, *map(str, (*result.problems, *result.similar))))


def _ask(path: Path, difference: str, *, yes: bool, rehearsal: bool) -> Answer:
    """Show what would change; return whether it may: by `--yes`, or by an answer."""
    _print_aside(difference)
    if yes:
        return Answer.YES
    if rehearsal:
        return Answer.NONE
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        _print_aside(f"{path} stays as it is: nobody can be asked here. --yes replaces it.")
        return Answer.NONE
    with tqdm.external_write_mode(sys.stderr):
        sys.stderr.write(f"Replace {path}? What stands there is lost. [y/N] ")
        sys.stderr.flush()
        answer = sys.stdin.readline().strip().casefold()
    return Answer.YES if answer in {"y", "yes"} else Answer.NO


def _print(text: str) -> None:
    tqdm.write(text)


def _print_aside(text: str) -> None:
    tqdm.write(text, file=sys.stderr)
