"""Menus and other rows of entries, one below the other."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.runs import runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

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
            pairs = zip(run, named, strict=True)
            yield from (block for block, is_named in pairs if is_named and not block.marker)


def chapters(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the chapters of a recording, each behind the minute where it begins."""
    for run in runs(paragraphs, _is_timed):
        if len(run) >= LEAST_ENTRIES:
            yield from run


def pagers(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield the articles before and behind: `« Previous: Ropes`, `Next: Who pays for the quay? »`.

    Each title may stand on the line below its label.
    """
    all_lines = (_lines_of_pager(block, known) for block in paragraphs)
    pagers = [(place, lines) for place, lines in enumerate(all_lines) if lines]
    for (one, lines), (two, _) in pairwise(pagers):
        if two - one == lines:
            yield from paragraphs[one : two + lines]


def _lines_of_pager(block: Paragraph, known: Cues) -> int:
    """Return on how many lines an article beside is named from here; 0 if none is."""
    label, _, title = block.text.strip("«» ").partition(": ")
    if len(label.split(maxsplit=MOST_WORDS)) > MOST_WORDS:
        return 0
    is_label = known.stems(label) in known.boilerplate.pagers
    return is_label * (1 if title else 2)


def _is_entry(block: Paragraph) -> bool:
    return len(block.text.split(maxsplit=MOST_WORDS)) <= MOST_WORDS


def is_listed_entry(block: Paragraph) -> bool:
    """Return whether this can be an entry of a menu that is a list."""
    return block.marker is not None and _is_entry(block)


def _is_timed(block: Paragraph) -> bool:
    return _TIMED.match(block.text) is not None
