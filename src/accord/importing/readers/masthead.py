"""Title, author and date of a web page: lines above its article, and where the page shows them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.lines.shapes import bears_text, is_name
from accord.importing.readers.credits import credits_among
from accord.importing.readers.shown_title import said, shown_title
from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.declaration import Declaration
    from accord.importing.readers.elements import Group

NOWHERE = -1
"""The place of a title that a page only declares."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a page says of its article."""

    marks: tuple[Mark, ...]
    """Its title, the authors whom it declares, and the date, as far as they are known."""
    title: int
    """Which group shows the title."""
    start: int
    """With which group the text begins."""
    bylines: Mapping[int, Sequence[Mark]]
    """Whom it shows as the author, by the group that stands before."""


def masthead(
    page: HtmlElement, groups: Sequence[Group], article: Sequence[Group], declared: Declaration
) -> Masthead:
    """Return what a page says of its article, which is what is kept of each group."""
    texts = [place for place, group in enumerate(article) if _bears_text(group)]
    start = texts[0] if texts else len(groups)
    title = shown_title(groups, start, declared)
    shown = [place for place, group in enumerate(groups) if title and said(group) == title]
    above = [place for place in shown if place < start]
    at = above[-1] if above else next(iter(shown), NOWHERE)
    bylines: defaultdict[int, list[Mark]] = defaultdict(list)
    for place, text in credits_among(page, groups, at, texts):
        if not declared.is_of_site(text):
            bylines[place].append(Mark(Role.BYLINE, text))
    return Masthead(tuple(_marks(title, declared)), at, start, bylines)


def _marks(title: str, declared: Declaration) -> Iterator[Mark]:
    if title:
        yield Mark(Role.TITLE, title)
    for author in declared.authors:
        if is_name(author) and not declared.is_of_site(author):
            yield Mark(Role.AUTHOR, author)
    if declared.date:
        yield Mark(Role.DATE, declared.date)


def _bears_text(group: Group) -> bool:
    return any(
        piece.mark.role is not Role.HEADING and bears_text(Paragraph(piece.mark.text, (1,)))
        for piece in group
    )
