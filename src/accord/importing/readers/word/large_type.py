"""Headings of Word files that no style names: lines set in larger type than the text by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG
from accord.importing.readers.word.paragraphs import TEXT
from accord.importing.readers.word.styles import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from accord.importing.readers.word.paragraphs import Paragraph
    from accord.importing.readers.word.styles import Styles

LARGER = 1.15
"""Times the size of most of the text, from which on a line is a heading's."""
LEAST = 2
"""Lines of a size that no style of headings has, that show how headings are set."""
_STOPS = (".", "!", "…", ":", ";", ",")


def find_large(paragraphs: Sequence[Paragraph], styles: Styles) -> list[Paragraph]:
    """Return the paragraphs, large lines above text as headings of the level that looks alike."""
    sizes = [_size(paragraph, styles) for paragraph in paragraphs]
    levels = _levels(paragraphs, sizes, dict(_large(paragraphs, sizes)))
    return [
        replace(each, look=replace(each.look, outline=levels[place], role="text"))
        if place in levels
        else each
        for place, each in enumerate(paragraphs)
    ]


def _levels(
    paragraphs: Sequence[Paragraph], sizes: Sequence[int], large: Mapping[int, int]
) -> dict[int, int]:
    """Return the places of headings among large lines, and their levels in the outline.

    Below a heading that has a style it is that of the styled ones which are nearly as large.
    """
    styled = {
        place: each.heading - 1 for place, each in enumerate(paragraphs) if each.heading is not None
    }
    if styled:
        first, least = min(styled), min(sizes[place] for place in styled)
        return {
            place: styled[min(styled, key=lambda other: abs(sizes[other] - size))]
            for place, size in large.items()
            if place > first and size >= least
        }
    counts = Counter(large.values())
    ranks = sorted((size for size, count in counts.items() if count >= LEAST), reverse=True)
    return {place: ranks.index(size) + 1 for place, size in large.items() if size in ranks}


def _large(paragraphs: Sequence[Paragraph], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the places and sizes of large lines above paragraphs of the usual size."""
    usual = _usual(paragraphs, sizes)
    for place, (size, below) in enumerate(pairwise(sizes)):
        is_above = below < size and size >= LARGER * usual
        if is_above and _is_line(paragraphs[place]):
            yield place, size


def _is_line(paragraph: Paragraph) -> bool:
    """Return whether nothing but its size says that it is no text."""
    block, (_, cell) = paragraph.block, paragraph.block.place
    is_bare = block.entry is None and block.plain and cell is None and not paragraph.look.role
    return is_bare and len(block.text) < LONG and not block.text.endswith(_STOPS)


def _usual(paragraphs: Sequence[Paragraph], sizes: Sequence[int]) -> int:
    letters: Counter[int] = Counter()
    for paragraph, size in zip(paragraphs, sizes, strict=True):
        letters[size] += len(paragraph.block.text)
    return max(letters, key=lambda size: letters[size], default=0)


def _size(paragraph: Paragraph, styles: Styles) -> int:
    """Return the size of the smallest type in a paragraph, in half points."""
    runs = (run for run in paragraph.element.iter(f"{WORD}r") if run.find(TEXT) is not None)
    return min((styles.size(run, paragraph.look) for run in runs), default=0)
