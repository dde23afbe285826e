"""Boxes between and below the text: what is on offer, in a line or two, and a button below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, ends_sentence, first_bearing, touches
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

LEAST_LINES, MOST_LINES = 2, 3
"""Of a box, above its button."""
MOST_WORDS_OF_BUTTON = 5


def drop_boxes(draft: Draft) -> Draft:
    """Return the draft without boxes above a button that was dropped as furniture.

    Blank lines part them from the text; the first line is a title, none is an item or long.
    """
    buttons = {
        gone.lines[0]
        for gone in draft.discards
        if gone.rule is Rule.FURNITURE
        and ":" not in gone.text
        and len(gone.text.split()) <= MOST_WORDS_OF_BUTTON
    }
    paragraphs = draft.paragraphs
    boxes = _boxes(paragraphs[first_bearing(paragraphs) + 1 :], buttons)
    return draft.without([*boxes], Rule.BOXES, "it stands in a box above a button")


def _boxes(paragraphs: Sequence[Paragraph], buttons: set[int]) -> Iterator[Paragraph]:
    for end, block in enumerate(paragraphs, start=1):
        if block.last + 1 not in buttons:
            continue
        start = end - 1
        while start and touches(paragraphs[start - 1], paragraphs[start]):
            start -= 1
        row = paragraphs[start:end]
        if LEAST_LINES <= len(row) <= MOST_LINES and _is_box(row):
            yield from row


def _is_box(row: Sequence[Paragraph]) -> bool:
    is_short = all(block.marker is None and len(block.text) < LONG for block in row)
    return is_short and not ends_sentence(row[0].text) and all(block.is_plain for block in row)
