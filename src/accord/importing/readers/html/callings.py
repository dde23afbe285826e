"""What pages call their elements: by class, by id, or by what machines are told of them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

Classes: TypeAlias = "Mapping[str, Sequence[HtmlElement]]"
"""The elements of a page by their classes, of which it has few."""

_CALLING = ("class", "id", "itemprop", "rel", "role", "data-hook", "data-testid")
"""Attributes that say what an element is, in the pages of most systems."""
_AUTOMATION = "data-automation-id"
"""The same in those of SharePoint."""

BESIDE = re.compile(
    r"comment|cookie|(?<!entry-)(?<!post-)(?<!article-)footer|newsletter|related|sidebar|teaser"
    r"|card|popular|recent|testimonial|promo|banner|(?<!with-)breadcrumb|popup|modal",
    re.IGNORECASE,
)
"""What pages call the boxes around an article, and those of other articles."""


def called(element: HtmlElement) -> str:
    """Return all that an element is called."""
    get = element.get
    return " ".join(filter(None, map(get, (*_CALLING, _AUTOMATION))))


def classed(root: HtmlElement) -> Classes:
    """Return the elements that have each class, in their order."""
    found: defaultdict[str, list[HtmlElement]] = defaultdict(list)
    for element in root.iter():
        name = element.get("class")
        if name:
            found[name].append(element)
    return found


def is_beside(element: HtmlElement) -> bool:
    """Return whether an element stands in a box that is none of the article."""
    return any(BESIDE.search(called(one)) for one in _within_body(element))


def _within_body(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the element and what it stands in; a body is often called by all that is on it."""
    while element is not None and element.tag not in {"body", "html"}:
        yield element
        element = element.getparent()
