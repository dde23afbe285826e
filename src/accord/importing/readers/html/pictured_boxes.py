"""Boxes alike that open with a picture each, a tick as a rule, which shows no letter."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import LEAST_ALIKE, item, kind, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group
    from accord.importing.readers.html.rows import Row


def pictured_row(groups: Sequence[Group], place: int) -> Row | None:
    """Return the row of lines that begins at `place`, each in a box with a picture."""
    first = groups[place][0].element
    if not _opens_with_picture(first):
        return None
    row, look = first.getparent(), kind(first)

    def is_alike(group: Group) -> bool:
        box = group[0].element
        is_line = len(group) == 1 and not group[0].linked
        return (
            is_line and (box.getparent() is row and kind(box) == look) and _opens_with_picture(box)
        )

    lines = [*takewhile(is_alike, groups[place:])]
    if len(lines) < LEAST_ALIKE:
        return None
    return listed(place + len(lines), (item([line]) for line in lines))


def _opens_with_picture(element: HtmlElement) -> bool:
    """Return whether an empty element with a class stands before the text of a box with one."""
    if element.tag != "div" or len(element) == 0 or (element.text or "").strip():
        return False
    first = element[0]
    return first.get("class") is not None and len(first) == 0 and not (first.text or "").strip()
