"""What words before a colon say of a line: who speaks, a fact of the page, a question's number."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import ends_sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

LONGEST = 100
"""Characters of a heading."""
_LABELLED = re.compile(r"(?P<label>[^\W\d_][\w .]{0,30}?)\s?(?P<number>\d{0,2})\s*[:.)]\s+\S")


def speakers(paragraphs: Sequence[Paragraph], known: Cues) -> frozenset[str]:
    """Return the labels that several lines have, as in a dialogue; questions and answers aside."""
    counts = Counter(found for block in paragraphs if (found := label(block)))
    own = frozenset((*known.letter.questions, *known.letter.answers))
    return frozenset(who for who, count in counts.items() if count > 1) - own


def label(block: Paragraph) -> str:
    """Return the words before a colon; figures make them a heading's number."""
    opening = block.text[: 2 * LONGEST]
    match = _LABELLED.match(opening) if ":" in opening else None
    return match["label"].casefold() if match and not match["number"] and ":" in match[0] else ""


def is_fact(block: Paragraph) -> bool:
    """Return whether a line right below the title is a fact of the page: `Applies to: chat`."""
    return bool(label(block)) and not ends_sentence(block.text)


def is_labelled_question(text: str, known: Cues) -> bool:
    """Return whether a label announces a question, of two sentences even: `Question 2. …`."""
    if len(text) > LONGEST or not text.endswith("?"):
        return False
    match = _LABELLED.match(text)
    return match is not None and match["label"].casefold() in known.letter.questions


def heads_questions(block: Paragraph, below: Paragraph, known: Cues) -> bool:
    """Return whether the line says that questions follow, and one does: `FAQ`."""
    is_head = block.text.rstrip(" :").casefold() in known.letter.asked
    return is_head and sentences(below.text)[0].endswith("?")
