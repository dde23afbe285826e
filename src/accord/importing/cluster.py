"""The same work on a Dask cluster: for more articles than one machine is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from distributed import Client, KilledWorker

from accord.importing.limits import MOST_SECONDS
from accord.importing.schedule import AHEAD, Lost, in_order, reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from distributed import Future

Task = TypeVar("Task")
Result = TypeVar("Result")

SECONDS_TO_CONNECT = 10

_BROUGHT_DOWN = Lost("importing it brings the worker down")


def connect(address: str) -> Client:
    """Return the cluster whose scheduler listens at `address`; OSError if none does."""
    return Client(address, timeout=SECONDS_TO_CONNECT, set_as_default=False)


def on_cluster(
    work: Callable[[Task], Result], tasks: Iterable[Task], client: Client
) -> Iterator[tuple[Task, Result | Lost]]:
    """Do the work on a cluster.

    Its workers need Accord installed and no file system of ours: tasks carry their files along.
    """

    def submit(task: Task) -> Future[Result]:
        return client.submit(work, task, pure=False)

    most = AHEAD * max(1, sum(client.nthreads().values()))
    for task, future in in_order(submit, tasks, most):
        outcome = _outcome(future)
        if outcome == _BROUGHT_DOWN:  # by this task, or by one that waited beside it
            outcome = _outcome(submit(task))
        yield task, outcome


def _outcome(future: Future[Result]) -> Result | Lost:
    try:
        error = future.exception(timeout=MOST_SECONDS)
    except TimeoutError as late:
        future.cancel()
        return Lost(reason_of(late))
    if error is None:
        result: Result = future.result()
        return result
    if isinstance(error, KilledWorker):
        return _BROUGHT_DOWN
    return Lost(reason_of(error))
