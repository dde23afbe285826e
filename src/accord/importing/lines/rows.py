"""Rows of lines without signs, which may be lists, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import (
    CLOSING_OF,
    OPENING,
    OPENING_QUOTES,
    QUOTATION,
    is_quotation,
    last_sentence,
    sentences,
    touches,
)
from accord.importing.lines.speakers import label, speakers
from accord.importing.reading import BETWEEN_CELLS
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.content.kinds import Kind
    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

MOST_LINES = 30
LONGEST = 400
"""Characters of a line."""
FARTHEST = 2
"""Blank lines between two lines."""
MOST_WORDS_OF_LABEL = 6
LONGEST_LEAD = 300
"""Characters of the text above within which it says how many lines follow."""

_CLOSING = "".join(CLOSING_OF.values()) + ")"
_LABEL = re.compile(r"[^.!?:;–—]{2,60}?(?P<sign>[:.!?]|\s[–—-])\s")
_SIGNS = {"!": ".", "?": ".", "—": "–", "-": "–"}
"""Signs behind a label, and others that do the same."""
_ENDS = frozenset(".!?;,:")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a section says of all rows in it, and the article of all sections."""

    known: Cues
    """Of its language."""
    speakers: frozenset[str]
    """Labels that several lines of the article have."""
    kinds: frozenset[Kind] = frozenset()
    """That the heading names."""
    numbers: frozenset[int] = frozenset()
    """That the heading holds: `Five guests whom you know`."""

    def below(self, heading: str) -> Surroundings:
        """Return what the section of this heading says."""
        found = self.known.stems(heading)
        kinds = [one.cue.kind for one in self.known.kinds.within(found)]
        kinds += [cue.kind for cue in self.known.types.opening(found)]
        numbers = self.known.numbers(heading)
        return Surroundings(self.known, self.speakers, frozenset(kinds), numbers)


class Line:
    """What a line shows by itself."""

    def __init__(self, block: Paragraph, around: Surroundings, *, heads: bool, opens: bool) -> None:
        """Look at a paragraph that seems to head something, or stands right below what does."""
        text = block.text
        self.block = block
        self.around = around
        self.heads = heads
        self.opens = opens
        self.length = len(text)
        """Characters."""
        self.end = _end(text)
        """The sign that ends it, less what closes a quotation; empty if a word does."""
        self.is_small = text.lstrip(OPENING)[:1].islower()
        """Whether it begins with a small letter."""
        self.is_quotation = is_quotation(text)
        """Whether it is a quotation and nothing else."""
        self.opens_quotation = text[:1] in OPENING_QUOTES and _opens_quotation(text)
        """Whether it begins with a quotation, behind which a remark may stand."""
        self.label_sign = _label_sign(text)
        """What parts a few words from the rest: a colon, a stop or a dash; empty if nothing."""

    @cached_property
    def words(self) -> int:
        """Return how many words it has."""
        return len(self.block.text.split())

    @cached_property
    def sentences(self) -> int:
        """Return how many sentences it has."""
        return len(sentences(self.block.text))

    @cached_property
    def first_word(self) -> str:
        """Return the word with which it begins, signs and all."""
        return self.block.text.partition(" ")[0].casefold()

    @cached_property
    def speaks(self) -> bool:
        """Return whether it opens with a label that other lines have as well."""
        return label(self.block) in self.around.speakers

    @cached_property
    def tells(self) -> bool:
        """Return whether it opens as advice does, or as a prohibition."""
        return self.around.known.advises(self.block.text) or self.forbids

    @cached_property
    def forbids(self) -> bool:
        """Return whether it opens as a prohibition does."""
        return self.around.known.forbids(self.block.text)

    @cached_property
    def advises(self) -> bool:
        """Return whether a sentence of it opens as advice does."""
        return any(map(self.around.known.advises, sentences(self.block.text)))

    @cached_property
    def names_kind(self) -> bool:
        """Return whether it names what a section may be for."""
        return self.around.known.kind_cue(self.block.text) is not None

    @cached_property
    def kind_below(self) -> Kind | None:
        """Return the kind of what it introduces, if its last sentence says it."""
        cue = self.around.known.kind_cue(last_sentence(self.block.text))
        return cue.kind if cue else None

    @cached_property
    def numbers(self) -> frozenset[int]:
        """Return how many lines may follow, as its last sentences say."""
        return self.around.known.numbers(self.block.text[-LONGEST_LEAD:])


def _end(text: str) -> str:
    last = text.rstrip(_CLOSING)[-1:].replace("…", ".")
    return last if last in _ENDS else ""


def _opens_quotation(text: str) -> bool:
    match = QUOTATION.match(text)
    return match is not None and not text[match.end() :].lstrip(" .,;")[:1].islower()


def _label_sign(text: str) -> str:
    match = _LABEL.match(text)
    if match is None or len(match[0].split()) > MOST_WORDS_OF_LABEL:
        return ""
    sign = match["sign"].strip()
    return _SIGNS.get(sign, sign)


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


def rows(draft: Draft, divided: Draft) -> Iterator[Row]:
    """Yield each row that may be a list, shorter ones within longer ones as well.

    Two lines are one only where both are quotations or go on with a sentence, and all that are or
    do so below each other are one: a part of them is none.
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
    blocks = iter(draft.paragraphs)
    opens = True
    for section in divided.sections:
        if section.heading:
            yield Line(next(blocks), around, heads=True, opens=opens)
            around, opens = around.below(section.heading.text), True
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
    gaps = [_gap(one, other, gone) for one, other in pairwise(around)]
    for start, first in enumerate(run):
        before = around[start]
        if first.length > LONGEST or (first.heads and not _introduces(before)):
            continue
        are_quoted, are_small = first.opens_quotation, first.is_small
        for end in range(start + 1, min(len(run), start + MOST_LINES)):
            last, after = run[end], around[end + 2]
            if last.length > LONGEST or gaps[end] > FARTHEST:
                break
            if last.heads and not _introduces(before):
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


def _gap(above: Line | None, below: Line | None, gone: Collection[int]) -> int:
    """Return how many blank lines part the two."""
    if above is None or below is None:
        return 0
    between = range(above.block.last + 1, below.block.first)
    return len(between) - sum(line in gone for line in between)
