"""How many text articles a second one core imports, and how much memory ten thousand take.

The articles have the layouts of those in sources/; their sentences are drawn from all of its
language, and every fortieth word is misspelt, so that words never seen keep coming, as they do.
Prints articles a second of one process that drafts, compares, writes and reports, start-up aside,
and the most memory that `accord import` and its processes held together.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from accord.catalogue import build_catalogue
from accord.commands.importing import compared
from accord.importing.as_json import as_json
from accord.importing.batch import import_paths
from accord.importing.running.garbage import spare_what_is_loaded
from accord.settings import read_settings

ROOT = Path(__file__).parents[2]
WARM_UP, TIMED, MANY = 200, 1_000, 10_000
LONG = 120
"""Characters of a line that is text, and not a heading, an item or furniture."""
MISSPELT = 40
"""One word in so many."""

SENTENCE = re.compile(r"(?<=[.!?])\s+")


def main() -> None:
    """Print both figures."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder, "articles")
        articles.mkdir()
        write_articles(articles, WARM_UP + MANY)
        files = sorted(articles.iterdir())
        wall, cpu = time_one_core(files[: WARM_UP + TIMED], Path(folder, "one"))
        print(
            f"{TIMED / wall:7.0f} articles a second, {TIMED / cpu:.0f} a second of the core's time"
        )
        megabytes, seconds = measure_memory(articles, Path(folder, "many"))
        print(f"{megabytes:7.0f} MB at most for {len(files):,} articles, {seconds:.0f} seconds")


def write_articles(folder: Path, count: int) -> None:
    """Write so many articles, a fifth of them after each source."""
    dice = random.Random(7)  # noqa: S311 - the same articles every time
    sources = sorted(ROOT.glob("sources/*.txt"))
    texts = {source: source.read_text(encoding="utf-8") for source in sources}
    sentences: dict[str, list[str]] = {}
    for source, text in texts.items():
        long = (line for line in text.splitlines() if len(line) >= LONG)
        found = (sentence for line in long for sentence in SENTENCE.split(line))
        sentences.setdefault(source.stem[:2], []).extend(found)
    for number in range(count):
        source = sources[number % len(sources)]
        lang = source.stem[:2]
        lines = [_line(line, sentences[lang], dice) for line in texts[source].split("\n")]
        name = f"{number:05}-{lang}.txt"
        Path(folder, name).write_text("\n".join(lines), encoding="utf-8")


def time_one_core(files: list[Path], into: Path) -> tuple[float, float]:
    """Return the seconds by the clock and of the core for all files after the first ones."""
    catalogue = build_catalogue(read_settings(ROOT / "mkdocs.yml"))
    spare_what_is_loaded()  # as the command does
    wall = core = 0.0
    for number, result in enumerate(compared(import_paths(files, into, ROOT), catalogue), start=1):
        as_json(result)
        if number == WARM_UP:
            wall, core = time.perf_counter(), time.process_time()
    return time.perf_counter() - wall, time.process_time() - core


def measure_memory(articles: Path, into: Path) -> tuple[float, float]:
    """Return the most megabytes that the command and its processes held, and its seconds."""
    command = [sys.executable, "-c", "from accord.cli import main; main()", "import", str(articles)]
    start, most = time.perf_counter(), 0.0
    with subprocess.Popen(
        [*command, "--into", str(into)], cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True
    ) as run:
        while run.poll() is None:
            most = max(most, sum(_megabytes(id_) for id_ in _session(run.pid)))
            time.sleep(0.5)
    return most, time.perf_counter() - start


def _line(line: str, sentences: list[str], dice: random.Random) -> str:
    if len(line) >= LONG:
        line = " ".join(dice.choices(sentences, k=len(SENTENCE.split(line))))
    words = (
        word if dice.randrange(MISSPELT) else _misspelt(word, dice) for word in line.split(" ")
    )
    return " ".join(words)


def _misspelt(word: str, dice: random.Random) -> str:
    letters = [place for place, letter in enumerate(word) if letter.isalpha()]
    mixed = dice.sample(letters, len(letters))
    signs = list(word)
    for place, other in zip(letters, mixed, strict=True):
        signs[place] = word[other]
    return "".join(signs)


def _session(leader: int) -> list[int]:
    processes = (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit())
    return [id_ for id_ in processes if _session_of(id_) == leader]


def _session_of(process: int) -> int:
    try:
        return os.getsid(process)
    except ProcessLookupError:
        return 0


def _megabytes(process: int) -> float:
    """Return the memory of a process, its part of what it shares with others."""
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) / 1_000 if found else 0


if __name__ == "__main__":
    main()
