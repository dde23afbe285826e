"""Names that a format marks as the author's: a page's bylines, and what files declare."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.bylines import Found, names_no_one, without_post
from accord.importing.lines.offices import is_office
from accord.importing.lines.shapes import is_name, leading_name, segments
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
    """Find the person in the bylines of a page, or else the office that signs."""
    bylines = [block for block in blocks if block.role is Role.BYLINE]
    for find in (person, _office):
        for block in bylines:
            name = find(block.text, known)
            if name:
                return Found(Phrase(name, block.lines), [block])
    return None


def declared(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find all whom the format declares to be the authors, persons before whoever else signs."""
    marked = [block for block in blocks if block.role is Role.AUTHOR]
    people = [block for block in marked if person(block.text, known)]
    named = people or [block for block in marked if not _is_no_person(block.text, known)]
    names = ", ".join(person(block.text, known) or block.text for block in named)
    lines = tuple(line for block in named for line in block.lines)
    return Found(Phrase(names, lines), named) if named else None


def person(text: str, known: Cues) -> str:
    """Return the name in `By Ada Byron, trainer | 12 March`, empty if it names nobody."""
    parts = [text, *segments(without_dates(text, known.language))]
    introduced = [_introduced(part, known) for part in parts]
    rests = [rest for pair in zip(introduced, parts, strict=True) for rest in pair]
    names = (without_post(rest, known) for rest in rests)
    leading = map(leading_name, introduced)  # `Ada Byron and Tim Ode`
    return next((name for name in (*names, *leading) if _is_person(name, known)), "")


def _office(text: str, known: Cues) -> str:
    """Return the office that a byline names, empty if it names none."""
    parts = segments(without_dates(text, known.language))
    names = (_introduced(part, known) for part in parts)
    return next((name for name in names if is_office(name, known)), "")


def _introduced(text: str, known: Cues) -> str:
    """Return what stands behind a label, or the whole text."""
    label = _opening(known).match(text)
    return text[label.end() :] if label else text


def _is_person(name: str, known: Cues) -> bool:
    if not is_name(name) or _is_no_person(name, known) or _opening(known).fullmatch(f"{name} "):
        return False
    # In capitals throughout it may be a name here.
    return not names_no_one(name.title() if name.isupper() else name, known)


def is_account(name: str, known: Cues) -> bool:
    """Return whether this is whoever enters articles into a system: `Site Admin`, `editor2`."""
    return not _words(name).isdisjoint(known.author.accounts)


def _is_no_person(name: str, known: Cues) -> bool:
    return is_account(name, known) or not _words(name).isdisjoint(known.author.offices)


def _words(name: str) -> set[str]:
    return {_FIGURES.sub("", word) for word in name.casefold().split()}


def _opening(known: Cues) -> re.Pattern[str]:
    author = known.author
    return _before_name((*author.labels, *author.bylines, *author.systems, *author.links))


@cache
def _before_name(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)})(?:\s*:\s*|\s+)", re.IGNORECASE)
