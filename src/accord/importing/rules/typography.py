"""Spaces, dashes and quotation marks, as the language writes them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.wording.typography import mended

if TYPE_CHECKING:
    from accord.importing.draft import Draft


def mend_typography(draft: Draft) -> Draft:
    """Return the draft with the typography of its language."""
    return draft.with_paragraphs(
        block
        if (text := mended(block.text, draft.language)) == block.text
        else replace(block, text=text)
        for block in draft.paragraphs
    )
