"""Rows of lines without signs, which may be lists, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.lines.row_lines import Line, Surroundings
from accord.importing.lines.shapes import OPENING_QUOTES, is_quotation, touches
from accord.importing.lines.speakers import speakers
from accord.importing.reading import BETWEEN_CELLS
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_LINES = 30
LONGEST = 400
"""Characters of a line."""
FARTHEST = 2
"""Blank lines between two lines."""


@dataclass(frozen=True, slots=True)
class Row:
    """Lines without signs below each other; two at least."""

    lines: Sequence[Line]
    """What may be the items."""
    gaps: Sequence[int]
    """Blank lines between each two of them."""
    above: Line | None
    """The line above, of whatever sort; None where the article begins."""
    below: Line | None
    """The line below; None where the article ends."""
    gap_above: int
    """Blank lines above; 0 where nothing is."""
    gap_below: int
    """Blank lines below; 0 where nothing is."""
    are_quoted: bool
    """Whether all begin with quotations."""
    are_small: bool
    """Whether all begin with small letters."""


def says_order(row: Row) -> bool:
    """Return whether the lines are steps that say their order: `First …`, `Then …`, `Finally …`.

    The first and the last do, and of those between no two in succession do not. In a case, words
    like these tell what happened; where blank lines part them, they are paragraphs.
    """
    first, *others = row.lines
    if any(row.gaps) or len(others) == 1 or not first.opens_as_first:
        return False
    kinds = first.around.kinds
    is_case = Kind.EXAMPLES in kinds and Kind.STEPS not in kinds
    says_next = [line.opens_as_next for line in others]
    return not is_case and says_next[-1] and all(map(any, pairwise(says_next)))


def rows(draft: Draft, divided: Draft) -> Iterator[Row]:
    """Yield each row that may be a list, shorter ones within longer ones as well.

    Its lines touch each other, or blank lines part each two, where nothing was dropped. Two lines
    are one only where both are quotations or go on with a sentence, and all that are or do so below
    each other are one: a part of them is none.
    `divided` is the draft as its headings seem to divide it: one may be an item. What stands within
    an item parts no row: lines with signs below a colon, and what alone stands right below a
    quotation and says what it is for. Nor does what was dropped.
    """
    gone = {line for discard in draft.discards for line in discard.lines}
    run: list[Line] = []
    above: Line | None = None
    is_open = False
    for line, below in pairwise((*_lines(draft, divided), None, None)):
        is_inner = (
            line and run and _is_inner(line.block, run[-1].block, below.block if below else None)
        )
        if line and is_inner:
            gone.update(line.block.lines)
        elif line and _is_bare(line.block) and (is_open or not line.heads):
            run.append(line)
            is_open = is_open or _introduces(line)
        else:
            yield from _rows(above, run, line, gone)
            run, above, is_open = [], line, _introduces(line)


def _lines(draft: Draft, divided: Draft) -> Iterator[Line]:
    """Yield the lines in order; what may be an item of the section above belongs to that."""
    known = cues(draft.language)
    around = Surroundings(known, speakers(draft.paragraphs, known))
    outer = [(0, around)]
    blocks = iter(draft.paragraphs)
    opens = True
    for section in divided.sections:
        if section.heading:
            yield Line(next(blocks), around, heads=True, opens=opens)
            level = section.level or 1
            while outer[-1][0] >= level:
                outer.pop()
            around, opens = outer[-1][1].below(section.heading.text), True
            outer.append((level, around))
        for block in islice(blocks, len(section.blocks)):
            yield Line(block, around, heads=False, opens=opens)
            opens = False


def _introduces(line: Line | None) -> bool:
    """Return whether the line ends in a colon, below which an item may seem to be a heading."""
    return line is not None and line.end == ":"


def _is_bare(block: Paragraph) -> bool:
    return block.marker is None and block.is_plain and BETWEEN_CELLS not in block.text


def _is_inner(block: Paragraph, item: Paragraph, below: Paragraph | None) -> bool:
    """Return whether the line has a sign below a colon, or explains the quotation right above."""
    if block.marker:
        return item.text.endswith(":")
    is_alone = below is None or not touches(block, below)
    is_quoted = is_quotation(item.text) and block.text[:1] not in OPENING_QUOTES
    return is_alone and is_quoted and touches(item, block)


def _rows(
    above: Line | None, run: Sequence[Line], below: Line | None, gone: Collection[int]
) -> Iterator[Row]:
    """Yield each row of the lines without signs between these two."""
    around = (above, *run, below)
    gaps, broken = zip(*(_gap(one, two, gone) for one, two in pairwise(around)), strict=True)
    for start, first in enumerate(run):
        before = around[start]
        if first.length > LONGEST or (first.heads and not _introduces(before)):
            continue
        are_quoted, are_small = first.opens_quotation, first.is_small
        are_apart: set[bool] = set()
        for end in range(start + 1, min(len(run), start + MOST_LINES)):
            last, after = run[end], around[end + 2]
            if last.length > LONGEST or (last.heads and not _introduces(before)):
                break
            if not broken[end]:
                are_apart.add(gaps[end] > 0)
            if gaps[end] > FARTHEST or len(are_apart) > 1:
                break
            are_quoted = are_quoted and last.opens_quotation
            are_small = are_small and last.is_small
            if are_quoted and any(line and line.opens_quotation for line in (before, after)):
                continue
            if are_small and any(line and line.is_small for line in (before, after)):
                continue
            if end > start + 1 or are_quoted or are_small:
                yield Row(
                    lines=run[start : end + 1],
                    gaps=gaps[start + 1 : end + 1],
                    above=before,
                    below=after,
                    gap_above=gaps[start],
                    gap_below=gaps[end + 1],
                    are_quoted=are_quoted,
                    are_small=are_small,
                )


def _gap(above: Line | None, below: Line | None, gone: Collection[int]) -> tuple[int, bool]:
    """Return how many blank lines part the two, and whether what was dropped does so, too."""
    if above is None or below is None:
        return 0, False
    between = range(above.block.last + 1, below.block.first)
    dropped = sum(line in gone for line in between)
    return len(between) - dropped, dropped > 0
