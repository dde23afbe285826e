"""Input that means harm costs no time and leaves the drafts folder only what it should hold."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from accord.importing.article import Article
from accord.importing.ledger import ledger, unbalanced
from accord.importing.pipeline import MOST_LINES, import_paths, outline
from accord.importing.readers.text import MOST_BYTES
from accord.importing.writer import markdown

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 20
"""Far above what any of them takes; a quadratic rule takes minutes."""

FLOODS = {
    "one line": "word " * (MOST_BYTES // 5),
    "no spaces": "x" * MOST_BYTES,
    "quotes": '"' * MOST_BYTES,
    "spaces and stops": " ." * (MOST_BYTES // 2),
    "deep nesting": "".join(f"{' ' * depth}- item\n" for depth in range(0, 2800, 2)),
    "headings": "Heading\n\n" * (MOST_LINES // 2),
    "broken lists": "1. item\n\nparagraph\n\n" * (MOST_LINES // 4),
    "numbers": "".join(f"{number % 90}. Title\n\ntext\n\n" for number in range(MOST_LINES // 4)),
    "wrapped": ("word " * 16 + "\n") * MOST_LINES,
    "names": "Ada Byron\n\n" * (MOST_LINES // 2),
    "cues": "Leave a comment\n\n" * (MOST_LINES // 2),
    "contents": "Table of contents\n" + "Heading\n" * (MOST_LINES - 1),
}


@pytest.mark.parametrize("text", FLOODS.values(), ids=FLOODS)
def test_floods_are_imported_in_reasonable_time(text: str) -> None:
    article = Article.of("source", "en", text)
    start = time.perf_counter()
    draft = outline(article)
    assert unbalanced(article, ledger(draft)) == ()
    markdown(draft)
    assert time.perf_counter() - start < SECONDS


def test_names_cannot_lead_out_of_the_drafts_folder(tmp_path: Path) -> None:
    source = tmp_path / "..%2f..;rm -rf {{x}} #.txt"
    text = "A harmless paragraph that is long enough to be text and to be imported as such. "
    source.write_text(f"../../title\n\n{text * 2}\n", encoding="utf-8")
    (result,) = import_paths([source], tmp_path / "drafts", tmp_path, "en")
    assert result.outcome is not None
    assert result.outcome.path == tmp_path / "drafts" / "en" / "guides" / "2f-rm-rf-x.md"
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path != source] == [
        result.outcome.path
    ]


def test_bidi_controls_and_nul_do_not_reach_the_draft() -> None:
    text = (
        "Title \u202eeltit\x00\n\nA paragraph\u2066 of some length\u200b that hides \ufeffthings. "
    )
    written = markdown(outline(Article.of("source", "en", text)))
    assert "# Title eltit\n\nA paragraph of some length that hides things.\n" in written
