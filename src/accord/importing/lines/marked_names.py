"""Names that a format marks as the author's: a page's bylines, and what files declare."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.bylines import Found, names_no_one, without_post
from accord.importing.lines.shapes import is_name, segments
from accord.importing.reading import Role
from accord.importing.wording.dates import without_dates
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

_FIGURES = re.compile(r"\d+$")
"""Behind the name of an account: `editor2`."""


def shown(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find the person in the bylines of a page."""
    for block in blocks:
        name = person(block.text, known) if block.role is Role.BYLINE else ""
        if name:
            return Found(Phrase(name, block.lines), [block])
    return None


def declared(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find all whom the format declares to be the authors, persons before whoever else signs."""
    marked = [block for block in blocks if block.role is Role.AUTHOR]
    people = [block for block in marked if person(block.text, known)]
    named = people or [block for block in marked if not is_account(block.text, known)]
    names = ", ".join(person(block.text, known) or block.text for block in named)
    lines = tuple(line for block in named for line in block.lines)
    return Found(Phrase(names, lines), named) if named else None


def person(text: str, known: Cues) -> str:
    """Return the name in `By Ada Byron, trainer | 12 March`, empty if it names nobody."""
    for part in (text, *segments(without_dates(text, known.language))):
        label = _opening(known).match(part)
        for name in (part[label.end() :] if label else part, part):
            name = without_post(name, known)  # noqa: PLW2901 - what is left of it
            if is_name(name) and not is_account(name, known) and not _is_other(name, known):
                return name
    return ""


def is_account(name: str, known: Cues) -> bool:
    """Return whether this is whoever enters articles into a system: `Site Admin`, `editor2`."""
    return any(_FIGURES.sub("", word) in known.author.accounts for word in name.casefold().split())


def _is_other(name: str, known: Cues) -> bool:
    """Return whether it only looks like a name; in capitals throughout it may be one here."""
    return names_no_one(name.title() if name.isupper() else name, known)


def _opening(known: Cues) -> re.Pattern[str]:
    author = known.author
    return _before_name((*author.labels, *author.bylines, *author.systems))


@cache
def _before_name(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)})(?:\s*:\s*|\s+)", re.IGNORECASE)
