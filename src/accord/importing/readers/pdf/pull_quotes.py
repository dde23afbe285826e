"""Sentences of a text that are printed once more, larger, to catch the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import OPENING, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST_WORDS = 4
"""Fewer are repeated by chance."""
_AROUND = OPENING + "»”“\"’')….,!?—–- "


def is_quoted(said: str) -> bool:
    """Return whether a line in large type is in quotation marks, or a whole sentence."""
    return said.startswith(tuple(OPENING)) or ends_sentence(said)


def pull_quotes(large: Sequence[str], text: Sequence[str]) -> Iterator[str]:
    """Yield those in large type that the text says too."""
    whole = "\n".join(text).casefold()
    for said in large:
        words = said.strip(_AROUND)
        if len(words.split()) >= LEAST_WORDS and words.casefold() in whole:
            yield said
