"""Lists of a Word file whose signs were typed: what is set in below an item belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.item_signs import opening_sign
from accord.importing.readers.word.lists import NEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.word.paragraphs import Paragraph

COLUMN = 120
"""Twentieths of a point that a column of plain text is worth."""
LEAST = 2
"""Columns by which items are set in."""


def set_in(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Return the places of typed items, if text is set in below some, and of that text -> columns.

    A list ends where text begins as far out as its first sign.
    """
    found: dict[int, int] = {}
    for run in _runs(paragraphs):
        if any(opening_sign(paragraphs[place].block.text) is None for place in run):
            first = _sign(paragraphs[run[0]])
            for place in run:
                found[place] = LEAST + max(0, _sign(paragraphs[place]) - first) // COLUMN
    return found


def _runs(paragraphs: Sequence[Paragraph]) -> Iterator[list[int]]:
    """Yield the places of each typed list: of items, and of what is set in below them."""
    run: list[int] = []
    for place, paragraph in enumerate(paragraphs):
        block = paragraph.block
        opens = block.plain and not block.entry and opening_sign(block.text) is not None
        first = paragraphs[run[0]] if run else paragraph
        is_below = bool(run) and block.plain and _sign(paragraph) > _sign(first) + NEAR
        if run and (block.place != first.block.place or block.entry or not (opens or is_below)):
            yield run
            run = []
        if opens or run:
            run.append(place)
    if run:
        yield run


def _sign(paragraph: Paragraph) -> int:
    """Return where the first line begins, in twentieths of a point."""
    return (paragraph.look.left or 0) - (paragraph.look.hanging or 0)
