"""Titles that a manual counts: `7. Refunds` with `7.1` below, `7.4` with `7.4.1`, or in a menu."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import ends_sentence, first_bearing, without_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph

LEAST = 2
"""Number of a chapter that is an article of its own: below 1 come the others, as its headings."""
MOST_ABOVE = 25
"""Lines above the title: menus are long."""
LEAST_CHAPTERS = 3
"""Of a manual whose menu counts them."""


def chapter_title(paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """Return the first line that counts, if all that count by more numbers are its parts."""
    above = [*takewhile(lambda block: block.marker is None, paragraphs[:MOST_ABOVE])]
    title, *below = paragraphs[len(above) :] or (None,)
    if title is None or title.marker is None or ends_sentence(title.text):
        return None
    sign, depth = title.marker.sign, title.marker.depth
    if not depth and title.number < LEAST:
        return None
    parts = [b.marker.sign for b in below if b.marker and b.marker.depth > depth]
    own = f"{sign if depth else title.number}."
    is_chapter = parts[:LEAST] == [f"{own}{count}" for count in range(1, LEAST + 1)]
    return title if is_chapter and all(part.startswith(own) for part in parts) else None


def chapters_above(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the menu of a manual, which counts its chapters above the title of one of them.

    The title of the first may as well head what is said of the first item of a list.
    """
    start = first_bearing(paragraphs)
    menu = [*takewhile(_counts, paragraphs[start:])]
    below = paragraphs[start + len(menu) :]
    if len(menu) < LEAST_CHAPTERS or not below or menu[0].number != 1:
        return ()
    title = _name(below[0])
    return menu if any(_name(chapter) == title for chapter in menu[1:]) else ()


def _counts(block: Paragraph) -> bool:
    return block.marker is not None and block.marker.ordered


def _name(block: Paragraph) -> str:
    return without_stop(block.text).casefold()
