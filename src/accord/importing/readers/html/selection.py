"""Which pieces of a web page are its article.

An extractor knows where the article stands, but flattens how it is built: headings in boxes of
their own, lists made of boxes, everything within a table that lays the page out. So its text is
only the witness: the part of the page that holds the long pieces it kept is the article, and there
the page itself says what is a heading, an item or a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from accord.importing.readers.html.insets import MOST_LINKED, SENTENCE_ENDS, Insets
from accord.importing.readers.html.rows import common
from accord.importing.readers.html.witness import LONG, Witness
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group, Piece

LONG_ITEM = 20
"""The same of an item: those around an article are links, and are not looked at."""
MOST_WEIGHT = 300
"""Letters of a piece that count for where the article is, lest one paragraph be all of it."""
LEAST_SHARE = 0.95
"""Of the kept text, in the part of the page that is the article; the rest is legal notices."""
LEAST_FOUND = 0.67
"""Of the page's long text, in what an extractor kept; with less it has missed the article."""
LEAST_KEPT = 0.5
"""Share of a list that must be kept, for the rest of it to be kept as well."""
MOST_ABOVE = 20
"""Groups between the heading of the article and the part of the page that holds its text."""

_TEXT = frozenset({Role.LINE, Role.STRONG, Role.TEXT})
_LINES = frozenset({"dd", "li", "p"})
"""Elements that are parts of an article, even where they hold all that is long in it."""
_BESIDE = re.compile(r"comment|cookie|footer|newsletter|related|sidebar", re.IGNORECASE)
"""What classes and ids call the boxes beside an article."""


def select(groups: Sequence[Group], witness: Witness) -> list[Group]:
    """Return of each group what is part of the article, with what the witness lost among them."""
    long = [piece for group in groups for piece in group if _bears_text(piece)]
    kept = [piece for piece in long if witness.kept(piece)]
    part = _smallest_around(kept) if kept else None
    has_missed = _letters(kept) < LEAST_FOUND * _letters(long) or _breaks_off(kept, long)
    if has_missed or (part is not None and _is_one_of_several(part, long)):
        kept, witness = long, _without_extractor(long)
        part = _smallest_around(kept)
    if part is None:
        return [()] * len(groups)
    start, end = _extent(groups, part, kept)
    above = [_kept_above(group, witness) for group in groups[:start]]
    for place in _leads(groups[:start], part):
        above[place] = groups[place]
    within = _kept_within(groups[start:end], witness, part)
    return [*above, *within, *([()] * (len(groups) - end))]


def _bears_text(piece: Piece) -> bool:
    least = LONG_ITEM if piece.mark.role is Role.ITEM else LONG
    if len(piece.mark.text) < least or piece.linked >= MOST_LINKED:
        return False
    return not _is_beside(piece)


def _is_beside(piece: Piece) -> bool:
    around = (piece.element, *piece.element.iterancestors())
    names = (f"{element.get('class', '')} {element.get('id', '')}" for element in around[:-2])
    return any(_BESIDE.search(name) for name in names)


def _breaks_off(kept: Sequence[Piece], long: Sequence[Piece]) -> bool:
    """Return whether the kept text introduces something that was not kept."""
    return bool(kept) and kept[-1] is not long[-1] and kept[-1].mark.text.endswith(":")


def _is_one_of_several(part: HtmlElement, long: Iterable[Piece]) -> bool:
    """Return whether each section of the page is an `article`, and the part is in one of them."""
    whole = next((one for one in (part, *part.iterancestors()) if one.tag == "article"), None)
    if whole is None or not whole.get("class"):
        return False
    around = [*whole.itersiblings("article"), *whole.itersiblings("article", preceding=True)]
    alike = [other for other in around if other.get("class") == whole.get("class")]
    return any(_is_inside(piece.element, other) for other in alike for piece in long)


def _without_extractor(long: Sequence[Piece]) -> Witness:
    """Return what an extractor should have kept of a page: all text of some length."""
    texts = [piece.mark.text for piece in long]
    return Witness.of("".join(texts), texts)


def _smallest_around(kept: Sequence[Piece]) -> HtmlElement:
    """Return the smallest element that holds nearly all of the pieces."""
    weights: Counter[HtmlElement] = Counter()
    for piece in kept:
        around = (piece.element, *piece.element.iterancestors())
        for element in around[piece.element.tag in _LINES :]:
            weights[element] += min(len(piece.mark.text), MOST_WEIGHT)
    least = LEAST_SHARE * max(weights.values())
    large_enough = [element for element, weight in weights.items() if weight >= least]
    return max(large_enough, key=lambda element: sum(1 for _ in element.iterancestors()))


def _extent(groups: Sequence[Group], part: HtmlElement, kept: Iterable[Piece]) -> tuple[int, int]:
    """Return the first group inside the part, and the end of those that follow."""
    known = next(id(piece) for piece in kept if _is_inside(piece.element, part))
    start = next(n for n, group in enumerate(groups) if any(id(piece) == known for piece in group))
    end = start + 1  # and from there to both sides: menus are longer than articles
    while start and _reaches(groups[start - 1], part):
        start -= 1
    while end < len(groups) and _reaches(groups[end], part):
        end += 1
    return start, end


def _reaches(group: Group, part: HtmlElement) -> bool:
    return any(_is_inside(element, part) for element in {piece.element for piece in group})


def _is_inside(element: HtmlElement, part: HtmlElement | None) -> bool:
    return element is part or any(ancestor is part for ancestor in element.iterancestors())


def _kept_above(group: Group, witness: Witness) -> Group:
    return tuple(
        piece for piece in group if piece.linked < MOST_LINKED and witness.kept_whole(piece)
    )


def _leads(above: Sequence[Group], part: HtmlElement) -> Iterator[int]:
    """Yield the places of what is said between the heading of the article and its box of text."""
    places = range(len(above) - 1, max(-1, len(above) - 1 - MOST_ABOVE), -1)
    top = next((place for place in places if _is_top(above[place])), None)
    if top is None:
        return
    insets = Insets.of(above[top + 1 :], common(above[top][0].element, part))
    for place in range(top + 1, len(above)):
        group = above[place]
        is_text = group[0].mark.role in _TEXT and all(map(_bears_text, group))
        if is_text and _ends_sentence(group) and not insets.is_aside(group):
            yield place


def _is_top(group: Group) -> bool:
    return group[0].mark.role is Role.HEADING and group[0].mark.level == 1


def _kept_within(groups: Sequence[Group], witness: Witness, part: HtmlElement) -> list[Group]:
    """Return what is kept of each group: what the witness kept, and what belongs to that."""
    insets = Insets.of(groups, part)
    groups = [insets.without(group) if _is_list(group) else group for group in groups]
    titles = {group[0].mark.text for group in groups if _is_heading(group)}
    kept: list[Group] = []
    before: Group = ()
    for group in groups:
        follows = bool(kept and kept[-1]) or (bool(before) and _heads_article(before))
        is_inset = insets.calls(group) or _is_contents(group, titles)
        kept.append(() if is_inset else _kept(group, witness, follows=follows))
        before = group
    for place in _lost(groups, kept, witness, insets):
        kept[place] = groups[place]
    for place in _headings(groups, kept, insets):
        kept[place] = groups[place]
    texts = [place for place, group in enumerate(kept) if group and not _is_linked(group)]
    inside = range(texts[0], texts[-1] + 1) if texts else ()
    return [group if place in inside else () for place, group in enumerate(kept)]


def _kept(group: Group, witness: Witness, *, follows: bool) -> Group:
    """Return what is kept of a group; `follows`: whether it stands right below what is kept."""
    kept = tuple(piece for piece in group if witness.kept(piece))
    whole = _letters(kept) >= LEAST_KEPT * _letters(group) or (_is_list(group) and follows)
    return group if whole and not _is_linked(group) else kept


def _lost(
    groups: Sequence[Group], kept: Sequence[Group], witness: Witness, insets: Insets
) -> Iterator[int]:
    """Yield the places of the groups that an extractor lost, or lost lines of.

    They stand between what it kept, or bare in a box among paragraphs that it kept, and nothing
    says that they are none of the article. Headings wait for what stands below them.
    """
    sure = [place for place, group in enumerate(kept) if any(map(witness.kept_whole, group))]
    between = range(sure[0], sure[-1] + 1) if sure else ()
    elements = [kept[place][0].element for place in sure]
    holders = Counter(element.getparent() for element in elements)
    body = max(holders, key=lambda element: holders[element], default=None)
    looks = {*map(_looks, elements)} - {None}
    for place, group in enumerate(groups):
        is_whole = len(kept[place]) == len(group) or (not kept[place] and _is_heading(group))
        if is_whole or _is_linked(group) or insets.is_aside(group):
            continue
        element = group[0].element
        is_like = _looks(element) in looks or _is_inside(element, body)
        if place in between or element in holders or (is_like and _ends_sentence(group)):
            yield place


def _looks(element: HtmlElement) -> tuple[str, ...] | None:
    """Return what the classes of an element and of the one around it say, if they say something."""
    boxes = [element, *islice(element.iterancestors(), 1)]
    classes = tuple(f"{box.tag} {box.get('class', '')}" for box in boxes)
    return classes if any(box.get("class") for box in boxes) else None


def _headings(groups: Sequence[Group], kept: Sequence[Group], insets: Insets) -> Iterator[int]:
    """Yield the places of the headings above what is kept, a box between the two or none."""
    below: Group = ()
    for place in reversed(range(len(groups))):
        group = groups[place]
        if _is_heading(group):
            if below and not _is_linked(group) and not insets.parts(group, below):
                yield place
        elif kept[place]:
            below = kept[place]
        elif place + 1 == len(groups) or _is_heading(groups[place + 1]):
            below = ()


def _ends_sentence(group: Group) -> bool:
    return group[-1].mark.text.endswith(SENTENCE_ENDS)


def _is_contents(group: Group, titles: set[str]) -> bool:
    """Return whether it is a list of links that says what headings say, or leads but to them."""
    if not (_is_list(group) and _is_linked(group)):
        return False
    if any(piece.mark.text in titles for piece in group):
        return True
    links = [link for piece in group for link in piece.element.iter("a")]
    return all(link.get("href", "").startswith("#") for link in links)


def _letters(pieces: Iterable[Piece]) -> int:
    return sum(len(piece.mark.text) for piece in pieces)


def _is_heading(group: Group) -> bool:
    return group[0].mark.role in {Role.HEADING, Role.STRONG}


def _heads_article(group: Group) -> bool:
    """Return whether the group is a heading of the article, and not of a box within it."""
    return _is_heading(group) and not _is_linked(group) and not _is_beside(group[0])


def _is_list(group: Group) -> bool:
    return group[0].mark.role is Role.ITEM


def _is_linked(group: Group) -> bool:
    return any(piece.linked >= MOST_LINKED for piece in group)
