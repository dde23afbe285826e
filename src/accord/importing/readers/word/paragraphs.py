"""The paragraphs of a Word file that say something, each with what holds for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.importing.readers.word.lists import INDENT, Block, Entry
from accord.importing.readers.word.numbering import DEEPEST
from accord.importing.readers.word.styles import VALUE, WORD, Look, attribute, look_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from accord.importing.readers.word.numbering import Numbering
    from accord.importing.readers.word.styles import Styles

TEXT = f"{WORD}t"
HEADINGS = 6
"""Levels of headings in HTML."""
LONGEST_HEADING = 200
"""Characters; what is longer and stands in the outline was put there by mistake."""

_CONTENTS = f"{WORD}sdtPr/{WORD}docPartObj/{WORD}docPartGallery[@{VALUE}='Table of Contents']"
_DIVIDING = frozenset({"title", "contents"})
"""Roles over which no list goes on."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that says something."""

    element: _Element
    """Where it stands in the document."""
    look: Look
    """What holds for it."""
    block: Block
    """What lists need to know of it."""

    @property
    def heading(self) -> int | None:
        """Return the level of the heading that it is, None if it is none."""
        return _heading(self.look, self.block.text)

    @property
    def is_phrase(self) -> bool:
        """Return whether it stands out as titles do."""
        if self.look.role is not None or self.block.entry:
            return self.look.role == "title"
        return bool(self.look.centred) and not self.block.plain


def paragraphs(document: _Element, styles: Styles, numbering: Numbering) -> Iterator[Paragraph]:
    """Yield the paragraphs, in reading order."""
    section = 0
    for element in document.iter(f"{WORD}p"):
        text = " ".join("".join(run.text or "" for run in element.iter(TEXT)).split())
        if not text:
            continue
        look = styles.paragraph(element)
        if any(part.find(_CONTENTS) is not None for part in element.iterancestors(f"{WORD}sdt")):
            look = replace(look, role="contents")
        divides = _heading(look, text) is not None or look.role in _DIVIDING
        section += divides
        place = (section, next(element.iterancestors(f"{WORD}tc"), None))
        plain = not divides and not _is_bold(element, styles, look)
        entry, left = (None, look.left or 0) if divides else _entry(element, look, numbering)
        yield Paragraph(element, look, Block(text, place, left, entry, plain=plain))


def _heading(look: Look, text: str) -> int | None:
    if look.outline is None or len(text) > LONGEST_HEADING:
        return None
    return look.outline + 1 if look.outline < HEADINGS else None


def _is_bold(element: _Element, styles: Styles, look: Look) -> bool:
    """Return whether every word is bold."""
    return all(styles.is_bold(run, look) for run in element.iter(f"{WORD}r") if _says(run))


def _says(run: _Element) -> bool:
    return any(map(str.isalnum, "".join(text.text or "" for text in run.iterchildren(TEXT))))


def _entry(element: _Element, look: Look, numbering: Numbering) -> tuple[Entry | None, int]:
    """Return what makes the paragraph an item, and where its lines begin."""
    list_id, depth = look.numbering or "", look.depth
    properties = element.find(f"{WORD}pPr")
    if depth is None:
        style = None if properties is None else attribute(properties, "pStyle")
        depth = numbering.depth(list_id, style)
    depth = min(max(depth, 0), DEEPEST)
    level = numbering.level(list_id, depth)
    design = numbering.design(list_id)
    if level is None or design is None:
        return None, look.left or 0
    usual = Look(left=INDENT * (depth + 1), hanging=INDENT // 2)
    set_in = look_of(properties).over(level.look).over(usual)
    left = set_in.left or 0
    if not level.shown:
        return None, left
    number = numbering.count(list_id, depth) if level.ordered else 0
    sign = left - (set_in.hanging or 0)
    return Entry((design, depth), level.ordered, number, sign, level.within), left
