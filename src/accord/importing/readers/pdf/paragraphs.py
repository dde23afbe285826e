"""Printed lines -> paragraphs: what no page says, the places of its lines tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import ends_sentence
from accord.importing.readers.pdf.printed import (
    CLOSE,
    LETTER,
    SAME_SIZE,
    hangs_by,
    is_aside,
    is_set_in,
)
from accord.importing.reading import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.readers.pdf.printed import Printed, Setting

WIDER = 1.3
"""Times the usual distance of lines, from which on a paragraph ends."""
SET_IN = 0.8
"""Times the size of type, by which a paragraph's first line is set in at least."""
SHORT = 0.75
"""Of a full line: a shorter one that ends a sentence ends a paragraph."""

_LABELLED = re.compile(r"[^\W\d_][^:]{0,19}:\s")
_ENDS = frozenset(".!?…:;»”“")


def paragraphs(lines: Sequence[Printed], usual: Setting) -> Iterator[list[Printed]]:
    """Yield the lines of each paragraph; one that a page break parts is whole."""
    paragraph: list[Printed] = []
    for line in lines:
        before = paragraph[-1] if paragraph else None
        if before and (before.leads_to_page or not _goes_on(paragraph, line, usual)):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def resumes(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether a paragraph that a page, a column or a box broke off goes on with the line."""
    if line.marked or before.text.endswith((":", ";")):
        return False
    if ends_sentence(before.text):
        return _closes_quotation(line.text)
    return line.text[:1].islower() or _is_full_up_to(before, line, usual)


def _closes_quotation(text: str) -> bool:
    """Return whether the line closes a quotation that it has not opened."""
    closing = [text.find(sign) for sign in "»”" if sign in text]
    opening = [text.find(sign) for sign in "«„“" if sign in text]
    return min(closing, default=len(text)) < min(opening, default=len(text))


def _is_full_up_to(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether a capital within a sentence is as likely as a new paragraph."""
    plain = usual.is_plain(before) and usual.is_plain(line)
    alike = abs(line.x - before.x) <= 1 and line.page != before.page
    return plain and alike and _breaks_off(before, usual)


def _breaks_off(line: Printed, usual: Setting) -> bool:
    """Return whether the line is full, and the sentence goes on."""
    return len(line.text) >= SHORT * usual.full_at(line) and line.text[-1:] not in _ENDS


def _goes_on(paragraph: Sequence[Printed], line: Printed, usual: Setting) -> bool:
    first, before = paragraph[0], paragraph[-1]
    is_row = BETWEEN_CELLS in before.text or BETWEEN_CELLS in line.text
    if is_row or abs(line.size - before.size) > SAME_SIZE * before.size:
        return is_row and _goes_on_in_cell(before, line, usual)
    if line.marked:
        return _is_within(before, line, usual)
    if first.marked and _is_next(before, line, usual):
        return _is_of_item(paragraph, line, usual)
    if line.page != before.page or line.y > before.y or line.bold != before.bold:
        return resumes(before, line, usual)
    if line.size > usual.size * (1 + SAME_SIZE):
        return _is_close(before, line, usual)
    return not _ends(first, before, line, usual) and line.x <= before.x + SET_IN * line.size


def _goes_on_in_cell(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether the line goes on with the last cell of the row above, in mid-sentence."""
    is_within = BETWEEN_CELLS not in line.text and before.text.endswith(",")
    return is_within and line.x > before.x and 0 < before.y - line.y <= WIDER * usual.leading


def _is_close(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether lines in large type are as near each other as those of the text are."""
    step = (before.y - line.y) * usual.size / line.size
    return step <= usual.leading * (CLOSE if ends_sentence(before.text) else WIDER)


def _is_heading(paragraph: Sequence[Printed], line: Printed, usual: Setting) -> bool:
    """Return whether a numbered line heads the text that begins below it, at the same margin.

    It has another weight, or ends where the next word would still have stood on it.
    """
    first, before = paragraph[0], paragraph[-1]
    if abs(line.x - first.x) > 1:
        return False
    if all(other.bold for other in paragraph) and not line.bold:
        return True
    return before is first and not ends_sentence(before.text) and _breaks_early(before, line, usual)


def _is_in_head(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether both lines are of a letter's head: set at the right, or behind labels."""
    aside = is_aside(before, usual) and is_aside(line, usual)
    labelled = _LABELLED.match(before.text) and _LABELLED.match(line.text)
    return (aside or labelled is not None) and _breaks_early(before, line, usual)


def _breaks_early(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether a line begins with a capital, whose first word had room on the one before."""
    word = line.text.partition(" ")[0]
    room = SHORT * _signs_of(before, usual)
    return word[:1].isupper() and len(before.text) + 1 + len(word) < room


def _signs_of(line: Printed, usual: Setting) -> float:
    """Return how many signs a full line has that begins where this one does."""
    return usual.full_at(line) - (line.x - usual.margin) / (LETTER * line.size)


def _is_within(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether what looks like a sign stands within a sentence: `for b) or / c) ring`."""
    close = 0 < before.y - line.y <= CLOSE * usual.leading and line.page == before.page
    return (
        close and _breaks_off(before, usual) and not before.marked and abs(line.x - before.x) <= 1
    )


def _is_of_item(paragraph: Sequence[Printed], line: Printed, usual: Setting) -> bool:
    """Return whether the line is of an item, as it stands where other items have their lines."""
    first, before = paragraph[0], paragraph[-1]
    is_second = len(paragraph) > 1 and ends_sentence(before.text)
    begins = is_second and _breaks_early(before, line, usual)
    if begins or _is_heading(paragraph, line, usual) or _is_parted(before, line, usual):
        return False
    if first.hang > first.x and abs(line.x - first.hang) <= 1:
        return True
    hang = usual.hangs.get(round(first.x))
    if hang is not None:
        return abs(line.x - hang) <= 1
    if hangs_by(first, line):
        return first.hang == first.x
    if line.x < first.x - 1 and before is first:
        return _breaks_off(before, usual)  # items are set in as paragraphs are, by their first line
    return line.x >= before.x - 1 and not _ends(first, before, line, usual)


def _is_next(before: Printed, line: Printed, usual: Setting) -> bool:
    step = before.y - line.y
    return line.page == before.page and 0 < step <= WIDER * usual.leading


def _ends(first: Printed, before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether a paragraph ends: by a gap, or by a line too short to be its middle."""
    if before.y - line.y > WIDER * usual.leading:
        return True
    if any(ends(before, line, usual) for ends in (_is_parted, _is_in_head, _is_opened)):
        return True
    short = len(before.text) < SHORT * _signs_of(before, usual)
    return short and (ends_sentence(before.text) or is_set_in(first, usual))


def _is_parted(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether a small gap stands behind a sentence; within one, high signs make some.

    It parts lines as well that end early, as those of a letter's head do.
    """
    ends = ends_sentence(before.text) or _breaks_early(before, line, usual)
    return ends and before.y - line.y > CLOSE * usual.leading


def _is_opened(before: Printed, line: Printed, usual: Setting) -> bool:
    """Return whether a paragraph begins below one of one line, both set in as first lines are."""
    alike = round(before.x) == round(line.x) and round(line.x) in usual.opens
    return alike and ends_sentence(before.text) and line.text[:1].isupper()
