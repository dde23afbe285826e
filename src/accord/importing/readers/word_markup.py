"""A Word file's text with what its styles and lists mean said in a few styles of our own.

Most of a Word file says how it looks: its styles alone are ten times the text. What is left here
is what mammoth needs to know.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.readers.word_lists import INDENT, Block, Entry, placed
from accord.importing.readers.word_numbering import DEEPEST, Numbering
from accord.importing.readers.word_styles import (
    VALUE,
    WORD,
    Look,
    Styles,
    attribute,
    flag,
    look_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from accord.importing.readers.word_lists import Placed

Mapping: TypeAlias = dict[str, str]
"""Our styles -> what mammoth makes of them."""

HEADINGS = 6
"""Levels of headings in HTML."""
LONGEST_HEADING = 200
"""Characters; what is longer and stands in the outline was put there by mistake."""
MOST_NESTED = 4
"""Lists around a list; what is set in further joins the last one."""
MOST_COUNTED = 99
"""The greatest number that is said of an item; higher ones are counted from the item before."""

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_REMOVED = (
    *(f"{WORD}{name}" for name in ("del", "moveFrom", "drawing", "pict", "object")),
    *(f"{WORD}{name}" for name in ("footnoteReference", "endnoteReference", "commentReference")),
    f"{_COMPATIBLE}AlternateContent",
)
"""What was deleted, pictures, and references to notes."""
_OPENED = tuple(f"{WORD}{name}" for name in ("fldSimple", "bdo", "dir"))
"""What mammoth passes over with the text in it."""
_CONTENTS = f"{WORD}sdtPr/{WORD}docPartObj/{WORD}docPartGallery[@{VALUE}='Table of Contents']"
_TEXT, _LINE_END = f"{WORD}t", f"{WORD}br"


def mark_up(document: _Element, styles: Styles, numbering: Numbering) -> Mapping:
    """Give each paragraph a style that says what it is, and return what these styles mean."""
    _clear(document)
    told = _titled(list(_told(document, styles, numbering)))
    mapping: Mapping = {}
    for (paragraph, look, block), place in zip(
        told, placed([block for _, _, block in told]), strict=True
    ):
        style, meaning = _style(look, block, place)
        mapping[style] = meaning
        _set(paragraph, style)
        for run in paragraph.iter(f"{WORD}r"):
            _set_bold(run, styles, look)
        if look.centred and not block.plain and block.entry is None:
            _join_phrase(paragraph)
    return mapping


_Told: TypeAlias = tuple["_Element", "Look", Block]


def _clear(document: _Element) -> None:
    """Leave in the document the text that it shows: text in boxes behind the paragraph beside."""
    from lxml.etree import strip_elements, strip_tags  # noqa: PLC0415 - optional, as mammoth is

    for row in list(document.iter(f"{WORD}tr")):
        if row.find(f"{WORD}trPr/{WORD}del") is not None:
            row.getparent().remove(row)
    for paragraph in list(document.iter(f"{WORD}p")):
        if paragraph.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") is not None:
            _join_next(paragraph)
    for box in list(document.iter(f"{WORD}txbxContent")):
        if not any(map(_is_other_choice, box.iterancestors())):
            _move_behind(box)
    strip_elements(document, *_REMOVED, with_tail=False)
    strip_tags(document, *_OPENED)
    for link in document.iter(f"{WORD}hyperlink"):
        link.attrib.clear()
        link.set(f"{WORD}anchor", "elsewhere")  # wherever it leads
    for run in list(document.iter(f"{WORD}r")):
        if flag(run.find(f"{WORD}rPr"), "vanish"):
            run.getparent().remove(run)


def _join_next(paragraph: _Element) -> None:
    """Move what is left of a paragraph whose end was deleted to the beginning of the next one."""
    after = paragraph.getnext()
    if after is None or after.tag != paragraph.tag:
        return
    first = after.find(f"{WORD}pPr")
    place = 0 if first is None else 1
    after[place:place] = [part for part in paragraph if part.tag != f"{WORD}pPr"]
    paragraph.getparent().remove(paragraph)


def _is_other_choice(element: _Element) -> bool:
    """Return whether programs that know this know what stands before it, which says the same."""
    return element.tag == f"{_COMPATIBLE}Fallback" and element.getprevious() is not None


def _move_behind(box: _Element) -> None:
    outer = [*box.iterancestors(f"{WORD}p")]
    if not outer:
        return
    place = outer[-1]
    for part in list(box):
        place.addnext(part)
        place = part


def _told(document: _Element, styles: Styles, numbering: Numbering) -> Iterator[_Told]:
    """Yield the paragraphs that say something, what holds for them, and what lists need to know."""
    section = 0
    for paragraph in document.iter(f"{WORD}p"):
        text = " ".join("".join(run.text or "" for run in paragraph.iter(_TEXT)).split())
        if not text:
            continue
        look = styles.paragraph(paragraph)
        if any(sdt.find(_CONTENTS) is not None for sdt in paragraph.iterancestors(f"{WORD}sdt")):
            look = replace(look, role="contents")
        headed = _heading(look, text) is not None or look.role in {"title", "contents"}
        section += headed
        cell = next(paragraph.iterancestors(f"{WORD}tc"), None)
        plain = not headed and not _is_bold(paragraph, styles, look)
        entry, left = (None, look.left or 0) if headed else _entry(paragraph, look, numbering)
        yield paragraph, look, Block(text, (section, cell), left, entry, plain=plain)


def _titled(told: list[_Told]) -> list[_Told]:
    """Return what is told, the first heading as the title where none is and it ranks above all."""
    ranks = {
        index: rank
        for index, (_, look, block) in enumerate(told)
        if look.role != "contents" and (rank := _heading(look, block.text)) is not None
    }
    first, *others = ranks or [0]
    named = any(look.role == "title" for _, look, _ in told)
    if named or not others or any(ranks[first] >= ranks[other] for other in others):
        return told
    paragraph, look, block = told[first]
    return [*told[:first], (paragraph, replace(look, role="title"), block), *told[first + 1 :]]


def _entry(paragraph: _Element, look: Look, numbering: Numbering) -> tuple[Entry | None, int]:
    """Return what makes the paragraph an item, and where its lines begin."""
    left = look.left or 0
    if look.numbering is None:
        return None, left
    depth = look.depth
    if depth is None:
        depth = numbering.depth(look.numbering, attribute(paragraph, "pPr/pStyle"))
    level = numbering.level(look.numbering, min(depth, DEEPEST))
    design = numbering.design(look.numbering)
    if level is None or design is None:
        return None, left
    usual = Look(left=INDENT * (depth + 1), hanging=INDENT // 2)
    own = look_of(paragraph.find(f"{WORD}pPr")).over(level.look).over(usual)
    left, hanging = own.left or 0, own.hanging or 0
    if not level.shown:
        return None, left
    number = numbering.count(look.numbering, depth) if level.ordered else 0
    return Entry((design, depth), level.ordered, number, left - hanging), left


def _style(look: Look, block: Block, place: Placed | None) -> tuple[str, str]:
    """Return a style, and what mammoth makes of it."""
    heading = _heading(look, block.text)
    if look.role in {"title", "contents", "author", "date"}:
        return look.role, f"{'h1' if look.role == 'title' else 'p'}.{look.role}:fresh"
    if heading is not None:
        return f"heading-{heading}", f"h{heading}:fresh"
    if place is None:
        return "text", "p:fresh"
    depth = min(place.depth, MOST_NESTED)
    around = "ul|ol > li > " * depth
    if not place.opens:
        return f"part-{depth}", f"{around}ul|ol > li > p:fresh"
    sort = "ol" if place.ordered else "ul"
    if place.number is None or place.number > MOST_COUNTED:
        return f"{sort}-{depth}", f"{around}{sort} > li:fresh"
    return f"{sort}-{depth}-{place.number}", f"{around}{sort} > li[value='{place.number}']:fresh"


def _heading(look: Look, text: str) -> int | None:
    if look.outline is None or len(text) > LONGEST_HEADING:
        return None
    return look.outline + 1 if look.outline < HEADINGS else None


def _set(paragraph: _Element, style: str) -> None:
    """Let the style say all that is said of the paragraph."""
    properties = paragraph.find(f"{WORD}pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{WORD}pPr", {})
        paragraph.insert(0, properties)
    for each in list(properties):
        properties.remove(each)
    properties.append(paragraph.makeelement(f"{WORD}pStyle", {VALUE: style}))


def _is_bold(paragraph: _Element, styles: Styles, look: Look) -> bool:
    """Return whether every word of a paragraph is bold."""
    runs = (run for run in paragraph.iter(f"{WORD}r") if _says(run))
    return all(_bold(run, styles, look) for run in runs)


def _says(run: _Element) -> bool:
    return any(map(str.isalnum, "".join(text.text or "" for text in run.iterchildren(_TEXT))))


def _bold(run: _Element, styles: Styles, look: Look) -> bool:
    properties = run.find(f"{WORD}rPr")
    bold = flag(properties, "b")
    style = None if properties is None else attribute(properties, "rStyle")
    if bold is None and style:
        bold = styles.look(style).bold
    return bool(look.bold if bold is None else bold)


def _set_bold(run: _Element, styles: Styles, look: Look) -> None:
    """Let the run say of itself whether it is bold, and nothing else."""
    bold = _bold(run, styles, look)
    properties = run.find(f"{WORD}rPr")
    if properties is not None:
        run.remove(properties)
    if bold:
        properties = run.makeelement(f"{WORD}rPr", {})
        properties.append(run.makeelement(f"{WORD}b", {}))
        run.insert(0, properties)


def _join_phrase(paragraph: _Element) -> None:
    """Make one line of a phrase that stands on several for its looks."""
    before, line_end = "", None
    for part in list(paragraph.iter(_TEXT, _LINE_END)):
        text = (part.text or "").strip()
        if part.tag == _LINE_END:
            line_end = part
        elif text:
            if line_end is not None and (text[0].islower() or before.endswith((":", ","))):
                line_end.tag, line_end.text = _TEXT, " "
            before, line_end = text, None
