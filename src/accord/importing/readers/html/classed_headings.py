"""Headings that only their looks make such: lines alike above text, or like marked headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.html.insets import names_aside
from accord.importing.readers.html.rows import LEAST_ALIKE, box_in, common, stands_in
from accord.importing.readers.html.titled_boxes import titled_row
from accord.importing.readers.html.witness import LONG
from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
_HEADING = re.compile(r"(?<!sub)head(?:ing|line)|title", re.IGNORECASE)
"""In classes that page builders give to headings, whatever element each of them is."""
_WIDGET = re.compile(r"(?<!sub)head(?:ing|line)", re.IGNORECASE)
"""The same, less what boxes in a row have, too."""


def mark_headings(groups: Sequence[Group]) -> list[Group]:
    """Return the groups, with the lines marked that stand as headings among those beside them."""
    groups = _mark_called(groups)
    runs: defaultdict[tuple[HtmlElement | None, str], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        element = group[0].element
        look = look_of(element)
        row = element.getparent()
        if look and row is not None:
            runs[None if _is_widget(element, row) else row, look].append(place)
    headed = {group[0].element.getparent() for group in groups if _is_heading(group)}
    levels: dict[HtmlElement, int] = {}
    marked = list(groups)
    for (box, _), places in runs.items():
        row = _row(groups, places) if box is None else box
        if row is not None and row not in headed and _are_headings(groups, row, places):
            level = levels[row] = levels.get(row, TOP - 1) + 1
            for place in places:
                marked[place] = _heading(groups[place], min(level, DEEPEST))
    return _mark_alone(marked)


def _mark_alone(groups: list[Group]) -> list[Group]:
    """Return the groups, with the titles marked that fill boxes, with their text in the next ones.

    Page builders lay an article out so: a box for each heading, and one for what stands below.
    """
    runs: defaultdict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        if _HEADING.search(group[0].element.get("class", "")) and _is_short(group):
            runs[look_of(group[0].element)].append(place)
    for places in (run for run in runs.values() if len(run) >= LEAST_ALIKE):
        row = common(*(groups[place][0].element for place in (places[0], places[-1])))
        alone = sum(_is_alone(groups, place, row) for place in places)
        if alone >= LEAST_TITLES * len(places) and _are_headings(groups, row, places):
            for place in places:
                groups[place] = _heading(groups[place], TOP)
    return groups


def _is_alone(groups: list[Group], place: int, row: HtmlElement) -> bool:
    """Return whether a line is all that a box in the row holds."""
    box = box_in(row, groups[place][0].element)
    beside = groups[max(0, place - 1) : place] + groups[place + 1 : place + 2]
    return not any(stands_in(group, box) for group in beside)


def _mark_called(groups: Sequence[Group]) -> Sequence[Group]:
    """Return the groups, with the lines marked that are called what marked headings are."""
    called: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for group in filter(_is_heading, groups):
        for name in filter(_HEADING.search, group[0].element.get("class", "").split()):
            called[name][group[0].mark.level] += 1
    return [_as_called(group, called) for group in groups] if called else groups


def _as_called(group: Group, called: Mapping[str, Counter[int]]) -> Group:
    names = group[0].element.get("class", "").split()
    name = next((name for name in names if name in called), None)
    if name is None or _is_heading(group) or not _is_short(group):
        return group
    return _heading(group, called[name].most_common(1)[0][0])


def _is_widget(element: HtmlElement, row: HtmlElement) -> bool:
    """Return whether the element is called a heading and has a box of its own for it."""
    return len(row) == 1 and _WIDGET.search(element.get("class", "")) is not None


def _row(groups: Sequence[Group], places: Sequence[int]) -> HtmlElement | None:
    """Return what lines in boxes of their own stand in together; None where they title cards."""
    first, last = (groups[place][0].element for place in (places[0], places[-1]))
    return None if titled_row(groups, places[0]) else common(first, last)


def look_of(element: HtmlElement) -> str:
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
