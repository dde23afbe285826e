"""The same work on a Dask cluster: for more articles than one machine is for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from distributed import Client, KilledWorker

from accord.importing.limited import within_limits
from accord.importing.limits import MOST_MEMORY, MOST_SECONDS
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
    Each has them done by a process of its own, so that a file that hangs does not keep the worker.
    """
    limited = partial(within_limits, work, MOST_SECONDS, MOST_MEMORY)

    def submit(task: Task) -> Future[Result | Lost]:
        return client.submit(limited, task, pure=False)

    most = AHEAD * max(1, sum(client.nthreads().values()))
    for task, future in in_order(submit, tasks, most):
        outcome = _outcome(future)
        if outcome == _BROUGHT_DOWN:  # by this task, or by one that waited beside it
            outcome = _outcome(submit(task))
        yield task, outcome


def _outcome(future: Future[Result | Lost]) -> Result | Lost:
    try:  # a result that was there is lost with the worker that had it
        result: Result | Lost = future.result()
    except KilledWorker:
        return _BROUGHT_DOWN
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this task's
        return Lost(reason_of(error))
    return result
