"""What lessons ask their readers: questions with answers to choose from."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.article import MarkerStyle
from accord.importing.lines.shapes import LONG
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LONGEST = 50
"""Characters of the heading."""
LEAST_ANSWERS = 2
"""To choose from; questions alone are what the text asks."""


def drop_quizzes(draft: Draft) -> Draft:
    """Return the draft without questions that lessons ask to see what was learned."""
    known, paragraphs = cues(draft.language), draft.paragraphs
    firsts = {
        block.first
        for place, heading in enumerate(paragraphs)
        if _is_heading(heading, known)
        for block in _quiz(paragraphs[place:], known)
    }
    gone = [block for block in paragraphs if block.first in firsts]
    return draft.without(gone, Rule.QUIZ, "a lesson asks there what was learned")


def _is_heading(block: Paragraph, known: Cues) -> bool:
    return len(block.text) <= LONGEST and known.stems(block.text) in known.boilerplate.quizzes


def _quiz(blocks: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield the heading, its questions and their answers; none where no answers are given."""
    heading, *below = blocks
    own = list(takewhile(lambda block: _is_of_quiz(block, known), below))
    questions = [block for block in own if block.text.endswith("?")]
    if questions and len(own) - len(questions) >= LEAST_ANSWERS:
        yield from (heading, *own)


def _is_of_quiz(block: Paragraph, known: Cues) -> bool:
    """Return whether this is a question or its number, an answer, or what tells how to answer."""
    is_answer = block.marker is not None and block.marker.style is not MarkerStyle.NUMBER
    is_told = block.text.endswith(("?", ":")) or _counts(block.text, known)
    return len(block.text) < LONG and (is_answer or is_told)


def _counts(text: str, known: Cues) -> bool:
    """Return whether this says which question it is, and of how many: `Question 1 of 3`."""
    number, of, total = ["", "", "", *text.rsplit(maxsplit=3)][-3:]
    return number.isdecimal() and total.isdecimal() and of in known.of
