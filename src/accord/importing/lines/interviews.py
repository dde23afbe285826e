"""Who asks and who answers: what heads the sections of an interview, and of an expert's column."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import (
    LONG,
    NARROWEST,
    WIDEST,
    bears_text,
    ends_sentence,
    touches,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

LEAST_ANSWERED = 3
"""Questions with a dash below each, from which on an article is an interview."""
LEAST_ASKED = 3
"""Questions behind dashes, with an answer without one below each, from which on it is one, too."""
MOST_LINES = 3
"""Lines of a question that was wrapped."""
DASHES = "–— "
"""What a heading loses that somebody says."""
LONG_DASHES = ("– ", "—")
"""How a line opens that somebody says, in Spanish without a space."""
SPOKEN = (*LONG_DASHES, "- ")
"""The same, and how the line opens that says whose words stand above it."""


def answered(paragraphs: Sequence[Paragraph]) -> Sequence[int]:
    """Return the places of questions with a dash below each: the answers have it."""
    answered = [
        index
        for index, (block, below) in enumerate(pairwise(paragraphs))
        if block.text.endswith("?") and below.text.startswith(SPOKEN)
        if block.marker is None and len(block.text) < LONG and not block.text.startswith(SPOKEN)
    ]
    return answered if len(answered) >= LEAST_ANSWERED else ()


def interviewed(paragraphs: Sequence[Paragraph]) -> Sequence[int]:
    """Return the places of what an interviewer says behind dashes, where the answers have none.

    `— And afterwards?`, `— Tell us about a case.`: most of it asks, a blank line stands above each,
    and most answers are texts.
    """
    said = [index for index, block in enumerate(paragraphs) if block.text.startswith(LONG_DASHES)]
    if len(said) < LEAST_ASKED:
        return ()
    ends = {index: _end(paragraphs, index) for index in said}
    places = [index for index, end in ends.items() if _is_answered(paragraphs, index, end)]
    asking = sum(paragraphs[ends[index]].text.endswith("?") for index in places)
    texts = sum(len(paragraphs[ends[index] + 1].text) >= NARROWEST for index in places)
    is_interview = asking >= LEAST_ASKED and 2 * min(asking, texts) > len(places)
    return places if is_interview else ()


def _end(paragraphs: Sequence[Paragraph], index: int) -> int:
    """Return the place where the sentence ends, or breaks off, that was wrapped perhaps."""
    for end in range(index, min(index + MOST_LINES, len(paragraphs) - 1)):
        block, below = paragraphs[end : end + 2]
        was_wrapped = NARROWEST <= len(block.text) <= WIDEST and touches(block, below)
        if not was_wrapped or ends_sentence(block.text):
            return end
    return index


def _is_answered(paragraphs: Sequence[Paragraph], index: int, end: int) -> bool:
    """Return whether a blank line stands above the line, and a text without dash below its end."""
    if index == 0 or end + 1 == len(paragraphs) or len(paragraphs[index].text) >= LONG:
        return False
    above, block = paragraphs[index - 1 : index + 1]
    below = paragraphs[end + 1]
    is_text = below.marker is None and not below.text.startswith(LONG_DASHES)
    return is_text and not touches(above, block)


def replied(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    """Yield the places of lines between texts that say who answers: `Answered by Ada Byron`."""
    for index, block in enumerate(paragraphs[:-1]):
        if len(block.text) >= LONG or block.marker or ends_sentence(block.text):
            continue
        if bears_text(paragraphs[index + 1]) and known.replies(block.text):
            yield from [index] if any(map(bears_text, paragraphs[:index])) else []
