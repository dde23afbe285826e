"""Forms to subscribe, between the texts: what comes, how often, an address, a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.runs import runs
from accord.importing.lines.shapes import first_bearing, is_item_or_long

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

MOST_LINES = 5
"""Of a form."""


def forms(
    paragraphs: Sequence[Paragraph], gone: Collection[int], known: Cues
) -> Iterator[Paragraph]:
    """Yield the lines of forms that blank lines part from the text.

    Half of them at least are in `gone`, the first lines of what was dropped.
    """
    for run in runs(paragraphs[first_bearing(paragraphs) :]):
        few = 1 < len(run) <= MOST_LINES
        if not few or 2 * sum(block.first in gone for block in run) < len(run):
            continue
        asks = any(known.boilerplate.anywhere.occur(known.stems(block.text)) for block in run)
        if asks and not any(map(is_item_or_long, run)):
            yield from run
