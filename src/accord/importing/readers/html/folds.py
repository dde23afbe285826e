"""Boxes that their names call wrongly, or scripts alone: columns, titles that unfold, tabs."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from accord.importing.readers.html.witness import LONG
from accord.importing.readers.inline import shown_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from accord.importing.readers.html.callings import Classes

LEAST_SHARE = 1 / 3
"""Of what a page says in paragraphs, in a row of columns; sidebars hold less than an article."""
LONGEST_FOLD = 120
"""Characters of a title that unfolds something."""
_SIDEBAR = re.compile("sidebar", re.IGNORECASE)
_FOLD = re.compile(
    r"(?:accordion|collapse|collapsible|expand|faq|fold|spoiler|toggle)\w*"
    r"[-_]+(?:button|control|head|header|heading|question|title|toggle|trigger)(?![a-z])",
    re.IGNORECASE,
)
"""What classes call the titles that one clicks to unfold what stands below."""
_FOLDS = re.compile("accordion|collaps|expand|faq|fold|spoiler|toggle")
"""What classes of such titles hold; looked for first, as few elements have it."""
_FOLDING = frozenset({"a", "button", "div", "p", "span"})


def name_folds(root: HtmlElement, classes: Classes) -> None:
    """Make summaries of titles that unfold a text, as scripts let them do."""
    called = (boxes for name, boxes in classes.items() if _FOLDS.search(name))
    expanding = root.xpath(".//@aria-expanded/..")
    for element in dict.fromkeys(chain(expanding, *called)):
        is_called = "aria-expanded" in element.attrib or _FOLD.search(element.get("class", ""))
        is_folding = element.tag == "button" or (is_called and element.tag in _FOLDING)
        if is_folding and _unfolds(element):
            element.tag = "summary"
    for box in root.xpath(".//summary//div | .//summary//p"):
        box.tag = "span"  # of its looks alone; a block within would pass for a line of text
        box.tail = f" {box.tail or ''}"


def show_tabs(root: HtmlElement) -> None:
    """Show what tabs show, of which pages hide all but the first."""
    hidden = root.xpath(".//@hidden/.. | .//@style[contains(., 'none')]/..")
    hidden = [box for box in hidden if box.get("id") and box.get("class")]
    if not hidden:
        return
    shown = {*root.xpath(".//@aria-controls"), *root.xpath(".//a/@href[starts-with(., '#')]")}
    for box in hidden:
        before = box.getprevious()
        is_alike = before is not None and before.get("class") == box.get("class")
        if is_alike and not shown.isdisjoint({box.get("id"), f"#{box.get('id')}"}):
            box.attrib.pop("hidden", None)
            box.attrib.pop("style", None)


def name_rows(root: HtmlElement, classes: Classes) -> None:
    """Call the boxes no sidebars that hold one: a good part of the article stands in them."""
    boxes = [boxes for name, boxes in classes.items() if _SIDEBAR.search(name)]
    if not boxes:
        return
    letters = LEAST_SHARE * _told(root)
    for box in chain(*boxes):
        if letters and _told(box) >= letters:
            box.set("class", _SIDEBAR.sub("columns", box.get("class")))


def _told(box: HtmlElement) -> int:
    """Return how many letters the paragraphs in a box have."""
    return sum(len("".join(paragraph.itertext())) for paragraph in box.iter("p"))


def _unfolds(element: HtmlElement) -> bool:
    """Return whether a short title stands right above a text, itself or in a box of its own."""
    title = shown_text(element)
    if not title or len(title) > LONGEST_FOLD or len([*element.iter("p", "li")]) > 1:
        return False
    below = element.getnext()
    around = element.getparent()
    if below is None and around is not None and around.tag != "p" and shown_text(around) == title:
        below = around.getnext()
    return below is not None and len(shown_text(below)) >= LONG
