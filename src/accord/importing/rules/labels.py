"""Items and headings that a word counts: `Step 1: Listen to the end`, `Step 2: …`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Marker, MarkerStyle
from accord.importing.cues import cues
from accord.importing.draft import Discard
from accord.importing.shapes import NARROWEST, ends_sentence, touches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.cues import Cues
    from accord.importing.draft import Draft
    from accord.importing.kind_cues import KindCue

MOST_BETWEEN = 12
"""Lines from one item to the next; what is further apart, as tasks of a course are, is no list."""
RULE = "labels"

_LABELLED = re.compile(r"(?P<label>[^\W\d_]{2,15}) (?P<number>\d{1,2})(?:[:.)]|\s?[-–—])\s+(?=\S)")


def read_labels(draft: Draft) -> Draft:
    """Return the draft with paragraphs that count as items.

    They stand right below each other, or are paragraphs; single lines above paragraphs are
    headings.
    """
    paragraphs, known = draft.paragraphs, cues(draft.language)
    found = [
        None if block.marker or not block.is_plain else _LABELLED.match(block.text)
        for block in paragraphs
    ]
    items = {
        place: match
        for series in _series(found)
        if _are_items(paragraphs, series)
        for place in series
        if (match := found[place])
    }
    if not items:
        return draft
    read = [
        _item(block, items[place], known) if place in items else block
        for place, block in enumerate(paragraphs)
    ]
    cuts = [
        Discard(old.lines, old.text[: -len(new.text)].strip(), RULE, "its number says it")
        for old, new in zip(paragraphs, read, strict=True)
        if old.text != new.text
    ]
    return replace(draft.with_paragraphs(read), cuts=(*draft.cuts, *cuts))


def kinds_of_labels(headings: Sequence[str], known: Cues) -> Iterator[KindCue | None]:
    """Yield for each heading what its label names, None where no other one counts on with it."""
    found = [_LABELLED.match(heading) for heading in headings]
    counted = {place for series in _series(found) for place in series}
    for place, match in enumerate(found):
        yield _named(match, known) if match and place in counted else None


def _named(match: re.Match[str], known: Cues) -> KindCue | None:
    return known.kinds.by_stems.get(known.stems(match["label"]))


def _item(block: Paragraph, match: re.Match[str], known: Cues) -> Paragraph:
    """Return the paragraph as an item, less the label where that only says that it is a step."""
    cue = _named(match, known)
    text = block.text[match.end() :] if cue and cue.kind is Kind.STEPS else block.text
    label = match["label"].casefold()
    marker = Marker(MarkerStyle.NUMBER, int(match["number"]), width=match.end(), series=label)
    return replace(block, text=text, marker=marker)


def _series(found: Sequence[re.Match[str] | None]) -> Iterator[list[int]]:
    """Yield the places of labels that count on, one after another; a single one does not count."""
    series: list[int] = []
    for place in (place for place, match in enumerate(found) if match):
        if series and not _is_next(found, series[-1], place):
            yield from [series] if len(series) > 1 else []
            series = []
        series.append(place)
    yield from [series] if len(series) > 1 else []


def _is_next(found: Sequence[re.Match[str] | None], first: int, second: int) -> bool:
    """Return whether the second label says the same as the first, and the next number."""
    one, two = found[first], found[second]
    if one is None or two is None:
        return False
    is_same = one["label"].casefold() == two["label"].casefold()
    return is_same and int(two["number"]) == int(one["number"]) + 1


def _are_items(paragraphs: Sequence[Paragraph], series: Sequence[int]) -> bool:
    """Return whether half of them stand one below the other, or most are paragraphs, and near."""
    if any(second - first > MOST_BETWEEN for first, second in pairwise(series)):
        return False
    close = sum(second == first + 1 for first, second in pairwise(series))
    texts = sum(_opens_text(paragraphs, place) for place in series)
    return 2 * close >= len(series) - 1 or 2 * texts > len(series)


def _opens_text(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Return whether the line is a paragraph, or the first of one that was wrapped; no heading."""
    block, below = paragraphs[place], paragraphs[place + 1 : place + 2]
    goes_on = bool(below) and touches(block, below[0])
    return len(block.text) >= NARROWEST and (goes_on or ends_sentence(block.text))
