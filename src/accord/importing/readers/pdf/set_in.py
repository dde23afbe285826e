"""Items whose bullets are drawn, not written, as browsers print them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from accord.importing.readers.pdf.printed import is_aside, is_set_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.pdf.printed import Printed, Setting

LEAST = 2
"""Paragraphs set in alike that are a list; one alone is a quotation."""


def set_in_items(paragraphs: Sequence[Sequence[Printed]], usual: Setting) -> Iterator[int]:
    """Yield the places of paragraphs that are set in as a list, and belong to no marked item."""
    place = 0
    in_item = False
    for column, run in groupby(paragraphs, key=lambda lines: _column(lines[0], usual)):
        count = len(list(run))
        if column is not None and column not in usual.opens and count >= LEAST and not in_item:
            yield from range(place, place + count)
        place += count
        in_item = paragraphs[place - 1][0].marked


def _column(line: Printed, usual: Setting) -> int | None:
    """Return where an unmarked line of the usual size is set in, in points; None elsewhere."""
    alike = line.size == usual.size and line.bold == usual.bold
    is_item = is_set_in(line, usual) and not is_aside(line, usual)
    return round(line.x) if alike and not line.marked and is_item else None
