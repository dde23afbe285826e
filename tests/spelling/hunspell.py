"""Finds Hunspell and its dictionaries, or installs them with the system's package manager."""
# ruff: noqa: T201 - a command: what it prints is for the person who waits

import shutil
import subprocess
import sys
from collections.abc import Iterable

from tests.system_packages import install

DICTIONARIES = {"en": "en_GB", "pl": "pl_PL", "ru": "ru_RU", "it": "it_IT"}
"""Language of the site -> the dictionary that its texts are held against."""
PACKAGES = {
    "apt-get": "hunspell hunspell-en-gb hunspell-pl hunspell-ru hunspell-it",
    "dnf": "hunspell hunspell-en-GB hunspell-pl hunspell-ru hunspell-it",
    "pacman": "hunspell hunspell-en_gb hunspell-pl hunspell-ru hunspell-it",
    "zypper": "hunspell myspell-en_GB myspell-pl_PL myspell-ru_RU myspell-it_IT",
    "apk": "hunspell hunspell-en-gb hunspell-pl hunspell-ru hunspell-it",
}


def unknown_words(words: Iterable[str], dictionary: str) -> set[str]:
    """Return those of the words, each without spaces, that the dictionary does not know."""
    command = ("hunspell", "-i", "utf-8", "-d", dictionary, "-l")
    given = "\n".join(sorted(set(words)))
    run = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=True)
    return set(run.stdout.split())


def missing() -> list[str]:
    """Return the dictionaries that are not to be found, or all of them without Hunspell."""
    program = shutil.which("hunspell")
    if program is None:
        return list(DICTIONARIES.values())
    command = (program, "-D")
    run = subprocess.run(command, input="", capture_output=True, encoding="utf-8", check=False)
    known = {line.rpartition("/")[2] for line in (run.stdout + run.stderr).splitlines()}
    return [name for name in DICTIONARIES.values() if name not in known]


def main() -> int:
    """Install what is missing; return the exit code."""
    if missing():
        install("dictionaries", PACKAGES)
    if lacking := missing():
        print(
            f"The spelling tests need Hunspell and its dictionaries {', '.join(lacking)}, which "
            "could not be installed. Install them with your system's package manager.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
