"""Titles of Word files: what stands on several lines, and what no style says is one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.readers.word.paragraphs import TEXT
from accord.importing.readers.word.styles import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from accord.importing.readers.word.paragraphs import Paragraph

_PROPERTIES, _RUN, _LINE_END = (f"{WORD}{name}" for name in ("pPr", "r", "br"))

_NUMBER = re.compile(r"§\s?\d{1,3}[a-z]?\.?")


def join_phrases(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, of phrases that stand on several lines for their looks one each."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.is_phrase:
            _join_lines(paragraph.element)
            last = joined[-1] if joined else None
            if last and _is_continued(last, paragraph):
                joined[-1] = _append(last, paragraph)
                continue
        joined.append(paragraph)
    return joined


def find_title(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, the first heading as title where none is and it ranks above all."""
    headings = [each for each in paragraphs if each.heading and each.look.role != "contents"]
    named = any(each.look.role == "title" for each in paragraphs)
    first, others = headings[:1], headings[1:]
    ranks = [each.heading or 0 for each in headings]
    if named or not others or min(ranks[1:]) <= ranks[0]:
        return list(paragraphs)
    return [
        replace(each, look=replace(each.look, role="title")) if each in first else each
        for each in paragraphs
    ]


def _join_lines(element: _Element) -> None:
    before, line_end = "", None
    for part in list(element.iter(TEXT, _LINE_END)):
        text = (part.text or "").strip()
        if part.tag == _LINE_END:
            line_end = part
        elif text:
            if line_end is not None and _goes_on(before, text):
                line_end.tag, line_end.text = TEXT, " "
            before, line_end = text, None


def _is_continued(last: Paragraph, paragraph: Paragraph) -> bool:
    alike = last.is_phrase and last.look.role == paragraph.look.role
    return alike and _goes_on(last.block.text, paragraph.block.text)


def _goes_on(before: str, text: str) -> bool:
    """Return whether a line goes on with the phrase that the one before it began.

    In capitals a single word says what the paper is, and the next line of what: `INSTRUCTION`. The
    number of a section may stand above its heading.
    """
    if _NUMBER.fullmatch(before):
        return True
    names_paper = before.isupper() and before.isalpha() and text.isupper()
    return text[0].islower() or before.endswith((":", ",")) or names_paper


def _append(last: Paragraph, paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with the next one behind it, of which nothing is left."""
    from lxml.etree import SubElement  # noqa: PLC0415 - optional, as mammoth is

    SubElement(SubElement(last.element, _RUN), TEXT).text = " "
    last.element.extend([part for part in paragraph.element if part.tag != _PROPERTIES])
    text = f"{last.block.text} {paragraph.block.text}"
    return replace(last, block=replace(last.block, text=text))
