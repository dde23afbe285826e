"""Headings: marked ones, and where nobody marked any, those that their shape shows."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase, Section
from accord.importing.lines.heading_series import MOST_WORDS_WITH_STOP
from accord.importing.lines.heading_shapes import shaped
from accord.importing.lines.interviews import DASHES
from accord.importing.lines.letters import ROMAN
from accord.importing.lines.lone_lines import hangs_below, is_short, stands_alone
from accord.importing.lines.shapes import LONG, ends_sentence, is_quotation, touches, without_stop
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

HIGHEST = 2
"""Level of the headings right below the title."""
_NUMBER = re.compile(r"(?:§\s?)?(?P<number>\d{1,2})(?:[.)][-–—]?\s+(?=\S)|\s+(?=[^\W\d_]))")
"""Before a heading's words, where neither its format nor a sign marks it: `2. Tips`, `§ 2 Tips`."""
LEAST_STRONG = 2
"""Lines that stand out from which on an article shows its headings so; one may be emphasis."""
LEAST_NUMBERED = 3
"""Numbered headings from which on a line that a colon or a full stop ends is none without one."""


def divide(draft: Draft) -> Draft:
    """Return the draft divided into sections at its headings."""
    paragraphs = draft.paragraphs
    known = cues(draft.language)
    marked, strong = set(_marked(paragraphs)), set(_strong(paragraphs, known))
    numbered = set(_numbered(paragraphs, known))
    headings = marked | strong | numbered
    if not marked and len(strong) < LEAST_STRONG:
        entries = frozenset(_entries(draft))
        found = shaped(paragraphs, known, _title(draft), entries, numbered)
        if len(numbered) >= LEAST_NUMBERED:
            found = [index for index in found if not paragraphs[index].text.endswith((":", "."))]
        headings.update(found)
        headings -= _above_numbered(headings, numbered)
        if _has_subtitle(draft):
            headings.discard(0)
    return replace(draft, sections=tuple(_sections(paragraphs, headings)))


def _above_numbered(headings: Collection[int], numbered: Collection[int]) -> set[int]:
    """Return the places of lines of their own above headings that all count: none is a heading."""
    first, last = min(numbered, default=0), max(numbered, default=0)
    above = set(range(first))
    count = all(place in numbered for place in headings if first < place < last)
    return above if count and above <= {*headings} else set()


def _has_subtitle(draft: Draft) -> bool:
    """Return whether a line stands right below the title and is set off from the text."""
    below = draft.title.lines[-1] + 1 if draft.title else 0
    pairs = pairwise(draft.paragraphs[:2])
    return any(first.first == below and not touches(first, second) for first, second in pairs)


def _marked(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    for index, block in enumerate(paragraphs):
        if block.role is Role.HEADING and len(block.text) < LONG:
            yield index


def _strong(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    """Yield the places of lines that stand out, and are too short to be mere emphasis.

    What a full stop ends is of a few words, and above a text: no saying that stands there alone.
    """
    for index, (block, below) in enumerate(pairwise(paragraphs)):
        if block.role is not Role.STRONG or block.text[-1:] in ",;":
            continue
        if not is_short(block, known.abbreviations):
            continue
        few = len(block.text.split()) <= MOST_WORDS_WITH_STOP
        heads = few and below.role not in {Role.STRONG, Role.HEADING}
        if heads or block.text.endswith("?") or not ends_sentence(block.text):
            yield index


def _title(draft: Draft) -> str:
    return draft.title.text if draft.title else ""


def _entries(draft: Draft) -> Iterator[str]:
    """Yield what the table of contents named, without the numbers before it."""
    for gone in draft.discards:
        if gone.rule is Rule.CONTENTS:
            yield without_stop(gone.text).casefold()


def _sections(paragraphs: Sequence[Paragraph], headings: set[int]) -> Iterator[Section]:
    starts = [*sorted(headings), len(paragraphs)]
    if starts[0] > 0:
        yield Section(None, tuple(paragraphs[: starts[0]]))
    levels = _levels(paragraphs, starts[:-1])
    counted = frozenset(_counted([paragraphs[start] for start in starts[:-1]]))
    for (start, end), level in zip(pairwise(starts), levels, strict=True):
        block = paragraphs[start]
        numbered = block.first in counted
        text = _NUMBER.sub("", block.text, count=1) if numbered else block.text
        heading = Phrase(without_stop(text).lstrip(DASHES), block.lines)
        blocks = tuple(paragraphs[start + 1 : end])
        numbered = numbered or block.marker is not None
        yield Section(heading, blocks, level=level, numbered=numbered)


def _counted(headings: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the first lines of headings that count, by numbers within their text."""
    found = [(block.first, _NUMBER.match(block.text)) for block in headings]
    numbers = [(line, int(match["number"])) for line, match in found if match]
    for (line, number), (below, following) in pairwise(numbers):
        if following == number + 1:
            yield from (line, below)


def _levels(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> Iterator[int]:
    """Yield each heading's level.

    Marked ones have it by rank, strong ones are one below the last of those. Numbered ones are one
    below the heading without number that stands right above the first, and count by `2.1`.
    """
    marks = [mark for place in places if (mark := paragraphs[place].mark)]
    ranks = sorted({mark.level for mark in marks if mark.role is Role.HEADING})
    above, parent, previous = HIGHEST - 1, HIGHEST, -1
    for place in places:
        block = paragraphs[place]
        if block.mark and block.role is Role.HEADING:
            above = HIGHEST + ranks.index(block.mark.level)
            yield above
        elif block.role is Role.STRONG:
            yield above + 1
        elif block.marker:
            if previous == place - 1 and place and not paragraphs[previous].marker:
                parent = HIGHEST + 1
            yield parent + block.marker.depth
        else:
            parent = HIGHEST
            yield HIGHEST
        previous = place


def _numbered(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    """Yield the places of `1. Title` lines that text follows: headings.

    A series is judged as a whole, but for the last: a list may have text behind it as well. Items
    have nothing between them, or what belongs to them; headings have text.
    """
    for series in _series(paragraphs):
        titles = all(_can_be_title(paragraphs[index], known) for index in series)
        inner = series[:-1] or series
        followed = sum(_is_followed_by_text(paragraphs, index) for index in inner)
        bare = sum(second == first + 1 for first, second in pairwise(series))
        are_headings = titles and followed > bare and 2 * followed >= len(inner)
        if are_headings and not _are_sentences(paragraphs, series):
            yield from series


def _can_be_title(block: Paragraph, known: Cues) -> bool:
    """Return whether the line is as short as a heading, or quotes what customers say."""
    words = len(block.text.split())
    is_sentence = block.text.endswith(".") and words > MOST_WORDS_WITH_STOP
    return (is_short(block, known.abbreviations) and not is_sentence) or is_quotation(block.text)


def _are_sentences(paragraphs: Sequence[Paragraph], series: Sequence[int]) -> bool:
    """Return whether a full stop ends most: items that a paragraph explains, each."""
    return 2 * sum(paragraphs[index].text.endswith(".") for index in series) > len(series)


def _series(paragraphs: Sequence[Paragraph]) -> Iterator[list[int]]:
    """Yield the places of numbered paragraphs, a new list wherever counting starts again.

    `2.1` and `2.2` are counted apart from 1 and 2, as are `1)` and `1.`.
    After a list within a series, as 3 follows 1 to 6 below 2, the series goes on; where both would,
    the one that began as the line looks, as a heading or an item.
    """
    open_series: dict[tuple[str, str, str], list[list[int]]] = {}
    for index, block in enumerate(paragraphs):
        marker = block.marker
        if marker is None or not marker.ordered:
            continue
        above = marker.sign.rpartition(".")[0]
        levels = open_series.setdefault((marker.style, above, marker.series), [])
        last = [paragraphs[series[-1]].number for series in levels]
        number = block.number
        if last and number == last[-1] == 1:
            levels[-1].append(index)  # `1. 1. 1.`, as lists that lost their numbers have it
        elif number - 1 in last:
            level = _level(paragraphs, levels, index)
            yield from levels[level + 1 :]
            del levels[level + 1 :]
            levels[level].append(index)
        elif last and number > last[-1]:
            levels[-1].append(index)
        else:
            levels.append([index])
    for levels in open_series.values():
        yield from levels


def _level(paragraphs: Sequence[Paragraph], levels: Sequence[Sequence[int]], index: int) -> int:
    """Return the deepest of the series that the line counts on, rather one that began alike."""
    number = paragraphs[index].number
    counted = [
        level for level, series in enumerate(levels) if paragraphs[series[-1]].number == number - 1
    ]
    if len(counted) > 1:
        heads = _heads(paragraphs, index)
        alike = [level for level in counted if _heads(paragraphs, levels[level][0]) is heads]
        counted = alike or counted
    return counted[-1]


def _heads(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether the line looks as numbered headings do: without a stop, above text."""
    return not ends_sentence(paragraphs[index].text) and _is_followed_by_text(paragraphs, index)


def _is_followed_by_text(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether text of its own follows, or a list set off from it."""
    block, below = paragraphs[index], paragraphs[index + 1 : index + 2]
    if any(hangs_below(block, other) or _goes_on(block, other) for other in below):
        return False
    return stands_alone(paragraphs, index)


def _goes_on(block: Paragraph, below: Paragraph) -> bool:
    """Return whether the line below is the next item, or stands right below as an inner one does.

    So do the points of a paper: `1. Purpose` heads a sentence `1.1`, `2.1 Scope` a list.
    """
    outer, inner = block.marker, below.marker
    if outer is None or inner is None or (outer.depth and not inner.depth):
        return False
    is_other = inner.style is not outer.style or inner.number == 1
    is_within = inner.sign.rpartition(".")[0] == str(outer.number) or outer.series == ROMAN
    is_title = not block.text.endswith((".", ":", ",", ";")) and ends_sentence(below.text)
    return not is_other or (touches(block, below) and not (is_within and is_title))
