"""Quotations below each other, each in an element of its own."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.quotations import are_items
from accord.importing.readers.html.rows import item, listed
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group
    from accord.importing.readers.html.rows import Row

_QUOTED = frozenset({Role.LINE, Role.STRONG, Role.TEXT})


def quoted_row(groups: Sequence[Group], place: int) -> Row | None:
    """Return the row of quotations that begins at `place`, a paragraph each."""
    if _quotation(groups[place]) is None:
        return None
    quoted = [*takewhile(lambda group: _quotation(group) is not None, groups[place:])]
    are_apart = len({*map(_quotation, quoted)}) == len(quoted)
    texts = [" ".join(piece.mark.text for piece in group) for group in quoted]
    if not (are_apart and are_items(texts)):
        return None
    return listed(place + len(quoted), (item([group]) for group in quoted))


def _quotation(group: Group) -> HtmlElement | None:
    """Return the element that says of a paragraph that it is quoted, if one does."""
    first = group[0]
    if first.mark.role not in _QUOTED or first.linked:
        return None
    around = (first.element, *first.element.iterancestors("blockquote"))
    return next((element for element in around if element.tag == "blockquote"), None)
