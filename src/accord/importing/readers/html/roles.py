"""What boxes are that say so to readers of screens: headings, lists and their items."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOXES = frozenset({"div", "p", "section", "span"})
"""What may take a role; other elements say themselves what they are."""
_TAGS = {"heading": "h2", "list": "ul", "listitem": "li"}


def name_roles(root: HtmlElement) -> None:
    """Make elements of the boxes that only their ARIA roles say to be such."""
    for element in root.xpath(".//@role[.='heading' or .='list' or .='listitem']/.."):
        if element.tag not in _BOXES:
            continue
        level = element.get("aria-level", "")
        is_level = element.get("role") == "heading" and level in {"1", "2", "3", "4", "5", "6"}
        element.tag = f"h{level}" if is_level else _TAGS[element.get("role")]
