"""An import that is killed and started again ends where it would have ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLES = 60
COMMAND = [sys.executable, "-c", "import sys; from accord.cli import main; sys.exit(main())"]


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="the system has no process groups")
def test_a_killed_run_is_taken_up_again(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(ARTICLES):
        source = sorted((ROOT / "sources").glob("*.txt"))[number % 5]
        name = f"{source.stem}-{number:03}.txt"
        (articles / name).write_bytes(source.read_bytes())
    kill_amid(start(articles, tmp_path / "killed"), tmp_path / "killed")
    part = drafts(tmp_path / "killed")
    assert start(articles, tmp_path / "killed").wait() == 0
    assert start(articles, tmp_path / "whole").wait() == 0
    whole = drafts(tmp_path / "whole")
    assert 0 < len(part) < len(whole) == ARTICLES
    assert all(whole[name] == content for name, content in part.items())
    assert drafts(tmp_path / "killed") == whole
    assert not list(tmp_path.rglob("*.part"))


def start(articles: Path, into: Path) -> subprocess.Popen[bytes]:
    """Start an import in a process group of its own."""
    command = [*COMMAND, "import", str(articles), "--into", str(into), "--jobs", "2"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)


def kill_amid(run: subprocess.Popen[bytes], into: Path) -> None:
    """Kill an import and all its processes as soon as it has written some drafts."""
    while run.poll() is None and len(drafts(into)) < ARTICLES // 6:
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()


def drafts(into: Path) -> dict[str, bytes]:
    """Return the complete drafts by name."""
    return {path.name: path.read_bytes() for path in into.rglob("*.md")}
