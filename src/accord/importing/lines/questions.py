"""Which questions head a section, and which are asked for effect."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, SENTENCE, bears_text, last_sentence, touches
from accord.importing.lines.speakers import heads_questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

LEAST_WORDS = 3
"""Words of a question that heads a section."""
MOST_WORDS = 6
"""Of one that has no question word, or a mere condition: `And for the next time?`."""
LONGEST_JOINING = 3
"""Letters of a word that joins a question to what was said."""
LEAST_LETTERS = 4
"""Of a word that says what a question is about."""

_ASKING = "¿¡?!"


def asks(text: str, known: Cues) -> bool:
    """Return whether the first word asks, or the second behind `and`, `а`, `e`."""
    first, *others = (word.casefold().strip(_ASKING) for word in text.split(maxsplit=2)[:2])
    asking = known.questions | known.conditions if text.endswith("?") else known.questions
    joined = len(first) <= LONGEST_JOINING and not asking.isdisjoint(others)
    return first in known.questions or (joined and first not in known.showing)


@dataclass(frozen=True, slots=True)
class Judge:
    """Tells questions that head a section from those that are asked for effect."""

    paragraphs: Sequence[Paragraph]
    """The article."""
    known: Cues
    """Its language's cues."""
    topic: frozenset[str]
    """What the article is about."""

    def is_heading(self, index: int) -> bool:
        """Return whether the question is set off, or asks how or why, or takes up the title."""
        text = self.paragraphs[index].text
        if self._is_asked(index):
            return True
        if not asks(last_sentence(text), self.known):
            return self._names_kind(index)
        if _is_set_off(self.paragraphs, index) or _parts(self.paragraphs, index):
            return True
        if self._supposes(text) and self._is_alone(index):
            return has_text_below(self.paragraphs, index)
        asks_for_kind = self.known.kind_cue(text) is not None and len(text.split()) >= LEAST_WORDS
        is_topical = not self.topic.isdisjoint(self.known.stems(text))
        return (asks_for_kind or is_topical) and has_text_below(self.paragraphs, index)

    def _is_asked(self, index: int) -> bool:
        """Return whether readers ask the question: it stands above a text, as one below `FAQ`."""
        is_below = any(
            below.text.endswith("?") and heads_questions(block, below, self.known)
            for block, below in pairwise(self.paragraphs[: index + 1])
        )
        return is_below and bears_text(self.paragraphs[index + 1])

    def _names_kind(self, index: int) -> bool:
        """Return whether a question without a question word names a kind, alone above a text."""
        text = self.paragraphs[index].text
        cue = self.known.kind_cue(text) if self._is_alone(index) else None
        named = cue is not None and not self.known.only_asks(cue)
        return named and has_text_below(self.paragraphs, index)

    def _supposes(self, text: str) -> bool:
        """Return whether the second word supposes something: `And if it gets worse?`."""
        second = text.split()[1:2]
        return not self.known.conditions.isdisjoint(map(str.casefold, second))

    def _is_alone(self, index: int) -> bool:
        """Return whether few words stand between blank lines, below a text."""
        few = len(self.paragraphs[index].text.split()) <= MOST_WORDS
        return few and _is_between_blanks(self.paragraphs, index)


def goes_on(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether few words ask on where others have asked: `And then?`, alone above text."""
    if index == 0:
        return False
    before, block, below = paragraphs[index - 1 : index + 2]
    first, *others = block.text.split()
    few = len(first) <= LONGEST_JOINING and 0 < len(others) < LEAST_WORDS
    between_texts = bears_text(before) and bears_text(below)
    return (
        few and (between_texts or not touches(before, block)) and has_text_below(paragraphs, index)
    )


def topic(title: str, known: Cues) -> frozenset[str]:
    """Return the words that say what the article of the title is about."""
    return frozenset(word for word in known.stems(title) if len(word) >= LEAST_LETTERS)


def _is_set_off(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether more blank lines stand above the line than below it."""
    if index == 0:
        return False
    before, block, after = paragraphs[index - 1 : index + 2]
    return block.first - before.last > after.first - block.last


def _parts(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether the question parts a list from a long text: it goes on from neither."""
    if not _is_between_blanks(paragraphs, index):
        return False
    before, _, after = paragraphs[index - 1 : index + 2]
    return before.marker is not None and len(after.text) >= LONG


def _is_between_blanks(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether a blank line parts the line from the one above, and one from that below."""
    if index == 0:
        return False
    before, block, below = paragraphs[index - 1 : index + 2]
    return not touches(before, block) and not touches(block, below)


def has_text_below(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether an item, a whole sentence, or what introduces items stands below the line."""
    below = paragraphs[index + 1]
    is_item = below.marker is not None
    return is_item or len(below.text) >= SENTENCE or below.text.endswith(":")
