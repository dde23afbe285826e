"""The words beside a place in a text."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from accord.lexicon.tokens import is_joint, tokenize, tokens

if TYPE_CHECKING:
    from accord.lexicon.tokens import Token

_BEHIND = 60
"""Characters in which the words before a place are looked for."""


def before(text: str, start: int) -> list[Token]:
    """Return up to two words before an offset, if joined to it."""
    begin = max(0, start - _BEHIND)
    if begin and text[begin - 1].isalnum():  # the first word may be cut: drop it
        begin = next((at for at in range(begin, start) if not text[at].isalnum()), start)
    found = tokenize(text[begin:start])
    if not found or not is_joint(text[begin + found[-1].end : start]):
        return []
    return list(islice(reversed(found), 2))[::-1]


def after(text: str, end: int) -> list[Token]:
    """Return up to two words after an offset, if joined to it."""
    found: list[Token] = []
    for token in islice(tokens(text, end), 2):
        if not token.joined:
            break
        found.append(token)
    return found
