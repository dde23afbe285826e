"""At which column a text was wrapped, or a list in one that was not, and what fills its lines."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.runs import runs
from accord.importing.lines.shapes import (
    NARROWEST,
    OPENING_QUOTES,
    WIDEST,
    ends_sentence,
    is_quotation,
    is_ruled,
    touches,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph

MOST_WIDER = 0.05
"""Share of lines that may be wider all the same: addresses of pages cannot be wrapped."""
MOST_BEYOND = 2
"""Columns by which others may be wider that are none of these."""
LEAST_FULL = 0.5
"""Share of the lines with another one right below that are full, in a text that was wrapped."""
LEAST_LENGTH = 0.5
"""Share of the width from which on a line says anything about it; shorter ones are menus."""
LEAST_WITHIN = 0.25
"""Share of the full lines that end within a sentence."""
LEAST_SET_IN = 3
"""Paragraphs that are set in by as many columns, from which on all may be."""
LEAST_BROKEN = 3
"""Sentences that go on in the next line, of a list that was wrapped by itself."""


def width_of(blocks: Sequence[Paragraph]) -> int | None:
    """Return at which column the text was wrapped, None if it was not.

    Whole sentences below each other may be a list.
    """
    columns = sorted(columns_of(block) for block in blocks)
    width = columns[int((1 - MOST_WIDER) * (len(columns) - 1))] if columns else 0
    if not NARROWEST <= width <= WIDEST:
        return None
    pairs = [
        pair
        for pair in pairwise(blocks)
        if can_go_on(*pair) and columns_of(pair[0]) >= LEAST_LENGTH * width
    ]
    full = [pair for pair in pairs if is_full(*pair, width)]
    within = sum(not ends_sentence(before.text) for before, _ in full)
    is_wrapped = len(full) >= LEAST_FULL * len(pairs) and within >= LEAST_WITHIN * len(full)
    is_chance = len(full) == 1 and not full[0][1].text[0].islower()  # a title above its date
    return width if is_wrapped and not is_chance else None


def set_in_by(blocks: Sequence[Paragraph], width: int) -> int:
    """Return by how many columns the first lines of paragraphs are set in; 0 if they are not."""
    columns = Counter(
        before.indent
        for before, after in pairwise(blocks)
        if before.indent > after.indent == 0 and before.marker is None
        if can_go_on(before, after) and is_full(before, after, width)
    )
    (usual, times), *_ = (*columns.most_common(1), (0, 0))
    return usual if times >= LEAST_SET_IN and 2 * times > columns.total() else 0


def wrapped_lists(blocks: Sequence[Paragraph]) -> Iterator[tuple[Sequence[Paragraph], int]]:
    """Yield the lists that were wrapped by themselves, with what touches them below, and the width.

    Whether one was is told by what stands between its items.
    """
    for row in runs(blocks, lambda block: columns_of(block) <= WIDEST):
        signed = [place for place, block in enumerate(row) if block.marker]
        items = row[signed[0] : signed[-1] + 1] if signed else []
        is_wrapped = sum(_is_broken(*pair) for pair in pairwise(items)) >= LEAST_BROKEN
        width = width_of(items) if is_wrapped else None
        if width:
            yield row[signed[0] :], width


def is_full(before: Paragraph, after: Paragraph, width: int) -> bool:
    """Return whether the first word of the next line would not have fitted behind this one."""
    word = after.text.split(" ", 1)[0]
    return columns_of(before) + 1 + len(word) > width


def juts_out(block: Paragraph, width: int) -> bool:
    """Return whether a sentence ends well beyond where the text was wrapped."""
    is_wider = block.marker is None and columns_of(block) - width > MOST_BEYOND
    return is_wider and ends_sentence(block.text)


def can_go_on(before: Paragraph, after: Paragraph) -> bool:
    """Return whether the next line may have been one with this, whatever their widths."""
    if before.mark or after.mark or after.marker or not touches(before, after):
        return False
    if is_ruled(before.text) or is_ruled(after.text):
        return False
    if after.text.isupper() and ends_sentence(before.text) and not before.text.isupper():
        return False
    # No wrapping brings about a line that is a quotation and nothing else, or one behind another.
    behind = after.text[:1] in OPENING_QUOTES and _closes(before.text)
    return not (behind or is_quotation(after.text))


def columns_of(block: Paragraph) -> int:
    """Return how wide the line was, its indent and its sign included."""
    marker = 0 if block.marker is None else block.marker.width
    return block.indent + marker + len(block.text)


def _is_broken(before: Paragraph, after: Paragraph) -> bool:
    """Return whether a sentence goes on in the next line, wherever it was parted."""
    return can_go_on(before, after) and after.text[0].islower() and not ends_sentence(before.text)


def _closes(text: str) -> bool:
    return text.rstrip(".,;").endswith(tuple('»”“"'))
