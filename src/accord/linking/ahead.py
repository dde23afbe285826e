"""The words of a text from one on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.tokens import as_word, tokens

if TYPE_CHECKING:
    from accord.lexicon.tokens import Token


class Ahead:
    """A word of a text and those after it, cut out when they are asked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        """Begin with the word at [start, end)."""
        self.text = text
        self.start = start
        self._end = end
        self._coming = tokens(text, end)
        self._tokens: list[Token] = []

    def first(self) -> str:
        """Return the word that it begins with."""
        return as_word(self.text[self.start : self._end])

    def token(self, number: int) -> Token | None:
        """Return a word by its number, the first one's being 0, or None after the last."""
        while number > len(self._tokens):
            following = next(self._coming, None)
            if following is None:
                return None
            self._tokens.append(following)
        return self._tokens[number - 1]

    def end(self, position: int) -> int:
        """Return where the word before a position ends."""
        return self._tokens[position - 2].end if position > 1 else self._end
