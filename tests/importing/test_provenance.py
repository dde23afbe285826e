"""A draft says where it comes from until a provenance file does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.content.source import Provenance, Source, read_sources
from accord.importing.as_markdown import markdown
from accord.importing.pipeline import import_article

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """Słuchanie przez telefon: „do końca”

Autor: Ada Byron, 3 maja 2024

Kto słucha do końca, ten wie, czego chce klient, a to jest już połowa odpowiedzi na każdą skargę.
"""
HEAD = "# sources/phone.yml, beside the article:\n"


def imported(folder: Path) -> str:
    draft, _ = import_article(folder / "phone.txt", None, folder)
    assert draft is not None
    return markdown(draft)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "phone.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_what_the_draft_says_in_comments_is_the_provenance_file(sources: Path) -> None:
    matter = imported(sources).split("---\n")[1]
    said = matter.split(HEAD)[1].replace("#   ", "")
    assert "published: 3 maja 2024\n" in said
    (sources / "phone.yml").write_text(said, encoding="utf-8")
    found, problems = read_sources(sources, sources)
    assert problems == ()
    assert found["phone"] == Source(
        "phone", "Słuchanie przez telefon: „do końca”", "Ada Byron", "pl", Provenance.ORIGINAL
    )


def test_a_source_with_provenance_needs_no_such_comment(sources: Path) -> None:
    (sources / "phone.yml").write_text("language: pl\n", encoding="utf-8")
    assert "#   " not in imported(sources)
