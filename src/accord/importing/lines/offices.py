"""Offices that sign in place of a person: `The editors`, `The Families Team`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import OPENING
from accord.importing.wording.words import as_set
from accord.languages import language

if TYPE_CHECKING:
    from accord.importing.wording.cues import Cues

MOST_WORDS_OF_SITE = 4
"""Words of the name of a site behind who signs for it."""
MOST_BEFORE_UNIT = 2
"""Words with which the name of an office begins, one of which says that it is one."""
LONGEST_ARTICLE = 3
"""Letters of `the`, `die`, `la` before an office."""


def is_office(text: str, known: Cues) -> bool:
    """Return whether the text names who signs where nobody is named."""
    words = text.casefold().split()
    article = words[0] if words and len(words[0]) <= LONGEST_ARTICLE else ""
    return " ".join(words) in known.author.offices or (
        bool(article) and " ".join(words[1:]) in known.author.offices
    )


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
