"""Links beside what a page says: those to edit a section, and those that look like buttons."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from accord.importing.readers.elements import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from accord.importing.readers.html.callings import Classes

_EDITING = re.compile(r"(?<![^\W_])(?:edit-?_?section|section-?_?edit|secedit)(?![^\W_])")
"""What wikis call the link behind a heading that edits the section."""
_BUTTON = re.compile(r"(?<![^\W_])(?:btn|button)(?![^\W_])", re.IGNORECASE)
"""What frameworks call links that look like buttons."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OPENING = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle")
"""Attributes of what shows a text on the same page."""


def set_links_apart(classes: Classes) -> None:
    """Make links that edit a section no part of its heading, and buttons of those that look so."""
    editing = chain(*(boxes for name, boxes in classes.items() if _EDITING.search(name)))
    for link in editing:
        heading = next(link.iterancestors(*_HEADINGS), None)
        link.tag = "nav"
        if heading is not None:
            link.drop_tree()
            link.tail = None
            heading.addnext(link)
    for link in _buttons(classes):
        link.tag = "button"


def _buttons(classes: Classes) -> Iterator[HtmlElement]:
    called = chain(*(boxes for name, boxes in classes.items() if _BUTTON.search(name)))
    for link in called:
        if link.tag == "a" and link.get("href") and not any(map(link.get, _OPENING)):
            before, around = link.getprevious(), link.getparent()
            text = around.text if before is None else before.tail
            alone = _is_apart(before) and _is_apart(link.getnext())
            if alone and not f"{text or ''}{link.tail or ''}".strip():
                yield link


def _is_apart(beside: HtmlElement | None) -> bool:
    """Return whether what stands beside a link is none of its line, or a link as well."""
    return beside is None or beside.tag in BLOCKS or beside.tag in {"a", "br", "button"}
