"""Headings keep their rank: by their numbers, or below a heading without text of its own."""

from __future__ import annotations

import pytest

from accord.importing.article import Article
from accord.importing.pipeline import outline

TEXT = "Somebody has to say it first, and it had better be the one who is paid for it by the hour."


def levels(*lines: str) -> list[tuple[str, int | None]]:
    text = "\n\n".join(TEXT if line == "…" else line for line in ("The title", *lines))
    sections = outline(Article.of("source", "en", text)).sections
    return [(section.heading.text, section.level) for section in sections if section.heading]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("…", "Causes", "…", "Steps", "…"),
            [("Causes", 2), ("Steps", 2)],
        ),
        (
            ("…", "What to do", "1. Listen", "…", "2. Ask", "…", "Conclusion", "…"),
            [("What to do", 2), ("Listen", 3), ("Ask", 3), ("Conclusion", 2)],
        ),
        (
            ("1. Before", "…", "1.1 The shelf", "…", "1.2 The till", "…", "2. After", "…"),
            [("Before", 2), ("The shelf", 3), ("The till", 3), ("After", 2)],
        ),
        (
            ("# Before", "…", "## The shelf", "…", "# After", "…"),
            [("Before", 2), ("The shelf", 3), ("After", 2)],
        ),
        (
            ("…", "# 1. Wait 5 minutes", "…", "# 2. Call back", "…"),
            [("Wait 5 minutes", 2), ("Call back", 2)],
        ),
        (
            ("Before you start", "…", "1. Listen", "…", "2. Ask", "…"),
            [("Before you start", 2), ("Listen", 2), ("Ask", 2)],
        ),
        (
            ("The shelf", "1. Listen", "…", "2. Ask", "…", "The till", "1. Look up", "…"),
            [("The shelf", 2), ("Listen", 3), ("Ask", 3), ("The till", 2), ("Look up", 3)],
        ),
    ],
    ids=[
        *("plain", "numbered below a heading", "numbered deeply", "marked", "marked and numbered"),
        *("numbered behind one that is not", "numbered in parts"),
    ],
)
def test_levels(lines: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert levels(*lines) == expected
