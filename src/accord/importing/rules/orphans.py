"""Fragments behind the last sentence: links, buttons and headings that head nothing."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import CONTACT, LONG, ends_sentence
from accord.importing.reading import Role
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_WORDS = 5
"""Words of a fragment that stands by itself; a longer one may be a sentence that lost its stop."""


def drop_orphans(draft: Draft) -> Draft:
    """Return the draft without short lines at its end that are neither sentences nor items."""
    paragraphs = draft.paragraphs
    orphans = list(takewhile(lambda block: _is_orphan(block, draft), reversed(paragraphs)))
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


def _is_orphan(block: Paragraph, draft: Draft) -> bool:
    """Return whether it says nothing by itself: a question does if an address answered it."""
    if _is_fragment(block) or (block.role is Role.HEADING and len(block.text) < LONG):
        return True
    is_question = block.marker is None and block.text.endswith("?")
    return is_question and len(block.text.split()) <= MOST_WORDS and _is_answered(block, draft)


def _is_answered(block: Paragraph, draft: Draft) -> bool:
    below = (gone for gone in draft.discards if gone.lines[0] > block.last)
    nearest = min(below, key=lambda gone: gone.lines[0], default=None)
    return nearest is not None and CONTACT.search(nearest.text) is not None


def _is_fragment(block: Paragraph) -> bool:
    short = block.marker is None and len(block.text) < LONG
    return short and not ends_sentence(block.text) and not block.text.endswith((":", ",", ";"))
