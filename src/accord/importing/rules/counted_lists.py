"""Lists without signs that a sentence counts: `We agreed on four steps`, and a title in each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import Marker, MarkerStyle, Paragraph
from accord.importing.lines.shapes import OPENING, QUOTATION, last_sentence
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Block
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LEAST_ITEMS = 3
MOST_WORDS = 5
"""Words of the sentence that opens an item and names it."""

_TITLE = re.compile(rf"(?P<title>[^.!?:]{{2,60}})[.!]\s+[{OPENING}]{{0,2}}(?P<next>\S)")


def mark_counted_items(draft: Draft) -> Draft:
    """Return the draft with the paragraphs that a sentence counts marked as items."""
    known = cues(draft.language)
    sections = (
        replace(section, blocks=_marked(section.blocks, known)) for section in draft.sections
    )
    return replace(draft, sections=tuple(sections))


def counts(block: Paragraph, known: Cues) -> bool:
    """Return whether the sentence above the items says that there are several."""
    return known.counts(QUOTATION.sub(" ", last_sentence(block.text)).rstrip(".:"))


def _marked(blocks: Sequence[Block], known: Cues) -> tuple[Block, ...]:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph) and not block.marker]
    if len(paragraphs) <= LEAST_ITEMS:
        return tuple(blocks)
    first, *items = paragraphs
    if not all(map(_is_titled, items)) or not counts(first, known):
        return tuple(blocks)
    marked = {item.first: replace(item, marker=Marker(MarkerStyle.BULLET)) for item in items}
    return tuple(marked.get(block.lines[0], block) for block in blocks)


def _is_titled(block: Paragraph) -> bool:
    match = _TITLE.match(block.text)
    if match is None or len(match["title"].split()) > MOST_WORDS:
        return False
    return match["next"].isupper()
