"""Lines that were wrapped at a fixed width, joined into their paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.shapes import touches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

NARROWEST = 50
WIDEST = 100
"""Columns; an article whose longest line lies outside was not wrapped at a fixed width."""


def join_wrapped(draft: Draft) -> Draft:
    """Return the draft with wrapped lines joined, if its text was wrapped at all.

    A line was wrapped where the first word of the next one would not have fitted behind it.
    """
    unmarked = (block for block in draft.paragraphs if block.mark is None)
    width = max((_columns(block) for block in unmarked), default=0)
    if not NARROWEST <= width <= WIDEST:
        return draft
    runs: list[list[Paragraph]] = []
    for block in draft.paragraphs:
        if runs and _goes_on(runs[-1][-1], block, width):
            runs[-1].append(block)
        else:
            runs.append([block])
    return draft.with_paragraphs(_joined(run) for run in runs)


def _goes_on(before: Paragraph, after: Paragraph, width: int) -> bool:
    word = after.text.split(" ", 1)[0]
    full = _columns(before) + 1 + len(word) > width
    whole = before.mark or after.mark or after.marker
    return full and not whole and touches(before, after)


def _joined(run: Sequence[Paragraph]) -> Paragraph:
    text = " ".join(block.text for block in run)
    return replace(run[0], text=text, lines=tuple(line for block in run for line in block.lines))


def _columns(block: Paragraph) -> int:
    marker = 0 if block.marker is None else 2
    return block.indent + marker + len(block.text)
