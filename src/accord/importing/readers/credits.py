"""Whom a page shows as the author of its article, by what it calls the elements around it."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import is_name
from accord.importing.readers.callings import is_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.readers.elements import Group

LONGEST = 80
"""Characters of a byline; what is longer tells of the author."""
MOST = 60
"""Elements that are looked at; a list of articles names many authors."""

_NAMING = (
    *("uthor", "utor", "vtor", "verfasser", "writer", "yline", "byLine"),
    *("createdby", "posted-by", "submitted", "user-name", "username"),
)
"""In what pages of eight languages call an author's element, with a capital or without."""
_ATTRIBUTES = ("class", "itemprop", "rel", "data-hook", "data-testid", "data-automation-id")
_CREDITS = " | ".join(
    f"//@{attribute}[{' or '.join(f'contains(., {word!r})' for word in _NAMING)}]/.."
    for attribute in _ATTRIBUTES
)


def credits_among(
    page: HtmlElement, groups: Sequence[Group], title: int, texts: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """Yield the bylines between title and text, or else the first one below the text.

    Each with the group that stands before it. Those that are no text are in `texts`. Below the text
    nobody is believed where others stand in boxes of the same look: they wrote other articles.
    """
    credited = [element for element in _innermost(page) if not is_beside(element)]
    if not credited or not texts:
        return
    order = {element: place for place, element in enumerate(page.iter())}
    places = _places(groups, order)
    found = [(bisect(places, order[element]) - 1, element) for element in credited]
    above = [
        (place, _said(one)) for place, one in found if title <= place < texts[0] and _said(one)
    ]
    below = [(place, one) for place, one in found if place >= texts[-1]]
    if above:
        yield from above
    elif below:
        place, first = below[0]
        said = {_said(one) for _, one in below if _look(one) == _look(first)}
        if len(said) == 1 and any(said):
            yield place, said.pop()


def _places(groups: Sequence[Group], order: dict[HtmlElement, int]) -> list[int]:
    """Return where on the page each group begins; those that were taken from it, where it was."""
    places: list[int] = []
    for group in groups:
        before = places[-1] if places else 0
        places.append(max(before, order.get(group[0].element, before)))
    return places


def _innermost(page: HtmlElement) -> Sequence[HtmlElement]:
    """Return the elements that are called so, less those around others that are."""
    found = page.xpath(_CREDITS)[:MOST]
    around = {ancestor for element in found for ancestor in element.iterancestors()}
    return [element for element in found if element not in around]


def _said(element: HtmlElement) -> str:
    """Return the name in an element, or all that it says if that is little."""
    texts = [" ".join(text.split()) for text in element.itertext()]
    name = next((text for text in texts if is_name(text)), "")
    whole = " ".join(filter(None, texts))
    return name or (whole if len(whole) <= LONGEST else "")


def _look(element: HtmlElement) -> tuple[str, str]:
    return element.tag, element.get("class", "")
