"""Shallow features of lines, which tell what pages set around articles from the articles.

After Kohlschütter, Fankhauser and Nejdl, “Boilerplate Detection using Shallow Text Features”, 2010:
length, signs, words and what is known of the neighbours say enough together.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.article import Paragraph
from accord.importing.learned import ALWAYS
from accord.importing.lines.shapes import CLOSING_OF, LONG, SENTENCE, long_texts, touches
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from accord.importing.draft import Draft

Features: TypeAlias = dict[str, float]
"""Name -> value, mostly from 0 to 1."""

LEAST_TEXT = 1_500
"""Characters of text below which nothing is guessed: in a note, all is near the end."""
SHORT = 60
"""Characters of a line that may be a title, a label or a heading."""
NEAR = 3
"""Lines above, of which the share that was dropped counts."""
LITTLE = 0.1
"""Share of the text, near whose end long lines may tell of its author or its site."""
FALL = 20
"""How fast nearness to the end fades, by the share of the text that is below."""

_CLOSING_QUOTES = "".join(CLOSING_OF.values())


def can_guess(draft: Draft) -> bool:
    """Return whether there is enough to guess by, and need to: no page shows what is around it."""
    is_shown = any(discard.rule is Rule.OUTSIDE for discard in draft.discards)
    return not is_shown and sum(long_texts(draft.paragraphs)) >= LEAST_TEXT


def features(draft: Draft, weights: Mapping[str, float]) -> Iterator[tuple[Paragraph, Features]]:
    """Yield each paragraph that is left, with what tells whether it is boilerplate.

    `weights` are those of words: see `accord.importing.learned`. Long lines amid the text are left
    out: they are text.
    """
    around = _Around.of(draft)
    for place, block in enumerate(around.blocks):
        if not around.dropped[place] and not around.is_text(place):
            words = _of_words(block.text, draft.language, weights)
            yield block, {ALWAYS: 1, **_of_shape(block), **words, **around.features(place)}


def log_odds(found: Features, weights: Mapping[str, float]) -> float:
    """Return the logarithm of how much likelier a line is what was learned, than not."""
    return sum([weights[name] * value for name, value in found.items() if value])


def _of_shape(block: Paragraph) -> Features:
    text = block.text
    ending = text.rstrip(_CLOSING_QUOTES)[-1:]
    return {
        "item": block.marker is not None,
        "ends with a stop": ending in {".", "…"},
        "ends with a colon": ending in {":", ";", ","},
        "begins small": text[:1].islower(),
        "figures of its characters": sum(map(str.isdigit, text)) / max(1, len(text)),
    }


def _of_words(text: str, lang: str, weights: Mapping[str, float]) -> Features:
    known = cues(lang)
    found = known.stems(text)
    odds = [weights[stem] for stem in dict.fromkeys(found) if stem in weights]
    mean = sum(odds) / max(1, len(odds))
    return {
        "words": math.log1p(len(found)),
        "odds of its words": mean,
        "odds of its words, short": mean if len(text) < SHORT else 0,
        "short, names a kind": len(text) < SENTENCE and known.kind_cue(text) is not None,
    }


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around each line of an article, in their order."""

    blocks: Sequence[Paragraph]
    """What is left, and what was dropped."""
    dropped: Sequence[bool]
    """Which of them were."""
    above: Sequence[float]
    """Which share of the text that is left ends with each."""
    introduced: Sequence[bool]
    """Which of them stand below a colon, with nothing but short lines between."""
    text: int
    """The place of the first long line that is left; their number if none is."""

    @classmethod
    def of(cls, draft: Draft) -> _Around:
        """Return what stands around the lines of a draft that has no sections yet."""
        left = {block.first for block in draft.paragraphs}
        gone = (Paragraph(discard.text, discard.lines) for discard in draft.discards)
        blocks = sorted((*draft.paragraphs, *gone), key=lambda block: block.first)
        dropped = [block.first not in left for block in blocks]
        lengths = [(block.first in left) * len(block.text) for block in blocks]
        read = list(accumulate(lengths))
        long = (place for place, length in enumerate(lengths) if length >= LONG)
        above = [length / max(1, read[-1]) for length in read]
        return cls(blocks, dropped, above, _introduced(blocks, dropped), next(long, len(blocks)))

    def is_text(self, place: int) -> bool:
        """Return whether this is a long line with more than a little of the text below it."""
        is_long = len(self.blocks[place].text) >= LONG
        return is_long and self.text <= place and self.above[place] < 1 - LITTLE

    def features(self, place: int) -> Features:
        """Return what the place of a line, and those above and below, say of it."""
        block, is_above = self.blocks[place], place < self.text
        before, behind = self._left(place - 1), self._left(place + 1)
        blank_above = place == 0 or not touches(self.blocks[place - 1], block)
        is_last = place + 1 == len(self.blocks)
        blank_below = is_last or not touches(block, self.blocks[place + 1])
        dropped_above = sum(self.dropped[max(0, place - NEAR) : place]) / NEAR
        return {
            "above the text": is_above,
            "near the end": math.exp(-FALL * (1 - self.above[place])),
            "blank line above": blank_above,
            "alone and short": len(block.text) < SHORT and blank_above and blank_below,
            "short line above": 0 < len(before) < SHORT,
            "short line below": 0 < len(behind) < SHORT,
            "heads a long line": len(block.text) < SENTENCE <= len(behind),
            "introduced": self.introduced[place],
            "dropped of those above": dropped_above,
            "dropped of those above, above the text": dropped_above if is_above else 0,
        }

    def _left(self, place: int) -> str:
        """Return what a line says; empty where it was dropped or there is none."""
        is_left = 0 <= place < len(self.blocks) and not self.dropped[place]
        return self.blocks[place].text if is_left else ""


def _introduced(blocks: Sequence[Paragraph], dropped: Sequence[bool]) -> list[bool]:
    introduced, is_open = [], False
    for block, gone in zip(blocks, dropped, strict=True):
        introduced.append(is_open)
        goes_on = is_open and len(block.text) < LONG
        is_open = not gone and (block.text.endswith(":") or goes_on)
    return introduced
