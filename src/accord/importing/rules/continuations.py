"""Headings repeated where a page or a column ends: `Step by step (continued)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG
from accord.importing.reading import comparable
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

_BEHIND = " .…)]:"
_BEFORE = " ([–—-,:…"
"""Signs between the heading and what says that its section goes on; one that is no blank parts."""


def drop_continuations(draft: Draft) -> Draft:
    """Return the draft with sections that pages part in one piece."""
    words = cues(draft.language).continued
    lines = [block for block in draft.paragraphs if len(block.text) < LONG]
    ends = (block.text.casefold().rstrip(_BEHIND) for block in lines)
    if not any(end.endswith(words) for end in ends):  # as nearly always
        return draft
    return draft.without([*_repeated(lines, words)], Rule.CONTINUATIONS, "its section goes on")


def _repeated(paragraphs: Sequence[Paragraph], words: tuple[str, ...]) -> Iterator[Paragraph]:
    """Yield the lines that say what an earlier line says, and that it goes on."""
    seen: set[str] = set()
    for block in paragraphs:
        said = comparable(block.text)
        bare = said.rstrip(_BEHIND)
        word = next((word for word in words if bare.endswith(word)), None)
        if word:
            before = bare.removesuffix(word)
            heading = before.rstrip(_BEFORE)
            if before[len(heading) :].strip() and heading in seen:
                yield block
        seen.add(bare)
