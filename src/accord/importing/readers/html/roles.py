"""What boxes are that say so to readers of screens, or stand where only items may stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import kind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from accord.importing.readers.html.callings import Classes

LEAST_ITEMS = 2
"""Boxes of a list."""
LONGEST_SIGN = 3
"""Characters of a bullet, or of a number with a point."""

_BOXES = frozenset({"div", "p", "section", "span"})
"""What may take a role; other elements say themselves what they are."""
_ITEM = re.compile(r"(?:bulleted[_-]list|(numbered)[_-]list|to[_-]do)[_-](?:block|item)\b")
"""What wikis call a block that is an item."""
_HEADS = frozenset({"header", "hgroup"})
_LOWER = frozenset({"h2", "h3", "h4", "h5", "h6"})
_TAGS = {"heading": "h2", "list": "ul", "listitem": "li", "navigation": "nav"}


def name_roles(root: HtmlElement) -> None:
    """Make elements of the boxes that only their ARIA roles say to be such."""
    for element in root.xpath(".//@role/.."):
        if element.tag not in _BOXES or element.get("role") not in _TAGS:
            continue
        level = element.get("aria-level", "")
        is_level = element.get("role") == "heading" and level in {"1", "2", "3", "4", "5", "6"}
        element.tag = f"h{level}" if is_level else _TAGS[element.get("role")]


def name_subtitles(root: HtmlElement) -> None:
    """Make paragraphs of the headings that stand right below the title in its head: subtitles.

    HTML has paragraphs there itself; site builders have headings of a lower level.
    """
    for title in root.iter("h1"):
        below = title.getnext()
        if below is not None and below.tag in _LOWER and title.getparent().tag in _HEADS:
            below.tag = "p"


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


def gather_items(classes: Classes) -> None:
    """Make lists of boxes that are items by their class alone, as wikis made of blocks have them.

    `bulleted_list-block` and `numbered_list-block`: their signs are drawn, and no text.
    """
    for name in classes:
        found = _ITEM.search(name)
        if found:
            for box in (box for box in classes[name] if box.tag in _BOXES):
                _gather(box, "ol" if found[1] else "ul")


def _gather(box: HtmlElement, tag: str) -> None:
    """Move a box into the list that ends right above it, or into one of its own."""
    listing = box.getprevious()
    if listing is None or listing.tag != tag or listing.attrib or _is_text(listing.tail):
        listing = box.makeelement(tag)
        box.addprevious(listing)
    listing.tail, box.tail, box.tag = box.tail, None, "li"
    listing.append(box)


def _is_text(tail: str | None) -> bool:
    return tail is not None and not tail.isspace()


def _opens_with_sign(box: HtmlElement) -> bool:
    first = next((text for text in map(str.strip, box.itertext()) if text), "")
    return len(first) <= LONGEST_SIGN and not any(map(str.isalpha, first))
