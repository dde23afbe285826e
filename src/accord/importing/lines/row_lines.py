"""What single lines show of a list that lost its signs, and what their section says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from accord.importing.lines.interviews import DASHES
from accord.importing.lines.shapes import (
    CLOSING_OF,
    OPENING,
    OPENING_QUOTES,
    QUOTATION,
    is_quotation,
    last_sentence,
    sentences,
)
from accord.importing.lines.speakers import label

if TYPE_CHECKING:
    from accord.content.kinds import Kind
    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

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
    """That the heading names, or where it names none, the one it stands below."""
    numbers: frozenset[int] = frozenset()
    """That the heading holds: `Five guests whom you know`."""

    def below(self, heading: str) -> Surroundings:
        """Return what the section of this heading says, which stands in the one of these."""
        found = self.known.stems(heading)
        kinds = [one.cue.kind for one in self.known.kinds.within(found)]
        kinds += [cue.kind for cue in self.known.types.opening(found)]
        numbers = self.known.numbers(heading)
        return Surroundings(self.known, self.speakers, frozenset(kinds) or self.kinds, numbers)


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
        self.is_small = text.lstrip(OPENING)[:1].islower()
        """Whether it begins with a small letter."""
        self.opens_quotation = text[:1] in OPENING_QUOTES and _opens_quotation(text)
        """Whether it begins with a quotation, behind which a remark may stand."""

    @cached_property
    def end(self) -> str:
        """Return the sign that ends it, less what closes a quotation; empty if a word does."""
        return _end(self.block.text)

    @cached_property
    def is_quotation(self) -> bool:
        """Return whether it is a quotation and nothing else."""
        return is_quotation(self.block.text)

    @cached_property
    def label_sign(self) -> str:
        """Return what parts a few words from the rest: a colon, a stop or a dash; else empty."""
        return _label_sign(self.block.text)

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
        """Return the word with which it begins, a dash aside."""
        return self.block.text.lstrip(DASHES).partition(" ")[0].casefold()

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
    def opens_as_first(self) -> bool:
        """Return whether it opens as the first of several steps does."""
        return self.around.known.begins_steps(self.block.text)

    @cached_property
    def opens_as_next(self) -> bool:
        """Return whether it opens as a step does that goes on."""
        return self.around.known.continues_steps(self.block.text)

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
