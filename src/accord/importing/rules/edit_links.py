"""Links to edit a section, which wikis show behind its heading: `Opening hours [edit]`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.draft import Discard
from accord.importing.lines.shapes import LONG
from accord.importing.reading import Mark, Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from accord.importing.draft import Draft
    from accord.importing.wording.words import Words

HIGHEST = 1
"""Level of the headings: a copied page does not show which was lower."""


def read_edit_links(draft: Draft) -> Draft:
    """Return the draft with lines that such a link closes marked as headings, less the link."""
    if not any(block.text.endswith("]") for block in draft.paragraphs):
        return draft
    link = _link(cues(draft.language).editing)
    cuts = list(draft.cuts)
    paragraphs = []
    for block in draft.paragraphs:
        is_line = block.mark is None and len(block.text) < LONG and block.text.endswith("]")
        match = link.search(block.text) if is_line else None
        if match and match.start():
            text = block.text[: match.start()]
            cuts.append(
                Discard(block.lines, match[0].strip(), Rule.EDIT_LINKS, "it is a link to edit it")
            )
            mark = Mark(Role.HEADING, text, HIGHEST, lines=block.lines)
            paragraphs.append(replace(block, text=text, mark=mark))
        else:
            paragraphs.append(block)
    return replace(draft.with_paragraphs(paragraphs), cuts=tuple(cuts))


@cache
def _link(words: Words) -> re.Pattern[str]:
    """Return what finds the link at the end of a line: `[edit]`, `[edit | edit source]`."""
    return re.compile(rf"\s*\[\s?(?:{any_of(words)})\b[^\[\]]*\]$", re.IGNORECASE)
