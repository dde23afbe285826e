"""Menus and other rows of entries, one below the other."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.runs import runs
from accord.importing.lines.shapes import LONG, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.stems import Stems

MOST_WORDS = 4
"""Words of a menu's entry."""
LEAST_ENTRIES = 3
"""Lines of a menu, and chapters of a recording."""

_TIMED = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s\S")


def menus(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield the lines of menus: runs of short lines, half of which any page may have."""
    lines, rubrics = known.boilerplate.lines, known.boilerplate.rubrics
    for run in runs(paragraphs, _is_entry):
        stems = [known.stems(block.text) for block in run]
        named = [one in lines or (len(run) >= LEAST_ENTRIES and one in rubrics) for one in stems]
        if 2 * sum(named) < len(run):
            continue
        if len(run) >= LEAST_ENTRIES:
            yield from run[named.index(True) :]
        else:
            yield from (block for block, is_named in zip(run, named, strict=True) if is_named)


def chapters(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the chapters of a recording, each behind the minute where it begins."""
    for run in runs(paragraphs, _opens_with_figure):
        timed = [block for block in run if _TIMED.match(block.text)]
        if len(timed) >= LEAST_ENTRIES and len(timed) == len(run):
            yield from run


def pagers(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield the articles before and behind: `Previous: Ropes`, `Next: Who pays for the quay?`.

    Each title may stand on the line below its label.
    """
    labels = ((place, *_label_of_pager(block, known)) for place, block in enumerate(paragraphs))
    found = [(place, label, lines) for place, label, lines in labels if label]
    for (one, label, lines), (two, other, _) in pairwise(found):
        if label != other and two - one == lines:
            yield from paragraphs[one : two + lines]


def _label_of_pager(block: Paragraph, known: Cues) -> tuple[Stems, int]:
    """Return what says which article stands beside, and on how many lines; none if nothing does."""
    label, _, title = block.text[:LONG].partition(": ")
    stems = known.stems(label) if len(label.split(maxsplit=MOST_WORDS)) <= MOST_WORDS else ()
    return (stems if stems in known.boilerplate.pagers else ()), 1 if title else 2


def _is_entry(block: Paragraph) -> bool:
    if ends_sentence(block.text):
        return False
    return len(block.text.split(maxsplit=MOST_WORDS)) <= MOST_WORDS


def is_listed_entry(block: Paragraph) -> bool:
    """Return whether this can be an entry of a menu that is a list."""
    return block.marker is not None and _is_entry(block)


def _opens_with_figure(block: Paragraph) -> bool:
    return block.text[:1].isdigit()
