"""Finds a Chromium for the browser tests, or installs one with the system's package manager."""
# ruff: noqa: T201 - a command: what it prints is for the person who waits

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class PackageManager:
    """How one package manager installs Chromium without asking."""

    command: str
    """The program whose presence tells that this is the system's package manager."""
    steps: tuple[str, ...]
    """What it is asked to do, in order."""
    as_root: bool = True
    """Whether it needs the rights of root."""


PACKAGE_MANAGERS = (
    PackageManager("apt-get", ("update --quiet", "install --quiet --yes chromium")),
    PackageManager("dnf", ("install --assumeyes chromium",)),
    PackageManager("pacman", ("-S --noconfirm chromium",)),
    PackageManager("zypper", ("--non-interactive install chromium",)),
    PackageManager("apk", ("add chromium",)),
    # Homebrew refuses to run as root, and its Chromium is unsigned: macOS would not open it.
    PackageManager("brew", ("install --cask google-chrome",), as_root=False),
)


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
    manager = next((each for each in PACKAGE_MANAGERS if shutil.which(each.command)), None)
    if manager and _install(manager) and (browser := find()):
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


def _install(manager: PackageManager) -> bool:
    """Let the package manager install Chromium; return whether every step succeeded."""
    prefix = _prefix() if manager.as_root else ()
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in manager.steps:
        command = (*prefix, manager.command, *step.split())
        print("Installing a browser:", *command, flush=True)
        run = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False)
        if run.returncode:
            return False
    return True


def _prefix() -> tuple[str, ...]:
    """Return what gives a command root's rights without asking for a password."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return () if is_root or not shutil.which("sudo") else ("sudo", "--non-interactive")


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
