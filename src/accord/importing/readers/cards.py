"""Lists that a page shows as boxes alike: in each a number or a title, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group, Piece

LEAST_NUMBERED = 2
"""Boxes that count make a list."""
LEAST_TITLED = 3
"""Boxes that only look alike make one."""
MOST_GROUPS = 4
"""In a box, below its number."""
LONGEST_NUMBER = 15
"""Characters of a number with a word before it."""
LONGEST_TITLE = 60
"""Characters of the title of a box."""

_NUMBER = re.compile(r"(?:[^\W\d_]{1,12}\s)?0?(?P<number>\d{1,2})[.):]?")
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", ",")


def join_cards(groups: Sequence[Group]) -> Iterator[Group]:
    """Yield the groups, those of each row of boxes as one list."""
    place, in_section = 0, False
    while place < len(groups):
        mark = groups[place][0].mark
        in_section = in_section or (mark.role is Role.HEADING and mark.level > 1)
        introduced = place > 0 and (in_section or _introduces(groups[place - 1]))
        end, cards = _numbered(groups, place)
        if not cards and introduced:
            end, cards = _titled(groups, place)
        yield from cards or (groups[place],)
        place = end if cards else place + 1


def _introduces(group: Group) -> bool:
    mark = group[-1].mark
    return mark.role in {Role.HEADING, Role.STRONG} or mark.text.endswith(":")


def _numbered(groups: Sequence[Group], place: int) -> tuple[int, list[Group]]:
    """Return what boxes say that count from one, and where they end; nothing if there are none."""
    starts = _starts(groups, place)
    if len(starts) < LEAST_NUMBERED:
        return place, []
    row = _common(groups[starts[0]][0].element, groups[starts[1]][0].element)
    longest = max(after - before for before, after in pairwise(starts))
    last = groups[starts[-1] + 1 : starts[-1] + longest]
    end = starts[-1] + 1 + len([*takewhile(lambda group: _stands_in(group, row), last)])
    cards = [groups[first + 1 : after] for first, after in pairwise([*starts, end])]
    if not all(cards) or any(map(_is_list, chain.from_iterable(cards))):
        return place, []
    if any(len(card) > 2 and _is_heading(card[0]) for card in cards):  # noqa: PLR2004 - and a text
        return end, list(chain.from_iterable(map(_headed, cards, range(1, len(cards) + 1))))
    return end, [tuple(chain.from_iterable(map(_item, cards, range(1, len(cards) + 1))))]


def _starts(groups: Sequence[Group], place: int) -> list[int]:
    """Return the places of numbers in boxes alike that count from one, the first at `place`."""
    if _number_of(groups[place]) != 1:
        return []
    kind = _kind(groups[place][0].element)
    starts = [place]
    for after in range(place + 1, len(groups)):
        if after - starts[-1] > MOST_GROUPS + 1:
            break
        group = groups[after]
        if _number_of(group) == len(starts) + 1 and _kind(group[0].element) == kind:
            starts.append(after)
    return starts


def _number_of(group: Group) -> int:
    """Return the number that is all the group says, 0 if it says something else."""
    text = group[0].mark.text
    if len(group) > 1 or len(text) > LONGEST_NUMBER or group[0].linked:
        return 0
    match = _NUMBER.fullmatch(text)
    return int(match["number"]) if match else 0


def _item(card: Sequence[Group], number: int | None = None) -> Iterator[Piece]:
    first, *more = chain.from_iterable(card)
    yield replace(first, mark=replace(first.mark, role=Role.ITEM, level=1, number=number))
    for piece in more:
        yield replace(piece, mark=replace(piece.mark, role=Role.TEXT, level=1))


def _headed(card: Sequence[Group], number: int) -> Iterator[Group]:
    (heading, *lines), *more = card
    text = f"{number}. {heading.mark.text}"
    yield (replace(heading, mark=replace(heading.mark, text=text)), *lines)
    yield from more


def _titled(groups: Sequence[Group], place: int) -> tuple[int, list[Group]]:
    """Return what boxes say that have a title and a text each, alike, and where they end."""
    cards: list[Sequence[Group]] = []
    kinds: set[tuple[str, ...]] = set()
    end = place
    while _is_titled(card := groups[end : end + 2]):
        title, text = (group[0].element for group in card)
        box = _common(title, text)
        kinds.add((str(id(box.getparent())), *map(_kind, (box, title, text))))
        if len(kinds) > 1:
            break
        cards.append(card)
        end += 2
    if len(cards) < LEAST_TITLED:
        return place, []
    return end, [tuple(chain.from_iterable(map(_item, cards)))]


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


def _is_list(group: Group) -> bool:
    return group[0].mark.role is Role.ITEM


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
