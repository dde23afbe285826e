"""What stands for bullets: signs of mails, letters of fonts for symbols, signs on lines alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.item_signs import SYMBOLS, is_sign
from accord.importing.lines.postings import quoted
from accord.importing.lines.shapes import OPENING, ends_sentence, first_bearing, touches
from accord.importing.wording.dates import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph

NEAR = 2
"""Paragraphs within which another such sign confirms that one opens an item."""
LEAST_SENTENCES = 3
"""Signs of a mail before sentences that nobody said before."""
LEAST_TOLD = 0.75
"""Share of the lines behind such a sign."""
_CHEVRON = "> "
LEAST_ALONE = 2
"""Signs on lines of their own; a single one is a rule or a slip."""
LEAST_COUNTED = 3
"""Numbers on lines of their own that count items."""
MOST_COUNTED = 5
"""Paragraphs from one such number to the next; pages have more of them."""
LONGEST_NUMBER = 2


def with_bullets(paragraphs: Sequence[Paragraph], lang: str) -> Sequence[Paragraph]:
    """Return the paragraphs with bullets for what stands for some, each before what it opens."""
    return _with_numbers(_with_signs(_with_symbols(_with_chevrons(paragraphs)), lang))


def _with_chevrons(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs with bullets for the signs that mails set before what they quote.

    Several lines open with it, and nearly each is a sentence or begins as one does: `> Say who you
    are.` What mails quote goes on from line to line.
    """
    opened = [place for place, block in enumerate(paragraphs) if block.text.startswith(_CHEVRON)]
    if not opened:
        return paragraphs  # as nearly always
    told = [place for place in opened if _is_told(paragraphs, place)]
    if len(told) < max(LEAST_SENTENCES, LEAST_TOLD * len(opened)) or any(quoted(paragraphs)):
        return paragraphs
    mended = list(paragraphs)
    for place in opened:
        mended[place] = replace(paragraphs[place], text=f"• {paragraphs[place].text[2:]}")
    return mended


def _is_told(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Return whether the line opens or ends as a sentence, or goes on further in."""
    block, *below = paragraphs[place : place + 2]
    hangs = any(touches(block, line) and line.indent > block.indent for line in below)
    opening = block.text[2:].lstrip(OPENING)[:1]
    return hangs or opening.isupper() or ends_sentence(block.text)


def _with_symbols(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs with bullets for the letters that those of Word come out as.

    Some are words in many languages: two lines near each other open with it, before a capital.
    """
    opened = [place for place, block in enumerate(paragraphs) if _opens_with_letter(block)]
    mended = list(paragraphs)
    for run in near(opened):
        letters = Counter(paragraphs[place].text[0] for place in run)
        for place in run:
            block = paragraphs[place]
            letter, text = block.text[0], block.text[1:]
            if letters[letter] > 1:
                mended[place] = replace(block, text=f"{SYMBOLS[letter]}{text}")
    return mended


def _opens_with_letter(block: Paragraph) -> bool:
    letter, gap, first = block.text[:1], block.text[1:2], block.text[2:3]
    if gap != " " or letter not in SYMBOLS or block.mark is not None:
        return False
    return first.isupper() or (first.isalpha() and not letter.isascii())


def _with_signs(paragraphs: Sequence[Paragraph], lang: str) -> Sequence[Paragraph]:
    """Return the paragraphs, signs that stand on lines of their own joined to what they open."""
    alone = [
        place
        for place, (block, below) in enumerate(pairwise(paragraphs))
        if block.mark is None is below.mark and is_sign(block.text) and touches(block, below)
    ]
    if len(alone) < LEAST_ALONE:
        return paragraphs
    parted = _end_of_parted_byline(paragraphs, alone[0], lang)
    alone = [place for place in alone if place >= parted]
    joined = list(paragraphs)
    for place in reversed(alone):
        sign, opened = joined[place : place + 2]
        joined[place : place + 2] = [_joined(sign, opened, f"{sign.text} ")]
    return joined


def _with_numbers(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs, numbers on lines of their own joined to what they count.

    Three at least, from 1 on and each the next one, stand right above it. They are not as far apart
    as numbers of pages.
    """
    numbered = [
        (place, int(block.text))
        for place, (block, below) in enumerate(pairwise(paragraphs))
        if len(block.text) <= LONGEST_NUMBER and block.text.isdecimal()
        if block.mark is None is below.mark and touches(block, below)
        if not below.text.isdecimal()
    ]
    rows: list[list[tuple[int, int]]] = []
    for place, number in numbered:
        above, before = rows[-1][-1] if rows else (place, number)
        if number != before + 1 or place - above > MOST_COUNTED:
            rows.append([])
        rows[-1].append((place, number))
    counting = chain(*(row for row in rows if len(row) >= LEAST_COUNTED and row[0][1] == 1))
    joined = list(paragraphs)
    for place, number in reversed(list(counting)):
        alone, opened = joined[place : place + 2]
        joined[place : place + 2] = [_joined(alone, opened, f"{number}. ")]
    return joined


def _joined(sign: Paragraph, opened: Paragraph, written: str) -> Paragraph:
    return replace(sign, text=f"{written}{opened.text}", lines=sign.lines + opened.lines)


def _end_of_parted_byline(paragraphs: Sequence[Paragraph], place: int, lang: str) -> int:
    """Return where the text begins, if signs from this one on part a name, a date, a reading time.

    They stand right below each other above the text; 0 where the signs open items.
    """
    head = paragraphs[place : first_bearing(paragraphs)]
    parts = list(takewhile(lambda pair: touches(*pair), pairwise(head)))
    signs = {block.text for block, _ in parts if is_sign(block.text)}
    is_dated = any(dates(below.text, lang) for _, below in parts)
    return place + len(head) if len(signs) == 1 and is_dated else 0


def near(places: Sequence[int]) -> list[list[int]]:
    """Return such of the places together as are near each other."""
    runs: list[list[int]] = []
    for place in places:
        if not runs or place - runs[-1][-1] > NEAR:
            runs.append([])
        runs[-1].append(place)
    return runs
