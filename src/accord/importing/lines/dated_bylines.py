"""Names that stand beside a date above the text, as in most bylines without a word before them."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.bylines import Found, names_no_one
from accord.importing.lines.filing import parts_of_dated
from accord.importing.lines.shapes import (
    LONG,
    bears_text,
    first_bearing,
    is_name,
    is_trail,
    segments,
    touches,
)
from accord.importing.wording.dates import dates, without_dates

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

ROW = 3
"""Lines of a name, a rubric and a date; of so many one at least is none of the other two."""
MOST_WORDS_OF_TRADE = 5
MOST_WORDS_BESIDE_DATE = 3
"""Words of a place and an hour: `Leeds – 12 March 2024 – 10:15 GMT`."""

_DOTS = frozenset("·•|")
"""What parts a byline whose parts have lines of their own."""


def dated(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name beside a date above the text, on its line or the next; not the first line."""
    head = blocks[: first_bearing(blocks)]
    dated_lines = {
        block.first
        for block in head
        if dates(block.text, known.language) and not is_trail(block.text)
    }
    if not dated_lines:  # as above most articles
        return None
    first = next((block for block in head if not known.is_rubric(block.text)), None)
    for before, block in pairwise(head):
        for dated, other in ((block, block), (block, before), (before, block)):
            if other is first or dated.first not in dated_lines or len(dated.text) >= LONG:
                continue
            parts = segments(without_dates(other.text, known.language))
            names = [part for part in parts if _is_somebody(part, known)]
            if names and (other is dated or names[0] == parts[0]):
                return Found(Phrase(names[0], other.lines), [other])
    return _above_rubric(head, first, dated_lines, known) or _above_dot(
        head, first, dated_lines, known
    )


def timed(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name below a longer line, right above how long ago, or for how long: `6 min read`.

    Both may stand on one line: `Ada Byron · shift lead · 3 months ago`.
    """
    head = blocks[: first_bearing(blocks)]
    for block in head[1:]:
        first, *others = segments(block.text) or ("",)
        if any(_says_time(part, known) for part in others) and _is_somebody(first, known):
            return Found(Phrase(first, block.lines), [block])
    longest = 0
    for name, time in pairwise(head):
        is_below = longest > len(name.text.split()) and touches(name, time)
        if is_below and _is_somebody(name.text, known) and _says_time(time.text, known):
            return Found(Phrase(name.text, name.lines), [name])
        longest = max(longest, len(name.text.split()))
    return None


def _says_time(text: str, known: Cues) -> bool:
    has_figure = any(map(str.isdigit, text)) and len(text) < LONG
    return has_figure and known.boilerplate.edges.occur(known.stems(text))


def _is_somebody(name: str, known: Cues) -> bool:
    return is_name(name) and not names_no_one(name, known)


def dated_below_lead(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name right above a date where both stand between a lead and the text."""
    start = first_bearing(blocks) + 1
    below = list(takewhile(lambda block: not bears_text(block), blocks[start:]))
    if start + len(below) == len(blocks):
        return None
    for above, dated in pairwise(below):
        name, *trade = segments(above.text) or ("",)
        if not touches(above, dated) or not _is_somebody(name, known):
            continue
        few = len(" ".join(trade).split()) <= MOST_WORDS_OF_TRADE
        others = sum(len(part.split()) for part in parts_of_dated(dated.text, known))
        if few and others <= MOST_WORDS_BESIDE_DATE and dates(dated.text, known.language):
            return Found(Phrase(name, above.lines), [above])
    return None


def _above_rubric(
    head: Sequence[Paragraph], first: Paragraph | None, dated_lines: Collection[int], known: Cues
) -> Found | None:
    """Find a name, a rubric and a date below each other, where another line is the title."""
    titles = sorted(head, key=lambda block: -len(block.text.split()))[:ROW]
    for name, rubric, dated in zip(head, head[1:], head[2:], strict=False):
        if name is first or dated.first not in dated_lines:
            continue
        is_row = touches(name, rubric) and touches(rubric, dated)
        if not is_row or not _is_somebody(name.text, known):
            continue
        longer = (b for b in titles if len(b.text.split()) > len(name.text.split()))
        if any(block.first not in {rubric.first, dated.first} for block in longer):
            return Found(Phrase(name.text, name.lines), [name])
    return None


def _above_dot(
    head: Sequence[Paragraph], first: Paragraph | None, dated_lines: Collection[int], known: Cues
) -> Found | None:
    """Find a name above a sign alone, which parts it from a date further down."""
    for name, sign in pairwise(head):
        is_parted = sign.text in _DOTS and name is not first and touches(name, sign)
        if not is_parted or not _is_somebody(name.text, known):
            continue
        if max(dated_lines) > sign.first:
            return Found(Phrase(name.text, name.lines), [name])
    return None
