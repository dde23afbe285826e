"""Letters that count items: some of an alphabet are left out by one list and counted by another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import MarkerStyle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

ROMAN = "I"
"""Series of Roman numbers, which are letters of another order."""
LETTERED = frozenset(").")
"""Signs behind a letter alone: an `i` below an `h` is no number."""


def counted(
    plain: Sequence[Paragraph], read: Sequence[Paragraph], known: Cues
) -> Iterator[Paragraph]:
    """Yield the lines that were read, a letter numbered by the one before it if it counts on.

    It does where nothing lies between the two in the alphabet, or what lists may leave out.
    """
    before, number = "", 0
    for line, block in zip(plain, read, strict=True):
        marker = block.marker
        if marker is None or marker.style is not MarkerStyle.LETTER:
            yield block
            continue
        opening = line.text.lstrip("(").casefold()
        letter, sign = opening[0], opening[1]
        counts_on = _counts_on(before, letter, known)
        if marker.series == ROMAN and not (counts_on and sign in LETTERED):
            yield block
            continue
        before, number = letter, number + 1 if counts_on else block.number
        series = sign if marker.series == ROMAN else marker.series
        yield replace(block, marker=replace(marker, number=number, series=series))


def _counts_on(before: str, letter: str, known: Cues) -> bool:
    alphabet = "".join(known.letters)
    first, second = alphabet.find(before), alphabet.find(letter)
    is_later = before != "" and -1 < first < second
    return is_later and known.unlisted.issuperset(alphabet[first + 1 : second])
