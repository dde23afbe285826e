"""Links to edit a section, which wikis show behind its heading."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from accord.importing.readers.html.callings import Classes

_EDITING = re.compile(r"(?<![^\W_])(?:edit-?_?section|section-?_?edit|secedit)(?![^\W_])")
"""What wikis call such links."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def set_edit_links_apart(classes: Classes) -> None:
    """Make such links no part of a heading, and none of the text."""
    for link in chain(*(boxes for name, boxes in classes.items() if _EDITING.search(name))):
        heading = next(link.iterancestors(*_HEADINGS), None)
        link.tag = "nav"
        if heading is not None:
            _move_behind(heading, link)


def _move_behind(heading: HtmlElement, link: HtmlElement) -> None:
    link.drop_tree()
    link.tail = None
    heading.addnext(link)
