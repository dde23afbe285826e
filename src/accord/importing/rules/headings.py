"""Headings: marked ones, and where nobody marked any, those that their shape shows."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.article import MarkerStyle
from accord.importing.cues import cues
from accord.importing.draft import Phrase, Section
from accord.importing.reading import Role
from accord.importing.shapes import LONG, ends_sentence, is_one_sentence, touches, without_stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.cues import Cues
    from accord.importing.draft import Draft

HIGHEST = 2
"""Level of the headings right below the title."""
LONGEST = 100
"""Characters of a heading."""
MOST_WORDS = 14
"""Words of a heading."""
MOST_WORDS_WITH_STOP = 8
"""Words of a heading that ends as a sentence does; more are a sentence."""
MOST_WORDS_WITH_COLON = 3
"""Words of a heading that ends in a colon; more are a sentence that introduces a list."""
LEAST_STRONG = 2
"""Lines that stand out from which on an article shows its headings so; one may be emphasis."""

_QUOTES = "«„“\"‘'"


def divide(draft: Draft) -> Draft:
    """Return the draft divided into sections at its headings."""
    paragraphs = draft.paragraphs
    marked, strong = set(_marked(paragraphs)), set(_strong(paragraphs))
    headings = marked | strong | set(_numbered(paragraphs))
    if not marked and len(strong) < LEAST_STRONG:
        headings.update(_shaped(paragraphs, cues(draft.language)))
    return replace(draft, sections=tuple(_sections(paragraphs, headings)))


def _marked(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    for index, block in enumerate(paragraphs):
        if block.role is Role.HEADING and len(block.text) < LONG:
            yield index


def _strong(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of lines that stand out, and are too short to be mere emphasis."""
    for index, block in enumerate(paragraphs[:-1]):
        if block.role is not Role.STRONG or block.text[-1:] in ",;" or not _is_short(block):
            continue
        if not ends_sentence(block.text) or len(block.text.split()) <= MOST_WORDS_WITH_STOP:
            yield index


def _shaped(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    for index, block in enumerate(paragraphs):
        if block.marker is None and _stands_alone(paragraphs, index) and _is_title(block, known):
            yield index


def _sections(paragraphs: Sequence[Paragraph], headings: set[int]) -> Iterator[Section]:
    starts = [*sorted(headings), len(paragraphs)]
    if starts[0] > 0:
        yield Section(None, tuple(paragraphs[: starts[0]]))
    levels = _levels([paragraphs[start] for start in starts[:-1]])
    for (start, end), level in zip(pairwise(starts), levels, strict=True):
        block = paragraphs[start]
        heading = Phrase(without_stop(block.text), block.lines)
        yield Section(heading, tuple(paragraphs[start + 1 : end]), level=level)


def _levels(headings: Sequence[Paragraph]) -> Iterator[int]:
    """Yield each heading's level: marked ones by rank, strong ones one below the last of those."""
    marks = [block.mark for block in headings if block.mark and block.role is Role.HEADING]
    ranks = sorted({mark.level for mark in marks})
    above = HIGHEST - 1
    for block in headings:
        if block.mark and block.role is Role.HEADING:
            above = HIGHEST + ranks.index(block.mark.level)
            yield above
        else:
            yield above + 1 if block.role is Role.STRONG else HIGHEST


def _numbered(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of `1. Title` lines that text follows: headings, not items.

    A series is judged as a whole: the last of a spaced list may have text behind it as well.
    """
    for series in _series(paragraphs):
        titles = all(_is_short(paragraphs[index]) for index in series)
        followed = [index for index in series if _is_followed_by_text(paragraphs, index)]
        if titles and len(followed) > len(series) / 2:
            yield from series


def _series(paragraphs: Sequence[Paragraph]) -> list[list[int]]:
    """Return the places of numbered paragraphs, a new list wherever counting starts again."""
    series: list[list[int]] = []
    previous = 0
    for index, block in enumerate(paragraphs):
        if block.marker and block.marker.style is MarkerStyle.NUMBER:
            number = block.marker.number or 0
            if not series or number <= previous:
                series.append([])
            series[-1].append(index)
            previous = number
    return series


def _is_followed_by_text(paragraphs: Sequence[Paragraph], index: int) -> bool:
    following = paragraphs[index + 1 : index + 2]
    if not following or following[0].marker is not None or following[0].in_item:
        return False
    return _stands_alone(paragraphs, index)


def _stands_alone(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether text follows, and the line is neither introduced nor one of several."""
    if index + 1 == len(paragraphs):
        return False
    block, after = paragraphs[index], paragraphs[index + 1]
    if touches(block, after) and _is_fragment(after):
        return False
    if index == 0:
        return True
    before = paragraphs[index - 1]
    return not (before.text.endswith(":") or (touches(before, block) and _is_fragment(before)))


def _is_title(block: Paragraph, known: Cues) -> bool:
    """Return whether the line reads as a title: short, one clause, and no sentence."""
    text = block.text
    if not _is_short(block) or text[0].islower() or text[0] in _QUOTES or text[-1] in ",;":
        return False
    first_word = without_stop(text).split()[0].casefold().strip("?!")
    is_question = first_word in known.questions
    if text.endswith("?"):
        return is_question
    if text.endswith(":"):
        return len(text.split()) <= MOST_WORDS_WITH_COLON and known.kind_cue(text) is not None
    if not ends_sentence(text):
        return True
    few = len(text.split()) <= MOST_WORDS_WITH_STOP
    return few and (is_question or known.kind_cue(text) is not None)


def _is_fragment(block: Paragraph) -> bool:
    return block.marker is None and _is_short(block) and not ends_sentence(block.text)


def _is_short(block: Paragraph) -> bool:
    few = len(block.text) <= LONGEST and len(block.text.split()) <= MOST_WORDS
    return few and is_one_sentence(block.text)
