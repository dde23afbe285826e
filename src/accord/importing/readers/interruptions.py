"""Paragraphs that boxes, captions and footnotes break off: they go on behind them."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.paragraphs import resumes
from accord.importing.readers.printed import SAME_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.readers.printed import Printed, Setting

    Lines = Sequence[Printed]


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
        between = [*takewhile(lambda lines: _is_aside(lines, usual), paragraphs[place + 1 :])]
        behind = place + 1 + len(between)
        if (
            between
            and behind < len(paragraphs)
            and _is_broken(paragraph, paragraphs[behind], usual)
        ):
            found.append([*paragraph, *paragraphs[behind]])
            aside += between
            place = behind
        else:
            found.append(paragraph)
        place += 1
    return found + aside


def _is_aside(lines: Lines, usual: Setting) -> bool:
    """Return whether a paragraph stands in a box or in smaller type than the text."""
    first = lines[0]
    return first.boxed or first.size < usual.size * (1 - SAME_SIZE)


def _is_broken(lines: Lines, behind: Lines, usual: Setting) -> bool:
    plain = usual.is_plain(lines[-1]) and usual.is_plain(behind[0])
    inside = lines[0].boxed or behind[0].boxed
    return (
        plain
        and not inside
        and behind[0].text[:1].islower()
        and resumes(lines[-1], behind[0], usual)
    )
