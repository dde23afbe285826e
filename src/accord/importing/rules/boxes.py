"""Boxes between and below the text: what is on offer, in a line or two, and a button below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.buttons import is_button
from accord.importing.lines.shapes import LONG, bears_text, ends_sentence, first_bearing, touches
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.rules.contents import LEAST_ENTRIES, entry_text
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

LEAST_LINES, MOST_LINES = 2, 3
"""Of a box, above its button."""
MOST_WORDS_OF_BUTTON = 5
LONGEST = 300
"""Characters of what a box says below a title that no table of contents names."""


def drop_boxes(draft: Draft) -> Draft:
    """Return the draft without boxes above a button that was dropped as furniture.

    Blank lines part them from the text, or else the table of contents, which does not name them;
    the first line is a title, none is an item or long.
    """
    known = cues(draft.language)
    buttons = {
        gone.lines[0]: gone.text
        for gone in draft.discards
        if gone.rule is Rule.FURNITURE
        and ":" not in gone.text
        and len(gone.text.split()) <= MOST_WORDS_OF_BUTTON
    }
    paragraphs = draft.paragraphs
    below = paragraphs[first_bearing(paragraphs) + 1 :]
    calling = {line for line, text in buttons.items() if is_button(text, known)}
    entries = {entry_text(gone.text) for gone in draft.discards if gone.rule is Rule.CONTENTS}
    boxes = (*_boxes(below, buttons), *_unnamed(below, calling, entries))
    return draft.without(boxes, Rule.BOXES, "it stands in a box above a button")


def _boxes(paragraphs: Sequence[Paragraph], buttons: Collection[int]) -> Iterator[Paragraph]:
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


def _unnamed(
    paragraphs: Sequence[Paragraph], buttons: Collection[int], entries: Collection[str]
) -> Iterator[Paragraph]:
    """Yield the boxes whose title the table of contents does not name, if it names all others."""
    titles = [place for place, block in enumerate(paragraphs) if _may_head(block)]
    named = {place for place in titles if entry_text(paragraphs[place].text) in entries}
    if len(named) < LEAST_ENTRIES or not buttons:
        return
    others = [place for place in titles if place not in named]
    ends = {place: _end(paragraphs, place, buttons) for place in others}
    if not all(ends[place] or not _heads_text(paragraphs[place:]) for place in others):
        return
    for place in others:
        above = paragraphs[max(place - 1, 0)]
        is_apart = above.marker is not None or ends_sentence(above.text)
        if is_apart and named.isdisjoint(range(place, ends[place])):
            yield from paragraphs[place : ends[place]]


def _may_head(block: Paragraph) -> bool:
    """Return whether a line can be a title, neither a text nor an item."""
    is_text = block.marker is not None or len(block.text) >= LONG or ends_sentence(block.text)
    may_head = block.is_plain or block.role is Role.HEADING
    return may_head and not is_text and block.text[-1:] not in ",:;"


def _heads_text(blocks: Sequence[Paragraph]) -> bool:
    return len(blocks) > 1 and bears_text(blocks[1])


def _end(paragraphs: Sequence[Paragraph], title: int, buttons: Collection[int]) -> int:
    """Return where a box ends whose title stands there: a text, a button below; 0 if none does."""
    for place in range(title + 1, min(title + MOST_LINES, len(paragraphs))):
        block = paragraphs[place]
        if not block.is_plain or block.marker or len(block.text) > LONGEST:
            break
        if block.last + 1 in buttons:
            return place + 1
    return 0
