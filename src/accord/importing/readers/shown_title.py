"""The title that a page shows: by what it declares, and by how what stands above its text looks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from accord.importing.readers.callings import called, is_beside
from accord.importing.reading import Role, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.declaration import Declaration
    from accord.importing.readers.elements import Group, Piece

LONGEST = 200
"""Characters; what is longer is no title."""
MOST_LINES = 3
"""Of a title that breaks off where its designer wanted."""
MOST_BOXES = 3
"""Elements around a title and nothing else."""

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»-]|::?)\s+|: ")
"""Between the title of a page and the name of its site."""
_OF_SITE = re.compile(r"\s+(?:[|•»]|::)\s+")
"""The same, where it can be nothing else."""
_LINKED = 0.5
"""Share of letters that are links: the site's name, which leads to its front page."""

_DECLARED, _NAMED = 4, 2
"""For a heading that the page declares its title, and for another line or the end of that title."""
_FIRST, _HEADING = 3, 1
"""For a heading of the first level, and for any line that stands out."""
_CALLED_TITLE, _CALLED = 3, 2
"""For what is called the title of an article, and for what is called a title of something."""
_ENOUGH = 2
"""For a title, where the page declares another one."""

_TITLE = re.compile(
    r"(?:entry|post|article|story|news|blog|page|detail|art)[-_]*(?:title|head)|headline"
    r"|contentheading|title-?text",
    re.IGNORECASE,
)
_ANY_TITLE = re.compile(r"title|heading|titol|titul|zagolov", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:sub|up|over|pre|site|widget|block|module|section|menu|form)[-_]*(?:title|head)"
    r"|kicker|descr|summary|logo|brand",
    re.IGNORECASE,
)
"""What pages call lines above and below a title, and the titles of their boxes."""


def said(group: Group) -> str:
    """Return what all lines of a group say together."""
    return " ".join(piece.mark.text for piece in group)


def shown_title(groups: Sequence[Group], start: int, declared: Declaration) -> str:
    """Return the title as the page shows it; as it declares it where it shows none.

    The text begins with group number `start`; a title stands above it, unless none does.
    """
    titles = [title for title in declared.titles if not declared.is_site(title)]
    for shown in (groups[:start], groups[start:]):
        best = max(_candidates(shown, groups[start:], titles, declared), default=(0, 0, ""))
        if best[0] >= (_ENOUGH if titles else 1):
            return best[-1]
    return _declared(titles or declared.titles, declared)


def _candidates(
    shown: Sequence[Group], below: Sequence[Group], titles: Sequence[str], declared: Declaration
) -> Iterator[tuple[int, int, str]]:
    """Yield how much speaks for each line, then how early it stands, and the line."""
    before = {name for title in titles for name in _names(title)}
    behind = {name for title in titles for name in _names(title, behind=True)}
    looks = Counter(_look(group[0]) for group in below if group[0].mark.role is Role.HEADING)
    others = 0 if shown is not below else 1
    for place, group in enumerate(shown):
        for pieces in _parts(group):
            text = said(pieces)
            name = comparable(text)
            heads = pieces[0].mark.role in {Role.HEADING, Role.STRONG}
            named = (_DECLARED if heads else _NAMED) if name in before else 0
            named = named or (_NAMED if heads and name in behind else 0)
            if len(text) > LONGEST or declared.is_site(text) or name in declared.rights:
                continue
            if pieces[0].linked >= _LINKED and named < _DECLARED:
                continue
            is_section = bool(titles) and looks[_look(pieces[0])] > others
            is_none = is_section or is_beside(pieces[0].element)
            yield named + (0 if is_none else _evidence(pieces)), -place, text


def _parts(group: Group) -> Iterator[Group]:
    """Yield each line, and all of them where they may be one that was broken."""
    if group[0].mark.role is Role.OUTSIDE:
        return
    if 1 < len(group) <= MOST_LINES and len({piece.element for piece in group}) == 1:
        yield group
    for piece in group:
        yield (piece,)


def _evidence(pieces: Group) -> int:
    """Return how much a line looks like a title."""
    mark = pieces[0].mark
    if mark.role is Role.ITEM:
        return 0
    boxes = " ".join(map(called, _boxes(pieces)))
    if _OTHER.search(boxes):
        return 0
    first = mark.role is Role.HEADING and mark.level == 1
    rank = _FIRST if first else int(mark.role in {Role.HEADING, Role.STRONG})
    if _TITLE.search(boxes):
        return rank + _CALLED_TITLE
    return rank + (_CALLED if _ANY_TITLE.search(boxes) else 0)


def _boxes(pieces: Group) -> Iterator[HtmlElement]:
    """Yield the elements that hold these lines and nothing else, from the innermost."""
    letters = sum(len("".join(piece.mark.text.split())) for piece in pieces)
    element = pieces[0].element
    for _ in range(MOST_BOXES):
        if element is None or len("".join(element.text_content().split())) > letters + 1:
            return
        yield element
        element = element.getparent()


def _look(piece: Piece) -> tuple[str, str]:
    return piece.element.tag, piece.element.get("class", "")


def _names(declared: str, *, behind: bool = False) -> set[str]:
    """Return what the title may be, whole or less the site's name at one of its ends."""
    cuts = list(_SEPARATOR.finditer(declared))
    if behind:
        return {comparable(declared[cut.end() :]) for cut in cuts}
    return {comparable(declared[: cut.start()]) for cut in cuts} | {comparable(declared)}


def _declared(titles: Sequence[str], declared: Declaration) -> str:
    """Return the surest title that is declared, less the site's name."""
    if not titles:
        return ""
    title = titles[0]
    for cut in reversed(list(_SEPARATOR.finditer(title))):
        if declared.is_site(title[cut.end() :]):
            title = title[: cut.start()]
    return max(_OF_SITE.split(title), key=len)[:LONGEST]
