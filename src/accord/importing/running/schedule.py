"""Who does the work: this process, several on this machine, or a cluster (see `cluster`).

Each yields results in the order of the tasks and holds only a few tasks at a time, so that memory
does not grow with their number; a task that fails is a result as well.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from pebble import ProcessExpired, ProcessPool

from accord.importing.limits import LIMITS, limit_memory

if TYPE_CHECKING:
    from concurrent.futures import Future

    from accord.importing.limits import Limits

Task = TypeVar("Task")
Result = TypeVar("Result")
AnyFuture = TypeVar("AnyFuture")

AHEAD = 4
"""Tasks begun or waiting for each worker, lest one that takes long leave the others idle."""
MOST_TASKS = 1_000
"""After so many a process is replaced: what libraries leak is given back."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that came to nothing."""

    reason: str
    """What happened: a sentence without its full stop."""


Schedule: TypeAlias = Callable[
    [Callable[[Task], Result], Iterable[Task]], Iterator[tuple[Task, Result | Lost]]
]
"""Function, tasks -> each task with its result, in order."""


def in_turn(
    work: Callable[[Task], Result], tasks: Iterable[Task]
) -> Iterator[tuple[Task, Result | Lost]]:
    """Do the work here; an exception is raised as it comes."""
    return ((task, work(task)) for task in tasks)


def in_processes(
    work: Callable[[Task], Result], tasks: Iterable[Task], jobs: int, limits: Limits = LIMITS
) -> Iterator[tuple[Task, Result | Lost]]:
    """Do the work in `jobs` processes; one that crashes or hangs takes only its own task along."""
    pool = ProcessPool(
        jobs,
        max_tasks=MOST_TASKS,
        initializer=limit_memory,
        initargs=(limits.memory,),
        context=_context(),
    )
    try:
        for task, future in in_order(
            lambda task: pool.schedule(work, (task,), timeout=limits.seconds), tasks, jobs * AHEAD
        ):
            outcome = _outcome(future, limits)
            yield task, outcome
    finally:
        pool.stop()
        pool.join()


def in_order(
    submit: Callable[[Task], AnyFuture], tasks: Iterable[Task], most: int
) -> Iterator[tuple[Task, AnyFuture]]:
    """Submit tasks, at most so many ahead of the one whose future is yielded."""
    submitted: deque[tuple[Task, AnyFuture]] = deque()
    for task in tasks:
        if len(submitted) == most:
            yield submitted.popleft()
        submitted.append((task, submit(task)))
    while submitted:
        yield submitted.popleft()


def reason_of(error: BaseException, limits: Limits) -> str:
    """Return what is said of a task that raised this."""
    match error:
        case TimeoutError():
            return f"importing it takes longer than {limits.seconds:g} seconds"
        case MemoryError():
            return f"importing it takes more than {limits.memory // 1_000_000:,} MB of memory"
        case _:
            return f"importing it fails with {type(error).__name__}: {error}"


def brought_down(exitcode: int) -> str:
    """Return what is said of a task whose process ended with it."""
    return f"importing it brings its process down (exit code {exitcode})"


def _outcome(future: Future[Result], limits: Limits) -> Result | Lost:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, ProcessExpired):
        return Lost(brought_down(error.exitcode))
    return Lost(reason_of(error, limits))


def _context() -> multiprocessing.context.BaseContext:
    """Return how processes are started: never as copies of this one, which runs threads."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["accord.importing.running.preload"])
    return context
