"""Words of a text with their places in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[\u0300-\u036f{_SOFT_HYPHEN}])*")
_JOINT = re.compile(r"[\s‐‑'’&-]+")


@dataclass(slots=True)  # not frozen: there are many, and that takes three times as long
class Token:
    """A word where it stands."""

    word: str
    """Case-folded, soft hyphens removed."""
    start: int
    """Code-point offset of its first character."""
    end: int
    """Code-point offset after its last character."""
    joined: bool
    """Nothing but spaces, hyphens, apostrophes and `&` separate it from the word before."""


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words of `text` in order."""
    tokens: list[Token] = []
    end = 0
    for match in _WORD.finditer(text):
        start, stop = match.span()
        gap = text[end:start]
        joined = bool(tokens) and (gap == " " or _JOINT.fullmatch(gap) is not None)
        tokens.append(Token(match[0].casefold(), start, stop, joined))
        end = stop
    if _SOFT_HYPHEN in text:
        for token in tokens:
            token.word = token.word.replace(_SOFT_HYPHEN, "")
    return tuple(tokens)
