"""What boxes are that say so to readers of screens, or stand where only items may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import kind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LEAST_ITEMS = 2
"""Boxes of a list."""
LONGEST_SIGN = 3
"""Characters of a bullet, or of a number with a point."""

_BOXES = frozenset({"div", "p", "section", "span"})
"""What may take a role; other elements say themselves what they are."""
_TAGS = {"heading": "h2", "list": "ul", "listitem": "li", "navigation": "nav"}


def name_roles(root: HtmlElement) -> None:
    """Make elements of the boxes that only their ARIA roles say to be such."""
    for element in root.xpath(".//@role/.."):
        if element.tag not in _BOXES or element.get("role") not in _TAGS:
            continue
        level = element.get("aria-level", "")
        is_level = element.get("role") == "heading" and level in {"1", "2", "3", "4", "5", "6"}
        element.tag = f"h{level}" if is_level else _TAGS[element.get("role")]


def name_items(root: HtmlElement) -> None:
    """Make items of the boxes alike that a list holds in place of items.

    Where a sign opens each of them the list is a box as well: the signs make it one.
    """
    for listing in root.iter("ul", "ol"):
        if len(listing) < LEAST_ITEMS or listing[0].tag not in _BOXES:
            continue
        if len({*map(kind, listing)}) > 1:
            continue
        if all(map(_opens_with_sign, listing)):
            listing.tag = "div"
        else:
            for box in listing:
                box.tag = "li"


def _opens_with_sign(box: HtmlElement) -> bool:
    first = next((text for text in map(str.strip, box.itertext()) if text), "")
    return len(first) <= LONGEST_SIGN and not any(map(str.isalpha, first))
