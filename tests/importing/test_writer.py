"""Drafts are written whole or not at all, and never over another text."""

from __future__ import annotations

import errno
import multiprocessing
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import markdown as python_markdown
import pytest

from accord.importing.article import Article
from accord.importing.as_markdown import markdown
from accord.importing.pipeline import outline
from accord.importing.writer import Written, clear_leftovers, path_of, slug, write_draft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from multiprocessing.context import ForkServerContext, SpawnContext
    from types import ModuleType

    from accord.importing.draft import Draft

TEXT = """Three steps

A paragraph that introduces the three steps which follow, and says no more than that they exist.

What to do

1. Ask. Then listen until they have finished.
   - without a word
   - with a pencil
2. Act. Do it while they wait on the line.

Keep a note of it.

1. Close. Thank them and hang up last.
"""


@pytest.fixture
def draft() -> Draft:
    return outline(Article.of("en-three-steps", "en", TEXT))


def test_a_second_run_writes_nothing(draft: Draft, tmp_path: Path) -> None:
    first = write_draft(draft, tmp_path)
    written_at = first.path.stat().st_mtime_ns
    second = write_draft(draft, tmp_path)
    assert first.path == tmp_path / "en" / "guides" / "three-steps.md"
    assert (first.written, second.written) == (Written.NEW, Written.UNCHANGED)
    assert first.path.stat().st_mtime_ns == written_at


def test_another_text_is_never_written_over(draft: Draft, tmp_path: Path) -> None:
    path = write_draft(draft, tmp_path).path
    path.write_text("edited", encoding="utf-8")
    assert write_draft(draft, tmp_path).written is Written.REFUSED
    assert path.read_text(encoding="utf-8") == "edited"


def test_another_text_gives_way_once_a_person_has_seen_it(draft: Draft, tmp_path: Path) -> None:
    path = write_draft(draft, tmp_path).path
    path.write_bytes(b"edited")
    assert write_draft(draft, tmp_path, agreed=b"seen before").written is Written.REFUSED
    assert path.read_bytes() == b"edited"
    assert write_draft(draft, tmp_path, agreed=b"edited").written is Written.UPDATED
    assert path.read_text(encoding="utf-8") == markdown(draft)


def test_a_file_that_comes_meanwhile_stays(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def come_first(path: Path, part: Path) -> None:
        path.write_bytes(b"another")
        link(path, part)

    link = Path.hardlink_to
    monkeypatch.setattr(Path, "hardlink_to", come_first)
    outcome = write_draft(draft, tmp_path)
    assert outcome.written is Written.REFUSED
    assert files(tmp_path) == {outcome.path: b"another"}


@pytest.mark.parametrize("taken", [True, False])
def test_without_links_a_draft_is_renamed_unless_its_name_is_taken(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, taken: bool
) -> None:
    def refuse(path: Path, _: Path) -> None:
        if taken:
            path.write_bytes(b"another")
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = path_of(draft, tmp_path)
    if taken:
        with pytest.raises(PermissionError):
            write_draft(draft, tmp_path)
        assert files(tmp_path) == {path: b"another"}
    else:
        assert write_draft(draft, tmp_path).written is Written.NEW
        assert files(tmp_path) == {path: markdown(draft).encode()}


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.mkdir(),
        lambda path: path.symlink_to("nowhere"),
        lambda path: path.symlink_to("loop.md") or path.with_name("loop.md").symlink_to(path.name),
    ],
    ids=["folder", "dead link", "circle"],
)
def test_what_is_no_file_is_not_written_over(
    draft: Draft, tmp_path: Path, make: Callable[[Path], object]
) -> None:
    path = path_of(draft, tmp_path)
    path.parent.mkdir(parents=True)
    make(path)
    assert write_draft(draft, tmp_path).written is Written.REFUSED
    assert files(tmp_path) == {}


@pytest.mark.parametrize("folder", ["en", "en/guides"])
def test_a_link_does_not_lead_out_of_the_drafts_folder(
    draft: Draft, tmp_path: Path, folder: str
) -> None:
    drafts, elsewhere = tmp_path / "drafts", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (drafts / folder).parent.mkdir(parents=True)
    (drafts / folder).symlink_to(elsewhere)
    with pytest.raises(OSError, match="a link leads out of the folder for drafts"):
        write_draft(draft, drafts)
    assert list(elsewhere.iterdir()) == []


def test_the_drafts_folder_may_be_a_link(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "drafts").symlink_to("real")
    assert write_draft(draft, tmp_path / "drafts").written is Written.NEW


STEPS: Mapping[str, tuple[ModuleType | type[Path], str]] = {
    "making folders": (Path, "mkdir"),
    "beginning": (Path, "open"),
    "writing through": (os, "fsync"),
    "naming": (Path, "hardlink_to"),
    "replacing": (Path, "replace"),
    "cleaning up": (Path, "unlink"),
}
ROOT = Path(__file__).parents[2]
"""From where this module is called `tests.importing.test_writer`."""
KILLED = 9
"""Exit code of a process that was killed at a step."""
FORKS = "forkserver" in multiprocessing.get_all_start_methods()
PROCESSES: ForkServerContext | SpawnContext = (
    multiprocessing.get_context("forkserver") if FORKS else multiprocessing.get_context("spawn")
)
"""Where that can be done, one process loads this module and forks for each test."""
if FORKS:
    PROCESSES.set_forkserver_preload([__name__])


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(errno.ENOSPC, "disk full")])
@pytest.mark.parametrize("step", STEPS)
def test_a_failure_at_any_step_leaves_a_whole_file_or_none(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    present = {path_of(draft, tmp_path): b"old"} if step == "replacing" else {}
    put(present)
    with monkeypatch.context() as patch:
        patch.setattr(*STEPS[step], fail)
        with suppress(KeyboardInterrupt, OSError):
            write_draft(draft, tmp_path, agreed=b"old")
    assert without_parts(files(tmp_path)) in (present, whole(draft, tmp_path))
    check_next_run(draft, tmp_path)


@pytest.mark.parametrize("late", ["early", "late"])
@pytest.mark.parametrize("step", STEPS)
def test_a_process_killed_at_any_step_leaves_a_whole_file_or_none(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, late: str
) -> None:
    monkeypatch.syspath_prepend(ROOT)  # another test may have had the processes forked without it
    present = {path_of(draft, tmp_path): b"old"} if step == "replacing" else {}
    put(present)
    arguments = (step, late, draft, tmp_path, b"old" if present else None)
    killed = PROCESSES.Process(target=write_and_die, args=arguments)
    killed.start()
    killed.join()
    assert killed.exitcode == KILLED
    assert without_parts(files(tmp_path)) in (present, whole(draft, tmp_path))
    check_next_run(draft, tmp_path)


def write_and_die(step: str, late: str, draft: Draft, into: Path, agreed: bytes | None) -> None:
    """Write the draft, and kill this process before or after the step."""
    owner, name = STEPS[step]
    done = getattr(owner, name)

    def die(*arguments: object, **options: object) -> None:
        if late == "late":
            done(*arguments, **options)
        os._exit(KILLED)

    setattr(owner, name, die)
    write_draft(draft, into, agreed)


def check_next_run(draft: Draft, into: Path) -> None:
    """Check that the next run leaves what an uninterrupted one would have left."""
    clear_leftovers(into)
    write_draft(draft, into, agreed=b"old")
    assert files(into) == whole(draft, into)


def whole(draft: Draft, into: Path) -> dict[Path, bytes]:
    """Return what should stand in the drafts folder in the end."""
    return {path_of(draft, into): markdown(draft).encode()}


def put(contents: dict[Path, bytes]) -> None:
    """Write files before a test."""
    for path, content in contents.items():
        path.parent.mkdir(parents=True)
        path.write_bytes(content)


def files(folder: Path) -> dict[Path, bytes]:
    """Return all files below a folder and what they hold."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def without_parts(found: dict[Path, bytes]) -> dict[Path, bytes]:
    """Return the files that a person would look at."""
    return {path: content for path, content in found.items() if not path.name.startswith(".")}


def test_lists_come_out_of_the_renderer_as_they_went_in(draft: Draft) -> None:
    body = markdown(draft).split("---\n", 2)[2]
    page = python_markdown.markdown(body, extensions=["attr_list"])
    assert page.count("<ol>") == 1
    assert page.count("<ul>") == 1
    assert page.count("<li>") == 5
    assert '<h2 id="steps">What to do</h2>' in page


def test_lists_right_below_each_other_stay_two() -> None:
    lead = "Kdo čeká u přepážky, nezlobí se na toho, kdo za ní sedí, a přece to slyší právě on."
    text = f"Křik\n\n{lead}\n\nŘekněte třeba:\n„Slyším vás.“\n„Rozumím vám.“\n• one\n• two"
    page = python_markdown.markdown(markdown(outline(Article.of("lists", "cs", text))))
    assert page.count("<ul>") == 2


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("en-three-steps", "three-steps"),
        ("en", "en"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\con", "c-con"),
        ("Жалобы и споры", "жалобы-и-споры"),
        ("...", "article"),
        ("x" * 300, "x" * 140),
        ("ж" * 300, "ж" * 70),
        ("Index", "article"),
    ],
)
def test_file_names_are_plain_words(draft: Draft, id_: str, name: str) -> None:
    assert slug(replace(draft, id=id_)) == name
