"""Footnotes below an article: a heading, and lines that lead back or that the text refers to."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        is_signed = any(note.text.startswith(_SIGNS) for note in notes)
        if is_signed or _are_cited(notes, paragraphs[:index]):
            return draft.without([heading, *notes], Rule.REFERENCES, "it is a footnote")
    return draft


def _is_note(block: Paragraph) -> bool:
    return block.text.startswith(_SIGNS) or (block.marker is not None and block.marker.ordered)


def _are_cited(notes: Sequence[Paragraph], above: Sequence[Paragraph]) -> bool:
    """Return whether the text refers to one of the notes by its number: `in most shops [2]`."""
    signs = [f"[{note.number}]" for note in notes]
    return any(sign in block.text for block in above for sign in signs)
