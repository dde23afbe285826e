"""Builds small sites as a contributor would, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path


def build(config: Path, site_dir: Path) -> subprocess.CompletedProcess[str]:
    """Return how a strict build into `site_dir` ended, with all it printed in `stdout`."""
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")
    places = ("--config-file", str(config), "--site-dir", str(site_dir))
    # A width, so that no line of the log is wrapped.
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "COLUMNS": "1000"}
    return subprocess.run(
        [*command, *places],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
