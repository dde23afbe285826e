"""Boxes with a button of their own, in the text and behind it: a demo, a course, a newsletter.

`Want to see how others do it? | Get our free guide | First name | Work email | DOWNLOAD`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.buttons import (
    ends_in_arrow,
    is_button,
    is_field,
    is_small_print,
    may_be_button,
)
from accord.importing.lines.item_signs import BARE, opening_sign, opens_item
from accord.importing.lines.runs import runs
from accord.importing.lines.shapes import SENTENCE, bears_text, ends_sentence, first_text
from accord.importing.rule_names import Rule
from accord.importing.rules.offers import calls, sells
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from accord.importing.article import Marker, Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

    Row: TypeAlias = Sequence[Paragraph]

LEAST_LINES, MOST_LINES = 2, 3
"""Of a box whose button is a link, and of one above its fields and its button."""
MOST_IN_ALL = 8
"""Lines of a box whose button nobody knows."""
LONGEST = 200
"""Characters of each of them."""


def drop_promotions(draft: Draft) -> Draft:
    """Return the draft without boxes that end in a button, and ask, call or hold a form above it.

    Blank lines part them from the text, or rules of signs.
    """
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    rows = runs(paragraphs[first_text(paragraphs) + 1 :], _says)
    ends = [place for place, row in enumerate(rows) if any(_may_end(line, known) for line in row)]
    boxes = (_box(rows, place, known) for place in ends)
    gone = {block.first: block for box in boxes for block in box}
    gone |= {block.first: block for row in rows for block in row if _holds_button(block)}
    return draft.without([*gone.values()], Rule.PROMOTIONS, "it stands in a box with a button")


def _may_end(block: Paragraph, known: Cues) -> bool:
    is_short = len(block.text) < SENTENCE  # most lines are not
    return is_short and (may_be_button(block.text) or is_button(block.text, known))


def _says(block: Paragraph) -> bool:
    """Return whether the line has words."""
    return any(map(str.isalnum, block.text))


def _box(rows: Sequence[Row], place: int, known: Cues) -> Row:
    """Return the box that ends there, empty where what is above the button may be the article's."""
    if not _ends_in_button(rows[place], known):
        return rows[place] if _is_unknown(rows, place, known) else ()
    form: Row = _form(rows[place], known)
    said = rows[place][: len(rows[place]) - len(form)]
    if said:
        promotes = _promotes(said, form, known) or _parts_items(rows, place, known)
        return rows[place] if promotes and _fits(said, known) else ()
    top = place
    while top and len(above := _form(rows[top - 1], known)) == len(rows[top - 1]):
        form, top = (*above, *form), top - 1
    if top and rows[top - 1][-1].text.endswith(":"):
        return ()
    apart = _below_item(rows, top, place, known)
    if apart is not None:
        return (*dropwhile(_tells, apart), *form)
    above = _calling(rows[:top], known)
    has_field = any(is_field(block.text, known) for block in form)
    return (*above, *form) if above or has_field else ()


def _holds_button(block: Paragraph) -> bool:
    """Return whether a line asks, and ends in a button: `Need a table? Book now. [See dates]`."""
    if not block.text.endswith("]") or len(block.text) > LONGEST:
        return False
    said, _, button = block.text[:-1].rpartition(" [")
    is_button = button[:1].isupper() and may_be_button(button)
    return is_button and "?" in said and not opens_item(said)


def _ends_in_button(row: Row, known: Cues) -> bool:
    """Return whether the last line is a button, small print below it aside."""
    last = _above_small_print(row, known)
    return last is not None and _is_of_form(last, known) and not is_field(last.text, known)


def _above_small_print(row: Row, known: Cues) -> Paragraph | None:
    lines = (block for block in reversed(row) if not is_small_print(block.text, known))
    return next(lines, None)


def _is_unknown(rows: Sequence[Row], place: int, known: Cues) -> bool:
    """Return whether the lines are a box though nobody knows its button: `Count me in`.

    They have a field and small print, or tell something right between two items or above an arrow.
    """
    row = rows[place]
    last = _above_small_print(row, known) if len(row) <= MOST_IN_ALL else None
    if last is None or not may_be_button(last.text) or not _are_lines(row, known):
        return False
    if any(is_field(block.text, known) for block in row):
        return any(is_small_print(block.text, known) for block in row)
    tells = any(ends_sentence(block.text) or sells(block.text, known) for block in row[:-1])
    is_box = len(row) == MOST_LINES and calls(last.text, known) and not _tells(row[0])
    is_linked = len(row) == LEAST_LINES and ends_in_arrow(last.text)
    return tells and (is_box or is_linked or _parts_items(rows, place, known))


def _parts_items(rows: Sequence[Row], place: int, known: Cues) -> bool:
    """Return whether the row stands right between two items, and no colon introduces it."""
    is_introduced = rows[place - 1][-1].text.endswith(":")
    return not is_introduced and _below_item(rows, place, place, known) == ()


def _form(row: Row, known: Cues) -> Row:
    """Return the fields, the small print and the buttons with which lines end."""
    return [*takewhile(lambda block: _is_of_form(block, known), reversed(row))][::-1]


def _is_of_form(block: Paragraph, known: Cues) -> bool:
    """Return whether this is small print, or a field or a button that no sign of items opens."""
    if not block.is_plain:
        return False
    if is_button(block.text, known) or is_field(block.text, known):
        return not any(_signs((block,), known))
    return is_small_print(block.text, known)


def _below_item(rows: Sequence[Row], top: int, place: int, known: Cues) -> Row | None:
    """Return what stands between an item and row `top`, where the list goes on below `place`.

    None where it does not.
    """
    following = next(_signs(rows[place + 1][:1], known), None) if place + 1 < len(rows) else None
    if following is None:
        return None
    before = replace(following, number=following.number - 1) if following.number else following
    apart: Row = ()
    for row in reversed(rows[:top]):
        signs = [*_signs(row, known)]
        if signs:
            counts_on = before in (replace(sign, width=before.width) for sign in signs)
            return apart if counts_on else None
        apart = (*row, *apart)
        if not _fits(apart, known):
            return None
    return None


def _signs(row: Row, known: Cues) -> Iterator[Marker]:
    """Yield the signs of items; a bare number may count what is offered: `8 lessons`."""
    signs = (opening_sign(block.text, known.letters) for block in row)
    return (sign for sign in signs if sign is not None and sign.series != BARE)


def _promotes(said: Row, form: Row, known: Cues) -> bool:
    """Return whether lines right above a form ask or call, or have a title; or one has a link."""
    asks = any({"?", "!"} & set(block.text) or sells(block.text, known) for block in said)
    is_linked = len(said) == 1 and ends_in_arrow(form[-1].text)
    return asks or is_linked or len(form) > 1 or not ends_sentence(said[0].text)


def _calling(rows: Sequence[Row], known: Cues) -> Row:
    """Return the lines down from one that calls, each parted from the next; empty if none does."""
    near = takewhile(lambda row: _is_single(row, known), reversed(rows[-MOST_LINES:]))
    said = [row[0] for row in near][::-1]
    return [*dropwhile(lambda line: _tells(line) or not calls(line.text, known), said)]


def _is_single(row: Row, known: Cues) -> bool:
    """Return whether the row is a line of a box by itself, and not what texts say at length."""
    is_text = bears_text(row[0]) and _tells(row[0])
    return len(row) == 1 and not is_text and _are_lines(row, known)


def _tells(block: Paragraph) -> bool:
    """Return whether the line says what texts say: a whole sentence, that does not ask or sell."""
    return ends_sentence(block.text) and not {"?", "!"} & set(block.text)


def _fits(said: Row, known: Cues) -> bool:
    return len(said) <= MOST_LINES and _are_lines(said, known)


def _are_lines(row: Row, known: Cues) -> bool:
    """Return whether none is long or an item; a picture may open one."""
    pictures = [block.text[0] for block in row if not block.text[0].isalnum()]
    items = _signs([block for block in row if opens_item(block.text)], known)
    return (
        not any(items)
        and len(set(pictures)) == len(pictures)
        and all(block.is_plain and len(block.text) <= LONGEST for block in row)
    )
