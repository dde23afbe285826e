"""The words of a text, and what stands between them."""

from __future__ import annotations

import re
from itertools import accumulate

from accord.lexicon.tokens import WORD, as_word, is_joint

_PARTS = re.compile(f"({WORD.pattern})")


class TextWords:
    """A text's words by their numbers, from 0; split at once, which is faster than one by one."""

    def __init__(self, text: str) -> None:
        """Find the words."""
        parts = _PARTS.split(text)
        self.text = text
        self.surfaces = parts[1::2]
        """The words as they stand."""
        self._gaps = parts[::2]
        self._ends = [*accumulate(map(len, parts))]

    def surface(self, number: int) -> str:
        """Return a word as it stands; empty after all."""
        return self.surfaces[number] if number < len(self.surfaces) else ""

    def word(self, number: int) -> str:
        """Return a word case-folded."""
        return as_word(self.surface(number))

    def gap(self, number: int) -> str:
        """Return what stands before a word."""
        return self._gaps[number]

    def is_joined(self, number: int) -> bool:
        """Return whether there is such a word, and nothing parts it from the word before."""
        return number < len(self.surfaces) and is_joint(self._gaps[number])

    def start(self, number: int) -> int:
        """Return the offset of a word's first character."""
        return self._ends[2 * number]

    def end(self, number: int) -> int:
        """Return the offset after a word's last character."""
        return self._ends[2 * number + 1]
