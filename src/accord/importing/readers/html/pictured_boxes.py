"""Boxes alike that open with a picture each, a tick as a rule, which shows no letter."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import LEAST_ALIKE, item, kind, listed
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group
    from accord.importing.readers.html.rows import Row

PAIR = 2
"""Elements of a box: a picture and a text."""

_PICTURES = frozenset({"img", "svg"})
"""What shows a picture whatever its class, from which other elements take theirs."""
_LINES = frozenset({Role.STRONG, Role.TEXT})


def pictured_row(groups: Sequence[Group], place: int) -> Row | None:
    """Return the row of lines that begins at `place`, each in a box with a picture."""
    first = _pictured_box(groups[place])
    if first is None:
        return None
    row, look = first.getparent(), kind(first)

    def is_alike(group: Group) -> bool:
        box = _pictured_box(group)
        return box is not None and box.getparent() is row and kind(box) == look

    lines = [*takewhile(is_alike, groups[place:])]
    if len(lines) < LEAST_ALIKE:
        return None
    return listed(place + len(lines), (item([line]) for line in lines))


def _pictured_box(group: Group) -> HtmlElement | None:
    """Return the box around a line, and nothing else, that opens with a picture."""
    if len(group) > 1 or group[0].linked or group[0].mark.role not in _LINES:
        return None
    box: HtmlElement = group[0].element
    while not _opens_with_picture(box):
        around = box.getparent()
        if around is None or len(around) > PAIR or not all(map(_is_picture, around[:-1])):
            return None
        box = around
    return box


def _opens_with_picture(box: HtmlElement) -> bool:
    """Return whether a picture stands before the text of a box."""
    is_box = box.tag == "div" and len(box) > 0
    return is_box and not (box.text or "").strip() and _is_picture(box[0])


def _is_picture(element: HtmlElement) -> bool:
    """Return whether an element has a look and no text."""
    is_shown = element.tag in _PICTURES or element.get("class") is not None
    return is_shown and not any(map(str.strip, element.itertext()))
