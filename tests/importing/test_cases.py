"""Cases as documents: what stands in an article, and what a person finds in the draft.

`--accept` rewrites what each case expects.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.importing.as_markdown import markdown
from accord.importing.pipeline import import_article

if TYPE_CHECKING:
    from accord.importing.draft import Draft
    from accord.problems import Problem

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
GIVEN = re.compile(r"````text (?P<lang>\w+)\n(?P<text>.*?)````\n", re.DOTALL)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path, tmp_path: Path, *, accept: bool) -> None:
    document = case.read_text(encoding="utf-8")
    given = GIVEN.search(document)
    assert given, "a case holds a block that begins with ````text and a language"
    source = tmp_path / "source.txt"
    source.write_text(given["text"], encoding="utf-8")
    found = document[: given.end()] + expected(*import_article(source, given["lang"], tmp_path))
    if accept:
        case.write_text(found, encoding="utf-8")
        return
    assert found == document


def expected(draft: Draft | None, problems: tuple[Problem, ...]) -> str:
    blocks = []
    if draft is not None and draft.sections:
        known = replace(draft, digest="")  # as where a provenance file stands beside the article
        blocks.append(f"````markdown\n{markdown(known)}````\n")
    if draft is not None:
        blocks.append(f"````text\n{account(draft)}````\n")
    if problems:
        blocks.append("````text problems\n" + "".join(f"{line}\n" for line in problems) + "````\n")
    return "".join(f"\n{block}" for block in blocks)


def account(draft: Draft) -> str:
    author = f"author: {draft.author.text}\n" if draft.author else ""
    dropped = sorted(draft.discards, key=lambda discard: discard.lines)
    lines = (f"dropped by {drop.rule.value}: {drop.lines[0]} {drop.text}\n" for drop in dropped)
    kinds = (
        f"{id_}: {section.guess.confidence:.0%}, because {section.guess.reason}\n"
        for id_, section in zip(draft.section_ids, draft.sections, strict=True)
        if section.guess
    )
    return author + "".join((*kinds, *lines))
