"""`accord import`: what it prints, what it writes, and with which status it ends."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.commands.articles import DRAFT, Terminal, accounts, refused, run

from accord.commands import importing


@pytest.mark.usefixtures("site")
def test_a_dry_run_prints_one_json_object_a_file_and_writes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = sorted(Path().rglob("*"))
    assert run("listening.txt", "--dry-run", "--format", "json") == 0
    (account,) = accounts(capsys)
    assert account == {
        "file": "listening.txt",
        "language": "en",
        "title": "Listening on the phone",
        "title_lines": [1],
        "author": "Ada Byron",
        "author_line": 3,
        "sections": [
            {
                "heading": None,
                "level": None,
                "kind": "overview",
                "confidence": 0.9,
                "source_lines": [5],
                "lists": [],
            },
            {
                "heading": "What to do",
                "level": 2,
                "kind": "steps",
                "confidence": 0.95,
                "source_lines": [7, 9, 11, 13],
                "lists": [{"ordered": True, "items": [[9, 11], [13]]}],
            },
        ],
        "dropped": [{"line": 3, "rule": "author"}, {"line": 15, "rule": "furniture"}],
        "problems": [],
    }
    assert sorted(Path().rglob("*")) == before


@pytest.mark.usefixtures("site")
def test_the_report_ends_with_totals(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("listening.txt") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"listening (en) -> {DRAFT}: new"
    assert lines[-5:] == [
        "1 article: 1 new",
        "  kept    6 lines, dropped 2",
        "  check   0 kinds guessed on little evidence, 0 near-duplicates, 0 failures",
        "  to do   write summaries and situations, merge sections of one kind, say",
        "          everything in your own words",
    ]


@pytest.mark.usefixtures("site")
def test_a_second_run_says_that_nothing_changed(capsys: pytest.CaptureFixture[str]) -> None:
    run("listening.txt")
    written = DRAFT.stat().st_mtime_ns
    capsys.readouterr()
    assert run("listening.txt") == 0
    assert capsys.readouterr().out.startswith(f"listening (en) -> {DRAFT}: unchanged\n1 article: ")
    assert DRAFT.stat().st_mtime_ns == written


def test_a_bad_file_stops_no_other_and_shows_in_the_status(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "bad.txt").write_bytes(b"\x00\x81\xff")
    assert run("bad.txt", "nowhere.txt", "listening.txt", "--format", "json") == 1
    bad, good, missing = accounts(capsys)
    assert (bad["file"], bad["language"], bad["sections"]) == ("bad.txt", None, [])
    assert bad["problems"][0]["severity"] == "error"
    assert missing["problems"] == [
        {
            "where": "nowhere.txt",
            "what": "there is no such file or folder",
            "hint": "Check the spelling.",
            "severity": "error",
        }
    ]
    assert good["problems"] == []
    assert DRAFT.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: PATH"),
        (["--lang", "itt", "."], "argument --lang: unknown language 'itt'. Did you mean 'it'?"),
        (["--jobs", "0", "."], "argument --jobs: '0' is no number of processes. Name 1 or more."),
        (["--jobs", "1", "--scheduler", "x", "."], "argument --scheduler: not allowed with"),
        (["--yes", "."], "argument --yes: nothing is replaced without --update. Add it."),
        (
            ["--into", "listening.txt", "."],
            "listening.txt: drafts cannot go there, it is no folder. Name another folder with",
        ),
        (["--into", "listening.txt", "--dry-run", "."], "listening.txt: drafts cannot go there"),
    ],
)
@pytest.mark.usefixtures("site")
def test_wrong_usage_is_explained(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(*arguments) == 2
    assert message in capsys.readouterr().err


def test_a_folder_says_what_it_holds_besides_articles(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "in").mkdir()
    (site / "listening.txt").rename(site / "in" / "listening.txt")
    (site / "in" / "talking.odt").touch()
    assert run("in") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-6].startswith("in: 1 file was passed over: .odt. ")
    assert lines[-5] == "1 article: 1 new"
    assert run("in", "--format", "json", "--dry-run") == 0
    assert [account["file"] for account in accounts(capsys)] == ["in/listening.txt"]


@pytest.mark.usefixtures("site")
def test_a_path_without_articles_is_a_failure_but_no_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("empty").mkdir()
    assert run("empty", "sorces", "listening.txt") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-9].startswith("empty: no articles in this folder. ")
    assert lines[-8] == "sorces: there is no such file or folder. Check the spelling."
    assert lines[-7] == "1 article: 1 new"
    assert lines[-5].endswith(", 2 failures")
    assert lines[-4:-2] == ["  failed  empty", "  failed  sorces"]


def test_all_files_of_a_folder_of_sources_may_be_named(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "listening.yml").write_text("kind: original\nlanguage: en\n", encoding="utf-8")
    assert run("listening.txt", "listening.yml", "--format", "json") == 0
    (account,) = accounts(capsys)
    assert (account["file"], account["problems"]) == ("listening.txt", [])


def test_what_cannot_be_read_takes_no_name(site: Path) -> None:
    (site / "listening.odt").touch()
    (site / "LISTENING.yml").touch()
    assert run("listening.odt", "LISTENING.yml", "listening.txt") == 1
    assert DRAFT.exists()


@pytest.mark.usefixtures("site")
def test_a_file_named_twice_has_one_draft(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("listening.txt", str(Path.cwd() / "listening.txt"), ".", "--dry-run") == 0
    assert "1 article: 1 would be new\n" in capsys.readouterr().out


@pytest.mark.usefixtures("site")
def test_a_cluster_that_does_not_answer_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster = pytest.importorskip("accord.importing.running.cluster", exc_type=ImportError)
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 0.2)
    assert refused("--scheduler", "tcp://127.0.0.1:9", "listening.txt") == 2
    assert (
        "no Dask scheduler answers at tcp://127.0.0.1:9. Start one with" in capsys.readouterr().err
    )


@pytest.mark.usefixtures("site")
def test_what_is_no_address_of_a_cluster_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("accord.importing.running.cluster", exc_type=ImportError)
    assert refused("--scheduler", "nonsense", "listening.txt") == 2
    assert capsys.readouterr().err.endswith(
        "argument --scheduler: 'nonsense' is no address of a scheduler. "
        "Write it as the scheduler prints it: tcp://192.168.1.7:8786.\n"
    )


@pytest.mark.usefixtures("site")
def test_a_cluster_without_its_extra_names_the_extra(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "accord.importing.running.cluster", raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert refused("--scheduler", "tcp://127.0.0.1:9", "listening.txt") == 2
    said = capsys.readouterr().err
    assert "distributed is not installed; install accord[import,cluster]" in said


@pytest.mark.usefixtures("site")
def test_a_long_run_shows_its_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(importing, "SECONDS_WITHOUT_BAR", 0)
    monkeypatch.setattr(sys, "stderr", screen)
    run("listening.txt")
    assert "0/1" in screen.getvalue()


@pytest.mark.usefixtures("site")
def test_no_progress_where_nobody_watches(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "SECONDS_WITHOUT_BAR", 0)
    run("listening.txt")
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("site")
def test_an_interrupted_run_says_how_to_go_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "as_json", interrupt)
    assert run("listening.txt", "--format", "json") == 130
    assert "The same command goes on from here." in capsys.readouterr().err
