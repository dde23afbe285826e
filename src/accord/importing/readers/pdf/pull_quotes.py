"""Sentences of a text that are printed once more, larger, to catch the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import OPENING, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST_WORDS = 4
"""Fewer are repeated by chance."""
_AROUND = OPENING + "»”“\"’')….,!?—–- "


def pull_quotes(large: Sequence[str], text: Sequence[str]) -> Iterator[str]:
    """Yield those in large type that are quoted, or whole sentences, and that the text says too."""
    quoted = [said for said in large if said.startswith(tuple(OPENING)) or ends_sentence(said)]
    if not quoted:
        return
    whole = "\n".join(text).casefold()
    for said in quoted:
        words = said.strip(_AROUND)
        if len(words.split()) >= LEAST_WORDS and words.casefold() in whole:
            yield said
