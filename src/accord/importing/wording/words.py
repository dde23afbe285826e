"""Words of a language that patterns are made of, by where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]
"""Words and phrases as they are, in lower case where capitals make no difference."""


def any_of(words: Words) -> str:
    """Return the pattern that finds any of the words, the longest first; nothing where none is."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(map(re.escape, longest_first)) or r"(?!)"


def before_number(labels: Words) -> str:
    """Return the pattern of what stands before the number of an issue or a paper: `№`, `No.`."""
    return rf"(?:№|(?:{any_of((*labels, *map(str.capitalize, labels)))})\.?)\s?"


def by_stop(words: Words) -> tuple[str, str]:
    """Return the patterns of the abbreviations, which a full stop ends, and of the other words."""
    abbreviations = tuple(word for word in words if word.endswith("."))
    return any_of(abbreviations), any_of(tuple(word for word in words if not word.endswith(".")))


@dataclass(frozen=True, slots=True)
class Authorship:
    """How the author's name is introduced."""

    labels: Words
    """What stands before the name with a colon, or on a line of its own."""
    bylines: Words
    """What stands before the name without a colon."""
    signing: Words
    """What stands before an office that signs, without a colon: `Prepared by the Families Team`."""
    writers: Words
    """What stands before a colon and the name above a text, words for the article between.

    `Author of this lesson: `, `Trainer: `.
    """
    joining: Words
    """Between two names: `By Ada Byron and Tim Ode`."""
    farewells: Words
    """With what an author signs."""
    thanks: Words
    """What stands before a signature, or alone, where a circular ends."""
    offices: Words
    """Who signs where nobody is named: `the editors`."""
    links: Words
    """How a link opens to all that the author wrote."""
    accounts: Words
    """Words in the names of those who only enter articles into a system."""
    systems: Words
    """What content systems write before a name without a colon."""
    clocks: Words
    """What they write between a name and the hour: `Posted by Ada at 21:47`."""
    given_names: Words
    """First names that people have."""
    patronymics: Words
    """With what the names end that people have by their father's: `Игоревна`."""
    degrees: Words
    """What stands before or behind a name, less the full stop: `dr`, `phd`."""
    biographies: Words
    """How a note opens that says what the author does: `The author runs`."""
    introductions: Words
    """With what authors say their names: `My name is`."""
    units: Words
    """With what the names of offices begin that sign: `The Secretariat of the Union`."""


@dataclass(frozen=True, slots=True)
class Dating:
    """What stands around the figures of a date."""

    labels: Words
    """Before the day of publication."""
    days: Words
    """Behind the figures of a day: `3rd`."""
    joining: Words
    """Between day, month and year: `2 de enero del 2025`."""
    years: Words
    """Behind the figures of a year: `2024 r.`; an abbreviation may touch them."""
    hours: Words
    """Behind an hour: `18:04 Uhr`."""
    seasons: Words
    """The parts of a year, in the cases in which signatures have them: `in autumn`."""
    categories: Words
    """Between a date and what a post is filed under: `12 March 2024 in Tips`."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands before a number or a name, where no sentence is."""

    telephones: Words
    """Before a number to call."""
    extensions: Words
    """Before a number within a house."""
    pictures: Words
    """Before who took a picture: with a colon or the like behind it, or an abbreviation's stop."""
    photographers: Words
    """Before who took or drew the pictures, without a colon."""
    archives: Words
    """In brackets behind what a picture shows, where nobody took it for the article."""
    issues: Words
    """Before the number of an issue: `No. 5`."""
    figures: Words
    """Before the number of a table or a picture, less the full stop that shortens them."""
    rubrics: Words
    """Before a colon and the part of a site or a magazine: `Section: Letters`."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands before a colon in letters, and in questions with their answers."""

    subject: Words
    """Before what a letter is about."""
    topics: Words
    """How what a letter is about opens where nothing stands before it: `О работе с жалобами`."""
    headers: Words
    """Before who sent it, to whom, and when; the sender first."""
    questions: Words
    """Before a question."""
    answers: Words
    """Before its answer."""
    asked: Words
    """What heads questions that readers ask, and their answers."""
    replies: Words
    """How a line opens that says who answers."""
    posts: Words
    """Before the name of who signs, or beside it: degrees and posts, an article before them."""
    signed: Words
    """Beside the name of who signed, where only a copy is shown; less its full stop."""
    parts: Words
    """In rules above another part of a mail, or an older one: `----- Original message -----`."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What stands behind figures."""

    currencies: Words
    """Behind a price, beside the signs of currencies."""
    sizes: Words
    """Behind the size of a file."""
    minutes: Words
    """Behind the time that reading takes."""


@cache
def as_set(words: Words) -> frozenset[str]:
    """Return the words, to look one up among many."""
    return frozenset(words)
