"""Lines that name who wrote an article: `By Ada Byron`, a name beside a date, `The editors`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.filing import parts_of_dated, single_name
from accord.importing.lines.shapes import (
    LONG,
    bears_text,
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
MOST_WORDS_OF_TRADE = 5
MOST_WORDS_BESIDE_DATE = 3
"""Words of a place and an hour: `Leeds – 12 March 2024 – 10:15 GMT`."""
LONGEST_ARTICLE = 3
"""Letters of `the`, `die`, `la` before an office."""

_DOTS = frozenset("·•|")
"""What parts a byline whose parts have lines of their own."""
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
    """Find `Author: Ada Byron` and `By Ada Byron`, beside a date too.

    Within the text only a name will do: `Responsible: the shift lead` is what it is about.
    """
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
            if name and _is_somebody(name, known, is_above=index < text):
                return Found(Phrase(name, block.lines), [block])
    return None


def _is_somebody(name: str, known: Cues, *, is_above: bool) -> bool:
    """Return whether the name can be one; above the text, where bylines stand, many a word can."""
    first, *others = name.split()
    if is_people(name, known) or is_office(name, known):
        return True
    if is_above:
        return not others or not name.islower()
    return is_office(first, known) and not name.islower()


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
    return [text, *parts_of_dated(text, known)] if dates(text, known.language) else [text]


def _introduced(text: str, known: Cues, *, is_byline: bool) -> str:
    label = _opening(known.author.labels, r"\s*:\s*").match(text)
    name = without_post(_named(text[label.end() :]), known) if label else ""
    if name and len(name.split()) <= MOST_WORDS:
        return name
    byline = _opening(known.author.bylines, r"\s*:?\s+").match(text)
    if byline is None:
        return ""
    name = _named(text[byline.end() :])
    if is_office(name, known):
        return name
    is_plain = " " in byline[0].strip() and name.isalpha() and name[:1].isupper()
    if is_byline:
        return (
            name
            if is_plain or is_people(name, known)
            else leading_name(name) or single_name(name, known)
        )
    return name if is_plain or is_people(name, known) else ""


def is_people(text: str, known: Cues) -> bool:
    """Return whether this can be a name, or several: `Ada Byron and Tim Ode`."""
    return all(map(is_name, _between_names(known.author.joining).split(text)))


def _named(text: str) -> str:
    """Return what stands before anything else: `Ada Byron. Photographs by Tim Ode` names one."""
    text = _CUT.sub("", text)
    name, stop, _ = text.partition(". ")
    is_whole = bool(stop) and is_name(name) and len(name.split()[-1]) > 1
    return name if is_whole else text


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
    return _above_rubric(head, first, known) or _above_dot(head, first, known)


def timed(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name between a longer line and how long ago, or for how long: `6 min read`."""
    head = blocks[: first_bearing(blocks)]
    for title, name, time in zip(head, head[1:], head[2:], strict=False):
        is_below = len(title.text.split()) > len(name.text.split()) and touches(name, time)
        if not is_below or not is_name(name.text) or names_no_one(name.text, known):
            continue
        has_figure = any(map(str.isdigit, time.text)) and len(time.text) < LONG
        if has_figure and known.boilerplate.edges.occur(known.stems(time.text)):
            return Found(Phrase(name.text, name.lines), [name])
    return None


def dated_below_lead(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name right above a date where both stand between a lead and the text."""
    start = first_bearing(blocks) + 1
    below = list(takewhile(lambda block: not bears_text(block), blocks[start:]))
    if start + len(below) == len(blocks):
        return None
    for above, dated in pairwise(below):
        name, *trade = segments(above.text) or ("",)
        if not touches(above, dated) or not is_name(name) or names_no_one(name, known):
            continue
        few = len(" ".join(trade).split()) <= MOST_WORDS_OF_TRADE
        others = sum(len(part.split()) for part in parts_of_dated(dated.text, known))
        if few and others <= MOST_WORDS_BESIDE_DATE and dates(dated.text, known.language):
            return Found(Phrase(name, above.lines), [above])
    return None


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


def _above_dot(head: Sequence[Paragraph], first: Paragraph | None, known: Cues) -> Found | None:
    """Find a name above a sign alone, which parts it from a date further down."""
    for name, sign in pairwise(head):
        is_parted = name is not first and touches(name, sign) and sign.text in _DOTS
        if not is_parted or not is_name(name.text) or names_no_one(name.text, known):
            continue
        if any(dates(block.text, known.language) for block in head if block.first > sign.first):
            return Found(Phrase(name.text, name.lines), [name])
    return None


def names_no_one(text: str, known: Cues) -> bool:
    """Return whether what looks like a name is a button, a rubric or a heading."""
    is_button = known.boilerplate.lines.occur(known.stems(text))
    return is_button or text.isupper() or known.is_rubric(text) or bool(known.kind_cue(text))


@cache
def _between_names(words: Words) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(words)})\s")


@cache
def _opening(words: Words, then: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)}){then}", re.IGNORECASE)
