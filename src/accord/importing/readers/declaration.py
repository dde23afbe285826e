"""What a page declares beside its text: its title, its author, the day it was published."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST = 20
"""Elements of a body that are looked at; a list of articles names many authors."""

_OPEN_GRAPH = "string(//meta[@property='og:title']/@content)"
_TITLE = "string(//head/title)"
_DECLARING = (  # by attributes, which most elements have not: half the time of asking all of them
    "//@type[.='application/ld+json']/.. | //@datetime/.. | //@rel[.='author']/.."
    " | //@class[contains(., 'byline')]/.. | //@itemprop[contains(., 'author')]/.."
    " | //@itemprop[contains(., 'datePublished')]/.."
)


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a page says of itself; empty where it does not."""

    titles: tuple[str, ...] = ()
    """The surest first; often with the site's name before or behind them."""
    author: str = ""
    """A person, an office, or whoever pressed the button."""
    date: str = ""
    """ISO 8601."""


def declaration(page: HtmlElement) -> Declaration:
    """Return what trafilatura understands of a page's declarations."""
    from trafilatura import extract_metadata  # noqa: PLC0415 - optional, and slow to load

    found = extract_metadata(_declaring(page), extensive=False)
    titles = (page.xpath(_OPEN_GRAPH), page.xpath(_TITLE), found.title or "")
    return Declaration(
        tuple(title for title in (" ".join(title.split()) for title in titles) if title),
        found.author or "",
        found.date or "",
    )


def _declaring(page: HtmlElement) -> HtmlElement:
    """Return a page of those elements alone that declare something.

    Whatever else stands on a page is searched for names and dates as well, which takes longer than
    all the rest of an import, and finds the year of its copyright notice.
    """
    from lxml.html import Element  # noqa: PLC0415 - optional, and not needed for plain text

    alone, head, body = Element("html"), Element("head"), Element("body")
    head.extend(deepcopy(element) for element in page.iter("title", "meta", "link"))
    body.extend(deepcopy(element) for element in page.xpath(_DECLARING)[:MOST])
    alone.extend((head, body))
    return alone
