"""Spaces, dashes and quotation marks, as the language writes them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.wording.typography import mended
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

_EDGE = re.compile(r"[+┌└╔╚][-=+─━═]{3,}[+┐┘╗╝]")
"""The upper or the lower edge of a box that signs draw."""
_SIDES = frozenset("|│║")
_POINTING_INWARDS = re.compile(r"(?<!\w)»\w[^«»]*[^\s«»]«(?!\w)")
_OPENING = re.compile(r"(?<!\S)(?P<before>[(\[]?)»(?=\S)")
_CLOSING = re.compile(r"(?<=\S)«(?!\w)")


def mend_typography(draft: Draft) -> Draft:
    """Return the draft with the typography of its language."""
    quoted = _quoted_as_usual(draft)
    return draft.with_paragraphs(
        block
        if (text := mended(quoted(block.text), draft.language)) == block.text
        else replace(block, text=text)
        for block in _unboxed(draft.paragraphs)
    )


def _unboxed(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines less the sides of boxes that signs draw; rows of tables keep their bars."""
    inner: dict[int, str] = {}
    box: dict[int, str] = {}
    is_open = False
    for place, block in enumerate(paragraphs):
        text = block.text.strip()
        if _EDGE.fullmatch(text):
            inner |= box
            box, is_open = {}, True
        elif is_open:
            said = text[1:-1].strip()
            is_side = _SIDES.issuperset((text[0], text[-1])) and _SIDES.isdisjoint(said)
            if said and is_side:
                box[place] = said
            else:
                box, is_open = {}, False
    if not inner:
        return paragraphs
    return [
        replace(block, text=inner[place]) if place in inner else block
        for place, block in enumerate(paragraphs)
    ]


def _quoted_as_usual(draft: Draft) -> Callable[[str], str]:
    """Return what writes a line's quotation marks as its language does, where they point inwards.

    Books have »this«, which bullets and buttons look like where a quotation begins a line; its end
    may be on the next one.
    """
    if not any(
        "«" in block.text and _POINTING_INWARDS.search(block.text) for block in draft.paragraphs
    ):
        return str
    opening, closing = language(draft.language).quotes

    def quoted(text: str) -> str:
        return _CLOSING.sub(closing, _OPENING.sub(rf"\g<before>{opening}", text))

    return quoted
