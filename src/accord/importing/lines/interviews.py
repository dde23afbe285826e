"""Who asks and who answers: what heads the sections of an interview, and of an expert's column."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, bears_text, ends_sentence, touches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

LEAST_ANSWERED = 3
"""Questions with a dash below each, from which on an article is an interview."""
LEAST_ASKED = 3
"""Questions behind dashes, with an answer without one below each, from which on it is one, too."""
DASHES = "–— "
"""What a heading loses that somebody says."""
LONG_DASHES = ("– ", "— ")
"""How a line opens that somebody says."""
SPOKEN = (*LONG_DASHES, "- ")
"""The same, and how the line opens that says whose words stand above it."""


def answered(paragraphs: Sequence[Paragraph]) -> Sequence[int]:
    """Return the places of questions with a dash below each: the answers have it."""
    answered = [
        index
        for index, (block, below) in enumerate(pairwise(paragraphs))
        if block.text.endswith("?") and below.text.startswith(SPOKEN)
        if block.marker is None and len(block.text) < LONG
    ]
    return answered if len(answered) >= LEAST_ANSWERED else ()


def interviewed(paragraphs: Sequence[Paragraph]) -> Sequence[int]:
    """Return the places of what an interviewer says behind dashes, where the answers have none.

    `— And afterwards?`, `— Tell us about a case.`: most of it asks, and blank lines set it off.
    """
    said = [index for index, block in enumerate(paragraphs) if block.text.startswith(LONG_DASHES)]
    if sum(paragraphs[index].text.endswith("?") for index in said) < LEAST_ASKED:
        return ()
    alone = [index for index in said if _is_answered(paragraphs, index)]
    asking = sum(paragraphs[index].text.endswith("?") for index in alone)
    return alone if asking >= LEAST_ASKED and 2 * asking > len(alone) else ()


def _is_answered(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether blank lines stand around the line, and a text without dash below it."""
    if index == 0 or index + 1 == len(paragraphs) or len(paragraphs[index].text) >= LONG:
        return False
    above, block, below = paragraphs[index - 1 : index + 2]
    is_alone = not touches(above, block) and not touches(block, below)
    return is_alone and below.marker is None and not below.text.startswith(LONG_DASHES)


def replied(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    """Yield the places of lines between texts that say who answers: `Answered by Ada Byron`."""
    for index, block in enumerate(paragraphs[:-1]):
        if len(block.text) >= LONG or block.marker or ends_sentence(block.text):
            continue
        if bears_text(paragraphs[index + 1]) and known.replies(block.text):
            yield from [index] if any(map(bears_text, paragraphs[:index])) else []
