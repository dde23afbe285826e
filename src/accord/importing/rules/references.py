"""What stands below an article on where it comes from: its footnotes, the works it draws on."""

from __future__ import annotations

import re
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

MOST_OF_WORK = 300
"""Characters that name a work."""

_SIGNS = tuple("↑^[¹²³⁴⁵⁶⁷⁸⁹*†")
"""What opens a footnote, where its number is no list marker."""
_WORK = re.compile(
    r"\b(?:1[89]|20)\d\d\b | https?:// | www\. | \bISBN\b | (?<!\w)[^\W\d_]\.[ -]?[^\W\d_]",
    re.VERBOSE,
)
"""What names of works have: a year, an address, the initial of who wrote it."""


def drop_references(draft: Draft) -> Draft:
    """Return the draft without footnotes and works, and the headings above them."""
    return _less_works(_less_footnotes(draft))


def _less_footnotes(draft: Draft) -> Draft:
    """Return the draft less lines that lead back or that the text refers to, and their heading."""
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


def _less_works(draft: Draft) -> Draft:
    """Return the draft less the works behind a heading or a label: `Sources: A. Byron, 1843`."""
    known, paragraphs = cues(draft.language), draft.paragraphs
    gone: dict[int, Paragraph] = {}
    for index in range(1, len(paragraphs)):
        heading = paragraphs[index]
        if heading.marker or len(heading.text) > MOST_OF_WORK:
            continue
        label, _, work = heading.text.partition(":")
        if len(label) > LONGEST or (work and not _names_work(work)):
            continue
        if known.stems(label) not in known.boilerplate.bibliographies:
            continue
        entries = [] if work else [*takewhile(_is_entry, paragraphs[index + 1 :])]
        if work or 0 < len(entries) <= 2 * sum(_names_work(entry.text) for entry in entries):
            gone |= {block.first: block for block in (heading, *entries)}
    return draft.without(
        [*gone.values()], Rule.REFERENCES, "it names a work that the article draws on"
    )


def _is_entry(block: Paragraph) -> bool:
    """Return whether the line may name a work: a list does, and what looks like one."""
    is_short = len(block.text) <= MOST_OF_WORK
    return is_short and (block.marker is not None or _names_work(block.text))


def _names_work(text: str) -> bool:
    return _WORK.search(text) is not None
