"""Headings repeated where a page or a column ends: `Step by step (continued)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG
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
    return draft.without([*_repeated(lines, words)], Rule.CONTINUATIONS, "its section goes on")


def _repeated(paragraphs: Sequence[Paragraph], words: tuple[str, ...]) -> Iterator[Paragraph]:
    """Yield the lines that say what an earlier line says, and that it goes on."""
    seen: set[str] = set()
    for block in paragraphs:
        said = block.text.casefold().rstrip(_BEHIND)
        if said.endswith(words):
            before = said.removesuffix(next(filter(said.endswith, words)))
            heading = before.rstrip(_BEFORE)
            if heading in seen and before[len(heading) :].strip():
                yield block
        seen.add(said)
