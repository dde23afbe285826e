"""Title, author and date of a web page, as lines above its article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import is_name
from accord.importing.reading import Mark, Role, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.declaration import Declaration
    from accord.importing.readers.elements import Group, Piece

LONGEST = 200
"""Characters; what is longer is no title."""

_SEPARATOR = re.compile(r"\s+(?:[|–—·•»-]|::?)\s+|: ")
"""Between the title of a page and the name of its site."""
_OF_SITE = re.compile(r"\s+(?:[|•»]|::)\s+")
"""The same, where it can be nothing else."""
_LINKED = 0.5
"""Share of letters that are links: the site's name, which leads to its front page."""


def masthead(groups: Sequence[Group], declared: Declaration) -> Iterator[Mark]:
    """Yield a mark for each of title, author and date that is known."""
    title = shown_title(groups, declared.titles)
    if title:
        yield Mark(Role.TITLE, title)
    if is_name(declared.author):
        yield Mark(Role.AUTHOR, declared.author)
    if declared.date:
        yield Mark(Role.DATE, declared.date)


def shown_title(groups: Sequence[Group], declared: Sequence[str]) -> str:
    """Return the title as the page shows it; as it declares it where it shows none."""
    pieces = [piece for group in groups for piece in group if _can_be_title(piece)]
    headings = [piece.mark for piece in pieces if piece.mark.role is Role.HEADING]
    before_site = {name for title in declared for name in _names(title)}
    behind_site = {name for title in declared for name in _names(title, behind=True)}
    named = (
        *(mark for mark in headings if comparable(mark.text) in before_site | behind_site),
        *(piece.mark for piece in pieces if comparable(piece.mark.text) in before_site),
    )
    first_level = [mark for mark in headings if mark.level == 1]
    if named:
        return named[0].text
    if len(first_level) == 1:
        return first_level[0].text
    return max(_OF_SITE.split(declared[0]), key=len)[:LONGEST] if declared else ""


def _names(declared: str, *, behind: bool = False) -> set[str]:
    """Return what the title may be, whole or less the site's name at one of its ends."""
    cuts = list(_SEPARATOR.finditer(declared))
    if behind:
        return {comparable(declared[cut.end() :]) for cut in cuts}
    return {comparable(declared[: cut.start()]) for cut in cuts} | {comparable(declared)}


def _can_be_title(piece: Piece) -> bool:
    return piece.linked < _LINKED and len(piece.mark.text) <= LONGEST
