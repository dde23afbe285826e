"""What pages set around and between the text: buttons, captions, links to other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.cues import any_opens, cues
from accord.importing.shapes import LONG

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.cues import Cues
    from accord.importing.draft import Draft


def drop_furniture(draft: Draft) -> Draft:
    """Return the draft without short lines that are furniture wherever they stand."""
    known = cues(draft.language)
    furniture = [block for block in draft.paragraphs if _is_furniture(block, known)]
    return draft.without(furniture, "furniture", "pages set such lines around articles")


def _is_furniture(block: Paragraph, known: Cues) -> bool:
    if len(block.text) >= LONG:
        return False
    stems = known.stems(block.text)
    if stems in known.boilerplate.lines:
        return True
    return block.marker is None and any_opens(known.boilerplate.openings, stems)
