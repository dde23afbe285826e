"""The title that a page shows: by what it declares, and by how what stands above its text looks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.importing.readers.html.callings import called, is_beside
from accord.importing.readers.html.classed_headings import look_of
from accord.importing.reading import Role, comparable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group, Piece
    from accord.importing.readers.html.declaration import Declaration

LONGEST = 200
"""Characters; what is longer is no title."""
MOST_LINES = 3
"""Of a title that breaks off where its designer wanted."""
MOST_BOXES = 3
"""Elements around a title and nothing else."""

_SEPARATOR = re.compile(r"\s+(?:[|–—·•«»‹›←→⋆/-]|::?)\s+|: ")
"""Between the title of a page and the name of its site."""
_OF_SITE = re.compile(r"\s+(?:[|•«»‹›←→⋆]|::)\s+")
"""The same, where it can be nothing else."""
_LINKED = 0.5
"""Share of letters that are links: other articles, or this one where its page is one of a list."""
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?")
"""Where the site's name leads to."""
_CUT_OFF = re.compile(r"\s*(?:…|\.{3})$")
"""The end of a title that was too long for whoever declared it."""
LEAST_LETTERS = 12
"""Of a title that was cut off, or that goes on where it is shown."""

_DECLARED, _NAMED = 4, 2
"""For a heading that the page declares its title, and for another line or the end of that title."""
_FIRST, _HEADING = 3, 1
"""For a heading of the first level, and for any line that stands out."""
_CALLED_TITLE, _CALLED = 3, 2
"""For what is called the title of an article, and for what is called one, or is set like one."""
_TOLD = 10
"""For what machines are told is the headline: more than a heading that the page declares has."""
_ENOUGH = 2
"""For a title, where the page declares another one, and not its site in place of one."""
_NO_LEVEL = 7
"""Of a line that is no heading: one below the last."""

_TITLE = re.compile(
    r"(?:entry|post|article|story|news|blog|page|detail|art)[-_]*(?:title|head)|headline"
    r"|contentheading|title-?text",
    re.IGNORECASE,
)
_ANY_TITLE = re.compile(r"title|heading|titol|titul|zagolov", re.IGNORECASE)
_LARGE_FONT = re.compile(r"[4-7]|\+[2-4]")
_LARGE_STYLE = re.compile(
    r"font-size:\s*(?:2[2-9]|[3-9]\d)(?:\.\d+)?px|font-size:\s*(?:1\.[6-9]|[2-4])"
)
_OTHER = re.compile(
    r"(?<![^\W_])(?:sub|up|over|pre|site|section|menu|form)[-_]*(?:title|head)"
    r"|(?<![^\W_])(?:widget|block|module)[-_]*title"
    r"|(?<!\S)(?:widget|block|module)[-_]*head"  # page builders: `elementor-widget-heading`
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
    least = _ENOUGH if titles and len(titles) == len(declared.titles) else 1
    entries = {line for group in groups[:start] for line in _entries(group)}
    for shown in (groups[:start], groups[start:]):
        found = _candidates(shown, groups[start:], titles, declared, entries)
        best = max(found, default=(0, 0, False, 0, ""))
        if best[0] >= least:
            return best[-1]
    return _declared(titles or declared.titles, declared)


def _candidates(
    shown: Sequence[Group],
    below: Sequence[Group],
    titles: Sequence[str],
    declared: Declaration,
    entries: Collection[str],
) -> Iterator[tuple[int, int, bool, int, str]]:
    """Yield what speaks for each line, and it: how much, its rank as a heading, where it stands.

    Below the last menu is better than above it, there and here the earlier the better.
    What is one of the `entries` of a menu names a part of the site, unless the page declares it,
    or calls it the title of an article and shows no other that it declares.
    """
    named = _Names.of(titles)
    shows_declared = any(_is_declared(named, pieces) for group in shown for pieces in _parts(group))
    looks = Counter(_look(group[0]) for group in below if group[0].mark.role is Role.HEADING)
    others = 0 if shown is not below else 1
    letters: dict[HtmlElement, int] = {}
    outside = (place for place, group in enumerate(shown) if group[0].mark.role is Role.OUTSIDE)
    last_menu = max(outside, default=-1)
    for place, group in enumerate(shown):
        for pieces in _parts(group):
            text, is_link = said(pieces), pieces[0].linked >= _LINKED
            if len(text) > LONGEST or (is_link and not _stands_out(pieces)):
                continue
            rank = named.rank(pieces)
            is_rights = rank < _DECLARED and comparable(text) in declared.rights
            if (is_link and not rank) or is_rights or _names_other(pieces, declared):
                continue
            evidence = _evidence(pieces, letters)
            is_title = rank >= _DECLARED or (evidence >= _DECLARED and not shows_declared)
            is_entry = text in entries and not is_title
            is_section = bool(titles) and (is_entry or looks[_look(pieces[0])] > others)
            rank += 0 if is_section else evidence
            level = pieces[0].mark.level or _NO_LEVEL
            yield rank, -level, place > last_menu, -place, text


def _is_declared(named: _Names, pieces: Group) -> bool:
    """Whether a line that leads nowhere is what the page declares its title."""
    return pieces[0].linked < _LINKED and named.rank(pieces) >= _DECLARED


@dataclass(frozen=True, slots=True)
class _Names:
    """What a page declares its title to be, in letters and figures alone."""

    before: frozenset[str]
    """Whole, or less the site's name at the end."""
    behind: frozenset[str]
    """Less the site's name at the beginning."""
    cut_off: tuple[str, ...]
    """As far as it was not too long."""
    openings: tuple[str, ...]
    """What is shown with more behind it: a subtitle."""

    @classmethod
    def of(cls, titles: Sequence[str]) -> _Names:
        """Return what the titles may be."""
        before = {title[:end] for title in titles for end in (None, *_cuts(title))}
        behind = {title[cut.end() :] for title in titles for cut in _SEPARATOR.finditer(title)}
        cut_off = {_letters(one) for one in before if _CUT_OFF.search(one)}
        whole = frozenset(map(_letters, before))
        return cls(
            whole,
            frozenset(map(_letters, behind)),
            tuple(one for one in cut_off if len(one) >= LEAST_LETTERS),
            tuple(one for one in whole if len(one) >= LEAST_LETTERS),
        )

    def rank(self, pieces: Group) -> int:
        """Return how much speaks for a line as it is declared."""
        text = _letters(said(pieces))
        if text in self.before or text.startswith(self.cut_off):
            return _DECLARED if _stands_out(pieces) else _NAMED
        is_part = text in self.behind or text.startswith(self.openings)
        return _NAMED if _stands_out(pieces) and is_part else 0


def _entries(group: Group) -> Iterator[str]:
    """Yield the lines of a group that lead elsewhere, as all lines of a menu do, less headings."""
    for piece in group:
        if piece.linked >= _LINKED and not _stands_out((piece,)):
            yield from piece.mark.text.split("\n")


def _names_other(pieces: Group, declared: Declaration) -> bool:
    """Return whether a line names the site, a part of the text, or something beside it."""
    text, element = said(pieces), pieces[0].element
    if declared.is_site(text) or element.tag == "summary":
        return True
    links = element.iter("a") if pieces[0].linked >= _LINKED else ()
    return any(_HOME.fullmatch(link.get("href", "-")) for link in links) or is_beside(element)


def _parts(group: Group) -> Iterator[Group]:
    """Yield each line, and all of them where they may be one that was broken."""
    if group[0].mark.role is Role.OUTSIDE:
        return
    if 1 < len(group) <= MOST_LINES and len({piece.element for piece in group}) == 1:
        yield group
    for piece in group:
        yield (piece,)


def _evidence(pieces: Group, letters: dict[HtmlElement, int]) -> int:
    """Return how much a line looks like a title; `letters` are those of elements met before."""
    mark = pieces[0].mark
    boxes = list(_boxes(pieces, letters))
    names = " ".join(map(called, boxes))
    if mark.role is Role.ITEM or _OTHER.search(names):
        return 0
    first = mark.role is Role.HEADING and mark.level == 1
    rank = _FIRST if first else _HEADING if _stands_out(pieces) else 0
    if any(box.get("itemprop") == "headline" for box in boxes):
        return rank + _TOLD
    if _TITLE.search(names):
        return rank + _CALLED_TITLE
    is_title = _ANY_TITLE.search(names) or any(map(_is_large, boxes))
    return rank + (_CALLED if is_title else 0)


def _stands_out(pieces: Group) -> bool:
    return pieces[0].mark.role in {Role.HEADING, Role.STRONG}


def _is_large(box: HtmlElement) -> bool:
    """Return whether all in a box is set in large letters, as before there were style sheets."""
    return any(
        _LARGE_FONT.fullmatch(element.get("size", ""))
        or _LARGE_STYLE.search(element.get("style", ""))
        for element in box.iter()
    )


def _boxes(pieces: Group, letters: dict[HtmlElement, int]) -> Iterator[HtmlElement]:
    """Yield the elements that hold these lines and nothing else, from the innermost."""
    own = _count(said(pieces))
    element = pieces[0].element
    for _ in range(MOST_BOXES):
        if element is None:
            return
        if element not in letters:  # as many lines may stand in one
            letters[element] = _count(element.text_content())
        if letters[element] > own + 1:
            return
        yield element
        element = element.getparent()


def _count(text: str) -> int:
    return len("".join(text.split()))


def _look(piece: Piece) -> tuple[str, str]:
    return piece.element.tag, look_of(piece.element)


def _cuts(title: str) -> list[int]:
    return [cut.start() for cut in _SEPARATOR.finditer(title)]


def _letters(text: str) -> str:
    """Return what is compared: what pages declare has other signs than what they show."""
    return "".join(filter(str.isalnum, text.casefold()))


def _declared(titles: Sequence[str], declared: Declaration) -> str:
    """Return the surest title that is declared, less the site's name."""
    if not titles:
        return ""
    title = titles[0]
    for cut in reversed(list(_SEPARATOR.finditer(title))):
        if declared.is_site(title[cut.end() :]):
            title = title[: cut.start()]
    return max(_OF_SITE.split(title), key=len)[:LONGEST]
