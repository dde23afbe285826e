"""Text behind the last section break, made a section: it closes the article, and no section."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.draft import Section
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from accord.importing.draft import Draft

_SIGNS = "*⁕✱✻❋•◆~"
"""What makes a section break three times or more, as `* * *` does; lines underline, and frame."""
_ORNAMENTS = frozenset("⁂❖❦❧☙")
"""What makes one alone."""
_LEAST_SIGNS = 3


def part_closing(draft: Draft) -> Draft:
    """Return the draft with a section for the paragraphs behind the break below the last heading.

    A list behind it belongs to what stands above, and several breaks part any text.
    """
    if not draft.sections or draft.sections[-1].heading is None:
        return draft
    *others, last = draft.sections
    within = range(min(last.lines, default=0), max(last.lines, default=0))
    breaks = [line for line in _breaks(draft) if line in within]
    before = tuple(block for block in last.blocks if breaks and block.lines[0] < breaks[0])
    behind = last.blocks[len(before) :]
    if len(breaks) != 1 or not all(isinstance(block, Paragraph) for block in behind):
        return draft
    return replace(draft, sections=(*others, replace(last, blocks=before), Section(None, behind)))


def _breaks(draft: Draft) -> list[int]:
    """Return the lines of the section breaks, which are no longer in the draft."""
    debris = [gone for gone in draft.discards if gone.rule is Rule.DEBRIS]
    return [gone.lines[0] for gone in debris if _is_break(gone.text)]


def _is_break(text: str) -> bool:
    signs = text.replace(" ", "")
    is_row = len(signs) >= _LEAST_SIGNS and not signs.strip(signs[0])
    return (is_row and signs[0] in _SIGNS) or _ORNAMENTS.issuperset(signs)
