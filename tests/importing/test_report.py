"""The report tells a reviewer what was kept, what was dropped and what was guessed."""

from __future__ import annotations

from pathlib import Path

from accord.importing.article import Article
from accord.importing.pipeline import outline
from accord.importing.report import report
from accord.importing.writer import Outcome, Written

TEXT = """Listening on the phone

By Ada Byron

Whoever listens to the end hears what the customer wants, and that is half of the answer already.

Silence

Two seconds are enough, and they feel like a minute to somebody who waits for your next word.

Share on Facebook
"""


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
    overview: 1 line (90%, because it stands before the first heading)
    overview-2: “Silence”, 1 line (24%, because nothing says what it is for - please check)
  dropped 2 lines
    3: By Ada Byron
      (author: it only introduces the author, Ada Byron)
    11: Share on Facebook
      (furniture: pages set such lines around articles)
  to do   write summary and situation; merge sections of one kind; say it in own words"""
    )
