"""Which signs open items, and which only look so: dashes of speech, initials, dates, ornaments."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import Marker, MarkerStyle
from accord.importing.lines.acrostics import acrostics, are_headings
from accord.importing.lines.dashes import hangs, is_bullet, spoken
from accord.importing.lines.item_signs import (
    BARE,
    SHOWS_LEVEL,
    is_picture,
    opening_sign,
    opens_item,
)
from accord.importing.lines.letters import ROMAN, counted
from accord.importing.lines.odd_signs import near, with_bullets
from accord.importing.lines.shapes import touches
from accord.importing.reading import Role
from accord.importing.rules.markup import STEP
from accord.importing.wording.cues import cues
from accord.importing.wording.dates import opens_with_date, opens_with_day

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

_DOTTED = frozenset({".", ROMAN})
"""Series of letters that a full stop may follow, as in `A. Smith`, `I. Newton`."""
_ORDINAL = re.compile(r"\d{1,2}(?:[ºª°]|\s?[-–—])")
_SPELLED = "spelled"
"""Series of letters that spell a word."""
LEAST_ROW = 3
"""Numbers without a sign behind them, each the next one, that count items."""


def read_markers(draft: Draft) -> Draft:
    """Return the draft with list markers taken off the text they open."""
    lang, known = draft.language, cues(draft.language)
    paragraphs = with_bullets(draft.paragraphs, lang)
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
    spelling = dict(_spelling(paragraphs))
    return draft.with_paragraphs(
        spelling.get(index) or (plain if index in doubtful else block)
        for index, (plain, block) in enumerate(zip(paragraphs, read, strict=True))
    )


def _spelling(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """Yield the places of lines that spell a word, and those as counted items, or as they were.

    The letters stay, for people remember the word.
    """
    for places in acrostics(paragraphs):
        heads = are_headings(paragraphs, places)
        for number, place in enumerate(places, start=1):
            marker = Marker(MarkerStyle.NUMBER, number, width=0, series=_SPELLED)
            yield place, paragraphs[place] if heads else replace(paragraphs[place], marker=marker)


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
    for run in near([at for at, index in enumerate(shown) if is_bullet(read[index])]):
        apart = {at for at in run if _is_apart(plain, shown[at])}
        opened = {at: plain[shown[at]].text[:1] for at in run}
        counts = Counter(opened.values())
        pictures = [at for at in run if _is_unread_picture(plain[shown[at]])]
        unknown = [at for at in pictures if not opens_item(plain[shown[at]].text)]
        heads = {
            at
            for at in unknown
            if (counts[opened[at]] == 1 or at + 1 in apart) and _heads(at, opened, apart)
        }
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
    """Return whether bullets of one sign stand close together below a line that is set apart.

    They may have the sign of that line, if a blank one parts them from it.
    """
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


def _lone_letters(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of `A. Smith` and `(c) 2009`: no letter near is the alphabet's next."""
    for index in _uncounted(read, _of_style(read, MarkerStyle.LETTER)):
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
    """Yield the places of numbers that end a sentence of the line above: `on channel | 6. Stop`.

    Where every item is the first, as scrapes have them, none counts on.
    """
    places = _of_style(read, MarkerStyle.NUMBER)
    if len(places) > 1 and all(read[place].number == 1 for place in places):
        return
    for index in _uncounted(read, places):
        above = read[index - 1] if index else read[index]
        goes_on = above.marker is None and above.text[-1].isalpha()
        if goes_on and touches(above, plain[index]):
            yield index


def _of_style(read: Sequence[Paragraph], style: MarkerStyle) -> list[int]:
    return [at for at, block in enumerate(read) if block.marker and block.marker.style is style]


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
