"""Tables of contents, with or without their entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.cues import cues
from accord.importing.shapes import LONG, without_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_ENTRIES = 60


def drop_contents(draft: Draft) -> Draft:
    """Return the draft without its table of contents, entries included that head text below."""
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    for index, block in enumerate(paragraphs):
        is_short = len(block.text) < LONG
        if is_short and known.stems(block.text) in known.boilerplate.contents:
            entries = _entries(paragraphs[index + 1 :])
            return draft.without([block, *entries], "contents", "it is a table of contents")
    return draft


def _entries(below: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the leading paragraphs that stand again further below."""
    plain = [without_stop(block.text).casefold() for block in below]
    entries = []
    for index, block in enumerate(below[:MOST_ENTRIES]):
        if plain[index] not in plain[index + 1 :]:
            break
        entries.append(block)
    return entries
