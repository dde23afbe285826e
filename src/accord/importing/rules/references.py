"""Footnotes below an article: a heading, and lines behind numbers or arrows that lead back."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

LONGEST = 40
"""Characters of the heading."""

_SIGNS = tuple("↑^[¹²³⁴⁵⁶⁷⁸⁹*†")
"""What opens a footnote, where its number is no list marker."""


def drop_references(draft: Draft) -> Draft:
    """Return the draft without its footnotes, and the heading above them."""
    known, paragraphs = cues(draft.language), draft.paragraphs
    for index in range(len(paragraphs) - 1, 0, -1):
        heading = paragraphs[index]
        is_short = heading.marker is None and len(heading.text) <= LONGEST
        if not is_short or known.stems(heading.text) not in known.boilerplate.references:
            continue
        notes = list(takewhile(_is_note, paragraphs[index + 1 :]))
        if any(note.text.startswith(_SIGNS) for note in notes):
            return draft.without([heading, *notes], Rule.REFERENCES, "it is a footnote")
    return draft


def _is_note(block: Paragraph) -> bool:
    return block.text.startswith(_SIGNS) or (block.marker is not None and block.marker.ordered)
