"""Web pages: trafilatura finds the article, and the page itself says how the article is built."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.limits import MOST_LEVELS, too_deep, too_much
from accord.importing.readers.elements import SILENT, read_elements
from accord.importing.readers.encoding import check_readable, decode
from accord.importing.readers.html.callings import classed
from accord.importing.readers.html.cards import join_cards
from accord.importing.readers.html.classed_headings import mark_headings
from accord.importing.readers.html.declaration import declaration
from accord.importing.readers.html.edit_links import set_edit_links_apart
from accord.importing.readers.html.folds import name_folds, name_rows, show_tabs
from accord.importing.readers.html.masthead import masthead
from accord.importing.readers.html.roles import (
    gather_items,
    name_items,
    name_roles,
    name_subtitles,
)
from accord.importing.readers.html.selection import select
from accord.importing.readers.html.witness import Witness
from accord.importing.readers.tables import open_layout, refill_links
from accord.importing.reading import Mark, Reading, Role, compose
from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement
    from trafilatura.settings import Extractor

    from accord.importing.readers.elements import Group, Piece
    from accord.importing.readers.html.callings import Classes
    from accord.importing.readers.html.masthead import Masthead
    from accord.problems import Place

MOST_MARKUP = 5_000_000
"""Bytes of a page without the pictures in it; browsers show some 50,000 bytes of most articles."""
MOST_ELEMENTS = 20_000
"""Of a page; articles have some 1,000, and the longest of encyclopedias 20,000."""

_HEAD = 4096
"""Bytes among which a page declares its encoding; browsers look at 1,024."""
_CHARSET = re.compile(rb"(?i)<(?:meta|\?xml)[^>]+?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)")
_EMBEDDED = re.compile(rb"data:[\w/+.;=-]{1,100},[^\"')>\s]{100,}")
_TOO_DEEP = f"boolean({'/*' * (MOST_LEVELS + 1)})"
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\r"})
"""NULs and others, which lxml hands out but does not take back."""
_SPACED = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
"""As bad as those, and of more bytes than one."""


def read_html(data: bytes, where: Place, languages: Sequence[str]) -> Reading:
    """Return the article of a page, composed; InvalidInputError if there is none."""
    data = _EMBEDDED.sub(b"data:,", data)
    if len(data) > MOST_MARKUP:
        raise too_much(where, f"the page has {len(data):,} bytes, more than {MOST_MARKUP:,}")
    charset = _CHARSET.search(data[:_HEAD])
    text = decode(data, where, languages, charset[1].decode() if charset else "")
    page = parse(text, where)
    kept_alive = list(page.iter())  # lxml makes each element's object anew if none holds it
    classes = classed(page)
    declared = declaration(page, classes)
    _clear(page, classes)
    groups = tuple(join_cards(mark_headings(tuple(read_elements(page, languages)))))
    legible = tuple(group for group in groups if not _is_outside(group))
    for group in groups:
        if _is_outside(group):
            group[0].element.drop_tree()
    kept = iter(select(legible, _extracted(page)))
    article = [() if _is_outside(group) else next(kept) for group in groups]
    head = masthead(page, groups, article, declared)
    blocks = (*((mark,) for mark in head.marks), *_body(groups, article, head))
    marks = (mark for block in blocks for mark in block)
    check_readable("".join(mark.text for mark in marks if mark.role is not Role.OUTSIDE), where)
    del kept_alive
    return compose(blocks)


def parse(text: str, where: Place) -> HtmlElement:
    """Return the root of a document; InvalidInputError where it has none, or no bottom."""
    from lxml import etree, html  # noqa: PLC0415 - optional; no text needs it

    kinds = etree.ElementDefaultClassLookup(element=html.HtmlElement)
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    parser.set_element_class_lookup(kinds)  # forms of a class of their own take as long as parsing
    try:
        root = html.document_fromstring(_encoded(text), parser=parser)
    except etree.ParserError as error:
        what, hint = "the file holds no text", "Remove it or fill it."
        raise InvalidInputError(Problem(where, what, hint)) from error
    if root.getroottree().xpath(_TOO_DEEP):
        raise too_deep(where)
    elements = int(root.xpath("count(//*)"))
    if elements > MOST_ELEMENTS:
        raise too_much(where, f"the page has {elements:,} elements, more than {MOST_ELEMENTS:,}")
    return root


def _encoded(text: str) -> bytes:
    encoded = text.encode(errors="replace").translate(_SPACED)
    for character in _NO_CHARACTERS:
        encoded = encoded.replace(character, b" ")
    return encoded


def _clear(page: HtmlElement, classes: Classes) -> None:
    """Take from the page what holds no text or only lays it out, and call boxes what they are."""
    from lxml.etree import strip_elements  # noqa: PLC0415 - optional, and not needed for text

    strip_elements(page, *SILENT - {"svg"}, with_tail=False)
    for picture in page.iter("svg"):
        picture.clear(keep_tail=True)  # where it stands says something, and what it is drawn of not
    refill_links(page)
    open_layout(page)
    name_roles(page)
    name_subtitles(page)
    name_items(page)
    gather_items(classes)
    name_rows(page, classes)
    name_folds(page, classes)
    set_edit_links_apart(classes)
    show_tabs(page)


def _extracted(page: HtmlElement) -> Witness:
    from trafilatura import bare_extraction  # noqa: PLC0415 - optional, and slow to load

    document = bare_extraction(page, options=_options())
    body = getattr(document, "body", None)  # no document where it finds no text
    if body is None:
        return Witness.of("", ())
    return Witness.of("".join(body.itertext()), ("".join(part.itertext()) for part in body.iter()))


@cache
def _options() -> Extractor:
    """Return how an extractor works: silently, as we say ourselves what is wrong.

    Without its two fall-backs, one of them quadratic: `selection` has its own. And without what
    would be written of the page, a fifth of the time.
    """
    from trafilatura.settings import Extractor  # noqa: PLC0415 - the same

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return Extractor(fast=True, comments=False, formatting=True, output_format="txt")


def _body(
    groups: Iterable[Group], article: Iterable[Group], head: Masthead
) -> Iterator[tuple[Mark, ...]]:
    """Yield the marks of all groups but the title, which stands above them already.

    What is kept above it names something else, as menus do.
    """
    outside: list[str] = []
    for place, (group, kept) in enumerate(zip(groups, article, strict=True)):
        is_title, is_above = place == head.title, place < head.title < head.start
        ids = set() if is_title or is_above else {id(piece) for piece in kept}
        if not is_title:
            outside.extend(piece.mark.text for piece in group if id(piece) not in ids)
        bylines = head.bylines.get(place, ())
        if ids or bylines:
            yield from _around(outside)
            outside = []
        if ids:
            is_standfirst = place in head.standfirsts
            yield tuple(_standfirst(piece) if is_standfirst else piece.mark for piece in kept)
        if bylines:
            yield tuple(bylines)
    yield from _around(outside)


def _standfirst(piece: Piece) -> Mark:
    return Mark(Role.STANDFIRST, piece.mark.text)


def _around(lines: Sequence[str]) -> Iterator[tuple[Mark, ...]]:
    if lines:
        yield (Mark(Role.OUTSIDE, "\n".join(lines)),)


def _is_outside(group: Group) -> bool:
    return group[0].mark.role is Role.OUTSIDE
