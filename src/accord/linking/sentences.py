"""A text cut into sentences, so that a mention can be shown where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(r"[.!?…]+[»”\"’)]*[.]?(?=\s+(?:[^\w\s]*)[\w])")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code-point ranges of the sentences of `text`, without the spaces between them."""
    start = 0
    for match in _END.finditer(text):
        following = text[match.end() :].lstrip()
        if _begins_sentence(following):
            yield start, match.end()
            start = len(text) - len(following)
    if start < len(text):
        yield start, len(text.rstrip())


def _begins_sentence(text: str) -> bool:
    first = next((letter for letter in text if letter.isalnum()), "")
    return first.isdigit() or first.isupper() or first.lower() == first.upper()
