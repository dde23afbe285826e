"""What stands above a text beside its title: menus, the way to the page, names of rubrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.lines.mastheads import TRAIL, is_trail
from accord.importing.lines.papers import MOST_WORDS_OF_NAME
from accord.importing.lines.shapes import LONG, segments
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.draft import Discard, Draft

LAST_LINE = 40
"""Of the head, the menus included."""
_FURNITURE = (Rule.FURNITURE, Rule.MENU)
LEAST_ENTRIES = 4
"""Short lines below each other that are a menu."""


def end_of_way(candidates: Sequence[Paragraph], first: Paragraph, draft: Draft) -> int:
    """Return the line of the way to the page, or of a menu below what can be the site's name."""
    lines = [Paragraph(gone.text, gone.lines) for gone in _head(draft)]
    trails = [block.first for block in (*candidates, *lines) if is_trail(block.text)]
    if len(first.text.split()) <= MOST_WORDS_OF_NAME:
        menus = (gone.lines[0] for gone in draft.discards if gone.rule is Rule.MENU)
        trails += sorted(line for line in menus if line > first.first)[:1]
    return max(trails, default=0)


def last_step(candidates: Sequence[Paragraph], draft: Draft) -> str:
    """Return where the way to the page ends, empty where none is shown."""
    texts = (*(block.text for block in candidates), *(gone.text for gone in _head(draft)))
    return next((TRAIL.split(text)[-1] for text in texts if is_trail(text)), "")


def rubrics_named(draft: Draft) -> frozenset[str]:
    """Return what bylines and the like call the parts of the site: `Category: Sales | 3 May`."""
    lines = (segments(gone.text[:LONG]) for gone in _head(draft))
    parts = (part for line in lines if len(line) > 1 for part in line)
    return frozenset(part.rpartition(":")[2].strip().casefold() for part in parts)


def _head(draft: Draft) -> Iterator[Discard]:
    return (gone for gone in draft.discards if gone.lines[0] <= LAST_LINE)


def menu_above(candidates: Sequence[Paragraph], draft: Draft) -> frozenset[int]:
    """Return the first lines of entries that stand below each other in a long row.

    Lines that were dropped as furniture count: the menu held them, too.
    """
    dropped = {line for gone in draft.discards if gone.rule in _FURNITURE for line in gone.lines}
    entries = [block for block in candidates if len(block.text.split()) <= MOST_WORDS_OF_NAME]
    lines = sorted({*dropped, *(block.first for block in entries)})
    row: list[int] = []
    menu: set[int] = set()
    for line in lines:
        row = [*row, line] if row and line == row[-1] + 1 else [line]
        if len(row) >= LEAST_ENTRIES:
            menu.update(row)
    return frozenset(menu)
