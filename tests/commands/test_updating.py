"""`accord import` where drafts stand already: compared, asked for, foretold."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests.commands.articles import DRAFT, Terminal, edit, run

if TYPE_CHECKING:
    from pathlib import Path


def test_update_shows_what_would_change_and_asks_nobody_where_nobody_is(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(site)
    assert run("listening.txt", "--update") == 1
    said = capsys.readouterr()
    assert f"--- {DRAFT}" in said.err
    assert "-An editor's line." in said.err
    assert f"{DRAFT} stays as it is: nobody can be asked here. --yes replaces it." in said.err
    assert f"{DRAFT}: the draft of 'listening.txt' was not written" in said.out
    assert "An editor's line." in DRAFT.read_text(encoding="utf-8")


def test_update_with_yes_replaces(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(site)
    assert run("listening.txt", "--update", "--yes") == 0
    said = capsys.readouterr()
    assert "-An editor's line." in said.err
    assert f"{DRAFT}: updated" in said.out
    assert "An editor's line." not in DRAFT.read_text(encoding="utf-8")


@pytest.mark.usefixtures("site")
def test_a_dry_run_says_what_would_be_new_and_unchanged(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("listening.txt", "--dry-run") == 0
    assert capsys.readouterr().out.startswith(f"listening (en) -> {DRAFT}: would be new\n")
    assert run("listening.txt") == 0
    capsys.readouterr()
    assert run("listening.txt", "--dry-run") == 0
    said = capsys.readouterr().out
    assert said.startswith(f"listening (en) -> {DRAFT}: would be unchanged\n1 article: ")


def test_a_dry_run_says_what_would_be_refused_and_fails_at_nothing(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(site)
    present = DRAFT.read_bytes()
    assert run("listening.txt", "--dry-run") == 0
    assert "the draft of 'listening.txt' would not be written" in capsys.readouterr().out
    assert run("listening.txt", "--dry-run", "--update") == 0
    said = capsys.readouterr()
    assert "-An editor's line." in said.err
    assert "another text stands there. Replace it with --yes, " in said.out
    assert run("listening.txt", "--dry-run", "--update", "--yes") == 0
    said = capsys.readouterr()
    assert "-An editor's line." in said.err
    assert f"{DRAFT}: would be updated" in said.out
    assert DRAFT.read_bytes() == present


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [("y", "updated"), ("Yes", "updated"), ("", "declined"), ("yet", "declined")],
)
def test_update_asks_on_a_terminal(
    site: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    outcome: str,
) -> None:
    edit(site)
    screen = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(f"{answer}\n"))
    monkeypatch.setattr(sys, "stderr", screen)
    assert run("listening.txt", "--update") == 0
    assert f"Replace {DRAFT}? What stands there is lost. [y/N] " in screen.getvalue()
    said = capsys.readouterr().out
    assert f"{DRAFT}: {outcome}\n" in said
    is_kept = "An editor's line." in DRAFT.read_text(encoding="utf-8")
    assert is_kept is (outcome == "declined")
    assert is_kept is ("'listening.txt' was not written, you kept what stands there" in said)
