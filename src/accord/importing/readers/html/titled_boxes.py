"""Boxes alike with a title and a text in each."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import (
    LEAST_ALIKE,
    box_in,
    common,
    item,
    kind,
    listed,
    stands_in,
)
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group
    from accord.importing.readers.html.rows import Row

LONGEST_TITLE = 60
"""Characters of the title of a box."""
MOST_TEXTS = 3
"""Paragraphs of a box; what holds more is a section."""
LEAST_ASKED = 2
"""Boxes that unfold below questions; two that unfold below other titles are sections."""

_NO_QUESTION_ENDS = (".", "!", "…", ":", ";", ",")
_SENTENCE_ENDS = (*_NO_QUESTION_ENDS, "?")


def titled_row(groups: Sequence[Group], place: int) -> Row | None:
    """Return the row that begins at `place` with a title, which is no heading."""
    cards: list[Sequence[Group]] = []
    while _is_titled(card := groups[place : place + 2]):
        if len(cards) == 1 and not _opens_row(cards[0], card):
            return None
        if len(cards) > 1 and _forms(*cards[:2]) != _forms(cards[0], card):
            break
        place += 2
        more = _more_of(card, groups[place : place + MOST_TEXTS])
        cards.append((*card, *more))
        place += len(more)
    least = LEAST_ASKED if all(map(_asks, cards)) else LEAST_ALIKE
    if len(cards) < least:
        return None
    row = common(*(card[0][0].element for card in cards[:2]))
    if _goes_on(cards[-1], row, above=False):
        return None
    return listed(place, map(item, cards))


def _opens_row(card: Sequence[Group], other: Sequence[Group]) -> bool:
    """Return whether two cards stand in one row, the first of them as its first."""
    forms = _forms(card, other)
    return forms is not None and not _goes_on(card, forms[0], above=True)


def _goes_on(card: Sequence[Group], row: HtmlElement, *, above: bool) -> bool:
    """Return whether a box beside the card looks the same and holds more, as sections may."""
    box = box_in(row, card[0][0].element)
    beside = box.getprevious() if above else box.getnext()
    return beside is not None and kind(beside) == kind(box)


def _asks(card: Sequence[Group]) -> bool:
    return _unfolds(card) and card[0][0].mark.text.endswith("?")


def _unfolds(card: Sequence[Group]) -> bool:
    return bool(card[0][0].element.tag == "summary")


def _is_titled(card: Sequence[Group]) -> bool:
    """Return whether two groups are a short title, which is no heading, and a longer text."""
    if len(card) < 2 or any(len(group) > 1 or group[0].linked for group in card):  # noqa: PLR2004
        return False
    title, text = (group[0] for group in card)
    return (
        title.mark.role in {Role.TEXT, Role.STRONG}
        and text.mark.role is Role.TEXT
        and len(title.mark.text) <= min(LONGEST_TITLE, len(text.mark.text))
        and not title.mark.text.endswith(_NO_QUESTION_ENDS if _unfolds(card) else _SENTENCE_ENDS)
        and kind(title.element) != kind(text.element)
    )


def _more_of(card: Sequence[Group], below: Sequence[Group]) -> Sequence[Group]:
    """Return the paragraphs below a card that stand in its box; none where the box goes on."""
    box = common(card[0][0].element, card[1][0].element)
    more = [*takewhile(lambda group: stands_in(group, box), below)]
    are_texts = all(len(group) == 1 and group[0].mark.role is Role.TEXT for group in more)
    return more if are_texts and len(more) < MOST_TEXTS else ()


def _forms(card: Sequence[Group], other: Sequence[Group]) -> tuple[HtmlElement, str] | None:
    """Return the row that two cards form, and how they look; None if they are no boxes alike."""
    row = common(card[0][0].element, other[0][0].element)
    kinds = {_looks(row, card[:2]), _looks(row, other[:2])}
    kind = kinds.pop()
    return (row, kind) if kind and not kinds else None


def _looks(row: HtmlElement, card: Sequence[Group]) -> str:
    """Return how the card looks in its row, empty if its lines stand in no box of their own."""
    boxes = [box_in(row, group[0].element) for group in card]
    if boxes[0] is not boxes[1]:
        return ""
    return " / ".join(map(kind, (boxes[0], *(group[0].element for group in card))))
