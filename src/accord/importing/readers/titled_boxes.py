"""Boxes alike with a title and a text in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.readers.rows import LEAST_ALIKE, box_in, common, item, kind, listed
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group
    from accord.importing.readers.rows import Row

LONGEST_TITLE = 60
"""Characters of the title of a box."""

_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", ",")


def titled_row(groups: Sequence[Group], place: int) -> Row | None:
    """Return the row that begins at `place` with a title, which is no heading."""
    cards: list[Sequence[Group]] = []
    while _is_titled(card := groups[place : place + 2]):
        if len(cards) > 1 and _forms(*cards[:2]) != _forms(cards[0], card):
            break
        cards.append(card)
        place += 2
    if len(cards) < LEAST_ALIKE or not _forms(*cards[:2]):
        return None
    return listed(place, map(item, cards))


def _is_titled(card: Sequence[Group]) -> bool:
    """Return whether two groups are a short title, which is no heading, and a longer text."""
    if len(card) < 2 or any(len(group) > 1 or group[0].linked for group in card):  # noqa: PLR2004
        return False
    title, text = (group[0] for group in card)
    return (
        title.mark.role in {Role.TEXT, Role.STRONG}
        and text.mark.role is Role.TEXT
        and len(title.mark.text) <= min(LONGEST_TITLE, len(text.mark.text))
        and not title.mark.text.endswith(_SENTENCE_ENDS)
        and kind(title.element) != kind(text.element)
    )


def _forms(card: Sequence[Group], other: Sequence[Group]) -> tuple[HtmlElement, str] | None:
    """Return the row that two cards form, and how they look; None if they are no boxes alike."""
    row = common(card[0][0].element, other[0][0].element)
    kinds = {_looks(row, card), _looks(row, other)}
    kind = kinds.pop()
    return (row, kind) if kind and not kinds else None


def _looks(row: HtmlElement, card: Sequence[Group]) -> str:
    """Return how the card looks in its row, empty if its lines stand in no box of their own."""
    boxes = [box_in(row, group[0].element) for group in card]
    if boxes[0] is not boxes[1]:
        return ""
    return " / ".join(map(kind, (boxes[0], *(group[0].element for group in card))))
