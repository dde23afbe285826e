"""Lists before the first heading, made sections: an overview holds none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import Listing, Paragraph
from accord.importing.draft import Section
from accord.importing.lines.shapes import last_sentence
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.importing.article import Block
    from accord.importing.draft import Draft


def part_lead(draft: Draft) -> Draft:
    """Return the draft with a section for each list before the headings whose kind shows."""
    if not draft.sections or draft.sections[0].heading is not None:
        return draft
    lead, *others = draft.sections
    return replace(draft, sections=(*_parted(lead, draft.language), *others))


def _parted(lead: Section, lang: str) -> Iterator[Section]:
    start = 0
    for index in range(1, len(lead.blocks)):
        before, block = lead.blocks[index - 1 : index + 1]
        if isinstance(block, Listing) and _shows_kind(block, before, lang):
            yield Section(None, lead.blocks[start:index])
            start = index
    yield Section(None, lead.blocks[start:])


def _shows_kind(listing: Listing, before: Block, lang: str) -> bool:
    introduction = last_sentence(before.text) if isinstance(before, Paragraph) else ""
    return listing.ordered or cues(lang).kind_cue(introduction) is not None
