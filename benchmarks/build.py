"""How long the site takes to build, beside the same pages with the stock theme and its search.

Prints, for each, the median of the wall seconds of a cold build (a new process) and of a rebuild
after one edit (the second build of a process, as the live server does it).
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 5
EDITED = "docs/pl/guides/customer-conflict.md"

STOCK = """
site_name: Stock
theme: {name: material, font: false}
plugins:
  - search
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {locale: en, name: English, default: true}
        - {locale: pl, name: Polski}
        - {locale: ru, name: Русский}
        - {locale: it, name: Italiano}
markdown_extensions: [attr_list, sane_lists, tables]
"""

TIMED = """
import json, sys, time
from mkdocs.commands.build import build
from mkdocs.config import load_config
start = time.perf_counter()
def run(target):
    config = load_config(sys.argv[1], site_dir=target)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
run(sys.argv[2])
cold = time.perf_counter() - start
with open(sys.argv[3], "a", encoding="utf-8") as page:
    page.write("\\n")
start = time.perf_counter()
run(sys.argv[2])
print(json.dumps([cold, time.perf_counter() - start]))
"""
"""Starts its clock after Python and MkDocs are loaded; `run` is what the live server does."""


def main() -> None:
    """Time both sites in turn and print one row each."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "accord")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "node_modules", "site"))
        Path(copy, "stock.yml").write_text(STOCK, encoding="utf-8")
        times: dict[str, list[list[float]]] = {"mkdocs.yml": [], "stock.yml": []}
        for _ in range(RUNS):
            for config, measured in times.items():
                measured.append(_time(copy, config))
    _print(times)


def _time(copy: Path, config: str) -> list[float]:
    command = [sys.executable, "-c", TIMED, config, str(copy / f"{config}-site"), EDITED]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(
        command, cwd=copy, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    times: list[float] = json.loads(run.stdout.splitlines()[-1])
    return times


def _print(times: dict[str, list[list[float]]]) -> None:
    medians = {
        config: [statistics.median(column) for column in zip(*measured, strict=True)]
        for config, measured in times.items()
    }
    ours, stock = medians["mkdocs.yml"], medians["stock.yml"]
    print(f"{'':24}{'cold build':>12}{'one edit':>12}   median of {RUNS}, wall seconds")
    print(f"{'Accord':24}{ours[0]:12.2f}{ours[1]:12.2f}")
    print(f"{'stock theme and search':24}{stock[0]:12.2f}{stock[1]:12.2f}")
    print(f"{'ratio':24}{ours[0] / stock[0]:12.2f}{ours[1] / stock[1]:12.2f}")


if __name__ == "__main__":
    main()
