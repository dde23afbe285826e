"""Whom a page shows as the author of its article, by what it calls the elements around it."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import is_name
from accord.importing.readers.html.callings import classed, is_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group

LONGEST = 120
"""Characters of a byline; what is longer tells of the author."""
BETWEEN = " · "
"""What stands for the gaps between the parts of a byline."""
MOST_BOXES = 3
"""Elements around a name that are the box of one article."""
MOST = 60
"""Elements that are looked at; a list of articles names many authors."""

_NAMING = (
    *("uthor", "utor", "vtor", "verfasser", "writer", "yline", "byLine"),
    *("createdby", "posted-by", "submitted", "user-name", "username"),
)
"""In what pages of eight languages call an author's element, with a capital or without."""
_LINKED_HEADINGS = ".//h2//a[@href] | .//h3//a[@href] | .//h4//a[@href]"
_NAMES = re.compile("|".join(_NAMING))
_ATTRIBUTES = " | ".join(
    f"//@{name}" for name in ("itemprop", "rel", "data-hook", "data-testid", "data-automation-id")
)
"""What else may call an element so, than its class."""


def credits_among(
    page: HtmlElement, groups: Sequence[Group], title: int, texts: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """Yield the bylines between title and text, or else those below the text.

    Each with the group that stands before it; `texts` are the groups that bear text. Below it
    nobody is believed where others stand in boxes of the same look, or in that of a link: they
    wrote other articles.
    """
    credited = [element for element in _innermost(page) if not is_beside(element)]
    if not credited or not texts:
        return
    order = {element: place for place, element in enumerate(page.iter())}
    places = _places(groups, order)
    credited.sort(key=order.__getitem__)
    found = [(bisect(places, order[element]) - 1, element) for element in credited]
    above = [(place, _said(one)) for place, one in found if title <= place < texts[0]]
    below = [(place, one) for place, one in found if place >= texts[-1]]
    looks = Counter((_look(one), _said(one)) for _, one in below)
    repeated = Counter(look for look, _ in looks)
    if above:
        yield from above
        return
    for place, one in below:
        boxes = _boxes(one, order, places[texts[-1]])
        if repeated[_look(one)] == 1 and not _is_of_another(one, boxes):
            yield place, _said(one)


def _boxes(
    element: HtmlElement, order: Mapping[HtmlElement, int], text: int
) -> Iterator[HtmlElement]:
    """Yield the elements around one below the text, as far as they do not hold the text as well."""
    return takewhile(lambda box: order[box] > text, element.iterancestors())


def _is_of_another(element: HtmlElement, boxes: Iterator[HtmlElement]) -> bool:
    """Return whether an element stands in a box whose heading leads elsewhere."""
    links = (link for box in islice(boxes, MOST_BOXES) for link in box.xpath(_LINKED_HEADINGS))
    name = "".join(element.itertext()).strip()
    return any("".join(link.itertext()).strip() not in name for link in links)


def _places(groups: Sequence[Group], order: Mapping[HtmlElement, int]) -> list[int]:
    """Return where on the page each group begins; those that were taken from it, where it was."""
    places: list[int] = []
    for group in groups:
        before = places[-1] if places else 0
        places.append(max(before, order.get(group[0].element, before)))
    return places


def _innermost(page: HtmlElement) -> Sequence[HtmlElement]:
    """Return the elements that are called so, less those around others that are."""
    called = (boxes for name, boxes in classed(page).items() if _NAMES.search(name))
    named = (name.getparent() for name in page.xpath(_ATTRIBUTES) if _NAMES.search(name))
    found = [*islice(dict.fromkeys(chain(named, *called)), MOST)]
    around = {ancestor for element in found for ancestor in element.iterancestors()}
    return [element for element in found if element not in around]


def _said(element: HtmlElement) -> str:
    """Return what an element says, if that is little; forename and surname may stand apart."""
    texts = [said for text in element.itertext() if (said := " ".join(text.split()))]
    name, parts = " ".join(texts), BETWEEN.join(texts)
    if len(parts) > LONGEST:
        return ""
    return name if is_name(name) and not any(map(is_name, texts)) else parts


def _look(element: HtmlElement) -> tuple[str, str]:
    return element.tag, element.get("class", "")
