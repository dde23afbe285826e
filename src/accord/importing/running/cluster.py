"""The same work on a Dask cluster: for more articles than one machine is for."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from distributed import Client, KilledWorker, Security
from distributed.comm.addressing import parse_address, parse_host_port
from distributed.comm.core import connect as open_connection

from accord.importing.limits import LIMITS
from accord.importing.running.sandbox import within_limits
from accord.importing.running.schedule import AHEAD, Lost, in_order, reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from distributed import Future

    from accord.importing.limits import Limits

Task = TypeVar("Task")
Result = TypeVar("Result")

SECONDS_TO_CONNECT = 10
SCHEMES = frozenset({"tcp", "tls", "ws", "wss"})
"""Of those that Dask knows the ones that lead to another machine."""
MOST_PORT = 65_535

_BROUGHT_DOWN = Lost("importing it brings the worker down")


def connect(address: str) -> Client:
    """Return the cluster whose scheduler listens at `address`.

    ValueError for what is no address, OSError if no scheduler answers: both found out before there
    is a client, which would try for twenty seconds to close what it never opened.
    """
    _check(address)
    with ThreadPoolExecutor(max_workers=1) as thread:  # this one may run a loop, as notebooks do
        greeting = asyncio.wait_for(_greet(address), SECONDS_TO_CONNECT)
        thread.submit(asyncio.run, greeting).result()
    return Client(address, timeout=SECONDS_TO_CONNECT, set_as_default=False)


def on_cluster(
    work: Callable[[Task], Result], tasks: Iterable[Task], client: Client, limits: Limits = LIMITS
) -> Iterator[tuple[Task, Result | Lost]]:
    """Do the work on a cluster.

    Its workers need Accord installed and no file system of ours: tasks carry their files along.
    Each has them done by a process of its own, so that a file that hangs does not keep the worker.
    """
    limited = partial(within_limits, work, limits)

    def submit(task: Task) -> Future[Result | Lost]:
        return client.submit(limited, task, pure=False)

    most = AHEAD * max(1, sum(client.nthreads().values()))
    for task, future in in_order(submit, tasks, most):
        outcome = _outcome(future, limits)
        if outcome == _BROUGHT_DOWN:  # by this task, or by one that waited beside it
            outcome = _outcome(submit(task), limits)
        yield task, outcome


def _check(address: str) -> None:
    scheme, place = parse_address(address)
    host, port = parse_host_port(place)
    if scheme not in SCHEMES or not host or not 0 < port <= MOST_PORT:
        raise ValueError(address)


async def _greet(address: str) -> None:
    """Exchange greetings with the scheduler; a server of another kind never returns them."""
    keys = Security().get_connection_args("client")
    connection = await open_connection(address, SECONDS_TO_CONNECT, **keys)
    await connection.close()


def _outcome(future: Future[Result | Lost], limits: Limits) -> Result | Lost:
    try:  # a result that was there is lost with the worker that had it
        result: Result | Lost = future.result()
    except KilledWorker:
        return _BROUGHT_DOWN
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this task's
        return Lost(reason_of(error, limits))
    return result
