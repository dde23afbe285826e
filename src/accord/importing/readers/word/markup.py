"""A Word file's text with what its styles and lists mean said in a few styles of our own.

Most of a Word file says how it looks: its styles alone are ten times the text. What is left here
is what mammoth needs to know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.readers.word.large_type import find_large
from accord.importing.readers.word.lists import placed
from accord.importing.readers.word.paragraphs import paragraphs
from accord.importing.readers.word.sections import find_sections
from accord.importing.readers.word.shown import leave_shown
from accord.importing.readers.word.styles import VALUE, WORD
from accord.importing.readers.word.titles import find_title, join_phrases
from accord.importing.readers.word.typed import set_in

if TYPE_CHECKING:
    from lxml.etree import _Element

    from accord.importing.readers.word.lists import Placed
    from accord.importing.readers.word.numbering import Numbering
    from accord.importing.readers.word.paragraphs import Paragraph
    from accord.importing.readers.word.styles import Look, Styles

MOST_NESTED = 4
"""Lists around a list; what is set in further joins the last one."""
MOST_COLUMNS = 30
"""By which a paragraph is set in."""
SET_IN = "set-in-"
"""What the class of a paragraph that is set in by some columns begins with."""
MOST_COUNTED = 30
"""The greatest number that is said of an item; each that is costs a style."""

_NAMED = {
    "title": "h1.title:fresh",
    "author": "p.author:fresh",
    "date": "p.date:fresh",
    "contents": "p.contents:fresh",
}
"""What mammoth makes of paragraphs whose style is named after what they are."""


def mark_up(document: _Element, styles: Styles, numbering: Numbering) -> dict[str, str]:
    """Give each paragraph a style that says what it is; return what mammoth makes of each."""
    leave_shown(document)
    for link in document.iter(f"{WORD}hyperlink"):
        _lead_nowhere(link)
    said = find_large([*paragraphs(document, styles, numbering)], styles)
    told = find_title(find_sections(join_phrases(said)))
    places = placed([paragraph.block for paragraph in told])
    columns = set_in(told)
    paths: dict[str, str] = {}
    for number, (paragraph, place) in enumerate(zip(told, places, strict=True)):
        style, path = _style(paragraph, place, columns.get(number))
        paths[style] = path
        _set_style(paragraph.element, style)
        for run in paragraph.element.iter(f"{WORD}r"):
            _set_bold(run, styles, paragraph.look)
    return paths


def _style(paragraph: Paragraph, place: Placed | None, columns: int | None) -> tuple[str, str]:
    """Return a style, and what mammoth makes of it."""
    role = paragraph.look.role or ""
    if role in _NAMED:
        return role, _NAMED[role]
    if paragraph.heading is not None:
        return f"heading-{paragraph.heading}", f"h{paragraph.heading}:fresh"
    if place is None:
        style = "text" if columns is None else f"{SET_IN}{min(columns, MOST_COLUMNS)}"
        return style, "p:fresh" if columns is None else f"p.{style}:fresh"
    depth = min(place.depth, MOST_NESTED)
    around = "ul|ol > li > " * depth
    if not place.opens:
        return f"part-{depth}", f"{around}ul|ol > li > p:fresh"
    sort = "ol" if place.ordered else "ul"
    if place.number is None or place.number > MOST_COUNTED:
        return f"{sort}-{depth}", f"{around}{sort} > li:fresh"
    return f"{sort}-{depth}-{place.number}", f"{around}{sort} > li[value='{place.number}']:fresh"


def _lead_nowhere(link: _Element) -> None:
    """Leave of a link that it is one: where it leads stands in another part of the file."""
    link.attrib.clear()
    link.set(f"{WORD}anchor", "elsewhere")


def _set_style(element: _Element, style: str) -> None:
    """Let the style say all that is said of a paragraph."""
    properties = element.find(f"{WORD}pPr")
    if properties is None:
        properties = element.makeelement(f"{WORD}pPr", {})
        element.insert(0, properties)
    properties[:] = [element.makeelement(f"{WORD}pStyle", {VALUE: style})]


def _set_bold(run: _Element, styles: Styles, look: Look) -> None:
    """Let a run say of itself whether it is bold, and nothing else."""
    bold = styles.is_bold(run, look)
    properties = run.find(f"{WORD}rPr")
    if properties is not None:
        run.remove(properties)
    if bold:
        properties = run.makeelement(f"{WORD}rPr", {})
        properties.append(run.makeelement(f"{WORD}b", {}))
        run.insert(0, properties)
