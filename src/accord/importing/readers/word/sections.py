"""Sections of office papers, which their list counts: `1.` heads what `1.1` and `1.2` say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.word.lists import Entry
    from accord.importing.readers.word.paragraphs import Paragraph

LEAST = 2
"""Sections of a paper, and points of a section's list, that show how the paper is built."""
LEVEL = 1
"""Of their headings in the outline, from 0: below the title."""


def find_sections(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, entries as headings that head the points of a paper's sections."""
    by_list: dict[str, list[int]] = defaultdict(list)
    for place, paragraph in enumerate(paragraphs):
        if paragraph.block.entry and paragraph.block.entry.ordered:
            by_list[paragraph.block.entry.level[0]].append(place)
    heads = {place for places in by_list.values() for place in _heads(paragraphs, places)}
    section, found = 0, []
    for place, paragraph in enumerate(paragraphs):
        section += place in heads
        inner, cell = paragraph.block.place
        block = replace(paragraph.block, place=(inner + section, cell))
        if place in heads:
            look = replace(paragraph.look, outline=LEVEL, role="text")
            found.append(replace(paragraph, look=look, block=replace(block, entry=None)))
        else:
            found.append(replace(paragraph, block=block))
    return found


def _heads(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> Iterator[int]:
    """Yield the places of a list's outermost entries where they head its inner ones.

    They are short, and no sentences; those below them are, and say the number of the section too,
    unless its heading stands out.
    """
    entries = [(place, _entry(paragraphs[place])) for place in places]
    heads = [place for place, entry in entries if entry.level[1] == 0]
    points = [(place, entry) for place, entry in entries if entry.level[1] > 0]
    sentences = sum(_is_sentence(paragraphs[place]) for place, _ in points)
    if len(heads) < LEAST or len(points) < LEAST or 2 * sentences < len(points):
        return
    is_counted = all(entry.within for _, entry in points if entry.level[1] == 1)
    are_short = all(_is_short(paragraphs[place]) for place in heads)
    are_above = all(below > above + 1 for above, below in pairwise([*heads, len(paragraphs)]))
    if are_short and are_above and (is_counted or all(_stands_out(paragraphs[p]) for p in heads)):
        yield from heads


def _entry(paragraph: Paragraph) -> Entry:
    if paragraph.block.entry is None:
        raise ValueError(paragraph)
    return paragraph.block.entry


def _is_short(paragraph: Paragraph) -> bool:
    text = paragraph.block.text
    return len(text) < LONG and not text.endswith((",", ";", ":")) and not _is_sentence(paragraph)


def _is_sentence(paragraph: Paragraph) -> bool:
    text = paragraph.block.text
    return (ends_sentence(text) and not text.endswith("?")) or text.endswith((":", ";"))


def _stands_out(paragraph: Paragraph) -> bool:
    return not paragraph.block.plain or paragraph.block.text.isupper()
