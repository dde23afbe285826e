"""Lines that name who wrote an article: `By Ada Byron`, a name beside a date, `The editors`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.degrees import without_degrees
from accord.importing.lines.filing import parts_of_dated, single_name
from accord.importing.lines.offices import (
    is_office,
    is_unit,
    lone_office,
    opens_with_office,
    without_article,
    without_date,
)
from accord.importing.lines.shapes import (
    LONG,
    ends_sentence,
    first_bearing,
    is_name,
    leading_name,
    segments,
)
from accord.importing.reading import BETWEEN_CELLS
from accord.importing.wording.cues import cues
from accord.importing.wording.dates import dates
from accord.importing.wording.words import any_of, as_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

MOST_WORDS = 5
"""Words of a name after its label; more are a sentence."""
MOST_WORDS_OF_NICKNAME = 3
MOST_WORDS_OF_OFFICE = 12
LONGEST_HOUR = 9
"""Characters of `21:47 Uhr`."""

_CUT = re.compile(r"\s*(?:[,|•·(/<*]|\s»|\s[–—-]\s|\.?\s[^\W\d_]+\s?:).*")
"""What stands behind a name: a date, a place, or who took the pictures."""
_ROMAN = re.compile(r"\s[IVX]+$")
"""Behind what a paper calls its years: `Volume VI`."""
_WORDS = r"(?:['’\s][^\W\d_]+){0,3}"
"""What an article is called behind its author: `of this lesson`; `Trainer:` needs none."""


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
        is_text = len(block.text) >= LONG and not _labelled_cells(block.text)
        if is_text or block.marker or (index > text and block.text.isupper()):
            continue  # in capitals a heading may look like a byline: `BY THE NEXT DAY`
        poster = _poster(block.text, known)
        if poster:
            return Found(Phrase(poster, block.lines), [block])
        parts = _parts(_without_hour(block.text, known), known)
        for part in parts:
            name = _introduced(part, known, is_byline=len(parts) > 1)
            name = name or (_writer(part, known) if index < text else "")
            if name and _is_somebody(name, known, is_above=index < text):
                return Found(Phrase(name, block.lines), [block])
    return None


def _writer(text: str, known: Cues) -> str:
    """Return whom a line above the text names as the writer of what follows, as people alone."""
    label = _opening(text, known.author.writers, rf"{_WORDS}\s*:\s*")
    name = without_post(_named(text[label.end() :], known), known) if label else ""
    return name if is_people(name, known) else ""


def signing_office(text: str, known: Cues) -> str:
    """Return whoever signs, with a colon or without, as any words may that open with a capital.

    Behind a person, what it was done for may follow: `Prepared by Ada Byron for the spring course`.
    """
    label = _opening(text, known.author.signing, r"(?:\s*:?\s+|(?<=['’]))")
    name = without_post(text[label.end() :], known) if label else ""
    name = without_date(without_article(name))
    person = leading_name(name)
    if person.partition(" ")[0].casefold() in as_set(known.author.given_names):
        return person
    few = len(name.split()) <= MOST_WORDS_OF_OFFICE and not any(map(str.isdigit, name))
    return name if few and (name[:1].isupper() or is_unit(name, known)) else ""


def pen_name(text: str, known: Cues) -> str:
    """Return what stands behind a label, as any words may; behind a byline an hour must follow.

    `Author: The girl from till four`, `Posted by The girl from till four at 21:47`.
    """
    said = _without_hour(text, known)
    author = known.author
    labels = author.labels if said == text else (*author.labels, *author.bylines, *author.systems)
    label = _opening(said, labels, r"\s*:\s*" if said == text else r"\s*:?\s+")
    name = said[label.end() :] if label else ""
    few = len(name.split()) <= MOST_WORDS and not any(map(str.isdigit, name))
    has_capital = name[:1].isupper() and not name.isupper()
    return name if few and (has_capital or is_unit(name, known)) else ""


def _without_hour(text: str, known: Cues) -> str:
    """Return the line less the hour at its end: `Posted by Ada Byron at 21:47`."""
    if ":" not in text[-LONGEST_HOUR:]:
        return text  # as nearly always
    return _hour(known.author.clocks, known.date.hours).sub("", text)


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
    if not sign or " » " in when or not dates(when, known.language):
        return ""
    label = _opening(who, (*known.author.bylines, *known.author.labels), r"\s*:?\s+")
    name = who[label.end() :] if label else who
    return name if len(name.split()) <= MOST_WORDS_OF_NICKNAME else ""


def _parts(text: str, known: Cues) -> Sequence[str]:
    """Return the line, and its parts where a date says that it is a byline, or all are cells."""
    dated = parts_of_dated(text, known) if dates(text, known.language) else ()
    return [text, *dated, *_labelled_cells(text)]


def _labelled_cells(text: str) -> Sequence[str]:
    """Return the cells of a row each of which has a label: `Written by: A. B. | Checked by: …`."""
    cells = text.split(BETWEEN_CELLS)
    return cells if len(cells) > 1 and all(": " in cell for cell in cells) else ()


def _introduced(text: str, known: Cues, *, is_byline: bool) -> str:
    label = _opening(text, known.author.labels, r"\s*:\s*(?:\|\s)?")
    name = without_post(_named(text[label.end() :], known), known) if label else ""
    most = MOST_WORDS_OF_OFFICE if is_unit(name, known) else MOST_WORDS
    if name and len(name.split()) <= most:
        return name
    byline = _opening(text, _bylines(known.language), r"\s*:?\s+")
    if byline is None:
        return ""
    name = _named(text[byline.end() :], known)
    if is_office(name, known) or opens_with_office(name, known):
        return name
    name = without_article(name) if is_unit(name, known) else name
    is_word = name.isidentifier() and (name[:1].isupper() or "_" in name)
    is_plain = is_word and " " in byline[0].strip()
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


def _named(text: str, known: Cues) -> str:
    """Return what stands before anything else: `Ada Byron. Photographs by Tim Ode` names one."""
    text = _CUT.sub("", without_degrees(text, known))
    name, stop, _ = text.partition(". ")
    is_whole = bool(stop) and is_name(name) and len(name.split()[-1]) > 1
    return name if is_whole else text


def without_post(name: str, known: Cues) -> str:
    """Return a person's name without the post before it: `senior instructor G. Lopez`.

    Before the name of a town it is an office: `advice team Leeds`.
    """
    person = " ".join(dropwhile(str.islower, name.split()))
    first, _, others = name.partition(" ")
    is_team = bool(others) and first in _teams(known.author.offices)
    if is_unit(name, known):
        return without_article(name)
    return person if is_name(person) and not is_team else name


def headed(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find `Author` and the name on the next line, where it may open a sentence about them."""
    text = first_bearing(blocks)
    for index, (block, name) in enumerate(pairwise(blocks)):
        if len(block.text) >= LONG:
            continue
        said, is_above = block.text.rstrip(" :").casefold(), index < text
        if said not in known.author.labels and not (is_above and said in known.author.bylines):
            continue
        who = _CUT.sub("", without_degrees(name.text, known))
        if is_name(who) or is_office(who, known):
            return Found(Phrase(who, name.lines), [block, name])
    return None


def prepared(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find the office that a line above the text says to have prepared it; not the first line."""
    for block in blocks[1 : first_bearing(blocks)]:
        name = signing_office(next(iter(segments(block.text)), ""), known)
        if name and not ends_sentence(name):
            return Found(Phrase(name, block.lines), [block])
    return None


def office(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find `The editors` in a line above the text that says no more; the first names the site."""
    for block in blocks[1 : first_bearing(blocks)]:
        name = lone_office(block.text, known) if len(block.text) < LONG else ""
        if name:
            return Found(Phrase(name, block.lines), [block])
    return None


def names_no_one(text: str, known: Cues) -> bool:
    """Return whether what looks like a name is a button, a rubric or a heading."""
    is_button = known.boilerplate.lines.occur(known.stems(text))
    is_counted = _ROMAN.search(text) is not None
    is_other = is_button or is_counted or text.isupper() or known.is_rubric(text)
    return is_other or bool(known.kind_cue(text))


@cache
def _teams(offices: Words) -> frozenset[str]:
    return frozenset(office.split()[0] for office in offices)


@cache
def _between_names(words: Words) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(words)})\s")


@cache
def _hour(before: Words, behind: Words) -> re.Pattern[str]:
    words = rf"(?:(?:{any_of(before)})\s)?"
    return re.compile(rf",?\s{words}\d{{1,2}}:\d\d(?:\s?(?:{any_of(behind)})\.?)?$", re.IGNORECASE)


@cache
def _bylines(lang: str) -> Words:
    author = cues(lang).author
    return (*author.bylines, *author.systems)


def _opening(text: str, words: Words, then: str) -> re.Match[str] | None:
    """Match one of the words at the beginning of the text, and `then`; most lines open with none.

    Their first two characters tell, before a hundred words are tried in turn.
    """
    if not _beginnings(words).isdisjoint((text[:2].casefold(), text[:1].casefold())):
        return _opens(words, then).match(text)
    return None


@cache
def _beginnings(words: Words) -> frozenset[str]:
    return frozenset(word[:2].casefold() for word in words)


@cache
def _opens(words: Words, then: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)}){then}", re.IGNORECASE)
