"""A process that does one task after another, within limits of time and memory.

For workers of a cluster: the scheduler must not lose them to a file that hangs or swells, and what
they may not do is start processes of multiprocessing, as they are such processes themselves.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

from accord.importing.limits import Limits, limit_memory
from accord.importing.running.schedule import Lost, brought_down, reason_of

if TYPE_CHECKING:
    from collections.abc import Callable

Task = TypeVar("Task")
Result = TypeVar("Result")

_START = "from accord.importing.running.sandbox import serve; serve()"


def within_limits(work: Callable[[Task], Result], limits: Limits, task: Task) -> Result | Lost:
    """Do the work in a process of this thread, which lives on for the next task."""
    children: dict[Limits, _Child] = _of_thread.__dict__.setdefault("children", {})
    child = children.get(limits)
    if child is None or child.process.poll() is not None:
        child = children[limits] = _Child(limits)
    return cast("Result | Lost", child.run(work, task))


def serve() -> None:
    """Do tasks as they come by standard input, until it is closed."""
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no result
    limits = Limits(float(sys.argv[1]), int(sys.argv[2]))
    limit_memory(limits.memory)
    while True:
        try:
            work, task = pickle.load(incoming)  # noqa: S301 - from the process that started this
        except EOFError:
            return
        try:
            result = work(task)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this task's
            result = Lost(reason_of(error, limits))
        pickle.dump(result, outgoing)
        outgoing.flush()


_of_thread = threading.local()


@dataclass(slots=True)
class _Child:
    limits: Limits
    """Of each of its tasks."""
    process: subprocess.Popen[bytes] = field(init=False)
    """It ends with its task where that exceeds a limit."""

    def __post_init__(self) -> None:
        limits = str(self.limits.seconds), str(self.limits.memory)
        self.process = subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, "-c", _START, *limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def run(self, work: Callable[[Any], Any], task: object) -> object:
        """Return the result; Lost where there is none, or none in time."""
        late = threading.Event()
        timer = threading.Timer(self.limits.seconds, self._stop, (late,))
        timer.start()
        try:
            tasks = cast("IO[bytes]", self.process.stdin)
            pickle.dump((work, task), tasks)
            tasks.flush()
            return pickle.load(cast("IO[bytes]", self.process.stdout))  # noqa: S301 - our process
        except (EOFError, OSError, pickle.UnpicklingError):
            code = self.process.wait()
            late_for = reason_of(TimeoutError(), self.limits)
            return Lost(late_for if late.is_set() else brought_down(code))
        finally:
            timer.cancel()

    def _stop(self, late: threading.Event) -> None:
        late.set()
        self.process.kill()
