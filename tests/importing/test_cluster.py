"""A Dask cluster drafts what processes of this machine would."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.importing.batch import import_paths
from accord.importing.schedule import Lost

if TYPE_CHECKING:
    from collections.abc import Iterator

dask = pytest.importorskip("dask", reason="the cluster extra is not installed")
distributed = pytest.importorskip("distributed", reason="the cluster extra is not installed")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as cluster,
    ):
        yield cluster.scheduler_address


def test_a_cluster_drafts_what_one_process_drafts(address: str) -> None:
    from accord.importing.cluster import connect, on_cluster  # noqa: PLC0415 - needs the extra

    folder = ROOT / "sources"
    with connect(address) as client:
        there = import_paths([folder], None, ROOT, schedule=partial(on_cluster, client=client))
        assert list(there) == list(import_paths([folder], None, ROOT))


def test_a_worker_that_is_brought_down_costs_one_task(address: str) -> None:
    from accord.importing.cluster import connect, on_cluster  # noqa: PLC0415 - needs the extra

    with connect(address) as client:
        found = list(on_cluster(eval, ["1 + 1", "__import__('os')._exit(3)", "1 / 0"], client))
    assert [result for _, result in found] == [
        2,
        Lost("importing it brings the worker down"),
        Lost("importing it fails with ZeroDivisionError: division by zero"),
    ]
