"""A draft takes its place, or says what stands in its way; a rehearsal only says so."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from accord.importing import placing
from accord.importing.article import Article
from accord.importing.batch import import_paths
from accord.importing.pipeline import outline
from accord.importing.placing import Answer, Desk
from accord.importing.writer import Outcome, Written
from accord.problems import Place, Severity

if TYPE_CHECKING:
    from accord.importing.draft import Draft

TEXT = "Listening\n\nWhoever listens to the end hears what the customer wants, and no less.\n"
SOURCE = Place("listening.txt")
FILE = Path("en/guides/listening.md")


@pytest.fixture
def draft() -> Draft:
    return outline(Article.of("listening", "en", TEXT))


def stand(folder: Path, text: str = "edited") -> None:
    """Let a text stand where the draft belongs."""
    (folder / FILE).parent.mkdir(parents=True)
    (folder / FILE).write_text(text, encoding="utf-8")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_rehearsal_promises_what_a_run_does(draft: Draft, tmp_path: Path) -> None:
    rehearse = Desk(tmp_path, tmp_path, rehearsal=True)
    outcome, problem = rehearse.place(draft, SOURCE)
    assert (str(outcome), problem, files(tmp_path)) == ("would be new", None, [])
    outcome, problem = Desk(tmp_path, tmp_path).place(draft, SOURCE)
    assert (str(outcome), problem, files(tmp_path)) == ("new", None, [tmp_path / FILE])
    outcome, problem = Desk(tmp_path, tmp_path, rehearsal=True).place(draft, SOURCE)
    assert (str(outcome), problem) == ("would be unchanged", None)


def test_a_rehearsal_notices_drafts_that_would_take_one_name(draft: Draft, tmp_path: Path) -> None:
    desk = Desk(tmp_path, tmp_path, rehearsal=True)
    others = [draft, draft, replace(draft, id="en-listening", discards=())]
    others[-1] = replace(others[-1], title=None)
    outcomes = [str(desk.place(one, SOURCE)[0]) for one in others]
    assert outcomes == ["would be new", "would be unchanged", "would be refused"]


def test_a_rehearsal_leaves_what_a_killed_run_left(tmp_path: Path) -> None:
    part = tmp_path / "en" / "guides" / ".1.part"
    part.parent.mkdir(parents=True)
    part.touch()
    Desk(tmp_path, tmp_path, rehearsal=True).clear()
    assert part.exists()
    Desk(tmp_path, tmp_path).clear()
    assert not part.exists()


IN_THE_WAY = "another text stands there"
OR_ELSE = "move that file, or import into another folder."
KEPT = "you kept what stands there. To have both, import into another folder."


@pytest.mark.parametrize(
    ("rehearsal", "answer", "said"),
    [
        (False, None, f"was not written, {IN_THE_WAY}. Compare the two with --update, {OR_ELSE}"),
        (
            True,
            None,
            f"would not be written, {IN_THE_WAY}. Compare the two with --update, {OR_ELSE}",
        ),
        (False, Answer.NONE, f"was not written, {IN_THE_WAY}. Replace it with --yes, {OR_ELSE}"),
        (False, Answer.NO, f"was not written, {KEPT}"),
    ],
)
def test_a_text_that_stays_is_named(
    draft: Draft, tmp_path: Path, *, rehearsal: bool, answer: Answer | None, said: str
) -> None:
    stand(tmp_path)
    ask = Mock(return_value=answer) if answer else None
    _, problem = Desk(tmp_path, tmp_path, ask, rehearsal).place(draft, SOURCE)
    assert str(problem) == f"{FILE.as_posix()}: the draft of 'listening.txt' {said}"
    assert (tmp_path / FILE).read_text(encoding="utf-8") == "edited"


@pytest.mark.parametrize(
    ("rehearsal", "answer", "outcome"),
    [
        (False, Answer.NONE, "refused"),
        (False, Answer.NO, "declined"),
        (False, Answer.YES, "updated"),
        (True, Answer.NONE, "would be refused"),
        (True, Answer.YES, "would be updated"),
    ],
)
def test_another_text_is_shown_and_gives_way_to_consent_alone(
    draft: Draft, tmp_path: Path, *, rehearsal: bool, answer: Answer, outcome: str
) -> None:
    stand(tmp_path)
    ask = Mock(return_value=answer)
    placed, _ = Desk(tmp_path, tmp_path, ask, rehearsal).place(draft, SOURCE)
    assert str(placed) == outcome
    assert "\n-edited\n" in ask.call_args.args[1]
    assert ((tmp_path / FILE).read_text(encoding="utf-8") == "edited") is (outcome != "updated")


def test_who_keeps_a_text_has_no_failure_to_see_to(draft: Draft, tmp_path: Path) -> None:
    stand(tmp_path)
    _, problem = Desk(tmp_path, tmp_path, lambda *_: Answer.NO).place(draft, SOURCE)
    assert problem is not None
    assert problem.severity is Severity.WARNING


def test_what_is_no_file_is_to_be_moved(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir(parents=True)
    ask = Mock(return_value=Answer.YES)
    placed, problem = Desk(tmp_path, tmp_path, ask).place(draft, SOURCE)
    assert placed is not None
    assert placed.written is Written.REFUSED
    assert str(problem) == (
        "en/guides/listening.md: the draft of 'listening.txt' was not written, what stands there "
        "is no file. Move it, or import into another folder."
    )
    ask.assert_not_called()


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device"),
            "(No space left on device). Make room for it, or import into another folder.",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied"),
            "(Permission denied). Mend that, or import into another folder.",
        ),
    ],
)
def test_a_draft_that_cannot_be_written_names_its_file(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    monkeypatch.setattr(placing, "write_draft", Mock(side_effect=error))
    placed, problem = Desk(tmp_path, tmp_path).place(draft, SOURCE)
    assert placed is None
    assert str(problem) == (
        f"en/guides/listening.md: the draft of 'listening.txt' cannot be written {message}"
    )


def test_a_draft_that_cannot_be_written_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    written = Outcome(tmp_path / "drafts" / FILE, Written.NEW)
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(placing, "write_draft", Mock(side_effect=[full, written]))
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    first, second = import_paths(paths, tmp_path / "drafts", tmp_path, "en")
    assert (first.failed, first.outcome) == (True, None)
    assert (second.failed, second.outcome) == (False, written)


def test_a_folder_for_drafts_is_one_that_can_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "dead").symlink_to("nowhere")
    assert Desk(tmp_path / "not" / "yet", tmp_path).hindrance() is None
    for into in ("file", "file/below", "dead"):
        assert str(Desk(tmp_path / into, tmp_path).hindrance()) == (
            f"{into.split('/')[0]}: drafts cannot go there, it is no folder. "
            "Name another folder with --into."
        )
    denied = PermissionError(errno.EACCES, "Permission denied")
    monkeypatch.setattr(placing, "TemporaryFile", Mock(side_effect=denied))
    assert str(Desk(tmp_path / "not" / "yet", tmp_path).hindrance()) == (
        ".: drafts cannot go there (Permission denied). Name another folder with --into."
    )
