"""Dates in running text, as the language writes them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from accord.importing.wording.cues import cues
from accord.importing.wording.stems import LONGEST_LINE
from accord.importing.wording.words import any_of, by_stop

if TYPE_CHECKING:
    from accord.importing.wording.cues import Cues

_FIGURE = re.compile(r"\d")
"""Dates have some; most lines have none, and are told so at once."""
_OF_PLATFORMS = "en"
"""The language in which some date articles in any: `November 14, 2022`."""
_ORDINAL = (".", "º")
"""Behind the figures of a day, in any language."""
_YEAR = r"(?:19|20)\d\d"
_END = r"\s*(?:$|[|,;.·•()]|[–—-]\s|\s\d{1,2}:)"
"""What follows a date without a year, which else is part of a sentence; or a byline."""
_TIME = r"[,\s]\s*(?:[^\W\d_]{1,5}\.?\s)?\d{1,2}[:.]\d{2}(?::\d{2})?"


def dates(text: str, lang: str) -> tuple[str, ...]:
    """Return the dates in the text as they stand there, without the hour."""
    if not _FIGURE.search(text):
        return ()
    return _of_line(text, lang) if len(text) <= LONGEST_LINE else _of_text(text, lang)


def opens_with_date(text: str, lang: str) -> bool:
    """Return whether the text begins with a date, whose day is no list marker then."""
    return text[:1].isdigit() and _pattern(lang).match(text) is not None


def opens_with_day(text: str, lang: str) -> bool:
    """Return whether the text begins with a day and a month: a date, or an item on a month."""
    return text[:1].isdigit() and _day(lang).match(text) is not None


def names_day(text: str, lang: str) -> bool:
    """Return whether a date stands in the text, or a day and a month."""
    return bool(dates(text, lang)) or (
        _FIGURE.search(text) is not None and _day(lang).search(text) is not None
    )


def without_dates(text: str, lang: str) -> str:
    """Return the text with `|` for each date, its label and its hour."""
    return _pattern(lang).sub(" | ", text) if _FIGURE.search(text) else text


def _of_text(text: str, lang: str) -> tuple[str, ...]:
    return tuple(match["date"] for match in _pattern(lang).finditer(text))


_of_line = lru_cache(maxsize=2_000)(_of_text)


@cache
def _day(lang: str) -> re.Pattern[str]:
    """Return what finds a day and its month, whatever follows: `12. Oktober statt`."""
    known = cues(lang)
    day = rf"{_figures_of_day(known)}\s{_joining(known)}"
    return re.compile(rf"{day}(?:{any_of(known.months_in_full)})\b", re.IGNORECASE)


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    known = cues(lang)
    day, join, behind = _figures_of_day(known), _joining(known), _behind_year(known)
    year = _YEAR + behind
    begun, full = any_of(known.months), any_of(known.months_in_full)
    by = rf"\s(?:{any_of(known.author.bylines)})\s[^\W\d_]"
    month = rf"(?:{begun})[^\W\d_]*\.?"
    alternatives = (
        rf"{day}\s{join}{month},?\s{join}{year}",
        rf"{month}\s{day},?\s{year}",
        rf"{month}\s{join}{year}",
        rf"(?:{any_of(cues(_OF_PLATFORMS).months)})[a-z]*\s\d{{1,2}},\s{_YEAR}",
        r"\d{4}-\d{1,2}-\d{1,2}",
        rf"\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:{_YEAR}|\d\d\b){behind}",
        r"\d{1,2}[/-]\d{1,2}[/-](?:19|20)?\d\d\b",
        rf"(?:{day}\s(?:{join}(?:{full})|(?:{begun})\.?)|(?:{full})\s{day})(?={_END}|{by})",
    )
    date = rf"(?P<date>{'|'.join(alternatives)})"
    time = rf"{_TIME}(?:\s?(?:{any_of(known.date.hours)})\b)?"
    return re.compile(rf"(?<!\w){_label(known)}{date}(?:{time})?(?!\w)", re.IGNORECASE)


def _figures_of_day(known: Cues) -> str:
    return rf"\d{{1,2}}(?:{any_of((*known.date.days, *_ORDINAL))})?"


def _behind_year(known: Cues) -> str:
    touching, apart = by_stop(known.date.years)
    return rf"(?:\s?(?:{touching})|\s(?:{apart}))?"


def _joining(known: Cues) -> str:
    return rf"(?:(?:{any_of(known.date.joining)})\s)?"


def _label(known: Cues) -> str:
    """Return the pattern of what stands before a date; a weekday alone may only open the text.

    A comma parts it from the date, unless a label with a colon stands before it.
    """
    if not known.date.labels:
        return ""
    label, weekday = rf"(?:{any_of(known.date.labels)})\s*", r"[^\W\d_]{2,}\.?"
    return rf"(?:{label}:\s+(?:{weekday},?\s)?|{label}\s+(?:{weekday},\s)?|^{weekday},\s)?"
