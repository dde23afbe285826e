"""Boxes that stand in a row: what they share, and the lists that they make."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group, Piece

LEAST_ALIKE = 3
"""Boxes that nothing but their looks makes a list."""


@dataclass(frozen=True, slots=True)
class Row:
    """A run of groups that stand in boxes alike."""

    end: int
    """The place of the first group behind it."""
    groups: tuple[Group, ...]
    """What it says: one list, as a rule."""


def listed(end: int, items: Iterable[Iterable[Piece]]) -> Row:
    """Return a row that is one list."""
    return Row(end, (tuple(chain.from_iterable(items)),))


def item(card: Sequence[Group], number: int | None = None) -> Iterator[Piece]:
    """Yield the pieces of a box as an item: its first line opens it, lists in it are nested."""
    for place, piece in enumerate(chain.from_iterable(card)):
        if place == 0:
            mark = replace(piece.mark, role=Role.ITEM, level=1, number=number)
        elif piece.mark.role is Role.ITEM:
            mark = replace(piece.mark, level=piece.mark.level + 1)
        else:
            mark = replace(piece.mark, role=Role.TEXT, level=1)
        yield replace(piece, mark=mark)


def kind(element: HtmlElement) -> str:
    """Return what boxes alike share."""
    return f"{element.tag} {element.get('class', '')}"


def common(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    """Return the smallest element around both."""
    around = {one, *one.iterancestors()}
    return next(box for box in (other, *other.iterancestors()) if box in around)


def box_in(row: HtmlElement, element: HtmlElement) -> HtmlElement:
    """Return the box of the row that the element stands in, or is."""
    around = (element, *element.iterancestors())
    return next((box for box in around if box.getparent() is row), element)


def stands_in(group: Group, box: HtmlElement) -> bool:
    """Return whether the group stands within the box."""
    return any(element is box for element in group[0].element.iterancestors())
