"""Spaces, dashes and quotation marks of a line, as its language writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.lines.item_signs import SYMBOLS
from accord.importing.reading import BETWEEN_CELLS
from accord.importing.wording.cues import cues
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

_SPACE_BEFORE_SIGN = re.compile(r" (?=[,.;:!?…)](?:\s|$))")
_HYPHEN_FOR_DASH = re.compile(r"(?<=\S) -{1,2} (?=\S)")
LEAST_CELLS = 3
"""Parts between tabs that make a line a row of cells; a tab stands behind the sign of an item."""
_BULLET = re.compile(rf"^\s*([{''.join(SYMBOLS)}])(?:\t|\s{{2,}})(?=\S)")
"""One of Word's in a font that was lost; one space would make it a word."""
_TYPED = re.compile(r"(?:,,|``)(?=\w)|(?<=\S)''(?!\w)")
"""Quotation marks as a typewriter puts them together: `,,so''`, ``` ``so'' ```."""
_STRAIGHT = re.compile(r'(?<!\w)"([^"]*)"(?!\w)')


def mended(text: str, lang: str) -> str:
    """Return the text of a line with the typography of its language."""
    text = _BULLET.sub(lambda match: f"{SYMBOLS[match[1]]} ", text)
    if "  " in text or not text.isprintable():  # all white space but plain spaces is unprintable
        if "\t" in text:
            cells = [cell for cell in map(str.strip, text.split("\t")) if cell]
            is_row = len(cells) >= LEAST_CELLS and not is_of_contents(cells)
            text = BETWEEN_CELLS.join(cells) if is_row else text
        text = " ".join(text.split())
    text = text.strip()
    text = _SPACE_BEFORE_SIGN.sub("", text)
    text = text.replace("( ", "(")
    if " -" in text or "- " in text:
        text = _with_hyphens_and_dashes(text, cues(lang))
    text = text.replace("...", "…")
    if ",," in text or "``" in text:
        text = _TYPED.sub('"', text)
    if '"' in text and text.count('"') % 2 == 0:  # an odd one is closed on another line
        opening, closing = language(lang).quotes
        text = _STRAIGHT.sub(rf"{opening}\1{closing}", text)
    return text


def is_of_contents(cells: Sequence[str]) -> bool:
    """Return whether a title stands between its number and its page in a table of contents."""
    return len(cells) == LEAST_CELLS and cells[0].rstrip(".").isdecimal() and cells[-1].isdecimal()


def _with_hyphens_and_dashes(text: str, known: Cues) -> str:
    hyphened = _hyphened(known.hyphened)
    if hyphened:
        text = hyphened.sub("-", text)
    return _HYPHEN_FOR_DASH.sub(f" {known.dash} ", text)


@cache
def _hyphened(words: Words) -> re.Pattern[str] | None:
    """Return what finds the loose hyphen of `по - своему`."""
    if not words:
        return None
    alternatives = "|".join(rf"(?<=\b{re.escape(word)})" for word in words)
    return re.compile(rf"(?:{alternatives})(?: +- *| *- +)(?=[^\W\d_])", re.IGNORECASE)
