"""What stands above a text beside its title: menus, the way to the page, names of rubrics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.lines.mastheads import entries, name_of_site
from accord.importing.lines.names_above import bylines
from accord.importing.lines.papers import MOST_WORDS_OF_NAME
from accord.importing.lines.shapes import LONG, TRAIL, is_trail, segments, touches
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.draft import Discard, Draft

LAST_LINE = 40
"""Of the head, the menus included."""
_FURNITURE = (Rule.FURNITURE, Rule.MENU, Rule.TAIL)
_STEPS = frozenset("…/>»›→")
"""What stands for steps of the way to a page, or between them, on lines of their own."""
_GAP = re.compile(r"\s*\t\s*|\s{2,}")
"""What parts the entries of a menu that was dropped as it was found."""
MOST_WORDS_OF_STEP = 6
"""Words of a step of the way; more are a title with a subtitle below it."""
LEAST_WORDS_OF_SUBTITLE = 10
"""Words below a title that say what the page is about."""
LEAST_STEPS = 2
"""Lines between where the way begins and a byline: a category and a title."""
LEAST_RUBRICS = 3
"""Names beside each other that are a menu."""
LEAST_ENTRIES = 4
"""Short lines below each other that are a menu."""


def end_of_way(candidates: Sequence[Paragraph], first: Paragraph, draft: Draft) -> int:
    """Return the line of the way to the page, or of a menu below what can be the site's name."""
    lines = [Paragraph(gone.text, gone.lines) for gone in _head(draft)]
    trails = [block.first for block in (*candidates, *lines) if is_trail(block.text)]
    trails += _menus_below(first, candidates, draft)[:1]
    return max(trails, default=0)


def _menus_below(first: Paragraph, candidates: Sequence[Paragraph], draft: Draft) -> Sequence[int]:
    """Return the lines of menus below a name; below one that says more of itself, of names alone.

    Behind a colon it may say anything, right above the menu: `The Oven: a blog for bakers`. What
    counts or dates something may be parted as menus are, and stand below a title.
    """
    menus = [Paragraph(gone.text, gone.lines) for gone in draft.discards if gone.rule is Rule.MENU]
    named = [block for block in (*menus, *candidates) if _names_parts(block, menus)]
    if len(first.text.split()) <= MOST_WORDS_OF_NAME:
        named += menus
    elif len(name_of_site(first.text).split()) > MOST_WORDS_OF_NAME:
        is_named = len(first.text.partition(": ")[0].split()) <= MOST_WORDS_OF_NAME
        named = [block for block in named if is_named and touches(first, block)]
    return sorted(block.first for block in named if block.first > first.first)


def _names_parts(block: Paragraph, menus: Sequence[Paragraph]) -> bool:
    """Return whether the line is a menu, parted by gaps or by signs, and has no figures."""
    is_menu = block in menus or len(entries(block.text)) >= LEAST_ENTRIES
    return is_menu and not any(map(str.isdigit, block.text))


def last_step(candidates: Sequence[Paragraph], draft: Draft) -> str:
    """Return where the way to the page ends, empty where none is shown."""
    texts = (*(block.text for block in candidates), *(gone.text for gone in _head(draft)))
    return next((TRAIL.split(text)[-1] for text in texts if is_trail(text)), "")


def title_below_steps(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the line above the byline, or above its subtitle, if steps of the way stand above it.

    `All collections`, `Orders`, `When a parcel is late`, `Written by Ada Byron`. Where no byline
    stands below, whatever was dropped there ends the head.
    """
    known = cues(draft.language)
    roots = known.boilerplate.roots
    root = next((block for block in candidates if known.stems(block.text) in roots), None)
    if root is None:
        return None
    below = [line for line in bylines(draft) if line > root.last]
    below = below or [gone.lines[0] for gone in _head(draft) if gone.lines[0] > root.last]
    end = min(below, default=0)
    steps = [block for block in candidates if root.last < block.first < end]
    if len(steps) <= LEAST_STEPS:
        return steps[-1] if len(steps) == LEAST_STEPS else None
    *_, above, last = steps
    few, many = len(above.text.split()), len(last.text.split())
    is_longer = many > few > MOST_WORDS_OF_NAME or many > max(2 * few, LEAST_WORDS_OF_SUBTITLE)
    has_subtitle = is_longer or few > MOST_WORDS_OF_STEP
    return above if has_subtitle else last


def rubrics_named(draft: Draft, candidates: Sequence[Paragraph]) -> frozenset[str]:
    """Return what menus, bylines and the like call parts of the site: `Category: Sales | 3 May`."""
    rows = (row for block in candidates if len(row := entries(block.text)) >= LEAST_RUBRICS)
    lines = (*(_parts(gone) for gone in _head(draft)), *rows)
    parts = [part for line in lines if len(line) > 1 for part in line]
    before = (":", *(f" {word} " for word in cues(draft.language).date.categories))
    named = (part.rpartition(sign)[2].strip().casefold() for part in parts for sign in before)
    return frozenset(named)


def _parts(gone: Discard) -> Sequence[str]:
    text = gone.text[:LONG]
    return _GAP.split(text.strip()) if gone.rule is Rule.MENU else segments(text)


def _head(draft: Draft) -> Iterator[Discard]:
    return (gone for gone in draft.discards if gone.lines[0] <= LAST_LINE)


def menu_above(candidates: Sequence[Paragraph], draft: Draft) -> frozenset[int]:
    """Return the first lines of entries that stand below each other in a long row.

    Lines that were dropped as furniture count: the menu held them, too.
    """
    dropped = {line for gone in draft.discards if _is_of_menu(gone) for line in gone.lines}
    entries = [block for block in candidates if len(block.text.split()) <= MOST_WORDS_OF_NAME]
    lines = sorted({*dropped, *(block.first for block in entries)})
    row: list[int] = []
    menu: set[int] = set()
    for line in lines:
        row = [*row, line] if row and line == row[-1] + 1 else [line]
        if len(row) >= LEAST_ENTRIES:
            menu.update(row)
    return frozenset(menu)


def _is_of_menu(gone: Discard) -> bool:
    return gone.rule in _FURNITURE or gone.text in _STEPS
