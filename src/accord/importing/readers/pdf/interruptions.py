"""Paragraphs that boxes, captions and footnotes break off: they go on behind them."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import ends_sentence
from accord.importing.readers.pdf.paragraphs import resumes
from accord.importing.readers.pdf.printed import SAME_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.readers.pdf.printed import Printed, Setting

    Lines = Sequence[Printed]

MOST = 20
"""Paragraphs of a box, and of the captions and footnotes around it."""


def rejoined(paragraphs: Sequence[Lines], usual: Setting) -> list[Lines]:
    """Return the paragraphs, what broke one off moved to the end of its section."""
    found: list[Lines] = []
    aside: list[Lines] = []
    place = 0
    while place < len(paragraphs):
        paragraph = paragraphs[place]
        if aside and not _is_aside(paragraph, usual) and not usual.is_plain(paragraph[0]):
            found += aside
            aside = []
        between = _between(paragraphs, place, usual)
        if between:
            aside += between
            place += len(between) + 1
            paragraph = [*paragraph, *paragraphs[place]]
        found.append(paragraph)
        place += 1
    return found + aside


def _between(paragraphs: Sequence[Lines], place: int, usual: Setting) -> list[Lines]:
    """Return what stands between a paragraph that breaks off and the one with which it goes on."""
    before = paragraphs[place][-1]
    if before.boxed or not usual.is_plain(before) or ends_sentence(before.text):
        return []
    between = [
        *takewhile(lambda lines: _is_aside(lines, usual), paragraphs[place + 1 : place + 1 + MOST])
    ]
    behind = place + 1 + len(between)
    if not between or behind == len(paragraphs):
        return []
    first = paragraphs[behind][0]
    goes_on = first.text[:1].islower() and resumes(before, first, usual)
    return between if goes_on and usual.is_plain(first) else []


def _is_aside(lines: Lines, usual: Setting) -> bool:
    """Return whether a paragraph stands in a box or in smaller type than the text."""
    first = lines[0]
    return first.boxed or first.size < usual.size * (1 - SAME_SIZE)
