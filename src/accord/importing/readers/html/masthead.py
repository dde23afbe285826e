"""Title, author and date of a web page: lines above its article, and where the page shows them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.lines.shapes import bears_text, is_name
from accord.importing.readers.html.callings import called
from accord.importing.readers.html.credits import credits_among
from accord.importing.readers.html.shown_title import said, shown_title
from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group
    from accord.importing.readers.html.declaration import Declaration

LONGEST_BYLINE = 120
"""Characters of a line that names the author in full."""
NOWHERE = -1
"""The place of a title that a page only declares."""

_STANDFIRST = re.compile(
    r"(?<![^\W_])(?:sub-?(?:title|head|heading|headline)|standfirst|deck?|kicker|tagline|strapline"
    r"|excerpt|teaser|sottotitolo|untertitel|podtytul|podtytuł|perex|podtitulek|entradilla"
    r"|subtitulo|bajada|podzagolovok|pidzagolovok)(?![^\W_])",
    re.IGNORECASE,
)
"""What pages call a line that sums an article up."""


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
    standfirsts: frozenset[int]
    """Which groups sum it up, though they are set like headings."""


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
    last = max((place for place in bylines if place < start), default=NOWHERE)
    standfirsts = frozenset(_standfirsts(article, at, start, last))
    return Masthead(tuple(_marks(title, declared, groups)), at, start, bylines, standfirsts)


def _standfirsts(article: Sequence[Group], title: int, start: int, last: int) -> Iterator[int]:
    """Yield which groups are set like headings between title and text, and head nothing.

    They are called so, or stand above a byline, the last of which follows group number `last`.
    """
    for place in range(title + 1, start) if title != NOWHERE else ():
        group = article[place]
        is_heading = bool(group) and group[0].mark.role is Role.HEADING
        if is_heading and (place <= last or _STANDFIRST.search(called(group[0].element))):
            yield place


def _marks(title: str, declared: Declaration, groups: Sequence[Group]) -> Iterator[Mark]:
    if title:
        yield Mark(Role.TITLE, title)
    for author in declared.authors:
        if is_name(author) and not declared.is_of_site(author):
            yield Mark(Role.AUTHOR, _in_full(author, groups))
    if declared.date:
        yield Mark(Role.DATE, declared.date)


def _in_full(author: str, groups: Sequence[Group]) -> str:
    """Return the name with its forename in full, if only the initial is declared and a line has it.

    `A Byron` is the `Ada Byron` of a byline, or of a box about the author.
    """
    initials, _, surname = author.partition(" ")
    if len(initials.rstrip(".")) > 1 or not surname:
        return author
    name = re.compile(rf"(?<!\w){initials[0]}[^\W\d_]+ {re.escape(surname)}(?!\w)")
    lines = (piece.mark.text for group in groups for piece in group)
    found = (name.search(line) for line in lines if len(line) <= LONGEST_BYLINE)
    return next((match[0] for match in found if match), author)


def _bears_text(group: Group) -> bool:
    return any(
        piece.mark.role is not Role.HEADING and bears_text(Paragraph(piece.mark.text, (1,)))
        for piece in group
    )
