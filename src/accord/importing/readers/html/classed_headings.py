"""Headings that only their looks make such: short lines alike, each above text of another look."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.html.insets import names_aside
from accord.importing.readers.html.rows import LEAST_ALIKE
from accord.importing.readers.html.witness import LONG
from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group

LONGEST = 90
"""Characters of a heading."""
LEAST_TITLES = 0.67
"""Share of lines alike that read like titles; of pull quotes, few do."""
TOP = 2
"""The level of what looks like the first of the headings."""
DEEPEST = 6
"""The level of what looks like the last."""
MOST_BELOW = 20
"""Groups that are looked at below each of them."""

_TITLED = frozenset({Role.TEXT, Role.STRONG})
_NO_TITLE_ENDS = (".", "!", "…", ",", ";")
_TITLE_SIGNS = "¿¡"
_LOOKS = ("class", "style", "size")


def mark_headings(groups: Sequence[Group]) -> list[Group]:
    """Return the groups, with the lines marked that stand as headings among those beside them."""
    runs: defaultdict[tuple[HtmlElement, str], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        element = group[0].element
        look = _look(element)
        row = element.getparent()
        if look and row is not None:
            runs[row, look].append(place)
    headed = {group[0].element.getparent() for group in groups if _is_heading(group)}
    levels: dict[HtmlElement, int] = {}
    marked = list(groups)
    for (row, _), places in runs.items():
        if row not in headed and _are_headings(groups, row, places):
            level = levels[row] = levels.get(row, TOP - 1) + 1
            for place in places:
                marked[place] = _heading(groups[place], min(level, DEEPEST))
    return marked


def _look(element: HtmlElement) -> str:
    """Return what makes the element, or the only one in it, look as it does; empty if nothing."""
    looks = list(_shown(element))
    if len(element) == 1 and not ((element.text or "").strip() or (element[0].tail or "").strip()):
        looks.extend(_shown(element[0]))
    return f"{element.tag} {' '.join(looks)}" if looks else ""


def _shown(element: HtmlElement) -> Iterator[str]:
    return filter(None, map(element.get, _LOOKS))


def _are_headings(groups: Sequence[Group], row: HtmlElement, places: Sequence[int]) -> bool:
    """Return whether lines alike in one box head what stands below each of them."""
    if len(places) < LEAST_ALIKE or not all(_is_short(groups[place]) for place in places):
        return False
    texts = [groups[place][0].mark.text for place in places]
    return (
        len(set(texts)) == len(texts)
        and sum(map(_is_title, texts)) >= LEAST_TITLES * len(texts)
        and _head_text(groups, row, places)
        and not all(_is_below_picture(groups[place][0].element) for place in places)
    )


def _is_heading(group: Group) -> bool:
    mark = group[0].mark
    return mark.role is Role.HEADING and mark.level >= TOP


def _is_short(group: Group) -> bool:
    piece = group[0]
    return (
        len(group) == 1
        and piece.mark.role in _TITLED
        and len(piece.mark.text) <= LONGEST
        and not piece.linked
        and not names_aside(piece.element)
    )


def _is_title(text: str) -> bool:
    """Return whether a text reads like a title: neither quoted, nor an item, nor a sentence."""
    return text.lstrip(_TITLE_SIGNS)[:1].isalnum() and not text.endswith(_NO_TITLE_ENDS)


def _head_text(groups: Sequence[Group], row: HtmlElement, places: Sequence[int]) -> bool:
    """Return whether each line has text of the same box below it, a paragraph's on average."""
    letters = 0
    for place, end in zip(places, (*places[1:], places[-1] + MOST_BELOW), strict=True):
        below = groups[place + 1 : min(end, place + MOST_BELOW)]
        if not below or not _is_in(below[0][0].element, row):
            return False
        text = takewhile(lambda group: _is_in(group[0].element, row), below)
        letters += sum(len(piece.mark.text) for group in text for piece in group)
    return letters >= LONG * len(places)


def _is_in(element: HtmlElement, row: HtmlElement) -> bool:
    return any(around is row for around in element.iterancestors())


def _is_below_picture(element: HtmlElement) -> bool:
    before = element.getprevious()
    return before is not None and next(before.iter("img", "picture", "figure"), None) is not None


def _heading(group: Group, level: int) -> Group:
    return (replace(group[0], mark=Mark(Role.HEADING, group[0].mark.text, level)),)
