"""What the source's format marks, taken at its word before shapes are looked at."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from accord.importing.article import Marker, MarkerStyle
from accord.importing.lines.item_signs import opening_sign
from accord.importing.lines.lone_lines import HANGING
from accord.importing.reading import Role
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

STEP = 4
"""Columns that a level of nesting is worth where nothing is indented."""


def read_markup(draft: Draft) -> Draft:
    """Return the draft with marked items as items, their texts set in, without what is no text."""
    draft = draft.with_paragraphs(_counted(tuple(map(_read, draft.paragraphs))))
    matter = [block for block in draft.paragraphs if block.role is Role.MATTER]
    return draft.without(matter, Rule.MARKUP, "its format marks it as no text")


def _read(block: Paragraph) -> Paragraph:
    mark = block.mark
    if mark is None or not block.in_item:
        return block
    if mark.role is not Role.ITEM:
        return replace(block, indent=STEP * mark.level + HANGING)
    style = MarkerStyle.BULLET if mark.number is None else MarkerStyle.NUMBER
    return replace(block, marker=Marker(style, mark.number), indent=STEP * mark.level)


def _counted(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs, bulleted items that open with typed numbers 1, 2, … as counted ones."""
    for _, run in groupby(paragraphs, key=lambda block: block.in_item):
        blocks = list(run)
        bullets = [place for place, block in enumerate(blocks) if _is_bullet(block)]
        signs = [sign for place in bullets if (sign := opening_sign(blocks[place].text))]
        counted = [*range(1, len(bullets) + 1)]
        if len(bullets) > 1 and [sign.number for sign in signs] == counted:
            for place, sign in zip(bullets, signs, strict=True):
                text = blocks[place].text[sign.width :]
                blocks[place] = replace(blocks[place], text=text, marker=sign)
        yield from blocks


def _is_bullet(block: Paragraph) -> bool:
    return (
        block.marker is not None
        and block.marker.style is MarkerStyle.BULLET
        and block.indent == STEP
    )
