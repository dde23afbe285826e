"""A bounded search for a file that is imported wrongly; `make fuzz` searches longer."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = 600
"""How many are tried: the same on every machine, however busy it is."""
MEGABYTES = 2048
"""Which the search may take."""


@pytest.mark.skipif(
    find_spec("atheris") is None,
    reason="atheris, which searches, is not installed: it has wheels for Linux on x86-64 only",
)
def test_no_file_is_imported_wrongly() -> None:
    # Linux counts what the process that starts another has ever held as held by that one, too.
    resource = pytest.importorskip("resource")
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    search = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.fuzz.import_any_file",
            "-seed=1",
            f"-runs={FILES}",
            f"-rss_limit_mb={MEGABYTES + held}",
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    assert search.returncode == 0, search.stdout[-5000:] + search.stderr[-5000:]
