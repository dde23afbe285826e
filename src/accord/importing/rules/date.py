"""When the article was published: a line of its own, or a part of the byline."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.cues import cues
from accord.importing.dates import dates, without_dates
from accord.importing.draft import Phrase
from accord.importing.reading import Role
from accord.importing.shapes import LONG, bears_text, segments
from accord.importing.stems import any_occurs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.importing.draft import Draft


def find_date(draft: Draft) -> Draft:
    """Return the draft with its date; lines that say nothing else are dropped.

    What other rules dropped before the text begins is read too: bylines hold dates.
    """
    first = next((block.first for block in draft.paragraphs if bears_text(block)), 0)
    discarded = (
        Paragraph(gone.text, gone.lines) for gone in draft.discards if gone.lines[0] < first
    )
    above = [block for block in draft.paragraphs if block.first < first]
    foot = list(_foot(draft))
    named = [
        Phrase(found[0], block.lines)
        for block in sorted((*discarded, *above, *foot), key=lambda block: block.first)
        if len(block.text) < LONG and (found := _dates(block, draft.language))
    ]
    edge = {block.first for block in (*above, *foot)}
    gone = [
        block
        for block in draft.paragraphs
        if _is_only_date(block, draft.language)
        and (block.first in edge or block.text not in dates(block.text, draft.language))
    ]
    dated = replace(draft, date=named[0]) if named else draft
    return dated.without(gone, "date", "it only says when")


def _foot(draft: Draft) -> Iterator[Paragraph]:
    return takewhile(lambda block: not bears_text(block), reversed(draft.paragraphs))


def _dates(block: Paragraph, lang: str) -> list[str]:
    return [block.text] if block.role is Role.DATE else dates(block.text, lang)


def _is_only_date(block: Paragraph, lang: str) -> bool:
    """Return whether the line is a date, alone or among reading times, views and rubrics."""
    if block.role is Role.DATE:
        return True
    if block.marker or len(block.text) >= LONG or not dates(block.text, lang):
        return False
    known = cues(lang)
    rest = segments(without_dates(block.text, lang))
    edges = known.boilerplate.edges
    return all(any_occurs(edges, known.stems(part)) or known.is_rubric(part) for part in rest)
