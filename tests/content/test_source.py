"""Provenance: where an article comes from."""

import hashlib
from pathlib import Path

import pytest

from accord.content.source import Provenance, read_sources

ARTICLE = "Słuchaj klienta do końca.\n"
DIGEST = hashlib.sha256(ARTICLE.encode()).hexdigest()
ORIGINAL = f"kind: original\ntitle: Rady\nauthor: Jan Nowak\nlanguage: pl\nsha256: {DIGEST}\n"
RETELLING = f"""kind: retelling
title: Nasze rady
language: pl
based_on: {{title: Six tips, author: A. Rossi, language: it}}
sha256: {DIGEST}
"""
HINT = "Write kind, title, language and sha256; for a retelling also based_on."


def provenance(folder: Path, text: str, article: str | None = ARTICLE) -> Path:
    (folder / "rady.yml").write_text(text, encoding="utf-8")
    if article is not None:
        (folder / "rady.txt").write_text(article, encoding="utf-8")
    return folder


def test_an_original_is_named_with_its_author(tmp_path: Path) -> None:
    sources, problems = read_sources(provenance(tmp_path, ORIGINAL), tmp_path)
    assert problems == ()
    source = sources["rady"]
    assert (source.title, source.author, source.language) == ("Rady", "Jan Nowak", "pl")
    assert source.provenance is Provenance.ORIGINAL


def test_a_retelling_names_the_work_it_retells_and_signs_nobodys_name(tmp_path: Path) -> None:
    sources, problems = read_sources(provenance(tmp_path, RETELLING), tmp_path)
    assert problems == ()
    source = sources["rady"]
    assert (source.title, source.author, source.language) == ("Six tips", "A. Rossi", "it")
    assert source.provenance is Provenance.RETELLING


def test_an_unsigned_work_has_no_author(tmp_path: Path) -> None:
    text = ORIGINAL.replace("author: Jan Nowak\n", "")
    sources, _ = read_sources(provenance(tmp_path, text), tmp_path)
    assert sources["rady"].author == ""


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("kind: copy\n", "no valid provenance: 'copy' is not a valid Provenance"),
        ("kind: original\n", "no valid provenance: 'title'"),
        (RETELLING.replace("based_on", "basis"), "no valid provenance: 'based_on'"),
    ],
)
def test_broken_provenance_is_named(tmp_path: Path, text: str, what: str) -> None:
    sources, (problem,) = read_sources(provenance(tmp_path, text), tmp_path)
    assert sources == {}
    assert str(problem) == f"rady.yml: {what}. {HINT}"


@pytest.mark.parametrize("text", ["", "- a\n", "kind: [\n", "verified: 2026-13-45\n"])
def test_what_is_no_provenance_at_all_is_a_problem_too(tmp_path: Path, text: str) -> None:
    _, (problem,) = read_sources(provenance(tmp_path, text), tmp_path)
    assert problem.what.startswith("no valid provenance: ")
    assert problem.hint == HINT


def test_an_article_that_changed_is_named_with_its_new_hash(tmp_path: Path) -> None:
    _, (problem,) = read_sources(provenance(tmp_path, ORIGINAL, "Inaczej.\n"), tmp_path)
    digest = hashlib.sha256(b"Inaczej.\n").hexdigest()
    assert str(problem) == (
        "rady.yml: sha256 is not that of rady.txt. "
        f"If the article is as meant, write `sha256: {digest}`."
    )


def test_provenance_without_its_article_is_named(tmp_path: Path) -> None:
    (tmp_path / "radyy.txt").write_text(ARTICLE, encoding="utf-8")
    _, (problem,) = read_sources(provenance(tmp_path, ORIGINAL, None), tmp_path)
    assert str(problem) == (
        "rady.yml: no article of this name stands beside it. Did you mean 'radyy'?"
    )
