"""Lines that stand together: no blank line parts them, or they are items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import touches

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from accord.importing.article import Paragraph

MOST_BELOW = 200
"""Lines that are looked at below one: boxes and tables of contents have fewer."""


def runs(
    paragraphs: Sequence[Paragraph], fits: Callable[[Paragraph], bool] | None = None
) -> list[list[Paragraph]]:
    """Return the lines, all or those that fit, such as stand together in one list; items do."""
    found: list[list[Paragraph]] = []
    before: Paragraph | None = None
    for block in paragraphs:
        if fits is not None and not fits(block):
            before = None
            continue
        if before is None or not (touches(before, block) or (before.marker and block.marker)):
            found.append([])
        found[-1].append(block)
        before = block
    return found


def right_below(blocks: Sequence[Paragraph], place: int = 0) -> Sequence[Paragraph]:
    """Return the lines behind the one at this place that stand together with it, not too many."""
    end, last = place + 1, min(len(blocks), place + 1 + MOST_BELOW)
    while end < last and touches(blocks[end - 1], blocks[end]):
        end += 1
    return blocks[place + 1 : end]
