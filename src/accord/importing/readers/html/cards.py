"""Lists that a page shows as boxes alike, where markup says nothing of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.readers.html.led_paragraphs import led_row
from accord.importing.readers.html.pictured_boxes import pictured_row
from accord.importing.readers.html.quotations import quoted_row
from accord.importing.readers.html.signed_boxes import count_items, signed_row
from accord.importing.readers.html.signed_lines import signed_lines
from accord.importing.readers.html.titled_boxes import titled_row
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from accord.importing.readers.elements import Group
    from accord.importing.readers.html.rows import Row

_ANYWHERE: tuple[Callable[[Sequence[Group], int], Row | None], ...] = (
    signed_row,
    pictured_row,
    quoted_row,
)
_BELOW_HEADINGS = (*_ANYWHERE, titled_row, signed_lines, led_row)
"""What has titles may be the sections of an article that has no other headings."""


def join_cards(groups: Sequence[Group]) -> Iterator[Group]:
    """Yield the groups, those of each row of boxes as one list, and lists counted as they show."""
    place, in_section = 0, False
    while place < len(groups):
        is_below = in_section or (place > 0 and _introduces(groups[place - 1]))
        finders = _BELOW_HEADINGS if is_below else _ANYWHERE
        rows = (find(groups, place) for find in finders)
        row = next(filter(None, rows), None)
        yield from row.groups if row else (count_items(groups[place]),)
        in_section = in_section or _heads_section(groups[place])
        place = row.end if row else place + 1


def _heads_section(group: Group) -> bool:
    mark = group[-1].mark
    return mark.role is Role.HEADING and mark.level > 1


def _introduces(group: Group) -> bool:
    mark = group[-1].mark
    return mark.role is Role.STRONG or _heads_section(group) or mark.text.endswith(":")
