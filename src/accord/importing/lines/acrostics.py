"""Lines whose letters spell a word that the text says: `L. Leave the counter`, of the LADDER."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import SENTENCE, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph

LEAST_LETTERS = 3
"""Of a word that is spelled; fewer are initials."""

_OPENING = re.compile(r"(?P<sign>(?P<letter>[^\W\d_])\s?[.:)=–—-]\s+)(?=[^\W\d_])")
_SPELLED = re.compile(rf"[^\W\d_]{{{LEAST_LETTERS},}}|(?:[^\W\d_][.-]\s?){{2,}}[^\W\d_](?!\w)")
_LETTER = re.compile(r"[^\W\d_]")


def acrostics(paragraphs: Sequence[Paragraph]) -> Iterator[list[int]]:
    """Yield the places of the lines that spell a word together, one after another."""
    opening = {
        index: match["letter"]
        for index, block in enumerate(paragraphs)
        if block.text[:1].isupper() and block.is_plain and not block.marker
        if (match := _OPENING.match(block.text))
    }
    if len(opening) < LEAST_LETTERS:
        return
    spelled, places = "".join(opening.values()), [*opening]
    words = {
        "".join(_LETTER.findall(word))
        for block in paragraphs
        for word in _SPELLED.findall(block.text)
        if word.isupper()
    }
    lengths = sorted({len(word) for word in words}, reverse=True)
    start = 0
    while start < len(places):
        found = next((n for n in lengths if spelled[start : start + n] in words), 0)
        if found:
            yield places[start : start + found]
        start += max(1, found)


def are_headings(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> bool:
    """Return whether the lines are no sentences, and have something below them each."""
    below = (index + 1 for index in places)
    return all(
        after < len(paragraphs)
        and after not in places
        and len(paragraphs[after - 1].text) < SENTENCE
        and not ends_sentence(paragraphs[after - 1].text)
        for after in below
    )


def sign_of(text: str) -> str:
    """Return the letter that opens the text, up to the word that begins with it; empty if none."""
    match = _OPENING.match(text)
    is_spelled = match and text[match.end()].casefold() == match["letter"].casefold()
    return match["sign"] if match and is_spelled else ""


def without_sign(text: str) -> str:
    """Return the text less the letter that opens it."""
    return text[len(sign_of(text)) :]
