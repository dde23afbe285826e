"""Lists that a page shows as boxes alike: in each a sign or a title, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, pairwise, repeat, takewhile
from typing import TYPE_CHECKING

from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group, Piece

LEAST_TITLED = 3
"""Boxes that only look alike make one."""
MOST_GROUPS = 12
"""Below the sign in a box, which may hold a list of its own."""
LONGEST_SIGN = 15
"""Characters of a number with a word before it."""
LONGEST_TITLE = 60
"""Characters of the title of a box."""

_SIGN = re.compile(r"(?:[^\W\d_]{1,12}\s)?0?(?P<number>\d{1,2})[.):]?|[^\w\s\"'«»“”„(\[…?!]{1,2}")
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", ",")


def join_cards(groups: Sequence[Group]) -> Iterator[Group]:
    """Yield the groups, those of each row of boxes as one list."""
    place, in_section = 0, False
    while place < len(groups):
        mark = groups[place][0].mark
        in_section = in_section or (mark.role is Role.HEADING and mark.level > 1)
        end, cards = _signed(groups, place)
        if not cards and place and (in_section or _introduces(groups[place - 1])):
            end, cards = _titled(groups, place)
        if not cards:
            end, cards = _pictured(groups, place)
        yield from cards or (groups[place],)
        place = end if cards else place + 1


def _introduces(group: Group) -> bool:
    mark = group[-1].mark
    return mark.role in {Role.HEADING, Role.STRONG} or mark.text.endswith(":")


def _signed(groups: Sequence[Group], place: int) -> tuple[int, list[Group]]:
    """Return what boxes say that a sign stands in, and where they end; nothing if none does."""
    starts, row = _starts(groups, place)
    if row is None:
        return place, []
    longest = max(after - before for before, after in pairwise(starts))
    last = groups[starts[-1] + 1 : starts[-1] + longest]
    end = starts[-1] + 1 + len([*takewhile(lambda group: _stands_in(group, row), last)])
    cards = [groups[first + 1 : after] for first, after in pairwise([*starts, end])]
    numbers = [_number_of(groups[start]) for start in starts]
    bullets = [groups[start] for start in starts if None in numbers]
    if not all(cards) or not all(map(_stand_together, bullets, cards, repeat(row))):
        return place, []
    if any(len(card) > 2 and _is_heading(card[0]) for card in cards):  # noqa: PLR2004 - and a text
        return end, list(chain.from_iterable(map(_headed, cards, numbers)))
    return end, [tuple(chain.from_iterable(map(_item, cards, numbers)))]


def _starts(groups: Sequence[Group], place: int) -> tuple[list[int], HtmlElement | None]:
    """Return the places of signs that are alike, or count from one, and the row they stand in."""
    starts, row = [place], None
    if not _is_sign(groups[place]) or _number_of(groups[place]) not in {1, None}:
        return starts, row
    where = _where(groups[place])
    for after in range(place + 1, len(groups)):
        if after - starts[-1] > MOST_GROUPS + 1:
            break
        if _follows(groups[after], groups[starts[-1]]) and _where(groups[after]) == where:
            around = _common(groups[place][0].element, groups[after][0].element)
            if row not in {None, around}:
                break
            row = around
            starts.append(after)
    return starts, row


def _is_sign(group: Group) -> bool:
    text = group[0].mark.text
    if len(group) > 1 or len(text) > LONGEST_SIGN or group[0].linked:
        return False
    return _SIGN.fullmatch(text) is not None


def _follows(group: Group, sign: Group) -> bool:
    number = _number_of(sign)
    if number is None:
        return group[0].mark.text == sign[0].mark.text
    return _is_sign(group) and _number_of(group) == number + 1


def _number_of(sign: Group) -> int | None:
    match = _SIGN.fullmatch(sign[0].mark.text)
    return int(match["number"]) if match and match["number"] else None


def _where(group: Group) -> tuple[str, int]:
    """Return what signs of one row share: how their boxes look, and how deep they are."""
    element = group[0].element
    return _kind(element), sum(1 for _ in element.iterancestors())


def _item(card: Sequence[Group], number: int | None = None) -> Iterator[Piece]:
    (first, *lines), *more = card
    yield replace(first, mark=replace(first.mark, role=Role.ITEM, level=1, number=number))
    for piece in chain(lines, *join_cards(more)):
        role = piece.mark.role if piece.mark.role is Role.ITEM else Role.TEXT
        level = piece.mark.level if role is piece.mark.role else 0
        yield replace(piece, mark=replace(piece.mark, role=role, level=level + 1))


def _stand_together(sign: Group, card: Sequence[Group], row: HtmlElement) -> bool:
    """Return whether the sign has a box of its own in the row, together with what it opens."""
    box = _box_in(row, sign[0].element)
    return all(_stands_in(group, box) for group in card)


def _headed(card: Sequence[Group], number: int | None) -> Iterator[Group]:
    (heading, *lines), *more = card
    text = f"{number}. {heading.mark.text}" if number else heading.mark.text
    yield (replace(heading, mark=replace(heading.mark, text=text)), *lines)
    yield from more


def _titled(groups: Sequence[Group], place: int) -> tuple[int, list[Group]]:
    """Return what boxes say that have a title and a text each, alike, and where they end."""
    cards: list[Sequence[Group]] = []
    while _is_titled(card := groups[place : place + 2]):
        if len(cards) > 1 and _forms(*cards[:2]) != _forms(cards[0], card):
            break
        cards.append(card)
        place += 2
    if len(cards) < LEAST_TITLED or not _forms(*cards[:2]):
        return place, []
    return place, [tuple(chain.from_iterable(map(_item, cards)))]


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
        and _kind(title.element) != _kind(text.element)
    )


def _pictured(groups: Sequence[Group], place: int) -> tuple[int, list[Group]]:
    """Return what boxes say that open with a picture each, alike, and where they end."""
    first = groups[place][0].element
    if not _opens_with_picture(first):
        return place, []
    row, kind = first.getparent(), _kind(first)
    cards: list[Sequence[Group]] = []
    for group in groups[place:]:
        element = group[0].element
        if element.getparent() is not row or _kind(element) != kind or len(group) > 1:
            break
        if not _opens_with_picture(element) or group[0].linked:
            break
        cards.append([group])
    if len(cards) < LEAST_TITLED:
        return place, []
    return place + len(cards), [tuple(chain.from_iterable(map(_item, cards)))]


def _opens_with_picture(element: HtmlElement) -> bool:
    """Return whether an empty element with a class stands before the text of a box with one."""
    if element.tag != "div" or len(element) == 0 or (element.text or "").strip():
        return False
    first = element[0]
    return first.get("class") is not None and len(first) == 0 and not (first.text or "").strip()


def _forms(card: Sequence[Group], other: Sequence[Group]) -> tuple[HtmlElement, str] | None:
    """Return the row that two cards form, and how they look; None if they are no boxes alike."""
    row = _common(card[0][0].element, other[0][0].element)
    kinds = {_looks(row, card), _looks(row, other)}
    kind = kinds.pop()
    return (row, kind) if kind and not kinds else None


def _looks(row: HtmlElement, card: Sequence[Group]) -> str:
    """Return how the card looks in its row, empty if its lines stand in no box of their own."""
    boxes = [_box_in(row, group[0].element) for group in card]
    if boxes[0] is not boxes[1]:
        return ""
    return " / ".join(map(_kind, (boxes[0], *(group[0].element for group in card))))


def _box_in(row: HtmlElement, element: HtmlElement) -> HtmlElement:
    """Return the element of the row that holds the other one."""
    around = (element, *element.iterancestors())
    return next((box for box in around if box.getparent() is row), element)


def _is_heading(group: Group) -> bool:
    return group[0].mark.role is Role.HEADING


def _kind(element: HtmlElement) -> str:
    return f"{element.tag} {element.get('class', '')}"


def _common(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    """Return the smallest element around both."""
    around = {one, *one.iterancestors()}
    return next(box for box in (other, *other.iterancestors()) if box in around)


def _stands_in(group: Group, box: HtmlElement) -> bool:
    return any(element is box for element in group[0].element.iterancestors())
