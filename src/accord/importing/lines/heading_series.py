"""Headings that others show: lines that end as those do, or that as wide a gap sets off."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.interviews import SPOKEN
from accord.importing.lines.lone_lines import MOST_WORDS_WITH_COLON, is_fragment, is_short
from accord.importing.lines.questions import asks, has_text_below
from accord.importing.lines.shapes import (
    NARROWEST,
    bears_text,
    ends_sentence,
    is_quotation,
    touches,
)
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

MOST_WORDS_WITH_STOP = 8
"""Words of a heading that ends as a sentence does; more are a sentence."""
MOST_WORDS_NAMING = 5
"""The same where it names a kind, and other headings end so as well."""
LEAST_ALIKE = 2
"""Headings that end in a full stop or a colon, or stand below a wider gap, as all may then."""
LEAST_CLOSE = 3
"""Lines with a colon right above their text that name a kind, from which on all are headings."""
LEAST_DENSE = 0.8
"""Share of the paragraphs with the next one right below, in a text without blank lines."""
_QUOTES = "«„“\"‘'"
_TITLED = re.compile(r"[»“”\"’'](?:\s[–—]|:)\s\w+\s\w+.*\w$")
"""A title behind a quotation: `“I see” – What to say at the door`."""


def alike(
    paragraphs: Sequence[Paragraph],
    forms: Collection[int],
    titles: Sequence[int],
    known: Cues,
) -> Iterator[int]:
    """Yield the places of lines that end in the sign that several headings end in.

    They are set off by a blank line, as those are, unless the text has none at all. Before a colon
    they ask, too, if a list follows: a sentence that introduces one ends so.
    """
    is_dense = _is_dense(paragraphs)
    for sign in ".:":
        series = [index for index in titles if paragraphs[index].text.endswith(sign)]
        if len(series) < LEAST_ALIKE:
            continue
        for index in forms:
            block = paragraphs[index]
            if not block.text.endswith(sign) or not can_open(block, known):
                continue
            if not is_brief(block) or not (is_apart(paragraphs, index) or is_dense):
                continue
            below = paragraphs[index + 1]
            heads_text = below.marker is None and (_is_text(below) or below.text.endswith(":"))
            words = len(block.text.split())
            named = asks(block.text, known) or words <= (
                MOST_WORDS_WITH_COLON if known.kind_cue(block.text) is None else MOST_WORDS_NAMING
            )
            if sign == "." or heads_text or named:
                yield index


def _is_text(block: Paragraph) -> bool:
    return bears_text(block) or (len(block.text) >= NARROWEST and ends_sentence(block.text))


def close(
    paragraphs: Sequence[Paragraph],
    forms: Collection[int],
    titles: Sequence[int],
    known: Cues,
) -> Iterator[int]:
    """Yield the places of lines that a colon ends right above a text, if most headings are such.

    A blank line stands above each. Fewer may be sentences that introduce a list.
    """
    close = [
        index
        for index in forms
        if (block := paragraphs[index]).text.endswith(":")
        and can_open(block, known)
        and is_brief(block)
        and is_apart(paragraphs, index)
        and touches(block, paragraphs[index + 1])
    ]
    naming = sum(known.kind_cue(paragraphs[index].text) is not None for index in close)
    others = sum(not paragraphs[index].text.endswith(":") for index in titles)
    if naming >= LEAST_CLOSE and naming > others:
        yield from close


def is_brief(block: Paragraph) -> bool:
    """Return whether the line may be a heading even though a stop or a colon ends it."""
    return len(block.text.split()) <= MOST_WORDS_WITH_STOP


def is_apart(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether a blank line stands above."""
    return index > 0 and not touches(paragraphs[index - 1], paragraphs[index])


def _is_dense(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether the text has no blank lines, but for those that something was cut from."""
    pairs = [pair for pair in pairwise(paragraphs) if any(not block.marker for block in pair)]
    return sum(touches(*pair) for pair in pairs) >= LEAST_DENSE * len(pairs)


def outer(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    """Yield the places of lines that name a kind right above another heading, and that above text.

    So it stands where a text has no blank lines; elsewhere those show what heads what.
    """
    if not _is_dense(paragraphs):
        return
    for index, lines in enumerate(zip(*(paragraphs[start:] for start in range(4)), strict=False)):
        above, block, inner, text = lines
        is_first = is_fragment(block) and not (is_fragment(above) or above.text.endswith(":"))
        cue = known.kind_cue(block.text) if is_first and above.marker is None else None
        if cue and not known.only_asks(cue) and is_fragment(inner) and bears_text(text):
            yield index + 1


def set_off(
    paragraphs: Sequence[Paragraph], forms: Collection[int], titles: Sequence[int], known: Cues
) -> Iterator[int]:
    """Yield the places of short lines below gaps wider than those between paragraphs.

    Most lines that stand so are headings by themselves.
    """
    if len(titles) < LEAST_ALIKE:
        return
    gaps = {
        place: block.first - above.last
        for place, (above, block) in enumerate(pairwise(paragraphs), start=1)
        if block.marker is None
    }
    (usual, _), *_ = (*Counter(gaps.values()).most_common(1), (0, 0))
    wide = [place for place, lines in gaps.items() if lines > usual]
    shown = sum(place in wide for place in titles)
    if shown >= LEAST_ALIKE and 2 * shown > len(wide):
        for place in wide:
            block = paragraphs[place]
            is_heading = place in forms and can_open(block, known) and is_brief(block)
            if is_heading and has_text_below(paragraphs, place):
                yield place


def capitals(
    paragraphs: Sequence[Paragraph], forms: Collection[int], titles: Sequence[int]
) -> Iterator[int]:
    """Yield the places of lines in capitals, whatever sign ends them, where most headings are."""
    loud = sum(paragraphs[index].text.isupper() for index in titles)
    if loud >= LEAST_ALIKE and 2 * loud > len(titles):
        yield from (index for index in forms if paragraphs[index].text.isupper())


def siblings(paragraphs: Sequence[Paragraph], titles: Sequence[int], known: Cues) -> Iterator[int]:
    """Yield the places of lines above a text that stand as the next heading does, behind its text.

    What a customer says may be one of them, and the first may stand below a heading with a colon:
    `Who complains:`, `“It was one minute!”`, `The expert`.
    """
    known_titles = frozenset(titles)
    for title in titles:
        index = title - 2
        if index < 1 or index in known_titles:
            continue
        above, block, below = paragraphs[index - 1 : title]
        is_like = touches(block, below) == touches(*paragraphs[title : title + 2])
        is_named = index - 1 in known_titles and above.text.endswith(":") and can_open(block, known)
        is_said = is_quotation(block.text) and is_short(block) and touches(block, below)
        has_text = bears_text(below) and below.marker is None
        if is_like and has_text and is_apart(paragraphs, index) and (is_named or is_said):
            yield index


def can_open(block: Paragraph, known: Cues) -> bool:
    """Return whether the line is short enough for a heading, and begins as those do."""
    is_line = block.marker is None and _is_line(block) and is_short(block, known.abbreviations)
    if block.text.startswith((*SPOKEN, "(")) or (
        block.text[0] in _QUOTES and not _TITLED.search(block.text)
    ):
        return False
    return is_line and not block.text[0].islower()


def _is_line(block: Paragraph) -> bool:
    """Return whether its format leaves open what it is: pages mark headings as mere paragraphs."""
    return not block.in_item and block.role is not Role.STANDFIRST
