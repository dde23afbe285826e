"""Work is done in order, a little ahead, and what crashes or hangs takes nothing else along."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from accord.importing.limits import LIMITS, Limits
from accord.importing.running.schedule import Lost, in_order, in_processes, in_turn, reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator

CRASH = "__import__('os')._exit(3)"
HANG = "max(iter(int, 1))"
"""Busy for ever within C code, where no exception and no signal handler reaches it."""
SWELL = "len(bytearray(4_000_000_000))"


def test_a_task_that_crashes_fails_or_hangs_is_lost_alone() -> None:
    tasks = ["1 + 1", CRASH, "2 + 2", "1 / 0", HANG, SWELL, "3 + 3"]
    found = dict(in_processes(eval, tasks, jobs=2, limits=Limits(3, 1_500_000_000)))
    assert list(found) == tasks
    assert found == {
        "1 + 1": 2,
        CRASH: Lost("importing it brings its process down (exit code 3)"),
        "2 + 2": 4,
        "1 / 0": Lost("importing it fails with ZeroDivisionError: division by zero"),
        HANG: Lost("importing it takes longer than 3 seconds"),
        SWELL: Lost("importing it takes more than 1,500 MB of memory"),
        "3 + 3": 6,
    }


def test_too_little_memory_is_said_in_words() -> None:
    found = reason_of(MemoryError(), LIMITS)
    assert found == "importing it takes more than 2,000 MB of memory"


def test_only_a_few_tasks_are_taken_ahead() -> None:
    taken = []

    def tasks() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = in_order(partial(pow, 2), tasks(), most=4)
    assert [next(results) for _ in range(10)] == [(n, 2**n) for n in range(10)]
    assert len(taken) == 10 + 4
    assert len(list(results)) == 90


def test_in_turn_is_the_same_without_processes() -> None:
    assert list(in_turn(len, ["a", "bc"])) == [("a", 1), ("bc", 2)]
