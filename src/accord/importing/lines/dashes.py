"""Dashes that open what somebody says, and no item: in stories, in interviews, between bullets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import MarkerStyle
from accord.importing.lines.interviews import interviewed
from accord.importing.lines.item_signs import QUOTES
from accord.importing.lines.shapes import NARROWEST, WIDEST, ends_sentence, touches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

NEAR = 2
"""Paragraphs within which another dash confirms that a dash opens an item."""
_SPEECH = re.compile(r"[?!…]$|[,.?!…] [–—] |^[^«„“\"]*[?!…]\s")
"""What is said to somebody: it asks, exclaims, or is broken off by `… — she said`."""
LEAST_BULLETS = 4
"""Items behind other bullets that make a text's lists."""
MOST_ABOVE = 4
"""Paragraphs above a talk among which the heading of its case stands."""
LEAST_ROW = 3
"""Sentences behind dashes, one below the other, that are items where nobody asks or exclaims."""
LEAST_SPOKEN = 1 / 3
"""Share of a row of dashes that are speech, from which on all are."""
LEAST_ANSWERS = 3
"""Questions with one dash below each, from which on an article is an interview."""


def spoken(plain: Sequence[Paragraph], read: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    """Yield the places of such dashes; `plain` are the paragraphs before their signs were read."""
    if any(map(has_dash, read)):
        yield from _lone_dashes(read)
        yield from _speeches(read, known)
        yield from _answers(read)
        yield from _long_dashes(plain, read)
        yield from interviewed(plain)


def _lone_dashes(read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of dashes without another item nearby: quotations and asides."""
    places = [index for index in range(len(read)) if not hangs(read, index)]
    for place, index in enumerate(places):
        if not has_dash(read[index]):
            continue
        near = (*places[max(0, place - NEAR) : place], *places[place + 1 : place + 1 + NEAR])
        if not any(read[other].marker for other in near):
            yield index


def _speeches(read: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    """Yield the places of dashes that open what people say to each other.

    Where all ask or all exclaim, and nobody answers, it is a list: what to find out, or not to say.
    So it is below a colon where what to say is spoken of.
    Below a text one is enough, in a case and in an article whose lists have other bullets.
    """
    has_others = _has_other_bullets(read)
    for places in _rows_of_dashes(read, 0):
        spoken = [place for place in places if _SPEECH.search(read[place].text)]
        ends = {read[place].text[-1] for place in places}
        by_one = len(places) > 1 and ends in ({"?"}, {"!"})
        is_below_text = places[0] > 0 and ends_sentence(read[places[0] - 1].text)
        is_told = is_below_text and (has_others or _is_in_case(read, places[0], known))
        least = 1 if is_told else LEAST_SPOKEN * len(places)
        is_list = by_one or (len(places) >= LEAST_ROW and _are_to_say(read, places[0], known))
        if not is_list and len(spoken) >= least:
            yield from places


def _are_to_say(read: Sequence[Paragraph], place: int, known: Cues) -> bool:
    """Return whether a colon stands right above, and a line above that is no text says so."""
    above = read[max(0, place - NEAR) : place]
    lines = (block for block in above if not ends_sentence(block.text))
    kinds = {one.cue.kind for line in lines for one in known.kinds.within(known.stems(line.text))}
    return bool(above) and above[-1].text.endswith(":") and Kind.FIRST_WORDS in kinds


def _is_in_case(read: Sequence[Paragraph], place: int, known: Cues) -> bool:
    """Return whether the nearest line above that is no text names a case."""
    above = reversed(read[max(0, place - MOST_ABOVE) : place])
    heading = next((block for block in above if not ends_sentence(block.text)), None)
    cue = known.kind_cue(heading.text) if heading else None
    return cue is not None and cue.kind is Kind.EXAMPLES


def _has_other_bullets(read: Sequence[Paragraph]) -> bool:
    return sum(is_bullet(block) and not has_dash(block) for block in read) >= LEAST_BULLETS


def _answers(read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of dashes that answer questions, if several questions have one below."""
    rows = [places for places in _rows_of_dashes(read, 0) if len(places) == 1]
    answers = [place for [place] in rows if place and _asks(read[place - 1])]
    if len(answers) >= LEAST_ANSWERS:
        yield from answers


def _asks(block: Paragraph) -> bool:
    return block.marker is None and block.text.endswith("?")


def _rows_of_dashes(read: Sequence[Paragraph], between: int) -> Iterator[list[int]]:
    """Yield the places of dashes, one row as long as few paragraphs stand `between` two."""
    row: list[int] = []
    since = 0
    for index, block in enumerate(read):
        if has_dash(block):
            row.append(index)
            since = 0
        elif not block.marker and not hangs(read, index):
            since += 1
        if row and since > between:
            yield row
            row = []
    if row:
        yield row


def _long_dashes(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of sentences behind dashes, in a text whose lists have other bullets.

    There the dash is what it is in Slavic and Spanish prose: the sign that somebody speaks. What
    stands in quotation marks behind it needs no such sign: it is an item.
    """
    if not _has_other_bullets(read):
        return
    for places in _rows_of_dashes(read, 1):
        for index in places if len(places) < LEAST_ROW else ():
            block = read[index]
            is_item = block.text.startswith(QUOTES) or not ends_sentence(block.text)
            if not block.indent and not is_item and _is_long(plain, index, len(places)):
                yield index


def _is_long(plain: Sequence[Paragraph], index: int, row: int) -> bool:
    """Return whether the dash is long, or of middle length and alone between blank lines."""
    block, above = plain[index], plain[max(0, index - 1)]
    return block.text.startswith("—") or (row == 1 and not touches(above, block))


def hangs(read: Sequence[Paragraph], index: int) -> bool:
    """Return whether the line only goes on with the one above it: indented, or below a full one."""
    block, above = read[index], read[index - 1]
    if block.marker or index == 0 or not touches(above, block):
        return False
    return block.indent > 0 or NARROWEST <= len(above.text) <= WIDEST


def is_bullet(block: Paragraph) -> bool:
    """Return whether a sign that counts nothing opens an item."""
    return block.marker is not None and block.marker.style is MarkerStyle.BULLET


def has_dash(block: Paragraph) -> bool:
    """Return whether the sign is a dash, of whatever length."""
    return block.marker is not None and block.marker.sign == "-"
