"""Boxes that a page sets into its article, and that are none of it: calls, forms, links, pictures.

Nothing of a box that calls or asks is text, whatever an extractor kept of it. What an extractor
lost is looked at more closely, as it had a reason where a box says that it stands beside the text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.importing.readers.html.rows import kind, stands_in
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group

MOST_LINKED = 0.5
"""Share of letters that are links, above which something leads away from the article."""
LONGEST_CALL = 500
"""Characters of a box that calls; a page's style may well be called so."""
LONGEST_FORM = 300
"""Characters of a box with a form in it; old systems put the whole page into one."""
MOST_LINES = (1, 2)
"""How many lines may stand in a box with a button, the first of two their title."""
LONGEST_LINE = 120
"""Characters of a line that has a box with a button to itself."""
LEAST_LINKS, LONGEST_LINKS = 21, 300
"""Letters of the links in a box, lest a heading go that may be edited; and of it all."""

_CALLING = re.compile(
    r"(?<![^\W_])(?:cta|call-?to-?action|promo|advert|banner|sponsor|subscribe|newsletter"
    r"|metadata(?![^\W_])|hatnote)",
    re.IGNORECASE,
)
"""What classes and ids call boxes that are to sell something, or say of a wiki's page what it
lacks."""
_OFFERING = re.compile(
    r"(?<![^\W_])(?:products?|add-?to-?cart|buy-?box|shop|price)(?![^\W_])", re.IGNORECASE
)
"""What they call boxes that sell where there are links in them."""
_PRICE = re.compile(r"(?<![^\W_])price(?![^\W_])", re.IGNORECASE)
"""What they call the price in an offer."""
_BUTTON = re.compile(r"(?<![^\W_])(?:btn|button)(?![^\W_])", re.IGNORECASE)
"""What they call links that look like buttons."""
_ASIDE = re.compile(
    r"caption|comment|cookie|disclaimer|disclosure|footer|newsletter|related|sidebar"
    r"|(?<![^\W_])(?:author|breadcrumb|byline|pagination|popup|rating|share|social|vot)"
    r"|(?<![^\W_])(?:ads?|adv|bio|date|meta|nav|tags?|toc)(?![^\W_])",
    re.IGNORECASE,
)
"""What they call other boxes that an extractor is right to leave out."""
_ASIDE_TAGS = frozenset({"aside", "figcaption", "figure", "footer", "form", "nav"})
SENTENCE_ENDS = (".", "!", "?", "…")


@dataclass(slots=True)
class Insets:
    """Tells what stands in a box within the part of a page that holds its article."""

    part: HtmlElement
    """The part; what is called like such a box and holds it is none."""
    letters: Counter[HtmlElement]
    """Of each element in the part."""
    linked: Counter[HtmlElement]
    """How many of them stand in lines that are links."""
    asking: frozenset[HtmlElement]
    """The boxes with a form in them, with a price and a button, or with a line and a button."""
    known: dict[HtmlElement, bool] = field(default_factory=dict)
    """Which elements have been found to call, or not to."""

    @classmethod
    def of(cls, groups: Sequence[Group], part: HtmlElement) -> Insets:
        """Return what tells the insets among the groups of the part."""
        letters: Counter[HtmlElement] = Counter()
        linked: Counter[HtmlElement] = Counter()
        for piece in (piece for group in groups for piece in group):
            size = len(piece.mark.text)
            for element in _within(piece.element, part):
                letters[element] += size
                if piece.linked >= MOST_LINKED:
                    linked[element] += size
        forms = (_box_of(form, part, letters) for form in part.iter("form"))
        priced = (one for one in letters if _PRICE.search(one.get("class", "")))
        offers = (_box_of(price, part, letters) for price in priced)
        asking = {*forms, *(box for box in offers if box is not None and _has_button(box))}
        buttons = ((place, group) for place, group in enumerate(groups) if _is_button(group))
        for place, button in buttons:
            above = (groups[max(0, place - lines) : place] for lines in MOST_LINES)
            asking.update(_calling_box(lines, button, part, letters) for lines in above)
        return cls(part, letters, linked, frozenset(asking - {None}))

    def without(self, group: Group) -> Group:
        """Return a list without the boxes that stand between its items."""
        return tuple(
            piece
            for piece in group
            if piece.mark.role is Role.ITEM or not self._stands_aside(piece.element)
        )

    def calls(self, group: Group) -> bool:
        """Return whether the group stands in a small box that calls to buy or asks for an address.

        Or in a box of links, as their title or one of them, or is a link that looks like a button.
        """
        element = group[0].element
        return self._calls(element) or _is_button(group) or self._is_among_links(group)

    def is_aside(self, group: Group) -> bool:
        """Return whether something that an extractor lost stands where it may well be lost."""
        return self.calls(group) or self._stands_aside(group[0].element)

    def parts(self, heading: Group, below: Group) -> bool:
        """Return whether a heading stands in a box beside the text, and what is below it does not.

        Or in one that calls, whatever is below it.
        """
        boxes = self._boxes_aside(heading[0].element)
        return self.calls(heading) or any(not stands_in(below, box) for box in boxes)

    def _stands_aside(self, element: HtmlElement) -> bool:
        return next(self._boxes_aside(element), None) is not None

    def _boxes_aside(self, element: HtmlElement) -> Iterator[HtmlElement]:
        """Yield the boxes around an element that are called like what stands beside an article."""
        for box in _within(element, self.part):
            if box.tag in _ASIDE_TAGS or _ASIDE.search(_names(box)):
                yield box

    def _calls(self, element: HtmlElement) -> bool:
        if element is self.part:
            return False
        if element not in self.known:
            self.known[element] = self._is_call(element) or self._calls_around(element)
        return self.known[element]

    def _calls_around(self, element: HtmlElement) -> bool:
        parent = element.getparent()
        return parent is not None and self._calls(parent)

    def _is_call(self, box: HtmlElement) -> bool:
        if box in self.asking:
            return True
        if self.letters[box] > LONGEST_CALL:
            return False
        names = _names(box)
        is_offer = self.linked[box] > 0 and _OFFERING.search(names) is not None
        return is_offer or _CALLING.search(names) is not None

    def _is_among_links(self, group: Group) -> bool:
        last = group[-1]
        if last.linked < MOST_LINKED and last.mark.text.endswith(SENTENCE_ENDS):
            return False
        size = sum(len(piece.mark.text) for piece in group)
        around = _within(group[0].element, self.part)
        box = next((box for box in around if self.letters[box] > size), None)
        if box is None or self.letters[box] > LONGEST_LINKS:
            return False
        return self.linked[box] >= max(LEAST_LINKS, MOST_LINKED * self.letters[box])


def _is_button(group: Group) -> bool:
    is_line = group[0].mark.role in {Role.TEXT, Role.STRONG} and len(group) == 1
    return is_line and group[0].linked >= MOST_LINKED and _has_button(group[0].element)


def _calling_box(
    above: Sequence[Group], button: Group, part: HtmlElement, letters: Counter[HtmlElement]
) -> HtmlElement | None:
    """Return the box that holds a short line, or a title and one, and a button, and nothing else.

    Where boxes alike stand beside it they may be the items of a list, with a link in each.
    """
    if not above or not _is_plain_line(above[-1]) or not all(map(_is_title, above)):
        return None
    own = len(button[0].mark.text)
    around = _within(button[0].element, part)
    box = next((box for box in around if letters[box] > own), None)
    if box is None or letters[box] > own + sum(len(line[0].mark.text) for line in above):
        return None
    beside = (box.getprevious(), box.getnext())
    is_alone = all(one is None or kind(one) != kind(box) for one in beside)
    return box if is_alone and all(stands_in(line, box) for line in above) else None


def _is_plain_line(line: Group) -> bool:
    mark = line[0].mark
    is_line = mark.role is Role.TEXT and len(mark.text) <= LONGEST_LINE
    return is_line and len(line) == 1 and not line[0].linked


def _is_title(line: Group) -> bool:
    """Return whether the line can be the title of a box, and not of the whole page."""
    mark = line[0].mark
    is_heading = mark.role is Role.HEADING and mark.level > 1 and not line[0].linked
    return is_heading or _is_plain_line(line)


def _has_button(box: HtmlElement) -> bool:
    return any(_BUTTON.search(link.get("class", "")) for link in box.iter("a"))


def names_aside(element: HtmlElement) -> bool:
    """Return whether the element is called like what stands beside an article, or sells."""
    names = _names(element)
    return bool(_ASIDE.search(names) or _CALLING.search(names))


def _within(element: HtmlElement, part: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the element and those around it, from the innermost, as far as inside the part."""
    around: HtmlElement | None = element
    while around is not None and around is not part:
        yield around
        around = around.getparent()


def _box_of(
    inner: HtmlElement, part: HtmlElement, letters: Counter[HtmlElement]
) -> HtmlElement | None:
    """Return the largest box around an element that holds but a few words beside it."""
    small: Sequence[HtmlElement] = [
        box for box in _within(inner, part) if letters[box] <= LONGEST_FORM
    ]
    return small[-1] if small else None


def _names(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"
