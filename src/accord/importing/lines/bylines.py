"""Lines that name who wrote an article: `By Ada Byron`, a name beside a date, `The editors`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.shapes import (
    LONG,
    first_bearing,
    is_name,
    leading_name,
    segments,
    touches,
)
from accord.importing.wording.dates import dates, without_dates
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

MOST_WORDS = 5
"""Words of a name after its label; more are a sentence."""
MOST_WORDS_OF_NICKNAME = 3
ROW = 3
"""Lines of a name, a rubric and a date; of so many one at least is none of the other two."""
LONGEST_ARTICLE = 3
"""Letters of `the`, `die`, `la` before an office."""

_CUT = re.compile(r"\s*(?:[,|•·(/<]|\s»|\s[–—-]\s|\.\s[^\W\d_]+\s?:).*")
"""What stands behind a name: a date, a place, or who took the pictures."""


@dataclass(frozen=True, slots=True)
class Found:
    """An author, and what only introduces them."""

    author: Phrase
    """The name."""
    introduction: Sequence[Paragraph] = ()
    """What only introduces the author."""
    signature: str = ""
    """What only introduces the author at the end of a paragraph that stays."""


def labelled(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find `Author: Ada Byron` and `By Ada Byron`, beside a date too."""
    text = first_bearing(blocks)
    for index, block in enumerate(blocks):
        if len(block.text) >= LONG or block.marker or (index > text and block.text.isupper()):
            continue  # in capitals a heading may look like a byline: `BY THE NEXT DAY`
        poster = _poster(block.text, known)
        if poster:
            return Found(Phrase(poster, block.lines), [block])
        parts = _parts(block.text, known)
        for part in parts:
            name = _introduced(part, known, is_byline=len(parts) > 1)
            if name:
                return Found(Phrase(name, block.lines), [block])
    return None


def _poster(text: str, known: Cues) -> str:
    """Return who wrote an entry of a forum, as `by ada_b » 12 Feb 2023` says; empty if nobody."""
    who, sign, when = text.partition(" » ")
    if not sign or not dates(when, known.language):
        return ""
    label = _opening((*known.author.bylines, *known.author.labels), r"\s*:?\s+").match(who)
    name = who[label.end() :] if label else who
    return name if len(name.split()) <= MOST_WORDS_OF_NICKNAME else ""


def _parts(text: str, known: Cues) -> Sequence[str]:
    """Return the line, and its parts where a date says that it is a byline."""
    dated = dates(text, known.language)
    return [text, *segments(without_dates(text, known.language))] if dated else [text]


def _introduced(text: str, known: Cues, *, is_byline: bool) -> str:
    label = _opening(known.author.labels, r"\s*:\s*").match(text)
    name = without_post(_CUT.sub("", text[label.end() :]), known) if label else ""
    if name and len(name.split()) <= MOST_WORDS:
        return name
    byline = _opening((*known.author.bylines, *known.author.systems), r"\s*:?\s+").match(text)
    if byline is None:
        return ""
    name = _CUT.sub("", text[byline.end() :])
    if is_office(name, known):
        return name
    is_plain = " " in byline[0].strip() and name.isalpha() and name[:1].isupper()
    if is_byline:
        return name if is_plain else leading_name(name)
    return name if is_plain or is_name(name) else ""


def without_post(name: str, known: Cues) -> str:
    """Return a person's name without the post before it: `senior instructor G. Lopez`."""
    person = " ".join(dropwhile(str.islower, name.split()))
    is_team = any(name.startswith(f"{office.split()[0]} ") for office in known.author.offices)
    return person if is_name(person) and not is_team else name


def headed(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find `Author` and the name on the next line, where it may open a sentence about them."""
    for block, name in pairwise(blocks):
        if len(block.text) >= LONG:
            continue
        is_label = block.text.rstrip(" :").casefold() in known.author.labels
        who = _CUT.sub("", name.text)
        if is_label and (is_name(who) or is_office(who, known)):
            return Found(Phrase(who, name.lines), [block, name])
    return None


def office(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find `The editors` alone on a line above the text; the first line names the site."""
    for block in blocks[1 : first_bearing(blocks)]:
        parts = segments(block.text)
        if parts and is_office(parts[0], known) and len(block.text) < LONG:
            return Found(Phrase(parts[0], block.lines), [block])
    return None


def is_office(text: str, known: Cues) -> bool:
    """Return whether the text names who signs where nobody is named."""
    words = text.casefold().split()
    article = words[0] if words and len(words[0]) <= LONGEST_ARTICLE else ""
    return " ".join(words) in known.author.offices or (
        bool(article) and " ".join(words[1:]) in known.author.offices
    )


def dated(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name beside a date above the text, on its line or the next; not the first line."""
    head = blocks[: first_bearing(blocks)]
    first = next((block for block in head if not known.is_rubric(block.text)), None)
    for before, block in pairwise(head):
        for dated, other in ((block, block), (block, before), (before, block)):
            if other is first or len(dated.text) >= LONG or not dates(dated.text, known.language):
                continue
            parts = segments(without_dates(other.text, known.language))
            names = [part for part in parts if is_name(part) and not names_no_one(part, known)]
            if names and (other is dated or names[0] == parts[0]):
                return Found(Phrase(names[0], other.lines), [other])
    return _above_rubric(head, first, known)


def _above_rubric(head: Sequence[Paragraph], first: Paragraph | None, known: Cues) -> Found | None:
    """Find a name, a rubric and a date below each other, where another line is the title."""
    titles = sorted(head, key=lambda block: -len(block.text.split()))[:ROW]
    for name, rubric, dated in zip(head, head[1:], head[2:], strict=False):
        is_row = name is not first and touches(name, rubric) and touches(rubric, dated)
        if not is_row or not is_name(name.text) or names_no_one(name.text, known):
            continue
        longer = (b for b in titles if len(b.text.split()) > len(name.text.split()))
        is_titled = any(block.first not in {rubric.first, dated.first} for block in longer)
        if is_titled and dates(dated.text, known.language):
            return Found(Phrase(name.text, name.lines), [name])
    return None


def names_no_one(text: str, known: Cues) -> bool:
    """Return whether what looks like a name is a button, a rubric or a heading."""
    is_button = known.boilerplate.lines.occur(known.stems(text))
    return is_button or text.isupper() or known.is_rubric(text) or bool(known.kind_cue(text))


@cache
def _opening(words: Words, then: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)}){then}", re.IGNORECASE)
