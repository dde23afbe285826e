"""Spaces, dashes and quotation marks, as the language writes them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.wording.typography import mended
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.importing.draft import Draft

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
        for block in draft.paragraphs
    )


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
