"""What links to concepts add to the build of a site of nearly 1,000 guides.

Prints CPU seconds of one build with the links and one without, in turn, and their ratio; the guides
are copies of our own, so that all else is as it is.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDES = 1_000
RUNS = 3
WAYS = ("with", "without")

TIMED = """
import sys, time
from mkdocs.commands.build import build
from mkdocs.config import load_config
from accord.linking.markdown_extension import ConceptLinks
if sys.argv[1] == "without":
    ConceptLinks.extendMarkdown = lambda self, md: None
start = time.process_time()
config = load_config("mkdocs.yml", site_dir=sys.argv[2])
config.plugins.on_startup(command="build", dirty=False)
build(config)
print(time.process_time() - start)
"""
"""Starts its clock after Python and MkDocs are loaded."""


def main() -> None:
    """Time both ways in turn and print the medians."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "accord")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "node_modules", "site"))
        number = _multiply(copy / "docs")
        times: dict[str, list[float]] = {way: [] for way in WAYS}
        for _ in range(RUNS):
            for way in WAYS:
                times[way].append(_time(copy, way))
    linked, plain = (statistics.median(times[way]) for way in WAYS)
    print(f"{number:,} guides, CPU seconds: {linked:.1f} with links, {plain:.1f} without")
    print(f"links add {linked / plain - 1:.1%} (median of {RUNS})")


def _multiply(docs: Path) -> int:
    """Copy the guides in all languages until there are enough; return how many there are."""
    guides = [file for file in sorted(docs.glob("*/guides/*.md")) if file.stem != "index"]
    turns = GUIDES // len(guides)
    for turn in range(2, turns + 1):
        for file in guides:
            text = file.read_text(encoding="utf-8")
            title = next(line for line in text.splitlines() if line.startswith("# "))
            copy = file.with_stem(f"{file.stem}-{turn}")
            copy.write_text(text.replace(title, f"{title} {turn}", 1), encoding="utf-8")
    return len(guides) * turns


def _time(copy: Path, way: str) -> float:
    command = [sys.executable, "-c", TIMED, way, str(copy / "site")]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(
        command, cwd=copy, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return float(run.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
