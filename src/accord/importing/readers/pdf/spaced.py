"""Words set with space between their letters, as headings are: `S T E P  B Y  S T E P`."""

from __future__ import annotations

import re

LEAST = 4
"""Pieces between spaces; fewer are initials."""
LONGEST = 1.5
"""Characters of a piece on average: some pairs of letters stand close."""
LONGEST_WORD = 12
"""Letters that are one word where no wider gap parts them; of more, words run together."""

_GAP = re.compile(r"\s{2,}")


def closed_up(text: str) -> str:
    """Return the text with single spaces, and without those that part the letters of words."""
    parts = text.split()
    signs = sum(map(len, parts))
    if len(parts) >= LEAST and signs <= LONGEST * len(parts):
        words = _GAP.split(text.strip())
        if len(words) > 1 or signs <= LONGEST_WORD:
            return " ".join("".join(word.split()) for word in words)
    return " ".join(parts)
