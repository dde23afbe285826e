"""Signs that writers of plain text set around a line, or below it, so that it stands out."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, touches
from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

_AROUND = re.compile(
    r"(?P<sign>[*_=~]{1,3})\s?(?P<text>[^\s*_=~](?:[^*_=~]*[^\s*_=~])?)\s?(?P=sign):?"
)
_BEFORE = re.compile(r"(?P<signs>#{1,6})\s+(?P<text>[^#]*[^#\s])\s*#*")
_BELOW = re.compile(r"[=]{3,}|[-]{3,}|[~]{3,}")
MOST_LONGER = 2
"""Signs by which a rule is longer or shorter than the line that it underlines."""


def read_emphasis(draft: Draft) -> Draft:
    """Return the draft with lines that stand out marked so; text that has marks keeps to those."""
    paragraphs = draft.paragraphs
    if any(block.mark for block in paragraphs):
        return draft
    underlined = set(_underlined(paragraphs))
    return draft.with_paragraphs(
        _marked(block, index in underlined) for index, block in enumerate(paragraphs)
    )


def _marked(block: Paragraph, is_underlined: bool) -> Paragraph:  # noqa: FBT001
    if len(block.text) >= LONG:
        return block
    before, around = _BEFORE.fullmatch(block.text), _AROUND.fullmatch(block.text)
    if before:
        mark = Mark(Role.HEADING, before["text"], len(before["signs"]), lines=block.lines)
    elif is_underlined:
        mark = Mark(Role.HEADING, block.text, 1, lines=block.lines)
    elif around:
        mark = Mark(Role.STRONG, around["text"], lines=block.lines)
    else:
        return block
    return replace(block, text=mark.text, mark=mark)


def _underlined(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of underlined lines, if there are several.

    A rule that is drawn around a notice stands below a line of text, too: what is underlined is set
    off from what stands above it, or as long as the rule.
    """
    places = [
        index
        for index, (block, below) in enumerate(pairwise(paragraphs))
        if _BELOW.fullmatch(below.text) and touches(block, below)
        if _is_as_long(block, below) or not touches(paragraphs[index - 1], block)
    ]
    if len(places) > 1:
        yield from places


def _is_as_long(block: Paragraph, rule: Paragraph) -> bool:
    return abs(len(block.text) - len(rule.text)) <= MOST_LONGER
