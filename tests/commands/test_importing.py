"""`accord import`: what it prints, what it writes, and with which status it ends."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from accord.cli import main
from accord.commands import importing

SETTINGS = """
plugins:
  - i18n: {languages: [{locale: en, default: true}, {locale: it}]}
extra:
  accord:
    {thesaurus: thesaurus.yml, sources: sources, drafts: drafts, universal_guide: "",
     behaviours: ""}
"""
ARTICLE = """Listening on the phone

By Ada Byron

Whoever listens to the end hears what the customer wants, and that is half of the answer already.

What to do

1. Ask. Then wait until they have finished, and say nothing but short signs that you follow them.

Write down what they say, in their own words.

1. Repeat. Say in one sentence what you have understood, and then ask them whether it is right.

Share on Facebook
"""
DRAFT = Path("drafts/en/guides/listening.md")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a site of one guide and an article to import; it is the current one."""
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "thesaurus.yml").write_text("{}", encoding="utf-8")
    (tmp_path / "listening.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


def run(*arguments: str) -> int:
    return main(["import", "--lang", "en", "--jobs", "1", *arguments])


def refused(*arguments: str) -> object:
    """Return the status with which wrong usage ends."""
    with pytest.raises(SystemExit) as ending:
        main(["import", *arguments])
    return ending.value.code


def accounts(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


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
    assert lines[-4].startswith("in: 1 file was passed over: .odt. ")
    assert lines[-3] == "1 article: 1 new"


@pytest.mark.usefixtures("site")
def test_a_path_without_articles_is_a_failure_but_no_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("empty").mkdir()
    assert run("empty", "sorces", "listening.txt") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-5].startswith("empty: no articles in this folder. ")
    assert lines[-4] == "sorces: there is no such file or folder. Check the spelling."
    assert lines[-3] == "1 article: 1 new"
    assert lines[-1].endswith(", 2 failures")


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
    cluster = pytest.importorskip("accord.importing.cluster", exc_type=ImportError)
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 0.2)
    assert refused("--scheduler", "tcp://127.0.0.1:9", "listening.txt") == 2
    assert (
        "no Dask scheduler answers at tcp://127.0.0.1:9. Start one with" in capsys.readouterr().err
    )


@pytest.mark.usefixtures("site")
def test_what_is_no_address_of_a_cluster_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("accord.importing.cluster", exc_type=ImportError)
    assert refused("--scheduler", "nonsense", "listening.txt") == 2
    assert capsys.readouterr().err.endswith(
        "argument --scheduler: 'nonsense' is no address of a scheduler. "
        "Write it as the scheduler prints it: tcp://192.168.1.7:8786.\n"
    )


@pytest.mark.usefixtures("site")
def test_a_cluster_without_its_extra_names_the_extra(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "accord.importing.cluster", raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert refused("--scheduler", "tcp://127.0.0.1:9", "listening.txt") == 2
    said = capsys.readouterr().err
    assert "distributed is not installed; install accord[import,cluster]" in said


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


def test_a_dry_run_says_what_would_be_refused_and_ends_like_the_run(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(site)
    present = DRAFT.read_bytes()
    assert run("listening.txt", "--dry-run") == 1
    assert "the draft of 'listening.txt' would not be written" in capsys.readouterr().out
    assert run("listening.txt", "--dry-run", "--update") == 1
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


def test_a_copy_of_a_guide_is_noticed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guides = site / "docs" / "en" / "guides"
    guides.mkdir(parents=True)
    text = ARTICLE.replace("1. ", "").replace("Share on Facebook", "")
    (guides / "x.md").write_text(f"---\norigin: en\n---\n# {text}", encoding="utf-8")
    assert run("listening.txt", "--format", "json") == 0
    (account,) = accounts(capsys)
    (problem,) = account["problems"]
    assert problem["severity"] == "warning"
    assert problem["what"].endswith("that of docs/en/guides/x.md")


def test_a_version_in_another_language_is_noticed(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {
        "anger": ("Anger", "Rabbia"),
        "apology": ("Apology", "Scuse"),
        "refund": ("Refund", "Rimborso"),
        "silence": ("Silence", "Silenzio"),
        "trust": ("Trust", "Fiducia"),
    }
    (site / "thesaurus.yml").write_text("".join(f"{id_}:\n" for id_ in names), encoding="utf-8")
    for number, lang in enumerate(["en", "it"]):
        folder = site / "docs" / lang / "concepts"
        folder.mkdir(parents=True)
        for id_, labels in names.items():
            page = f"---\norigin: en\n---\n# {labels[number]}\n\n{labels[number]}.\n"
            (folder / f"{id_}.md").write_text(page, encoding="utf-8")
        words = ", ".join(labels[number] for labels in names.values())
        text = f"Five words\n\n{words}: they are all that this text speaks of, "
        (site / f"{lang}.txt").write_text(text + "and it is long enough. " * 5, encoding="utf-8")
    assert main(["import", "--lang", "en", "--jobs", "1", "en.txt"]) == 0
    guides = site / "docs" / "en" / "guides"
    guides.mkdir()
    Path("drafts/en/guides/en.md").rename(guides / "five.md")
    capsys.readouterr()
    assert main(["import", "--lang", "it", "--jobs", "1", "it.txt"]) == 0
    assert (
        "it.txt: it speaks of nearly the same concepts as docs/en/guides/five.md (100%). "
        "If one is a version of the other, give both guides the same file name."
    ) in capsys.readouterr().out


@pytest.mark.usefixtures("site")
def test_an_interrupted_run_says_how_to_go_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "as_json", interrupt)
    assert run("listening.txt", "--format", "json") == 130
    assert "The same command goes on from here." in capsys.readouterr().err


def edit(site: Path) -> None:
    """Import, and change the draft as an editor would."""
    assert run("listening.txt") == 0
    draft = site / DRAFT
    draft.write_text(draft.read_text(encoding="utf-8") + "\nAn editor's line.\n", encoding="utf-8")


class Terminal(io.StringIO):
    """Text that passes for a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True
