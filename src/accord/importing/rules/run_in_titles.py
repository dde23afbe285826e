"""Titles that run into the text of their items: `Listen to the end. Say nothing but …`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.content.kinds import SHAPES, Kind
from accord.importing.article import Listing, Paragraph
from accord.importing.lines.acrostics import sign_of
from accord.importing.lines.shapes import OPENING_QUOTES, QUOTATION

if TYPE_CHECKING:
    from accord.importing.article import Block, Item
    from accord.importing.draft import Draft

MOST_WORDS = SHAPES[Kind.STEPS].most_title_words or 0
"""Words of a title: what a guide's steps may have."""
LEAST_SHARE = 0.5
"""More than this share of the items opens with a title, or none does: authors keep one form."""

_END = re.compile(r"[.!?:](?=\s)|\s[–—](?=\s)")
_TEXT_ENDS = (".", "!", "?", "…", ":", ";", ",")
_LEAST_LETTERS = 3
"""Of the word before the full stop; fewer are an abbreviation."""


@dataclass(frozen=True, slots=True)
class RunInTitle:
    """A title and the text that it runs into."""

    title: str
    """Without the sign behind it."""
    sign: str
    """What parts the two: a full stop, a colon, a dash between spaces."""
    rest: str
    """The text."""


def split_titles(draft: Draft) -> Draft:
    """Return the draft with the run-in titles of its lists split off."""
    sections = (
        replace(section, blocks=tuple(_split(block) for block in section.blocks))
        for section in draft.sections
    )
    return replace(draft, sections=tuple(sections))


def _split(block: Block) -> Block:
    if not isinstance(block, Listing):
        return block
    items = tuple(_titled(item) for item in block.items)
    titled = sum(1 for item in items if item.title)
    return replace(block, items=items) if titled > LEAST_SHARE * len(items) else block


def _titled(item: Item) -> Item:
    text = _text_below(item)
    if text is not None:
        opening = replace(item.opening, text=text.text, lines=(*item.opening.lines, *text.lines))
        return replace(item, title=item.opening.text, opening=opening, more=item.more[1:])
    found = run_in_title(item.opening.text)
    if found is None:
        return item
    shown = found.title + found.sign if found.sign in "!?" else found.title
    return replace(item, title=shown, opening=replace(item.opening, text=found.rest))


def _text_below(item: Item) -> Paragraph | None:
    """Return the paragraph below the item's title, None where what opens it is no title."""
    title, text = item.opening, item.more[0] if item.more else None
    if not isinstance(text, Paragraph) or not text.text[:1].isupper():
        return None
    is_title = len(title.text.split()) <= MOST_WORDS and not title.text.endswith(_TEXT_ENDS)
    return text if is_title else None


def run_in_title(text: str) -> RunInTitle | None:
    """Return the title with which the text opens, None if it opens with none.

    Figures alone are what a label says, and no text: `Discount: 10 %`.
    """
    match = _END.search(text, len(sign_of(text)))
    if match is None:
        return None
    sign = match[0]
    title, rest = text[: match.start()], text[match.end() :].strip()
    words = title.split()
    if not 0 < len(words) <= MOST_WORDS or _breaks_quotation(title):
        return None
    is_sentence = len(words[-1]) >= _LEAST_LETTERS and rest[:1].isupper()
    is_label = sign not in ".!?" and rest[:1].isalnum() and any(map(str.isalpha, rest))
    return RunInTitle(title, sign, rest) if is_sentence or is_label else None


def _breaks_quotation(title: str) -> bool:
    """Return whether what is quoted goes on behind the title."""
    return title[0] in OPENING_QUOTES and QUOTATION.match(title) is None
