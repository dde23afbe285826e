"""Boxes with a sign in each: a number that counts, a bullet, a tick."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, pairwise, repeat, takewhile
from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import Row, box_in, common, item, kind, listed, stands_in
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group

MOST_GROUPS = 12
"""Below the sign in a box, which may hold a list of its own."""
MOST_BETWEEN = 12
"""Groups between two rows of which the second goes on to count."""
MOST_BOXES = 100
"""Of a row; what is longer is no list of an article."""
LEAST_COUNTED = 2
"""Items of a list, each with its number."""
LONGEST_SIGN = 15
"""Characters of a number with a word before it."""

_SIGN = re.compile(r"(?:[^\W\d_]{1,12}\s)?0?(?P<number>\d{1,2})[.):]?|[^\w\s\"'«»“”„(\[…?!]{1,2}")


def signed_row(groups: Sequence[Group], place: int) -> Row | None:
    """Return the row that begins at `place` with a sign, or a number: one, or the next."""
    starts, row = _starts(groups, place)
    if row is None or len(starts) > MOST_BOXES:
        return None
    longest = max(after - before for before, after in pairwise(starts))
    last = groups[starts[-1] + 1 : starts[-1] + longest]
    end = starts[-1] + 1 + len([*takewhile(lambda group: stands_in(group, row), last)])
    cards = [groups[first + 1 : after] for first, after in pairwise([*starts, end])]
    numbers = [_number_of(groups[start]) for start in starts]
    bullets = [groups[start] for start in starts if None in numbers]
    if not all(cards) or not all(map(_stand_together, bullets, cards, repeat(row))):
        return None
    if any(len(card) > 2 and _is_heading(card[0]) for card in cards):  # noqa: PLR2004 - and a text
        return Row(end, tuple(chain.from_iterable(map(_headed, cards, numbers))))
    nested = (_nested(card) for card in cards)
    return listed(end, map(item, nested, numbers))


def count_items(group: Group) -> Group:
    """Return the list, items that open with their number in a box of its own counted by it."""
    signs = [place for place, piece in enumerate(group) if piece.mark.role is Role.ITEM]
    numbers = [_number_of((group[place],)) for place in signs]
    opened = [piece for sign in signs for piece in group[sign + 1 : sign + 2]]
    is_text = all(piece.mark.role is Role.TEXT for piece in opened) and len(opened) == len(signs)
    if len(signs) < LEAST_COUNTED or numbers != [*range(1, len(signs) + 1)] or not is_text:
        return group
    pieces = list(group)
    for sign, number in zip(reversed(signs), reversed(numbers), strict=True):
        pieces[sign : sign + 2] = item([(pieces[sign + 1],)], number)
    return tuple(pieces)


def _nested(card: Sequence[Group]) -> list[Group]:
    """Return what a box says, the rows in it as lists of their own."""
    found: list[Group] = []
    place = 0
    while place < len(card):
        row = signed_row(card, place) if place else None
        found += row.groups if row else (card[place],)
        place = row.end if row else place + 1
    return found


def _starts(groups: Sequence[Group], place: int) -> tuple[list[int], HtmlElement | None]:
    """Return the places of signs that are alike, or count from one, and the row they stand in."""
    starts, row = [place], None
    if not _is_sign(groups[place]) or not _opens_row(groups, place):
        return starts, row
    where = _where(groups[place])
    for after in range(place + 1, len(groups)):
        if after - starts[-1] > MOST_GROUPS + 1 or len(starts) > MOST_BOXES:
            break
        if _follows(groups[after], groups[starts[-1]]) and _where(groups[after]) == where:
            around = common(groups[place][0].element, groups[after][0].element)
            if row not in {None, around}:
                break
            row = around
            starts.append(after)
    return starts, row


def _opens_row(groups: Sequence[Group], place: int) -> bool:
    """Return whether a sign may be the first of a row, or goes on with one that an inset broke."""
    number = _number_of(groups[place])
    if number in {1, None}:
        return True
    where = _where(groups[place])
    return any(
        _follows(groups[place], group) and _where(group) == where
        for group in groups[max(0, place - MOST_BETWEEN) : place]
        if _is_sign(group)
    )


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
    return kind(element), sum(1 for _ in element.iterancestors())


def _stand_together(sign: Group, card: Sequence[Group], row: HtmlElement) -> bool:
    """Return whether the sign has a box of its own in the row, together with what it opens."""
    box = box_in(row, sign[0].element)
    return all(stands_in(group, box) for group in card)


def _headed(card: Sequence[Group], number: int | None) -> Iterator[Group]:
    (heading, *lines), *more = card
    text = f"{number}. {heading.mark.text}" if number else heading.mark.text
    yield (replace(heading, mark=replace(heading.mark, text=text)), *lines)
    yield from more


def _is_heading(group: Group) -> bool:
    return group[0].mark.role is Role.HEADING
