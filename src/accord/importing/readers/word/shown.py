"""A Word file's text as its page shows it: what was deleted or is hidden gone, boxes opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.readers.word.styles import WORD, flag

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_REMOVED = (
    *(f"{WORD}{name}" for name in ("del", "moveFrom", "drawing", "pict", "object")),
    *(f"{WORD}{name}" for name in ("footnoteReference", "endnoteReference", "commentReference")),
    f"{_COMPATIBLE}AlternateContent",
)
"""What was deleted, pictures, and references to notes."""
_OPENED = tuple(f"{WORD}{name}" for name in ("fldSimple", "bdo", "dir"))
"""What mammoth passes over with the text in it."""


def leave_shown(document: _Element) -> None:
    """Leave in the document what its page shows; a box stands behind the paragraph beside it."""
    from lxml.etree import strip_elements, strip_tags  # noqa: PLC0415 - optional, as mammoth is

    for row in list(document.iter(f"{WORD}tr")):
        if row.find(f"{WORD}trPr/{WORD}del") is not None:
            _remove(row)
    for paragraph in list(document.iter(f"{WORD}p")):
        if paragraph.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") is not None:
            _join_next(paragraph)
    for box in list(document.iter(f"{WORD}txbxContent")):
        if not any(map(_is_other_choice, box.iterancestors())):
            _move_behind(box)
    strip_elements(document, *_REMOVED, with_tail=False)
    strip_tags(document, *_OPENED)
    for run in list(document.iter(f"{WORD}r")):
        if flag(run.find(f"{WORD}rPr"), "vanish"):
            _remove(run)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _join_next(paragraph: _Element) -> None:
    """Move what is left of a paragraph whose end was deleted to the beginning of the next one."""
    after = paragraph.getnext()
    if after is None or after.tag != paragraph.tag:
        return
    first = after.find(f"{WORD}pPr")
    place = 0 if first is None else 1
    after[place:place] = [part for part in paragraph if part.tag != f"{WORD}pPr"]
    _remove(paragraph)


def _is_other_choice(element: _Element) -> bool:
    """Return whether this says again, for older programs, what stands before it."""
    return element.tag == f"{_COMPATIBLE}Fallback" and element.getprevious() is not None


def _move_behind(box: _Element) -> None:
    outer = [*box.iterancestors(f"{WORD}p")]
    if not outer:
        return
    place = outer[-1]
    for part in list(box):
        place.addnext(part)
        place = part
