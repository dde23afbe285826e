"""Bold lines with a sign and text below each, in one block: the steps of a list, not headings."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import LEAST_ALIKE, Row
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.readers.elements import Group

_SIGN = re.compile(r"(?:\d{1,2}[.)]|[•▪–—✔✓*-])\s")


def signed_lines(groups: Sequence[Group], place: int) -> Row | None:
    """Return the row of such blocks that begins at `place`, its bold lines plain ones."""
    blocks = [*takewhile(_is_signed, groups[place:])]
    if len(blocks) < LEAST_ALIKE:
        return None
    return Row(place + len(blocks), tuple(map(_plain, blocks)))


def _is_signed(group: Group) -> bool:
    first, *more = (piece.mark for piece in group)
    is_title = first.role is Role.STRONG and _SIGN.match(first.text) is not None
    return is_title and bool(more) and all(mark.role is Role.LINE for mark in more)


def _plain(group: Group) -> Group:
    title, *text = group
    return (replace(title, mark=replace(title.mark, role=Role.LINE)), *text)
