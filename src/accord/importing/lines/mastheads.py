"""Which lines around a title name something else: the site or a part of it, an issue, an office."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.lines.papers import is_paper
from accord.importing.lines.shapes import TRAIL
from accord.importing.wording.words import before_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.wording.cues import Cues
    from accord.importing.wording.stems import Stems
    from accord.importing.wording.words import Words

MOST_WORDS_OF_RUBRIC = 8
"""Words of a rubric: `Customer service and sales tips`."""
MOST_WORDS_OF_ISSUE = 4
"""Words of what says which issue this is: `The Till no. 41`."""
MOST_WORDS = 8
"""Words of what a site says of itself."""
LATEST = 2
"""Words before the one that says what a site is: `The trade journal for small hotels`."""
LEAST_ENTRIES, MOST_SMALL = 5, 2
"""Words that are a menu, and how many of them may have no capital: `Sign in`."""
LEAST_CATEGORIES, LEAST_BETWEEN_DASHES = 3, 4
"""Names that make a line a list of categories: `Support, Sales, Marketing`; dashes part others."""

_BESIDE = re.compile(r"\s[|·•]\s")
"""What parts names that stand beside each other."""
_DASH = re.compile(r"\s[–-]\s")
_PART = re.compile(r"\s+[|–—·•-]\s+|\.\s+")


def is_category(text: str, known: Cues) -> bool:
    """Return whether the line names no article, but where it stands."""
    if text[-1] in ",:;" or TRAIL.search(text) or _issue(known.labels.issues).search(text):
        return True
    if text.partition(":")[0].casefold() in known.labels.rubrics or _is_menu(text.split(), known):
        return True
    rubric, *others = entries(text)
    if len(others) + 1 >= LEAST_CATEGORIES or (
        others and known.stems(rubric) in known.boilerplate.rubrics
    ):
        return True
    parts = text.split(",")
    if len(parts) >= LEAST_CATEGORIES and all(len(part.split()) <= 2 for part in parts):  # noqa: PLR2004
        return True
    if len(text.split()) <= MOST_WORDS_OF_RUBRIC and known.is_rubric(text):
        return True
    return ":" not in text and (_is_masthead(text, known) or is_paper(text, known))


def _is_menu(words: Sequence[str], known: Cues) -> bool:
    """Return whether these are entries beside each other, half of them known: `Home Tips About`."""
    capital = [word for word in words if word[0].isupper()]
    if len(capital) < max(LEAST_ENTRIES, len(words) - MOST_SMALL):
        return False
    lines, rubrics = known.boilerplate.lines, known.boilerplate.rubrics
    stems = map(known.stems, words)
    return 2 * sum(one in lines or one in rubrics for one in stems) >= len(words)


def names_issue(text: str, known: Cues) -> bool:
    """Return whether the text says which issue of a paper this is, and what it has: `No. 41`."""
    name, _, _ = text.partition(":")
    issue = _issue(known.labels.issues).search(name)
    return issue is not None and len(name.split()) <= MOST_WORDS_OF_ISSUE


def entries(text: str) -> list[str]:
    """Return the names beside each other, as in a menu.

    `Rotas | Payslips`, `News: Rotas: Tips`, `News - Rotas - Tips - Payslips`.
    """
    rows = ((text.split(": "), LEAST_CATEGORIES), (_DASH.split(text), LEAST_BETWEEN_DASHES))
    for row, least in rows:
        if len(row) >= least and all(len(name.split()) <= LATEST + 1 for name in row):
            return row
    return _BESIDE.split(text)


def name_of_site(text: str) -> str:
    """Return the line less what the site says of itself: `The Lobby – a blog for hotels`."""
    return _PART.split(text)[0]


@cache
def _issue(words: Words) -> re.Pattern[str]:
    """Return what finds which issue of a magazine this is; at the beginning with a stop only."""
    numbered = rf"{before_number(words)}\d+"
    within = rf"\s\d{{1,2}}/(?:19|20)\d\d$|\s{numbered}"
    return re.compile(rf"{within}|^(?=№|\w+\.){numbered}")


def _is_masthead(text: str, known: Cues) -> bool:
    """Return whether its last part says what a site or an office is: `Lobby | blog for hotels`."""
    *before, last = _PART.split(text)
    part = known.stems(last.replace("-", " "))
    if not (2 - bool(before)) <= len(part) <= MOST_WORDS or text[-1] in "?!":
        return False
    return any(_stands_out(cue, part) for cue in known.boilerplate.mastheads.within(part))


def _stands_out(cue: Stems, part: Stems) -> bool:
    """Return whether the cue is what the part is about: it opens or ends it."""
    return part.index(cue[0]) <= LATEST or part[-len(cue) :] == cue
