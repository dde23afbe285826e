"""Finds a Chromium for the browser tests, or installs one with the system's package manager."""
# ruff: noqa: T201 - a command: what it prints is for the person who waits

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.system_packages import install

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

# Where browsers live that are not on PATH.
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "~/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "~/Applications/Chromium.app/Contents/MacOS/Chromium",
    "${PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "${PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "${LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "${LOCALAPPDATA}/Chromium/Application/chrome.exe",
)


PACKAGES = {
    **dict.fromkeys(("apt-get", "dnf", "pacman", "zypper", "apk"), "chromium"),
    "brew": "--cask google-chrome",  # its Chromium is unsigned: macOS would not open it
}


def find() -> Path | None:
    """Return the browser that $CHROMIUM names, else the first one found on this machine."""
    named = os.environ.get("CHROMIUM")
    candidates = (named,) if named else (*COMMANDS, *PLACES)
    return next(_programs(candidates), None)


def main() -> int:
    """Print the browser's path, installing a browser if there is none; return the exit code."""
    if browser := find():
        print(f"Browser: {browser}")
        return 0
    if named := os.environ.get("CHROMIUM"):
        return _fail(f"CHROMIUM names {named!r}, which is no program. Correct it or unset it.")
    if install("a browser", PACKAGES) and (browser := find()):
        print(f"Browser: {browser}")
        return 0
    return _fail(
        "The browser tests need Chromium or Google Chrome, and neither was found or could be "
        "installed. Install one, or name one in the environment variable CHROMIUM."
    )


def _programs(candidates: tuple[str, ...]) -> Iterator[Path]:
    for candidate in candidates:
        expanded = os.path.expandvars(Path(candidate).expanduser())
        if program := shutil.which(expanded):
            yield Path(program)


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
