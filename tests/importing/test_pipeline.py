"""Files and folders are imported one by one, and what is wrong with one is said in words."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from accord.importing import pipeline
from accord.importing.batch import import_paths
from accord.importing.pipeline import import_article
from accord.importing.readers import READERS
from accord.importing.rules import RULES
from accord.importing.wording import detection
from accord.importing.writer import Written
from accord.problems import Severity

if TYPE_CHECKING:
    from pathlib import Path

GOOD = (
    "Listening\n\nWhoever listens to the end hears what the customer wants, and that is half of "
    "the answer already.\n\nWhat to do\n\nSay back in one sentence what you have understood, and "
    "then ask whether it is right.\n"
)
FORMATS = ", ".join(sorted(READERS))


def problem_of(path: Path, lang: str | None) -> str:
    draft, problems = import_article(path, lang, path.parent)
    assert draft is None
    return "\n".join(str(problem) for problem in problems)


def test_headings_without_signs_are_found_in_markdown_as_in_text(tmp_path: Path) -> None:
    for ending in (".txt", ".md"):
        file = tmp_path / f"listening{ending}"
        file.write_text(GOOD, encoding="utf-8")
        draft, _ = import_article(file, "en", tmp_path)
        assert draft is not None
        assert draft.sections[-1].heading is not None
        assert draft.sections[-1].heading.text == "What to do"


@pytest.mark.parametrize(
    ("content", "lang", "message"),
    [
        (
            b"",
            "pl",
            "a.txt: the file holds no text. Remove it or fill it.",
        ),
        (
            b"\x81\x90 \x00\x01\xff",
            "ru",
            (
                "a.txt: the text is neither UTF-8 nor cp1251, koi8-r, cp866, mac-cyrillic. "
                "Save it as UTF-8, or name its language with --lang."
            ),
        ),
        (
            b"x" * 2_000_001,
            "en",
            (
                "a.txt: the text has 2,000,001 characters, more than 2,000,000. "
                "Split it into articles."
            ),
        ),
        (
            b"x\n" * 20_001,
            "en",
            "a.txt: the file has 20,001 lines, more than 20,000. Split it into articles.",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_why(
    tmp_path: Path, content: bytes, lang: str, message: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert problem_of(path, lang) == message


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    for name, what in {"a.odt": "'.odt' files", "a": "a file without an ending"}.items():
        path = tmp_path / name
        path.write_bytes(b"x")
        message = f"{name}: Accord cannot read {what}. It reads {FORMATS}."
        assert problem_of(path, "en") == message


def test_a_missing_file_is_a_problem_of_its_own(tmp_path: Path) -> None:
    message = "a.txt: there is no such file or folder. Check the spelling."
    assert problem_of(tmp_path / "a.txt", "en") == message


def test_an_uncertain_language_is_asked_for(tmp_path: Path) -> None:
    pytest.importorskip("py3langid")
    path = tmp_path / "a.txt"
    path.write_text("12345 67890\n", encoding="utf-8")
    message = "a.txt: the language of the text is uncertain. Name it with --lang: cs, "
    assert problem_of(path, None).startswith(message)


def test_without_py3langid_the_language_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    detection._identifier.cache_clear()  # noqa: SLF001 - it remembers the import
    path = tmp_path / "a.txt"
    path.write_text(GOOD, encoding="utf-8")
    assert problem_of(path, None) == (
        "a.txt: the language is not given, and py3langid, which would find out, is not installed. "
        "Name it with --lang, or install accord[import]."
    )


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"\x81\x00")
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "good.yml").write_text("kind: original\n", encoding="utf-8")
    (folder / ".hidden.txt").write_text(GOOD, encoding="utf-8")
    bad, good = import_paths([folder], tmp_path / "drafts", tmp_path, "en")
    assert (bad.source.name, bad.draft, len(bad.problems)) == ("bad.txt", None, 1)
    assert good.outcome is not None
    assert good.outcome.written is Written.NEW


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (result,) = import_paths([tmp_path], tmp_path / "drafts", tmp_path, "en")
    (problem,) = result.problems
    assert problem.severity is Severity.ERROR
    assert not result.is_article
    assert str(problem) == f".: no articles in this folder. Accord reads {FORMATS}."


def test_a_draft_that_was_edited_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "listening.txt"
    source.write_text(GOOD, encoding="utf-8")
    target = tmp_path / "drafts" / "en" / "guides" / "listening.md"
    target.parent.mkdir(parents=True)
    target.write_text("edited", encoding="utf-8")
    (result,) = import_paths([source], tmp_path / "drafts", tmp_path, "en")
    (problem,) = result.problems
    assert str(problem) == (
        "drafts/en/guides/listening.md: the draft of 'listening.txt' was not written, another text "
        "stands there. Compare the two with --update, move that file, or import into another "
        "folder."
    )


def test_a_rule_that_loses_a_line_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lossy = (lambda draft: draft.with_paragraphs(draft.paragraphs[1:]), *RULES)
    monkeypatch.setattr(pipeline, "RULES", lossy)
    source = tmp_path / "listening.txt"
    source.write_text(GOOD, encoding="utf-8")
    (result,) = import_paths([source], tmp_path / "drafts", tmp_path, "en")
    assert result.outcome is None
    assert str(result.problems[0]) == (
        "listening.txt: lines 1 are not accounted for exactly once. "
        "A rule of the importer is wrong: please report it with this file."
    )
