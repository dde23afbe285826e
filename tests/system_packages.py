"""Installs programs that Python packages cannot bring, with the system's package manager."""
# ruff: noqa: T201 - used by commands: what it prints is for the person who waits

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PackageManager:
    """How one package manager installs without asking."""

    command: str
    """The program whose presence tells that this is the system's package manager."""
    install: str
    """What it is asked to do, before the names of the packages."""
    update: str = ""
    """What it is asked to do first, if anything."""
    as_root: bool = True
    """Whether it needs the rights of root."""


PACKAGE_MANAGERS = (
    PackageManager("apt-get", "install --quiet --yes", update="update --quiet"),
    PackageManager("dnf", "install --assumeyes"),
    PackageManager("pacman", "-S --noconfirm"),
    PackageManager("zypper", "--non-interactive install"),
    PackageManager("apk", "add"),
    PackageManager("brew", "install", as_root=False),  # refuses to run as root
)


def install(what: str, packages: Mapping[str, str]) -> bool:
    """Install `packages` (command of a manager -> names); return whether every step succeeded."""
    manager = next((each for each in PACKAGE_MANAGERS if shutil.which(each.command)), None)
    if manager is None or manager.command not in packages:
        return False
    steps = [manager.update] if manager.update else []
    prefix = _prefix() if manager.as_root else ()
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (*steps, f"{manager.install} {packages[manager.command]}"):
        command = (*prefix, manager.command, *step.split())
        print(f"Installing {what}:", *command, flush=True)
        run = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False)
        if run.returncode:
            return False
    return True


def _prefix() -> tuple[str, ...]:
    """Return what gives a command root's rights without asking for a password."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return () if is_root or not shutil.which("sudo") else ("sudo", "--non-interactive")
