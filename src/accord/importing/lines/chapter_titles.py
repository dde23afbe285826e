"""Titles that a manual counts as chapters: `7. Refunds`, with `7.1` and `7.2` below."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph

LEAST = 2
"""Number of a chapter that is an article of its own: below 1 come the others, as its headings."""
MOST_ABOVE = 25
"""Lines above the title: menus are long."""


def chapter_title(paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """Return the first line that counts, if only its own parts count by two numbers; else None."""
    above = [*takewhile(lambda block: block.marker is None, paragraphs[:MOST_ABOVE])]
    title, *below = paragraphs[len(above) :] or (None,)
    if title is None or title.number < LEAST or ends_sentence(title.text):
        return None
    parts = [block.marker.sign for block in below if block.marker and block.marker.depth]
    own = f"{title.number}."
    is_chapter = parts[:LEAST] == [f"{own}{count}" for count in range(1, LEAST + 1)]
    return title if is_chapter and all(part.startswith(own) for part in parts) else None
