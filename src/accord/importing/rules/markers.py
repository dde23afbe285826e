"""Which signs open items, and which only look so: dashes of speech, initials, dates, ornaments."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.article import MarkerStyle
from accord.importing.lines.dashes import hangs, is_bullet, spoken
from accord.importing.lines.item_signs import (
    BARE,
    SHOWS_LEVEL,
    SYMBOLS,
    is_picture,
    is_sign,
    opening_sign,
    opens_item,
)
from accord.importing.lines.letters import ROMAN, counted
from accord.importing.lines.postings import quoted
from accord.importing.lines.shapes import ends_sentence, first_bearing, touches
from accord.importing.reading import Role
from accord.importing.rules.markup import STEP
from accord.importing.wording.cues import cues
from accord.importing.wording.dates import dates, opens_with_date, opens_with_day

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

NEAR = 2
"""Paragraphs within which another such sign confirms that one opens an item."""
_DOTTED = frozenset({".", ROMAN})
"""Series of letters that a full stop may follow, as in `A. Smith`, `I. Newton`."""
_ORDINAL = re.compile(r"\d{1,2}(?:[ºª°]|\s?[-–—])")
_CHEVRON = "> "
LEAST_ALONE = 2
"""Signs on lines of their own; a single one is a rule or a slip."""
LEAST_ROW = 3
"""Numbers without a sign behind them, each the next one, that count items; signs of a mail."""


def read_markers(draft: Draft) -> Draft:
    """Return the draft with list markers taken off the text they open."""
    lang, known = draft.language, cues(draft.language)
    paragraphs = _with_signs(_with_symbols(_with_chevrons(draft.paragraphs)), lang)
    before = (None, *paragraphs)
    signed = [
        block if _opens_with_date(block, above, lang) else _read(block, known.letters)
        for above, block in zip(before, paragraphs, strict=False)
    ]
    read = [*counted(paragraphs, signed, known)]
    for index in list(_lone_bare(read)):
        read[index] = paragraphs[index]
    doubtful = {
        *spoken(paragraphs, read, known),
        *_lone_letters(paragraphs, read),
        *_lone_ordinals(paragraphs, read),
        *_lone_deep(read),
        *_lone_within(paragraphs, read),
        *_lone_numbers(paragraphs, read),
        *_lone_pictures(paragraphs, read),
    }
    return draft.with_paragraphs(
        plain if index in doubtful else block
        for index, (plain, block) in enumerate(zip(paragraphs, read, strict=True))
    )


def _with_chevrons(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs with bullets for the signs that mails set before what they quote.

    Several lines open with it, and each begins a sentence: `> Say who you are.`
    """
    opened = [place for place, block in enumerate(paragraphs) if block.text.startswith(_CHEVRON)]
    if not opened:
        return paragraphs  # as nearly always
    told = [place for place in opened if _ends_or_hangs(paragraphs, place)]
    if len(told) < max(LEAST_ROW, len(opened)) or any(quoted(paragraphs)):
        return paragraphs
    mended = list(paragraphs)
    for place in opened:
        mended[place] = replace(paragraphs[place], text=f"• {paragraphs[place].text[2:]}")
    return mended


def _ends_or_hangs(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Return whether the line is a sentence, or goes on further in, without a sign of its own."""
    block, *below = paragraphs[place : place + 2]
    hangs = any(touches(block, line) and line.indent > block.indent for line in below)
    return hangs or ends_sentence(block.text)


def _with_symbols(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs with bullets for the letters that those of Word come out as.

    Some are words in many languages: two lines near each other open with it, before a capital.
    """
    opened = [place for place, block in enumerate(paragraphs) if _opens_with_letter(block)]
    mended = list(paragraphs)
    for run in _near(opened):
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
        text, lines = f"{sign.text} {opened.text}", sign.lines + opened.lines
        joined[place : place + 2] = [replace(sign, text=text, lines=lines)]
    return joined


def _end_of_parted_byline(paragraphs: Sequence[Paragraph], place: int, lang: str) -> int:
    """Return where the text begins, if signs from this one on part a name, a date, a reading time.

    They stand right below each other above the text; 0 where the signs open items.
    """
    head = paragraphs[place : first_bearing(paragraphs)]
    parts = list(takewhile(lambda pair: touches(*pair), pairwise(head)))
    signs = {block.text for block, _ in parts if is_sign(block.text)}
    is_dated = any(dates(below.text, lang) for _, below in parts)
    return place + len(head) if len(signs) == 1 and is_dated else 0


def _opens_with_date(block: Paragraph, above: Paragraph | None, lang: str) -> bool:
    """Return whether the number is a day's; where a sentence goes on, whatever follows it."""
    goes_on = above is not None and above.text[-1:].isalpha() and touches(above, block)
    return opens_with_date(block.text, lang) or (goes_on and opens_with_day(block.text, lang))


def _read(block: Paragraph, letters: Mapping[str, int]) -> Paragraph:
    within = block.in_item and block.role is Role.TEXT
    marker = opening_sign(block.text, letters) if block.is_plain or within else None
    if marker is None:
        return block
    item = replace(block, text=block.text[marker.width :], marker=marker)
    return _set_in(item) if within else item


def _set_in(block: Paragraph) -> Paragraph:
    """Return a line that a sign opens within an item of the format's as an item one level below."""
    if block.mark is None:
        raise ValueError(block)
    level = block.mark.level + 1
    return replace(
        block, indent=STEP * level, mark=replace(block.mark, role=Role.ITEM, level=level)
    )


def _lone_pictures(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of pictures that adorn a paragraph or a heading, as bullets do not.

    No other bullet is near, or it heads bullets of another sign. Those that are known as no sign of
    a list recur near by, too, or stand within a list, or near others, of which each is another.
    """
    shown = [index for index in range(len(read)) if not hangs(read, index)]
    for run in _near([at for at, index in enumerate(shown) if is_bullet(read[index])]):
        apart = {at for at in run if _is_apart(plain, shown[at])}
        opened = {at: plain[shown[at]].text[:1] for at in run}
        counts = Counter(opened.values())
        pictures = [at for at in run if _is_unread_picture(plain[shown[at]])]
        unknown = [at for at in pictures if not opens_item(plain[shown[at]].text)]
        heads = {at for at in unknown if counts[opened[at]] == 1 and _heads(at, opened, apart)}
        signs = {at: sign for at, sign in opened.items() if at not in heads}
        for at in pictures if len(run) == 1 else unknown:
            recurs = counts[opened[at]] > 1
            if at in heads or not (recurs or _stands_in_list(at, signs, counts, apart)):
                yield shown[at]


def _is_unread_picture(block: Paragraph) -> bool:
    sign = block.text[:1]
    return not block.marker and is_picture(sign) and sign not in SHOWS_LEVEL


def _is_apart(plain: Sequence[Paragraph], index: int) -> bool:
    return index == 0 or not touches(plain[index - 1], plain[index])


def _heads(at: int, signs: Mapping[int, str], apart: Collection[int]) -> bool:
    """Return whether bullets of one sign stand close together below a line that is set apart."""
    below = signs.get(at + 1)
    return at in apart and below is not None and below == signs.get(at + 2) and at + 2 not in apart


def _stands_in_list(
    at: int, signs: Mapping[int, str], counts: Mapping[str, int], apart: Collection[int]
) -> bool:
    """Return whether the line is between two bullets, or goes on with pictures that differ.

    Two of these that a blank line parts are no list yet.
    """
    beside = [other for other in (at - 1, at + 1) if other in signs]
    return len(beside) > 1 or any(
        counts[signs[other]] == 1 and (max(at, other) not in apart or 2 * other - at in signs)
        for other in beside
    )


def _near(places: Sequence[int]) -> list[list[int]]:
    """Return such of the places together as are near each other."""
    runs: list[list[int]] = []
    for place in places:
        if not runs or place - runs[-1][-1] > NEAR:
            runs.append([])
        runs[-1].append(place)
    return runs


def _lone_letters(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of `A. Smith` and `(c) 2009`: no letter near is the alphabet's next."""
    letters = [
        index
        for index, block in enumerate(read)
        if block.marker and block.marker.style is MarkerStyle.LETTER
    ]
    for index in _uncounted(read, letters):
        if read[index].series in _DOTTED or plain[index].text.startswith("("):
            yield index


def _lone_ordinals(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of `1º de mayo` and `24 – the hours of a day`: no neighbour counts on."""
    ordinals = [
        index
        for index, block in enumerate(read)
        if block.marker and _ORDINAL.match(plain[index].text)
    ]
    yield from _uncounted(read, ordinals)


def _lone_numbers(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of numbers that end a sentence of the line above: `on channel | 6. Stop`."""
    numbers = [
        index
        for index, block in enumerate(read)
        if block.marker and block.marker.style is MarkerStyle.NUMBER
    ]
    for index in _uncounted(read, numbers):
        above = read[index - 1] if index else read[index]
        goes_on = above.marker is None and above.text[-1].isalpha()
        if goes_on and touches(above, plain[index]):
            yield index


def _uncounted(read: Sequence[Paragraph], places: Sequence[int]) -> Iterator[int]:
    """Yield those of the places whose number none of their series, before or after, counts on."""
    last: dict[str, int] = {}
    confirmed: set[int] = set()
    for place in places:
        before = last.get(read[place].series)
        if before is not None and read[place].number == read[before].number + 1:
            confirmed.update((before, place))
        last[read[place].series] = place
    yield from (place for place in places if place not in confirmed)


def _lone_bare(read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of `3 days` that are not one of a row, each with the next number."""
    bare = [index for index, block in enumerate(read) if block.series == BARE]
    rows: list[list[int]] = []
    for index in bare:
        below = rows[-1][-1] if rows else index
        between = any(not hangs(read, other) for other in range(below + 1, index))
        if index == below or between or read[index].number != read[below].number + 1:
            rows.append([])
        rows[-1].append(index)
    yield from (index for row in rows if len(row) < LEAST_ROW for index in row)


def _lone_deep(read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the place of `1.5 litres` where no other line is numbered so."""
    deep = [index for index, block in enumerate(read) if block.marker and block.marker.depth]
    if len(deep) == 1:
        yield from deep


def _lone_within(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of signs within an item of the format's that stand there alone."""
    pairs = zip(plain, read, strict=True)
    within = {index for index, (block, item) in enumerate(pairs) if block.mark is not item.mark}
    yield from (index for index in within if not {index - 1, index + 1} & within)
