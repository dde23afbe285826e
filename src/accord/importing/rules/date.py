"""When the article was published: a line of its own, or a part of the byline."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.draft import Phrase
from accord.importing.lines.filing import parts_of_dated
from accord.importing.lines.shapes import LONG, bears_text, ends_sentence, is_nickname, touches
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues
from accord.importing.wording.dates import dates, opens_with_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues


MOST_WORDS_OF_PLACE = 2
"""Words beside a date above or below the text: `Leeds`, `Issue 12`."""
MOST_WORDS_OF_BYLINE, MOST_WORDS_OF_DAY = 5, 3
"""Of a part that names the author beside a date, and of a day behind a label."""
NEAR = 2
"""Lines from a byline to its date, a blank one between them."""
_PLACE_AND_YEAR = re.compile(
    r"(?:[^\W\d_]{1,4}\.\s?)?[^\W\d_][\w-]+(?:\s[\w-]+){0,2},\s(?:19|20)\d\d(?:\s[^\W\d_]+\.?)?"
)
"""Where and in which year a paper was printed: `Leeds, 2017`."""
_LABELS = re.compile(r"\s(?=[^\W\d_]+:\s)")
"""Before each label but the first."""
_DAY_AND_MONTH = re.compile(r"\d{1,2}[./]\s?\d{1,2}\.?")
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}\b")


def find_date(draft: Draft) -> Draft:
    """Return the draft with its date; lines that say nothing else are dropped.

    What other rules dropped before the text begins is read too: bylines hold dates. So is a date
    alone that a page shows right below its article.
    """
    first = next((block.first for block in draft.paragraphs if bears_text(block)), 0)
    discarded = (
        Paragraph(gone.text, gone.lines) for gone in draft.discards if gone.lines[0] < first
    )
    above = [block for block in draft.paragraphs if block.first < first]
    foot = list(_foot(draft))
    below = [
        block
        for gone in draft.discards
        if gone.rule is Rule.OUTSIDE
        and gone.lines[0] >= first
        and _is_only_date(block := Paragraph(gone.text, gone.lines), draft.language, 0)
    ]
    named = [
        (block.lines, found[0])
        for block in (*discarded, *above, *foot, *below)
        if len(block.text) < LONG and (found := _dates(block, draft.language))
    ]
    edge = {block.first for block in (*above, *foot)}
    # A byline may stand below a lead, and the date below the byline.
    edge |= {
        line
        for gone in draft.discards
        if gone.rule is Rule.AUTHOR
        for line in range(gone.lines[-1] + 1, gone.lines[-1] + NEAR + 1)
    }
    gone = [block for block in draft.paragraphs if _says_when(block, draft.language, edge)]
    posters = _posters(draft.paragraphs, {block.first for block in gone})
    lines, date = min(named, default=((), ""))
    dated = replace(draft, date=Phrase(date, lines)) if named else draft
    return dated.without(gone, Rule.DATE, "it only says when").without(
        posters, Rule.DATE, "it only says who wrote when"
    )


def _posters(paragraphs: Sequence[Paragraph], dated: set[int]) -> list[Paragraph]:
    """Return the names right above the dates of a forum's entries; the first line is a title."""
    return [
        block
        for block, after in pairwise(paragraphs[1:])
        if after.first in dated and touches(block, after) and is_nickname(block.text)
    ]


def _says_when(block: Paragraph, lang: str, edge: set[int]) -> bool:
    """Return whether the line is a date; a bare one within the text may be what it is about."""
    if block.first in edge:
        return _is_only_date(block, lang, MOST_WORDS_OF_PLACE)
    return _is_only_date(block, lang, 0) and block.text not in dates(block.text, lang)


def _foot(draft: Draft) -> Iterator[Paragraph]:
    return takewhile(lambda block: not bears_text(block), reversed(draft.paragraphs))


def _dates(block: Paragraph, lang: str) -> tuple[str, ...]:
    return (block.text,) if block.role is Role.DATE else dates(block.text, lang)


def _is_byline(part: str, known: Cues) -> bool:
    first, *others = part.casefold().split()
    return first in known.author.bylines and 0 < len(others) < MOST_WORDS_OF_BYLINE


def _names_day_alone(text: str, lang: str) -> bool:
    """Return whether a label stands before a day, and no more than a rubric behind another."""
    day, *others = _LABELS.split(text)
    rubrics = cues(lang).labels.rubrics
    are_rubrics = all(other.partition(":")[0].casefold() in rubrics for other in others)
    return _names_day(text, lang) or (are_rubrics and _names_day(day, lang))


def _names_day(text: str, lang: str) -> bool:
    """Return whether a label stands before a day or a month: `Published: 3 Sept.`, `In: May`."""
    label, _, day = text.partition(": ")
    if label.casefold() not in cues(lang).date.labels or len(day.split()) > MOST_WORDS_OF_DAY:
        return False
    is_month = _months(lang).issuperset(cues(lang).stems(day)) and not any(map(str.isdigit, day))
    return is_month or opens_with_day(day, lang) or _DAY_AND_MONTH.fullmatch(day) is not None


@cache
def _months(lang: str) -> frozenset[str]:
    """Return the stems of the months' names."""
    known = cues(lang)
    return frozenset(chain.from_iterable(map(known.stems, known.months_in_full)))


def _is_filed(text: str, known: Cues) -> bool:
    """Return whether the line says when something was published, and under what it is filed."""
    opens = text.casefold().startswith(tuple(f"{label} " for label in known.date.labels))
    return opens and not ends_sentence(text)


def _is_only_date(block: Paragraph, lang: str, most_words: int) -> bool:
    """Return whether the line is a date, alone or among reading times, places and rubrics."""
    if block.role is Role.DATE:
        return True
    if block.marker or len(block.text) >= LONG:
        return False
    if _PLACE_AND_YEAR.fullmatch(block.text) or _names_day_alone(block.text, lang):
        return True
    if not dates(block.text, lang):
        return False
    known = cues(lang)
    if most_words and _is_filed(block.text, known):
        return True
    edges = known.boilerplate.edges
    return all(
        _HOUR.match(part)
        or len(part.split()) <= most_words
        or edges.occur(known.stems(part))
        or known.stems(part) in known.boilerplate.tail
        or known.is_rubric(part)
        or _is_byline(part, known)
        for part in parts_of_dated(block.text, known)
    )
