"""The words beside a place in a text, case-folded."""

from __future__ import annotations

from itertools import islice

from accord.lexicon.tokens import WORD, as_word, is_joint, tokens

_BEHIND = 60
"""Characters in which the words before a place are looked for."""


def before(text: str, start: int) -> list[str]:
    """Return up to two words before an offset, if joined to it and to each other."""
    begin = max(0, start - _BEHIND)
    if begin and text[begin - 1].isalnum():  # the first word may be cut: drop it
        begin = next((at for at in range(begin, start) if not text[at].isalnum()), start)
    found: list[str] = []
    for match in reversed(list(WORD.finditer(text, begin, start))[-2:]):
        if not is_joint(text[match.end() : start]):
            break
        found.insert(0, as_word(match[0]))
        start = match.start()
    return found


def after(text: str, end: int) -> list[str]:
    """Return up to two words after an offset, if joined to it and to each other."""
    found: list[str] = []
    for token in islice(tokens(text, end), 2):
        if not token.joined:
            break
        found.append(token.word)
    return found
