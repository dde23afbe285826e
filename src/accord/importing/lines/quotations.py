"""Quotations below each other that a format marks one by one: what to say, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.interviews import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST = 3
"""Quotations that are a list, whatever stands above them; two may be what two people said."""
LONGEST = 400
"""Characters of one; pages of old set in whole texts as if they were quoted."""
MOST_WORDS_OF_NAME = 4
"""Of whoever speaks."""


def are_items(quotations: Sequence[str]) -> bool:
    """Return whether they are a list, and nobody speaks by turns."""
    is_row = len(quotations) >= LEAST and max(map(len, quotations)) <= LONGEST
    return is_row and not _take_turns(quotations)


def _take_turns(texts: Sequence[str]) -> bool:
    """Return whether dashes open what people say, or names that stand again."""
    opened = (text.partition(":") for text in texts)
    names = [name for name, sign, _ in opened if sign and len(name.split()) <= MOST_WORDS_OF_NAME]
    return len({*names}) < len(names) or any(text.startswith(SPOKEN) for text in texts)
