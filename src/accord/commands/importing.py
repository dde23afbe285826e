"""`accord import`: from articles to drafts, with a report of every line and guess."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from accord.catalogue import Catalogue, build_catalogue
from accord.importing.as_json import as_json
from accord.importing.batch import import_paths
from accord.importing.duplicates import KnownText, note_duplicates
from accord.importing.report import Totals, report
from accord.importing.schedule import in_processes
from accord.importing.sources import find_sources
from accord.settings import read_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from accord.importing.batch import Result
    from accord.importing.pipeline import Drafted
    from accord.importing.schedule import Schedule
    from accord.importing.sources import Source

MOST_JOBS = 4
"""Processes unless told otherwise: writing and comparing, which one does, keep no more busy."""
SECONDS_WITHOUT_BAR = 2
"""A run that is over by then shows no progress."""

_SUCCESS, _PROBLEMS, _INTERRUPTED = 0, 1, 130


def run(options: argparse.Namespace) -> int:
    """Import what the options name; return 1 if anything failed, or 130 if it was interrupted."""
    settings = read_settings(options.config)
    files = find_sources(options.paths)
    into = options.into or Path(os.path.relpath(settings.drafts))
    catalogue = build_catalogue(settings)
    gc.freeze()  # it stays as it is: collecting garbage need not look through it again and again
    totals = Totals()
    try:
        with _schedule(options, len(files)) as schedule:
            results = import_paths(
                files,
                None if options.dry_run else into,
                Path.cwd(),
                options.lang,
                schedule=schedule,
                consent=partial(_ask, yes=options.yes) if options.update else None,
            )
            for result in _with_bar(compared(results, catalogue), len(files)):
                totals = totals.plus(result)
                _print(as_json(result) if options.format == "json" else _as_text(result))
    except KeyboardInterrupt:
        _print_aside("Interrupted. The same command goes on from here.")
        return _INTERRUPTED
    if options.format == "text":
        _print(str(totals))
    return _PROBLEMS if totals.failed else _SUCCESS


def compared(results: Iterable[Result], catalogue: Catalogue) -> Iterator[Result]:
    """Yield the results, noting which guides and earlier drafts they resemble."""
    return catalogue.note_kin(note_duplicates(results, _guides(catalogue)))


@contextmanager
def _schedule(options: argparse.Namespace, tasks: int) -> Iterator[Schedule[Source, Drafted]]:
    if not options.scheduler:
        yield partial(in_processes, jobs=min(options.jobs or _default_jobs(), max(tasks, 1)))
        return
    from accord.importing.cluster import connect, on_cluster  # noqa: PLC0415 - heavy and optional

    try:
        client = connect(options.scheduler)
    except (OSError, ValueError) as error:
        options.refuse(f"no Dask scheduler answers at {options.scheduler} ({error})")
        raise
    with client:
        yield partial(on_cluster, client=client)


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


def _as_text(result: Result) -> str:
    head = [report(result.draft, result.outcome)] if result.draft else []
    return "\n".join((*head, *map(str, (*result.problems, *result.similar))))


def _ask(path: Path, difference: str, *, yes: bool) -> bool:
    """Show what would change; return whether it may: by `--yes`, or by an answer."""
    _print_aside(difference)
    if yes:
        return True
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        _print_aside(f"{path} stays as it is: nobody can be asked here. --yes replaces it.")
        return False
    with tqdm.external_write_mode(sys.stderr):
        sys.stderr.write(f"Replace {path}? What stands there is lost. [y/N] ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def _print(text: str) -> None:
    tqdm.write(text)


def _print_aside(text: str) -> None:
    tqdm.write(text, file=sys.stderr)
