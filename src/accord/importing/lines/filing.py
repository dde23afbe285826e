"""Dated lines of blogs, which say what a post is filed under: `12 March 2024 in Tips by Ada`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import OPENING, segments
from accord.importing.wording.dates import without_dates
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

MOST_WORDS = 5
"""Words of a category."""


def parts_of_dated(text: str, known: Cues) -> list[str]:
    """Return the parts of a line, less its dates and what it says that the post is filed under."""
    parts = segments(without_dates(text, known.language))
    return [rest for part in parts if (rest := _without_category(part, known))]


def _without_category(part: str, known: Cues) -> str:
    """Return the part from the byline on that stands behind a category, or all where none is.

    A single word opens sentences as well: a colon, a capital or a quotation mark must follow.
    """
    match = _filed(known.date.categories, known.author.bylines).match(part)
    if match is None or len(match["category"].split()) > MOST_WORDS:
        return part
    is_named = match["category"].lstrip(OPENING)[:1].isupper() or match["category"][0] in OPENING
    is_told = bool(match["colon"]) or " " in match["cue"]
    return part[match.end() :] if is_told or is_named else part


def single_name(text: str, known: Cues) -> str:
    """Return the first name before a category, empty if that is not all: `Ada in Tips`."""
    name, _, rest = text.partition(" ")
    is_filed = bool(rest) and not _without_category(rest, known)
    return name if is_filed and name.isalpha() and name[0].isupper() else ""


@cache
def _filed(categories: Words, bylines: Words) -> re.Pattern[str]:
    behind = rf"(?=\s(?:{any_of(bylines)})\s|$)"
    return re.compile(
        rf"(?P<cue>{any_of(categories)})(?P<colon>:?)\s(?P<category>.+?){behind}\s?", re.IGNORECASE
    )
