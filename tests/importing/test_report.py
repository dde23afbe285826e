"""The report tells a reviewer what was kept, what was dropped and what was guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.importing.article import Article
from accord.importing.batch import Result
from accord.importing.pipeline import import_article, outline
from accord.importing.report import MOST_NAMED, WIDTH, Totals, report
from accord.importing.writer import Outcome, Written
from accord.problems import Place, Problem

TEXT = """Listening on the phone

By Ada Byron

Whoever listens to the end hears what the customer wants, and that is half of the answer already.

Silence

Two seconds are enough, and they feel like a minute to somebody who waits for your next word.

Share on Facebook
"""
ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))


def test_report() -> None:
    draft = outline(Article.of("en-listening", "en", TEXT))
    outcome = Outcome(Path("drafts/en/guides/listening.md"), Written.NEW)
    assert report(draft, outcome) == (
        """\
en-listening (en) -> drafts/en/guides/listening.md: new
  title   Listening on the phone
  author  Ada Byron
  date    not given
  kept    4 of 6 lines
    overview: 1 line
      (90%: it stands before the first heading)
    overview-2: “Silence”, 1 line
      (24%, please check: nothing says what it is for)
  dropped 2 lines
    3: By Ada Byron
      (author: it only introduces the author, Ada Byron)
    11: Share on Facebook
      (furniture: pages set such lines around articles)"""
    )


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)
def test_no_line_of_an_account_is_wider_than_a_terminal(file: Path) -> None:
    draft, _ = import_article(file, None, file.parent)
    assert draft is not None
    assert max(len(line) for line in report(draft, None).splitlines()) <= WIDTH


def test_the_totals_end_with_what_failed() -> None:
    totals = Totals()
    for number in range(MOST_NAMED + 2):
        where = Place(f"{number}.txt")
        problem = Problem(where, "the file holds no text", "Fill it.")
        totals = totals.plus(Result(Path(where.path), where, problems=(problem,)))
    last = str(totals).splitlines()[-MOST_NAMED - 1 :]
    assert last[0] == "  failed  0.txt"
    assert last[-1] == "  failed  and 2 more, named above"
