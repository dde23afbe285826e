"""A Dask cluster drafts what processes of this machine would."""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from accord.importing.batch import import_found
from accord.importing.finding import find_sources
from accord.importing.limits import Limits
from accord.importing.running.schedule import Lost

if TYPE_CHECKING:
    from collections.abc import Iterator

dask = pytest.importorskip("dask", reason="the cluster extra is not installed")
distributed = pytest.importorskip("distributed", reason="the cluster extra is not installed")

HANG = "max(iter(int, 1))"
"""Busy for ever within C code, where no exception and no signal handler reaches it."""
SWELL = "len(bytearray(4_000_000_000))"
ROOT = Path(__file__).parents[2]
LIMITS = Limits(seconds=5, memory=1_500_000_000)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0"
        ) as cluster,
    ):
        yield cluster.scheduler_address


def test_a_cluster_drafts_what_one_process_drafts(address: str) -> None:
    from accord.importing.running.cluster import connect, on_cluster  # noqa: PLC0415 - needs the extra

    folder = ROOT / "sources"
    with connect(address) as client:
        found = find_sources([folder], ROOT)
        there = import_found(found, None, ROOT, schedule=partial(on_cluster, client=client))
        assert list(there) == list(import_found(found, None, ROOT))


def test_a_task_that_crashes_hangs_or_swells_is_lost_alone(
    address: str,
) -> None:
    from accord.importing.running import cluster  # noqa: PLC0415 - needs the extra

    tasks = ["1 + 1", "__import__('os')._exit(3)", "1 / 0", HANG, SWELL, "2 + 2"]
    with cluster.connect(address) as client:
        found = list(cluster.on_cluster(eval, tasks, client, LIMITS))
    assert [result for _, result in found] == [
        2,
        Lost("importing it brings its process down (exit code 3)"),
        Lost("importing it fails with ZeroDivisionError: division by zero"),
        Lost("importing it takes longer than 5 seconds"),
        Lost("importing it takes more than 1,500 MB of memory"),
        4,
    ]


@pytest.mark.parametrize(
    "address",
    ["nonsense", "tcp://nonsense", "tcp://:8786", "tcp://a:port", "tcp://a:99999", "file://a:1"],
)
def test_what_is_no_address_is_refused_before_there_is_a_client(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from accord.importing.running import cluster  # noqa: PLC0415 - needs the extra

    monkeypatch.setattr(cluster, "Client", Mock(side_effect=AssertionError))
    with pytest.raises(ValueError, match=r"nonsense|port|a:|:8786"):
        cluster.connect(address)


def test_a_server_that_never_answers_is_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    from accord.importing.running import cluster  # noqa: PLC0415 - needs the extra

    monkeypatch.setattr(cluster, "Client", Mock(side_effect=AssertionError))
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        with pytest.raises(TimeoutError):
            cluster.connect(address)


def test_it_connects_where_a_loop_runs_already(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from accord.importing.running import cluster  # noqa: PLC0415 - needs the extra

    client = Mock()
    monkeypatch.setattr(cluster, "Client", client)

    async def connect() -> None:
        cluster.connect(address)

    with ThreadPoolExecutor(max_workers=1) as thread:  # tests in a browser run a loop in this one
        thread.submit(lambda: asyncio.run(connect())).result()
    client.assert_called_once()


def test_a_task_whose_workers_die_is_tried_again_by_itself_and_lost() -> None:
    from accord.importing.running import cluster  # noqa: PLC0415 - needs the extra

    client = Mock()
    client.nthreads.return_value = {"worker": 1}
    client.submit.return_value.result.side_effect = distributed.KilledWorker("task", None, 1)
    (found,) = cluster.on_cluster(eval, ["1 + 1"], client)
    assert found == ("1 + 1", Lost("importing it brings the worker down"))
    assert client.submit.call_count == 2


def test_a_worker_is_free_again_after_a_file_that_hangs(address: str) -> None:
    from accord.importing.running import cluster  # noqa: PLC0415 - needs the extra

    with cluster.connect(address) as client:
        found = list(cluster.on_cluster(eval, [HANG, HANG, "1 + 1"], client, LIMITS))
        assert not any(client.processing().values())
    assert found[-1] == ("1 + 1", 2)
