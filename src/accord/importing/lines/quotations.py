"""Quotations that stand by themselves: what to say, as a list, or what is said, above answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.lines.interviews import SPOKEN
from accord.importing.lines.lone_lines import is_short
from accord.importing.lines.shapes import bears_text, ends_sentence, is_quotation, touches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

LEAST = 3
"""Quotations that are a list, whatever stands above them; two may be what two people said."""
LONGEST = 400
"""Characters of one; pages of old set in whole texts as if they were quoted."""
MOST_WORDS_OF_NAME = 4
"""Of whoever speaks."""
_SAID = frozenset({Kind.FIRST_WORDS, Kind.DONTS})
"""Kinds of sections that quote one sentence after another."""


def are_items(quotations: Sequence[str]) -> bool:
    """Return whether they are a list, and nobody speaks by turns."""
    is_row = len(quotations) >= LEAST and max(map(len, quotations)) <= LONGEST
    return is_row and not _take_turns(quotations)


def quoted(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[int]:
    """Yield the places of quotations that head texts: what customers say, above what helps.

    Blank lines set off each of them, and a text of its own stands below each. Below a colon, or a
    heading that names such, they are sentences to say, with what there is to say about each.
    """
    runs: list[list[int]] = []
    for place in range(1, len(paragraphs) - 1):
        if _heads(paragraphs, place):
            if not runs or not all(map(_is_text, paragraphs[runs[-1][-1] + 1 : place])):
                runs.append([])
            runs[-1].append(place)
    for run in runs:
        above = paragraphs[run[0] - 1]
        if len(run) >= LEAST and (_is_text(above) or not _names_sentences(above, known)):
            yield from run


def _names_sentences(block: Paragraph, known: Cues) -> bool:
    cue = known.kind_cue(block.text)
    return cue is not None and cue.kind in _SAID


def _is_text(block: Paragraph) -> bool:
    return bears_text(block) or ends_sentence(block.text)


def _heads(paragraphs: Sequence[Paragraph], place: int) -> bool:
    above, block, below = paragraphs[place - 1 : place + 2]
    is_line = block.is_plain and block.marker is None and is_short(block)
    if not is_line or not is_quotation(block.text):
        return False
    is_apart = not touches(above, block) and not above.text.endswith(":")
    has_text = bears_text(below) and below.marker is None and not is_quotation(below.text)
    return is_apart and has_text


def _take_turns(texts: Sequence[str]) -> bool:
    """Return whether dashes open what people say, or names that stand again."""
    opened = (text.partition(":") for text in texts)
    names = [name for name, sign, _ in opened if sign and len(name.split()) <= MOST_WORDS_OF_NAME]
    return len({*names}) < len(names) or any(text.startswith(SPOKEN) for text in texts)
