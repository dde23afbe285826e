"""On articles of many layouts and languages the importer is as good as it must be on any.

`pytest -s tests/importing/test_articles.py` prints the table.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.importing.measures import Measures, head, measure

from accord.importing.pipeline import import_article

if TYPE_CHECKING:
    from accord.importing.draft import Draft

ARTICLES = Path(__file__).parent / "articles"
EXPECTED: dict[str, Any] = yaml.safe_load((ARTICLES / "expected.yml").read_text(encoding="utf-8"))

LEAST_HEADINGS = 0.9
MOST_DROPPED = 0.01
MOST_KEPT = 0.05
LEAST_KINDS = 0.75


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    """Return what becomes of each article, its language unknown beforehand."""
    drafts = {}
    for name in EXPECTED:
        draft, problems = import_article(ARTICLES / name, None, ARTICLES)
        assert not problems
        assert draft is not None
        drafts[name] = draft
    return drafts


def test_the_whole_is_good_enough(drafts: dict[str, Draft]) -> None:
    measures = {name: measure(drafts[name], want) for name, want in EXPECTED.items()}
    whole = sum(measures.values(), Measures())
    rows = [one.row(name) for name, one in measures.items()]
    table = "\n".join(("", head(), *rows, whole.row("all")))
    print(table)  # noqa: T201 - the figures are worth a look when they are good, too
    assert whole.precision >= LEAST_HEADINGS, table
    assert whole.recall >= LEAST_HEADINGS, table
    assert whole.lists == 1, table
    assert whole.dropped < MOST_DROPPED, table
    assert whole.kept < MOST_KEPT, table
    assert whole.kinds >= LEAST_KINDS, table


@pytest.mark.parametrize("name", EXPECTED)
def test_language_title_author_and_date_are_found(name: str, drafts: dict[str, Draft]) -> None:
    draft, want = drafts[name], EXPECTED[name]
    assert draft.language == want["language"]
    assert draft.title is not None
    assert draft.title.lines == (want["title"]["line"],)
    assert draft.title.text == want["title"].get("text", draft.title.text)
    author = {"text": draft.author.text, "line": draft.author.lines[0]} if draft.author else None
    assert author == want.get("author")
    assert (draft.date.text if draft.date else None) == want.get("date")


def test_every_article_is_expected() -> None:
    files = {file.name for file in ARTICLES.iterdir()} - {"expected.yml"}
    assert files == set(EXPECTED)
