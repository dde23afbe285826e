"""Every file that was named, or lies in a folder that was, is an article once, or mentioned."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from accord.importing.finding import find_sources
from accord.importing.readers import READERS
from accord.problems import Problem, Severity

FORMATS = ", ".join(sorted(READERS))


def put(folder: Path, *names: str) -> None:
    """Write files, with the folders they lie in."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


def articles(folder: Path, *paths: Path) -> list[str]:
    """Return the articles that the paths name, as names below the folder."""
    return [path.relative_to(folder).as_posix() for path in find_sources(paths, folder).articles]


def problems(folder: Path, *paths: Path) -> list[Problem]:
    """Return what is said of the paths."""
    return [problem for _, problem in find_sources(paths, folder).problems]


def test_what_a_folder_holds_besides_articles_is_said_once(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", "in/b.odt", "in/deep/c.rtf", "in/.hidden", "in/.git/d.doc")
    (tmp_path / "in" / "dead.txt").symlink_to("nowhere")
    assert articles(tmp_path, tmp_path / "in") == ["in/a.txt"]
    (problem,) = problems(tmp_path, tmp_path / "in")
    assert problem.severity is Severity.WARNING
    assert str(problem) == (
        "in: 3 files were passed over: .odt, a dead link, .rtf. "
        f"Accord reads {FORMATS}: save what is an article as one of these."
    )


def test_files_of_a_kind_are_counted_and_rare_kinds_not_listed(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b", *(f"{number}.jpg" for number in range(1_200)))
    put(tmp_path, "c.1", "c.2", "c.3", "c.4", "c.5")
    (problem,) = problems(tmp_path, tmp_path)
    assert problem.what == (
        "1,206 files were passed over: .jpg (1,200), one without an ending, .1, .2, .3, .4, others"
    )


def test_an_ending_stays_on_its_line(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.\nx\u202e")
    (problem,) = problems(tmp_path, tmp_path)
    assert problem.what == r"1 file was passed over: .\nx\u202e"


def test_links_to_folders_are_not_followed_but_mentioned(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", "elsewhere/b.txt")
    (tmp_path / "in" / "link").symlink_to("../elsewhere")
    (tmp_path / "in" / "up").symlink_to("..")
    assert articles(tmp_path, tmp_path / "in") == ["in/a.txt"]
    (problem,) = problems(tmp_path, tmp_path / "in")
    assert problem.what == "2 files were passed over: a link to a folder (2)"


def test_folders_that_cannot_be_opened_are_mentioned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "in/a.txt", "in/closed/b.txt")
    closed = tmp_path / "in" / "closed"
    scan = os.scandir

    def scandir(path: str) -> os._ScandirIterator[str]:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    (problem,) = problems(tmp_path, tmp_path / "in")
    assert problem.what == "1 file was passed over: a folder that cannot be opened"
    (problem,) = problems(tmp_path, closed)
    assert problem.severity is Severity.ERROR
    assert str(problem) == "in/closed: this cannot be opened (Permission denied). Make it readable."


def test_a_folder_without_articles_is_an_error_that_says_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    put(tmp_path, "in/a.odt")
    empty, unread = problems(tmp_path, tmp_path / "empty", tmp_path / "in")
    assert empty.severity is unread.severity is Severity.ERROR
    assert str(empty) == f"empty: no articles in this folder. Accord reads {FORMATS}."
    assert unread.what == "no articles in this folder, 1 file was passed over: .odt"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("sorces", "sorces: there is no such file or folder. Check the spelling."),
        ("a.txt/b.txt", "a.txt/b.txt: there is no such file or folder. Check the spelling."),
        ("dead.txt", "dead.txt: this link leads nowhere. Name the file it should lead to."),
        ("circle", "circle: this link leads nowhere. Name the file it should lead to."),
        ("LICENSE", f"LICENSE: Accord cannot read a file without an ending. It reads {FORMATS}."),
        ("a.odt", f"a.odt: Accord cannot read '.odt' files. It reads {FORMATS}."),
    ],
)
def test_a_path_that_is_no_article_says_why(tmp_path: Path, name: str, message: str) -> None:
    put(tmp_path, "a.txt", "LICENSE", "a.odt")
    (tmp_path / "dead.txt").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    (problem,) = problems(tmp_path, tmp_path / name)
    assert str(problem) == message
    assert problem.severity is Severity.ERROR


def test_a_file_is_found_once_whatever_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "in/a.txt", "in/b.odt", "other/c.txt")
    (tmp_path / "link").symlink_to("in")
    monkeypatch.chdir(tmp_path)
    named = [Path(name) for name in ("in", "other/../in", tmp_path / "in/a.txt", "link")]
    found = find_sources(named, tmp_path)
    assert found.articles == (Path("in/a.txt"),)
    assert [path for path, _ in found.problems] == [Path("in")]


def test_a_file_is_named_rather_by_itself_than_by_a_link_to_it(tmp_path: Path) -> None:
    put(tmp_path, "in/b.txt", "secret.txt")
    (tmp_path / "in" / "a.txt").symlink_to("../secret.txt")
    paths = (tmp_path / "in", tmp_path / "secret.txt")
    assert articles(tmp_path, *paths) == ["secret.txt", "in/b.txt"]


def test_a_provenance_file_belongs_to_its_article(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", "in/a.yml", "in/b.yml")
    (tmp_path / "link").symlink_to("in")
    assert problems(tmp_path, *(tmp_path / "link" / name for name in ("a.txt", "a.yml"))) == []
    assert problems(tmp_path, tmp_path / "in" / "a.txt", tmp_path / "link" / "a.yml") == []
    (problem,) = problems(tmp_path, tmp_path / "in")
    assert problem.what == "1 file was passed over: .yml"
    (problem,) = problems(tmp_path, tmp_path / "in" / "a.yml")
    assert problem.what == "Accord cannot read '.yml' files"
