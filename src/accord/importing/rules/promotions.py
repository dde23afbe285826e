"""Boxes with a button of their own, in the text and behind it: a demo, a course, a newsletter.

`Want to see how others do it? | Get our free guide | First name | Work email | DOWNLOAD`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.buttons import is_button, is_field, is_small_print
from accord.importing.lines.item_signs import BARE, opening_sign
from accord.importing.lines.runs import runs
from accord.importing.lines.shapes import LONG, bears_text, ends_sentence, first_text
from accord.importing.rule_names import Rule
from accord.importing.rules.offers import calls, sells
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

    Row = Sequence[Paragraph]

MOST_LINES = 3
"""Of a box, above its fields and its button."""
LONGEST = 200
"""Characters of each of them."""


def drop_promotions(draft: Draft) -> Draft:
    """Return the draft without boxes that end in a button, and ask, call or hold a form above it.

    Blank lines part them from the text.
    """
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    rows = runs(paragraphs[first_text(paragraphs) + 1 :])
    ends = (place for place, row in enumerate(rows) if _ends_in_button(row, known))
    gone = {block.first: block for place in ends for block in _box(rows, place, known)}
    return draft.without([*gone.values()], Rule.PROMOTIONS, "it stands in a box with a button")


def _ends_in_button(row: Row, known: Cues) -> bool:
    """Return whether the last line is a button, small print below it aside."""
    for block in reversed(row):
        if is_button(block.text, known):
            return block.is_plain
        if not is_small_print(block.text, known):
            return False
    return False


def _box(rows: Sequence[Row], place: int, known: Cues) -> Row:
    """Return the box that ends there, empty where what is above the button may be the article's."""
    form: Row = _form(rows[place], known)
    said = rows[place][: len(rows[place]) - len(form)]
    top = place
    while not said and top and len(above := _form(rows[top - 1], known)) == len(rows[top - 1]):
        form, top = [*above, *form], top - 1
    inside = _inside_list(rows, top, place, known)
    if inside is not None:
        return (*inside, *said, *form)
    if said:
        return rows[place] if _promotes(said, form, known) else ()
    has_field = any(is_field(block.text, known) for block in form)
    above = _calling(rows[:top], known)
    return (*above, *form) if above or has_field else ()


def _calling(rows: Sequence[Row], known: Cues) -> Row:
    """Return the lines down from one that calls, each parted from the next; empty if none does."""
    said: Row = ()
    found: Row = ()
    for row in reversed(rows[-MOST_LINES:]):
        said = (*row, *said)
        if not _fits(said):
            break
        if any(calls(block.text, known) for block in row):
            found = said
        if any(map(bears_text, row)):
            break
    return found


def _form(row: Row, known: Cues) -> Row:
    """Return the fields, the small print and the buttons with which lines end."""
    return [*takewhile(lambda block: _is_of_form(block, known), reversed(row))][::-1]


def _is_of_form(block: Paragraph, known: Cues) -> bool:
    is_any = any(is_one(block.text, known) for is_one in (is_button, is_field, is_small_print))
    return is_any and block.is_plain


def _inside_list(rows: Sequence[Row], top: int, place: int, known: Cues) -> Row | None:
    """Return what stands between an item and the form, None if no list goes on below the form."""
    following = rows[place + 1][0] if place + 1 < len(rows) else None
    sign = opening_sign(following.text, known.letters) if following else None
    if sign is None:
        return None
    before = replace(sign, number=sign.number - 1) if sign.number else sign
    between: list[Paragraph] = []
    for row in reversed(rows[:top]):
        signs = (opening_sign(block.text, known.letters) for block in row)
        if any(one and replace(one, width=before.width) == before for one in signs):
            return between
        between = [*row, *between]
        if not _fits(between):
            return None
    return None


def _promotes(said: Row, form: Row, known: Cues) -> bool:
    """Return whether lines right above a form ask or call, or are a title and more."""
    if not _fits(said):
        return False
    asks = any("?" in block.text or sells(block.text, known) for block in said)
    is_titled = len(said) > 1 and not ends_sentence(said[0].text)
    return asks or len(form) > 1 or (is_titled and all(len(block.text) < LONG for block in said))


def _fits(said: Row) -> bool:
    """Return whether the lines are few and short, and none is an item or introduces something."""
    return 0 < len(said) <= MOST_LINES and all(
        block.is_plain
        and len(block.text) <= LONGEST
        and not block.text.endswith(":")
        and not _opens_item(block.text)
        for block in said
    )


def _opens_item(text: str) -> bool:
    """Return whether a sign opens the text; a bare number counts what is offered: `8 lessons`."""
    sign = opening_sign(text)
    return sign is not None and sign.series != BARE
