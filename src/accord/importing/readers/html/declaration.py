"""What a page declares beside its text: its title, its author, the day it was published."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from accord.importing.reading import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from accord.importing.readers.html.callings import Classes

MOST = 20
"""Elements of a body that are looked at; a list of articles has many dates."""
LONGEST_SITE = 60
"""Characters of a site's name."""

_OPEN_GRAPH = "string(//meta[@property='og:title']/@content)"
_TITLE = "string(//head/title)"
_DECLARING = (  # by attributes, which most elements have not: half the time of asking all of them
    "//@type[.='application/ld+json']/.. | //@datetime/.."
    " | //@itemprop[contains(., 'datePublished')]/.."
)
_SITE = "//meta[@property='og:site_name' or @name='application-name']/@content"
_HOMES = "//a[@href='/' or @href='./' or @rel='home']"
_CALLED_SITE = re.compile("site-title|site-name")
_RIGHTS = "//text()[contains(., '©')]"
_OWNER = re.compile(r"©[\s\d–-]*([^\d\W][^.,;|©]*?)(?=\s*(?:[.,;|©]|\s[–—-]\s|$))")
"""Whoever a notice of copyright names behind the years."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a page says of itself; empty where it does not."""

    titles: tuple[str, ...] = ()
    """The surest first; often with the site's name before or behind them."""
    authors: tuple[str, ...] = ()
    """Persons, offices, or whoever pressed the button."""
    date: str = ""
    """ISO 8601."""
    sites: frozenset[str] = frozenset()
    """What the site is called, where its logo and its menus name it; comparable."""
    rights: str = ""
    """The page's notice of copyright, which names the site as well; comparable."""
    owners: frozenset[str] = frozenset()
    """Who has the rights by that notice: a site that names itself there, or an author."""

    def is_site(self, text: str) -> bool:
        """Return whether this is the name of the site, or of whoever has the rights to it."""
        name = comparable(text)
        return name in self.sites or name in self.owners

    def is_of_site(self, name: str) -> bool:
        """Return whether a name is the site's, or that of those who keep it: `Team Good Desk`."""
        said = f" {comparable(name)} "
        is_part = any(" " in site and f" {site} " in said for site in self.sites)
        return is_part or comparable(name) in self.sites


def declaration(page: HtmlElement, classes: Classes) -> Declaration:
    """Return what trafilatura understands of a page's declarations."""
    from trafilatura import extract_metadata  # noqa: PLC0415 - optional, and slow to load

    found = extract_metadata(_declaring(page), extensive=False)
    titles = (page.xpath(_OPEN_GRAPH), page.xpath(_TITLE), found.title or "")
    rights = comparable(" ".join(page.xpath(_RIGHTS)))
    return Declaration(
        tuple(title for title in (" ".join(title.split()) for title in titles) if title),
        tuple((found.author or "").split("; ")),
        found.date or "",
        frozenset(
            comparable(name) for name in (*_sites(page, classes), found.sitename or "") if name
        ),
        rights,
        frozenset(_OWNER.findall(rights)),
    )


def _sites(page: HtmlElement, classes: Classes) -> Iterator[str]:
    yield from page.xpath(_SITE)
    called = (boxes for name, boxes in classes.items() if _CALLED_SITE.search(name))
    homes = page.xpath(_HOMES)
    for link in homes:
        yield from link.xpath(".//@alt")
    for element in islice(chain(homes, *called), MOST):
        text = element.text_content()
        if len(text) <= LONGEST_SITE:
            yield text


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
