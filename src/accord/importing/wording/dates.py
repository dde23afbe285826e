"""Dates in running text, as the language writes them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from accord.importing.wording.cues import cues
from accord.importing.wording.stems import LONGEST_LINE

_FIGURE = re.compile(r"\d")
"""Dates have some; most lines have none, and are told so at once."""
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.|º)?"
_YEAR = r"(?:19|20)\d\d(?:\s?(?:r|г|р)\.|\s(?:roku|года|року))?"
_FIGURES = (
    r"\d{4}-\d{1,2}-\d{1,2}",
    r"\d{1,2}\.\s?\d{1,2}\.\s?(?:(?:19|20)\d\d|\d\d\b)(?:\s?(?:r|г|р)\.)?",
    r"\d{1,2}[/-]\d{1,2}[/-](?:19|20)?\d\d\b",
)
_END = r"(?=\s*(?:$|[|,;.·•()]|[–—-]\s|\s\d{1,2}:))"
"""What follows a date without a year, which else is part of a sentence."""
_TIME = r"(?:[,\s]\s*(?:[^\W\d_]{1,5}\.?\s)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:Uhr|h|AM|PM)\b)?)"


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


def without_dates(text: str, lang: str) -> str:
    """Return the text with `|` for each date, its label and its hour."""
    return _pattern(lang).sub(" | ", text) if _FIGURE.search(text) else text


def _of_text(text: str, lang: str) -> tuple[str, ...]:
    return tuple(match["date"] for match in _pattern(lang).finditer(text))


_of_line = lru_cache(maxsize=1_000)(_of_text)


@cache
def _day(lang: str) -> re.Pattern[str]:
    """Return what finds a day and its month, whatever follows: `12. Oktober statt`."""
    full = "|".join(cues(lang).months_in_full) or r"(?!)"
    return re.compile(rf"{_DAY}\s(?:de\s)?(?:{full})\b", re.IGNORECASE)


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    known = cues(lang)
    month = rf"(?:{'|'.join(known.months)})[^\W\d_]*\.?" if known.months else r"(?!)"
    worded = (
        rf"{_DAY}\s(?:de\s)?{month},?\s(?:del?\s)?{_YEAR}",
        rf"{month}\s{_DAY},?\s{_YEAR}",
        rf"{month}\s(?:del?\s)?{_YEAR}",
    )
    full = rf"(?:{'|'.join(known.months_in_full)})" if known.months_in_full else r"(?!)"
    short = rf"(?:{'|'.join(known.months)})\.?" if known.months else r"(?!)"
    yearless = rf"(?:{_DAY}\s(?:(?:de\s)?{full}|{short})|{full}\s{_DAY}){_END}"
    labels = "|".join(re.escape(label) for label in sorted(known.date_labels, key=len)[::-1])
    weekday = r"(?:[^\W\d_]{2,}\.?,\s)"
    label = rf"(?:(?:{labels})\s*:?\s+{weekday}?|^{weekday})?" if labels else ""
    date = "|".join((*worded, *_FIGURES, yearless))
    return re.compile(rf"(?<!\w){label}(?P<date>{date}){_TIME}?(?!\w)", re.IGNORECASE)
