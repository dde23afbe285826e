"""Items and headings that words count: `Step 1: Listen to the end`, `Step 2: …`, `Third: …`."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Marker, MarkerStyle
from accord.importing.draft import Discard
from accord.importing.lines.ordinals import label_of
from accord.importing.lines.shapes import NARROWEST, WIDEST, ends_sentence, touches
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.lines.ordinals import Label
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.kind_cues import KindCue

MOST_BETWEEN = 12
"""Lines from one item to the next; what is further apart, as tasks of a course are, is no list."""
ORDINAL = "ordinal"
"""Series of the items that mere ordinals count."""


def read_labels(draft: Draft) -> Draft:
    """Return the draft with paragraphs that count as items.

    They stand right below each other, or are paragraphs; single lines above paragraphs are
    headings.
    """
    paragraphs, known = draft.paragraphs, cues(draft.language)
    found = [
        None if block.marker or not block.is_plain else label_of(block.text, known)
        for block in paragraphs
    ]
    items = {
        place: label
        for series in _series(found)
        if _are_items(paragraphs, series, in_words=_in_words(found[series[0]]))
        for place in series
        if (label := found[place])
    }
    if not items:
        return draft
    read = [
        _item(block, items[place], known) if place in items else block
        for place, block in enumerate(paragraphs)
    ]
    cuts = [
        Discard(old.lines, old.text[: -len(new.text)].strip(), Rule.LABELS, "its number says it")
        for old, new in zip(paragraphs, read, strict=True)
        if old.text != new.text
    ]
    return replace(draft.with_paragraphs(read), cuts=(*draft.cuts, *cuts))


def kinds_of_labels(headings: Sequence[str], known: Cues) -> Iterator[KindCue | None]:
    """Yield for each heading what its label names, None where no other one counts on with it."""
    found = [label_of(heading, known) for heading in headings]
    counted = {place for series in _series(found) for place in series}
    for place, label in enumerate(found):
        yield _named(label, known) if label and place in counted else None


def _named(label: Label, known: Cues) -> KindCue | None:
    return known.kinds.by_stems.get(known.stems(label.noun))


def _item(block: Paragraph, label: Label, known: Cues) -> Paragraph:
    """Return the paragraph as an item, less the label where that only says that it is a step."""
    cue, text = _named(label, known), block.text
    if not label.noun or (cue and cue.kind is Kind.STEPS):
        text = text[label.width :]
    series = label.noun or ORDINAL
    marker = Marker(MarkerStyle.NUMBER, label.number, width=label.width, series=series)
    return replace(block, text=text, marker=marker)


def _series(found: Sequence[Label | None]) -> Iterator[list[int]]:
    """Yield the places of labels that count on; a single one does not count.

    What other labels count may stand between them, as pictures do.
    """
    open_: dict[tuple[str, bool], list[int]] = {}
    for place, label in enumerate(found):
        if label is None:
            continue
        said = label.noun, label.in_words
        series = open_.get(said, [])
        if not series or not _is_next(found[series[-1]], label):
            yield from [series] if len(series) > 1 else []
            series = open_[said] = []
        series.append(place)
    yield from (series for series in open_.values() if len(series) > 1)


def _in_words(label: Label | None) -> bool:
    return label is not None and label.in_words


def _is_next(first: Label | None, second: Label) -> bool:
    return first is not None and second.number == first.number + 1


def _are_items(paragraphs: Sequence[Paragraph], series: Sequence[int], *, in_words: bool) -> bool:
    """Return whether half of them stand one below the other, or most are paragraphs, and near.

    Prose counts in words, too: between such items stands nothing that does not belong to them.
    """
    if any(second - first > MOST_BETWEEN for first, second in pairwise(series)):
        return False
    if in_words and not all(_is_unbroken(paragraphs[a:b]) for a, b in pairwise(series)):
        return False
    close = sum(second == first + 1 for first, second in pairwise(series))
    texts = sum(_opens_text(paragraphs, place) for place in series)
    return 2 * close >= len(series) - 1 or 2 * texts > len(series)


def _is_unbroken(blocks: Sequence[Paragraph]) -> bool:
    """Return whether all below the first are lines that were wrapped, or items within it."""
    return all(
        below.marker or (touches(above, below) and len(above.text) <= WIDEST)
        for above, below in pairwise(blocks)
    )


def _opens_text(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Return whether the line is a paragraph, or the first of one that was wrapped; no heading."""
    block, below = paragraphs[place], paragraphs[place + 1 : place + 2]
    goes_on = bool(below) and touches(block, below[0])
    return len(block.text) >= NARROWEST and (goes_on or ends_sentence(block.text))
