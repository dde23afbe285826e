"""Drafts are written whole or not at all, and never over another text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import markdown as python_markdown
import pytest

from accord.importing.article import Article
from accord.importing.pipeline import outline
from accord.importing.markdown import markdown
from accord.importing.writer import Written, slug, write_draft

if TYPE_CHECKING:
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


def test_an_interruption_leaves_nothing(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "hardlink_to", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_draft(draft, tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_lists_come_out_of_the_renderer_as_they_went_in(draft: Draft) -> None:
    body = markdown(draft).split("---\n", 2)[2]
    page = python_markdown.markdown(body, extensions=["attr_list"])
    assert page.count("<ol>") == 1
    assert page.count("<ul>") == 1
    assert page.count("<li>") == 5
    assert '<h2 id="steps">What to do</h2>' in page


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
