"""Offices that sign in place of a person: `The editors`, `The Families Team`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import OPENING, ends_sentence, segments
from accord.importing.wording.words import as_set
from accord.languages import language

if TYPE_CHECKING:
    from accord.importing.wording.cues import Cues

MOST_WORDS_OF_SITE = 4
"""Words of the name of a site behind who signs for it."""
MOST_BEFORE_UNIT = 2
"""Words with which the name of an office begins, one of which says that it is one."""
MOST_WORDS_BEHIND = 2
"""Words without capitals behind an office, as who took the pictures; more make a phrase of it."""
LONGEST_ARTICLE = 3
"""Letters of `the`, `die`, `la` before an office."""


def is_office(text: str, known: Cues) -> bool:
    """Return whether the text names who signs where nobody is named."""
    words = text.casefold().split()
    article = words[0] if words and len(words[0]) <= LONGEST_ARTICLE else ""
    return " ".join(words) in known.author.offices or (
        bool(article) and " ".join(words[1:]) in known.author.offices
    )


def lone_office(text: str, known: Cues) -> str:
    """Return the office that opens a byline; empty for a phrase: `Admin, or how to stay calm`."""
    name, *others = segments(text) or ("",)
    behind = text.removeprefix(name)
    is_dated = any(map(str.isdigit, behind))
    is_phrase = behind.islower() and len(behind.split()) > MOST_WORDS_BEHIND and not is_dated
    tells = bool(others) and (is_phrase or ends_sentence(text))
    return name if is_office(name, known) and not tells else ""


def opens_with_office(text: str, known: Cues) -> bool:
    """Return whether the name of a site stands behind who signs for it: `Editors The Lobby`."""
    office, _, site = text.partition(" ")
    site = site.lstrip(OPENING)
    return (
        site[:1].isupper() and is_office(office, known) and len(site.split()) <= MOST_WORDS_OF_SITE
    )


def is_unit(name: str, known: Cues) -> bool:
    """Return whether a word near its beginning, or its last, says that this is an office."""
    words = name.casefold().split()
    return not as_set(known.author.units).isdisjoint((*words[:MOST_BEFORE_UNIT], *words[-1:]))


def without_date(name: str) -> str:
    """Return the name less what stands behind a comma, if that has figures: `, revised in 2019`."""
    who, _, behind = name.partition(", ")
    return who if any(map(str.isdigit, behind)) else name


def without_capital_article(name: str, known: Cues) -> str:
    """Return the name less an article that opens a line: `La Commissione Insegnanti`."""
    article, _, rest = name.partition(" ")
    return rest if article.casefold() in language(known.language).articles else name


def without_article(name: str) -> str:
    """Return the name less the article that opens it."""
    article, _, rest = name.partition(" ")
    return rest if article.islower() and len(article) <= LONGEST_ARTICLE else name
