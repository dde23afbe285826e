"""What hand-outs leave to be filled in at their end: `I have read this. Date .....`."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import bears_text, touches
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_LINES = 12
"""Lines at the end of an article among which the form is looked for."""

_BLANK = re.compile(r"_{4,}|[.…‥]{4,}|…{2,}")
"""What is written on: a line, or dots, which typography may have made ellipses of."""


def drop_blanks(draft: Draft) -> Draft:
    """Return the draft without the form behind its text, and what stands right above its blanks."""
    paragraphs = draft.paragraphs
    if not any(_is_blank(block) for block in paragraphs[-1:-MOST_LINES:-1]):
        return draft
    foot = list(takewhile(_is_of_form, reversed(paragraphs)))[::-1]
    labels = {
        above.first
        for above, block in pairwise(foot)
        if _is_blank(block) and touches(above, block) and above.text.endswith(":")
    }
    form = [block for block in foot if _is_blank(block) or block.first in labels]
    return draft.without(form, Rule.BLANKS, "it is to be filled in")


def _is_of_form(block: Paragraph) -> bool:
    return _is_blank(block) or not bears_text(block)


def _is_blank(block: Paragraph) -> bool:
    return _BLANK.search(block.text) is not None
