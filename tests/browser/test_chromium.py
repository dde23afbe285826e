"""Finding and installing a browser, on machines made of an empty folder and a few fake programs."""

from pathlib import Path

import pytest
from tests.browser import chromium


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is all of PATH; nothing is installed outside it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "PLACES", ())
    return tmp_path


def program(path: Path, script: str = "") -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_nothing_is_found_on_an_empty_machine(machine: Path) -> None:
    assert list(machine.iterdir()) == []
    assert chromium.find() is None


@pytest.mark.parametrize("command", chromium.COMMANDS)
def test_a_browser_on_path_is_found(machine: Path, command: str) -> None:
    browser = program(machine / command)
    assert chromium.find() == browser


def test_chromium_is_preferred_to_chrome(machine: Path) -> None:
    program(machine / "google-chrome")
    browser = program(machine / "chromium")
    assert chromium.find() == browser


def test_a_browser_in_its_usual_place_is_found(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = program(machine / "Google Chrome")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PROGRAMFILES", str(machine))
    monkeypatch.setattr(chromium, "PLACES", ("${PROGRAMFILES}/Google Chrome",))
    assert chromium.find() == browser


def test_the_named_browser_wins(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine / "chromium")
    named = program(machine / "my-browser")
    monkeypatch.setenv("CHROMIUM", str(named))
    assert chromium.find() == named


def test_a_wrong_name_is_an_error_and_nothing_is_installed(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    program(machine / "chromium")
    monkeypatch.setenv("CHROMIUM", "/nowhere")
    assert chromium.main() == 1
    assert capfd.readouterr().err == (
        "CHROMIUM names '/nowhere', which is no program. Correct it or unset it.\n"
    )


def test_a_missing_browser_is_installed(machine: Path, capfd: pytest.CaptureFixture[str]) -> None:
    browser = machine / "chromium"
    program(machine / "brew", f"printf '#!/bin/sh\\n' > '{browser}'; /bin/chmod +x '{browser}'")
    assert chromium.main() == 0
    assert capfd.readouterr().out == (
        f"Installing a browser: brew install --cask google-chrome\nBrowser: {browser}\n"
    )


@pytest.mark.parametrize("script", ["exit 1", "exit 0"])
def test_an_installation_without_a_browser_fails_with_advice(
    machine: Path, capfd: pytest.CaptureFixture[str], script: str
) -> None:
    program(machine / "brew", script)
    assert chromium.main() == 1
    assert capfd.readouterr().err == (
        "The browser tests need Chromium or Google Chrome, and neither was found or could be "
        "installed. Install one, or name one in the environment variable CHROMIUM.\n"
    )
