"""The words of a text from one on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.tokens import WORD, as_word, is_joint

if TYPE_CHECKING:
    import re


class Ahead:
    """A word of a text and those after it, looked for when they are asked for."""

    def __init__(self, text: str, first: re.Match[str]) -> None:
        """Begin with a word."""
        self.text = text
        self.start = first.start()
        self._matches = [first]

    def surface(self, number: int) -> str:
        """Return a word as it stands by its number, the first one's being 0; empty after all."""
        matches = self._matches
        while number >= len(matches):
            following = WORD.search(self.text, matches[-1].end())
            if following is None:
                return ""
            matches.append(following)
        return matches[number][0]

    def word(self, number: int) -> str:
        """Return a word case-folded."""
        return as_word(self.surface(number))

    def gap(self, number: int) -> str:
        """Return what stands before a word after the first."""
        return self.text[self._matches[number - 1].end() : self._matches[number].start()]

    def is_joined(self, number: int) -> bool:
        """Return whether there is such a word, and nothing parts it from the word before."""
        return self.surface(number) != "" and is_joint(self.gap(number))

    def end(self, number: int) -> int:
        """Return where a word ends."""
        return self._matches[number].end()
