"""How fast concepts are found: 1,000 concepts in a million words, beside three simpler ways.

Prints CPU seconds on one core and the peak of memory: cold (nothing is known of any word), warm
(the cache of an earlier run), exact words, Snowball's stems alone, and a regular expression of all
names (on a hundredth of the text: its time grows with the number of names).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import write_corpus

CONCEPTS, WORDS = 1_000, 1_000_000
LANGUAGES = ("pl", "ru", "it", "en")
PART = 100
"""The regular expression gets one word in so many."""

MEASURED = """
import json, re, resource, sys, time
from pathlib import Path
folder, lang, way, part = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
text = (folder / "text.txt").read_text(encoding="utf-8")
text = text[:len(text) // part]
names = [entry[lang]["pref"] for entry in json.loads((folder / "labels.json").read_text()).values()]
start = time.process_time()
if way == "accord":
    from accord.linking.labels import read_labels
    from accord.linking.matcher import Matcher
    found = sum(1 for _ in Matcher(read_labels(folder / "labels.json"), lang).find(text))
elif way == "regex":
    names.sort(key=len, reverse=True)
    pattern = re.compile(r"\\b(?:" + "|".join(map(re.escape, names)) + r")\\b", re.IGNORECASE)
    found = sum(1 for _ in pattern.finditer(text))
else:
    from functools import cache
    from accord.lexicon.stems import stemmer
    key = cache(stemmer(lang) if way == "stems" else str)
    words = re.compile(r"\\w+")
    split = lambda text: [key(match[0].casefold()) for match in words.finditer(text)]
    by_first = {}
    for name in names:
        first, *rest = split(name)
        by_first.setdefault(first, []).append(tuple(rest))
    tokens = split(text)
    found = sum(
        any(tuple(tokens[at + 1 : at + 1 + len(rest)]) == rest for rest in by_first[token])
        for at, token in enumerate(tokens) if token in by_first
    )
seconds = time.process_time() - start
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([found, seconds, memory // (1024 if sys.platform == "linux" else 1024 ** 2)]))
"""
"""Each way in a process of its own, so that its memory is its own too."""


def main() -> None:
    """Print a row for each language and way."""
    print(f"{'':20}{'CPU s':>8}{'words/s':>12}{'MB':>6}{'found':>9}   {CONCEPTS:,} concepts")
    for lang in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, __file__, lang, folder], check=True)
            rows = (
                ("cold", "accord", 1),
                ("warm", "accord", 1),
                ("exact words", "exact", 1),
                ("Snowball", "stems", 1),
                ("regular expression", "regex", PART),
            )
            for name, way, part in rows:
                _print_row(f"{lang} {name}", way, part, lang, folder)


def _print_row(name: str, way: str, part: int, lang: str, folder: str) -> None:
    environment = os.environ | {"XDG_CACHE_HOME": str(Path(folder, "cache"))}
    command = [sys.executable, "-c", MEASURED, folder, lang, way, str(part)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found, seconds, memory = run.stdout.strip("[]\n").split(", ")
    speed = WORDS / part / float(seconds)
    print(f"{name:20}{float(seconds):8.2f}{speed:12,.0f}{memory:>6}{int(found) * part:9,}")


if __name__ == "__main__":
    # Texts are written in another process: it loads whole dictionaries.
    if len(sys.argv) > 1:
        write_corpus(sys.argv[1], Path(sys.argv[2]), concepts=CONCEPTS, words=WORDS)
    else:
        main()
