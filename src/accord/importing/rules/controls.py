"""Buttons in brackets at the end of a line: `Contents [hide]`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.draft import Discard
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LONGEST = 60
"""Characters of the buttons behind a line."""

_BUTTONS = re.compile(rf"(?<=\S)\s?(?P<buttons>\[[^\[\]]{{3,{LONGEST}}}\])$")
_BETWEEN = re.compile(r"\s*[|/·]\s*")


def cut_controls(draft: Draft) -> Draft:
    """Return the draft with its lines less the buttons behind them."""
    known = cues(draft.language)
    buttons = {
        block: found
        for block in draft.paragraphs
        if block.text.endswith("]") and (found := _buttons(block, known))
    }
    if not buttons:
        return draft
    reason = "pages have such buttons behind their lines"
    cuts = (Discard(block.lines, text, Rule.CONTROLS, reason) for block, text in buttons.items())
    kept = (
        replace(block, text=block.text.removesuffix(buttons[block]).rstrip())
        if block in buttons
        else block
        for block in draft.paragraphs
    )
    return replace(draft.with_paragraphs(kept), cuts=(*draft.cuts, *cuts))


def _buttons(block: Paragraph, known: Cues) -> str:
    """Return the brackets that end the line and what they hold, empty where it is no button."""
    match = _BUTTONS.search(block.text)
    if match is None:
        return ""
    parts = map(known.stems, _BETWEEN.split(match["buttons"][1:-1]))
    return match["buttons"] if all(part in known.boilerplate.lines for part in parts) else ""
