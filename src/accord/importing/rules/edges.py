"""What pages say shortly before and after an article: dates, reading times, good wishes."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.cues import any_occurs, cues
from accord.importing.shapes import LONG, bears_text

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.cues import Cues
    from accord.importing.draft import Draft

MOST_WORDS_OF_DATE = 5

_DATE = re.compile(r"(?=.*\b(?:19|20)\d\d\b)(?=.*\b\d{1,2}\b)")


def drop_edges(draft: Draft) -> Draft:
    """Return the draft without weak cues before its first and after its last piece of text."""
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    head = list(takewhile(lambda block: not _is_text(block, known), paragraphs))
    rest = paragraphs[len(head) :]
    foot = list(takewhile(lambda block: not _is_text(block, known), reversed(rest)))
    weak = [block for block in (*head, *reversed(foot)) if _is_weak(block, known)]
    return draft.without(weak, "edges", "pages say so before or after an article")


def _is_text(block: Paragraph, known: Cues) -> bool:
    return bears_text(block) and not _is_weak(block, known)


def _is_weak(block: Paragraph, known: Cues) -> bool:
    if block.marker or len(block.text) >= LONG:
        return False
    is_date = len(block.text.split()) <= MOST_WORDS_OF_DATE and _DATE.match(block.text)
    return bool(is_date) or any_occurs(known.boilerplate.edges, known.stems(block.text))
