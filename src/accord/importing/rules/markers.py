"""The signs that open list items: `•`, `–`, `☐`, `2.`, `2)`, `2.-`, `2º`, `(b)`, `1.2`, `#3`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.article import Marker, MarkerStyle
from accord.importing.dates import opens_with_date, opens_with_day
from accord.importing.shapes import NARROWEST, WIDEST, ends_sentence, touches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

STEP = 4
"""Columns that a level of `1.2` is worth."""
NEAR = 2
"""Paragraphs within which another dash confirms that a dash opens an item."""

_MARKER = re.compile(
    r"""(?: (?P<bullet> [•◦▪▫‣⁃∙●○■□▶▸▹►➢➤➔➜→»✓✔✗✘✦★☆◆◇❖] \s* | [*·+] \s+ | o \s{2,} )
          | (?P<box> \[ [\sxX✓]? \] \s* )
          | (?P<arrow> [-=]{1,2}> \s* )
          | (?P<dash> [-–—] \s+ | [-–] (?=[^\W\d_]|[«„“"]) )
          | \(? (?P<number> \d{1,2} ) (?: [.)]{1,2}[-–—]? | [/:](?=\s) | \ufe0f?\u20e3 )
            (?: \s+ | (?=[^\W\d_]|[«„“"]) )
          | (?P<circled> [①-⑳❶-❿] ) \s*
          | (?P<ordinal> \d{1,2} ) (?: [ºª°][.)]?[-–—]? | \s?[-–—] ) \s+ (?!\d)
          | \# (?P<hash> \d{1,2} ) [.:)]? \s+
          | (?P<deep> \d{1,2} (?: \.\d{1,2} ){1,3} ) [.)]? \s+ (?= [^\W\d_] )
          | (?P<roman> [IVX]{1,5} ) [.)] \s+
          | \(? (?P<letter> [^\W\d_] ) \) \s+
          | (?P<initial> [^\W\d_] ) \. \s+
        ) (?= .*\w )                                            # a sign alone opens nothing
    """,
    re.VERBOSE,
)
_ORDINAL = re.compile(r"\d{1,2}(?:[ºª°]|\s?[-–—])")
_SHOWS_LEVEL = frozenset("•◦▪▫●○■□-*+·o")
"""Bullets that differ from level to level; ticks and arrows differ for other reasons."""
_NO_BULLETS = frozenset("©®™°№")
"""Signs in the category of pictures that open ordinary lines."""
_QUOTES = tuple('«„“"')
_SPEECH = re.compile(r"[?!…]$|[,.?!…] [–—] |^[^«„“\"]*[?!…]\s")
"""What is said to somebody: it asks, exclaims, or is broken off by `… — she said`."""
LEAST_BULLETS = 4
"""Items behind other bullets that make a text's lists."""
LEAST_ROW = 3
"""Sentences behind dashes, one below the other, that are items where nobody asks or exclaims."""
LEAST_SPOKEN = 1 / 3
"""Share of a row of dashes that are speech, from which on all are."""


def read_markers(draft: Draft) -> Draft:
    """Return the draft with list markers taken off the text they open."""
    paragraphs = draft.paragraphs
    lang = draft.language
    before = (None, *paragraphs)
    read = [
        block if _opens_with_date(block, above, lang) else _read(block)
        for above, block in zip(before, paragraphs, strict=False)
    ]
    doubtful = {
        *_lone_dashes(read),
        *_speeches(read),
        *_long_dashes(paragraphs, read),
        *_lone_initials(read),
        *_lone_ordinals(paragraphs, read),
        *_lone_deep(read),
        *_lone_pictures(paragraphs, read),
    }
    return draft.with_paragraphs(
        plain if index in doubtful else block
        for index, (plain, block) in enumerate(zip(paragraphs, read, strict=True))
    )


def opens_item(text: str) -> bool:
    """Return whether the text opens with a sign that may be a list marker."""
    return _MARKER.match(text) is not None


def _opens_with_date(block: Paragraph, above: Paragraph | None, lang: str) -> bool:
    """Return whether the number is a day's; where a sentence goes on, whatever follows it."""
    goes_on = above is not None and above.text[-1:].isalpha() and touches(above, block)
    return opens_with_date(block.text, lang) or (goes_on and opens_with_day(block.text, lang))


def _read(block: Paragraph) -> Paragraph:
    if not block.is_plain:
        return block
    match = _MARKER.match(block.text)
    if match is None:
        return _with_picture(block)
    text = block.text[match.end() :].lstrip("\ufe0f ")
    depth = match["deep"].count(".") if match["deep"] else 0
    return replace(block, text=text, marker=_marker(match), indent=block.indent + STEP * depth)


def _marker(match: re.Match[str]) -> Marker:
    width = match.end()
    number = match["number"] or match["hash"] or match["ordinal"]
    if number:
        series = ")" if ")" in match[0] else ""
        return Marker(MarkerStyle.NUMBER, int(number), width=width, series=series)
    if match["circled"]:
        return Marker(MarkerStyle.NUMBER, int(unicodedata.numeric(match["circled"])), width=width)
    if match["deep"]:
        number, sign = match["deep"].rpartition(".")[2], match["deep"]
        return Marker(MarkerStyle.NUMBER, int(number), sign, width=width)
    if match["roman"]:
        return Marker(MarkerStyle.LETTER, _value(match["roman"]), ".", width=width)
    letter = match["letter"] or match["initial"]
    if letter:
        sign = "." if match["initial"] else ""
        return Marker(MarkerStyle.LETTER, _place(letter), sign, width=width)
    sign = "-" if match["dash"] else match[0].strip()[:1]
    return Marker(MarkerStyle.BULLET, sign=sign if sign in _SHOWS_LEVEL else "", width=width)


def _place(letter: str) -> int:
    """Return 1 for the first letter of the alphabet, Latin or Cyrillic."""
    code = ord(letter.casefold())
    return code - ord("а") + 1 if code >= ord("а") else code - ord("a") + 1


def _value(roman: str) -> int:
    """Return the number; any for letters in an order that no number has."""
    digits = [{"I": 1, "V": 5, "X": 10}[letter] for letter in roman]
    signed = (-one if one < two else one for one, two in zip(digits, (*digits[1:], 0), strict=True))
    return sum(signed)


def _with_picture(block: Paragraph) -> Paragraph:
    """Return the block less the emoji that opens it, which serves as a bullet."""
    sign, rest = block.text[0], block.text[1:].lstrip("\ufe0f\u200d ")
    if unicodedata.category(sign) != "So" or sign in _NO_BULLETS or not rest:
        return block
    if not rest[0].isalnum() and rest[0] not in _QUOTES:
        return block
    return replace(block, text=rest, marker=Marker(MarkerStyle.BULLET))


def _lone_dashes(read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of dashes without another item nearby: quotations and asides."""
    if not any(map(_has_dash, read)):
        return
    places = [index for index in range(len(read)) if not _hangs(read, index)]
    for place, index in enumerate(places):
        if not _has_dash(read[index]):
            continue
        near = (*places[max(0, place - NEAR) : place], *places[place + 1 : place + 1 + NEAR])
        if not any(read[other].marker for other in near):
            yield index


def _hangs(read: Sequence[Paragraph], index: int) -> bool:
    """Return whether the line only goes on with the one above it: indented, or below a full one."""
    block, above = read[index], read[index - 1]
    if block.marker or index == 0 or not touches(above, block):
        return False
    return block.indent > 0 or NARROWEST <= len(above.text) <= WIDEST


def _lone_pictures(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of pictures without another bullet nearby: they adorn a paragraph."""
    places = [index for index in range(len(read)) if not _hangs(read, index)]
    bullets = [(at, index) for at, index in enumerate(places) if _is_bullet(read[index])]
    near = {
        index
        for (one, first), (two, second) in pairwise(bullets)
        if two - one <= NEAR
        for index in (first, second)
    }
    for _, index in bullets:
        if index not in near and not opens_item(plain[index].text):
            yield index


def _speeches(read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of dashes that open what people say to each other.

    Where all ask and nobody answers it is a list: what to find out.
    """
    for places in _rows_of_dashes(read, 0):
        spoken = [place for place in places if _SPEECH.search(read[place].text)]
        all_ask = len(places) > 1 and all(read[place].text.endswith("?") for place in places)
        if not all_ask and len(spoken) >= LEAST_SPOKEN * len(places):
            yield from places


def _rows_of_dashes(read: Sequence[Paragraph], between: int) -> Iterator[list[int]]:
    """Yield the places of dashes, one row as long as few paragraphs stand `between` two."""
    if not any(map(_has_dash, read)):
        return
    row: list[int] = []
    since = 0
    for index, block in enumerate(read):
        if _has_dash(block):
            row.append(index)
            since = 0
        elif not block.marker and not _hangs(read, index):
            since += 1
        if row and since > between:
            yield row
            row = []
    if row:
        yield row


def _long_dashes(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of sentences behind long dashes, in a text whose lists have other bullets.

    There the dash is what it is in Slavic and Spanish prose: the sign that somebody speaks. What
    stands in quotation marks behind it needs no such sign: it is an item.
    """
    others = sum(_is_bullet(block) and not _has_dash(block) for block in read)
    if others < LEAST_BULLETS:
        return
    for places in _rows_of_dashes(read, 1):
        for index in places if len(places) < LEAST_ROW else ():
            block = read[index]
            is_long = plain[index].text.startswith("—") and not block.indent
            if is_long and not block.text.startswith(_QUOTES) and ends_sentence(block.text):
                yield index


def _is_bullet(block: Paragraph) -> bool:
    return block.marker is not None and block.marker.style is MarkerStyle.BULLET


def _has_dash(block: Paragraph) -> bool:
    return block.marker is not None and block.marker.sign == "-"


def _lone_initials(read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of `A. Smith`: no letter before or after it is the alphabet's next."""
    initials = [
        index for index, block in enumerate(read) if block.marker and block.marker.sign == "."
    ]
    yield from _uncounted(read, initials)


def _lone_ordinals(plain: Sequence[Paragraph], read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of `1º de mayo` and `24 – the hours of a day`: no neighbour counts on."""
    ordinals = [
        index
        for index, block in enumerate(read)
        if block.marker and _ORDINAL.match(plain[index].text)
    ]
    yield from _uncounted(read, ordinals)


def _uncounted(read: Sequence[Paragraph], places: Sequence[int]) -> Iterator[int]:
    """Yield those of the places whose number none of them, just before or after, counts on."""
    numbers = [_number(read[place]) for place in places]
    confirmed = {
        place
        for (place, number), (other, following) in pairwise(zip(places, numbers, strict=True))
        if following == number + 1
        for place in (place, other)
    }
    yield from (place for place in places if place not in confirmed)


def _lone_deep(read: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the place of `1.5 litres` where no other line is numbered so."""
    deep = [
        index for index, block in enumerate(read) if block.marker and "." in block.marker.sign[1:]
    ]
    if len(deep) == 1:
        yield from deep


def _number(block: Paragraph) -> int:
    return (block.marker.number or 0) if block.marker else 0
