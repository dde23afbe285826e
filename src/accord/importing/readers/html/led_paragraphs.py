"""Paragraphs alike that each open with a title in bold and go on: the items of a list."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import LEAST_ALIKE, item, kind, listed
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.readers.elements import Group
    from accord.importing.readers.html.rows import Row

LONGEST = 400
"""Characters of an item."""
MOST_WORDS = 8
"""Of its title."""
NEAR = 100
"""Groups to either side among which a name would stand again."""

_ENDS = (".", "!", ":")
_ENDS_BEHIND = (".", ":", "–", "—")
"""The same, where they are not bold."""
_OPENING = "¿¡«„“"


def led_row(groups: Sequence[Group], place: int) -> Row | None:
    """Return the row of such paragraphs that begins at `place`, each with a title of its own.

    People who speak by turns have no titles: their names stand elsewhere, too.
    """
    if not _lead(groups[place]) or (place and _lead(groups[place - 1])):
        return None
    look = kind(groups[place][0].element)
    run = takewhile(lambda group: kind(group[0].element) == look, groups[place : place + NEAR])
    led = [*takewhile(_lead, run)]
    titles = {*map(_lead, led)}
    near = groups[max(0, place - NEAR) : place + NEAR]
    if len(led) < LEAST_ALIKE or sum(_lead(group) in titles for group in near) > len(titles):
        return None
    return listed(place + len(led), (item([group]) for group in led))


def _lead(group: Group) -> str:
    """Return the bold words that open a paragraph as its title, before other words."""
    mark, lead = group[0].mark, group[0].lead
    if not lead or len(group) > 1 or mark.role is not Role.TEXT or len(mark.text) > LONGEST:
        return ""
    behind = mark.text[len(lead) :].lstrip()
    is_title = lead.endswith(_ENDS) or behind.startswith(_ENDS_BEHIND)
    if not (is_title and lead.lstrip(_OPENING)[:1].isalpha()):
        return ""
    return lead if behind and len(lead.split()) <= MOST_WORDS else ""
