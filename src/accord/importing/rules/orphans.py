"""Fragments behind the last sentence: links and buttons that head nothing."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, ends_sentence
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_WORDS = 5
"""Words of a fragment that stands by itself; a longer one may be a sentence that lost its stop."""


def drop_orphans(draft: Draft) -> Draft:
    """Return the draft without short lines at its end that are neither sentences nor items."""
    paragraphs = draft.paragraphs
    orphans = list(takewhile(_is_fragment, reversed(paragraphs)))
    before = paragraphs[: len(paragraphs) - len(orphans)]
    if not before or before[-1].text.endswith(":"):
        return draft
    if len(orphans) == 1 and _may_be_text(orphans[0], before[-1], draft):
        return draft
    return draft.without(orphans[::-1], Rule.ORPHANS, "it is no sentence, and nothing follows it")


def _may_be_text(orphan: Paragraph, before: Paragraph, draft: Draft) -> bool:
    """Return whether the line is long, and nothing between it and the text was dropped."""
    between = range(before.last + 1, orphan.first)
    dropped = any(line in between for gone in draft.discards for line in gone.lines)
    return len(orphan.text.split()) > MOST_WORDS and not dropped


def _is_fragment(block: Paragraph) -> bool:
    short = block.marker is None and len(block.text) < LONG
    return short and not ends_sentence(block.text) and not block.text.endswith((":", ",", ";"))
