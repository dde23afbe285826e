"""The shingles of a text, its runs of three words as numbers: what tells it from other texts.

They are drawn where texts are drafted, and compared elsewhere: the index for that takes 50 MB.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    Numbers: TypeAlias = npt.NDArray[np.uint32]

SIZE = 3
"""Words; of longer runs one changed word breaks too many, and pairs are common to all texts."""
FEWEST = 20
"""Of a text that can be told from others by them."""
MOST_CHARACTERS = 150_000
"""Of one text that are looked at: what 60 pages do not tell, more do not."""

_FACTOR = np.uint32(2_654_435_761)
"""Knuth's: a word is another one when its letters change places, and a run when its words do."""
_POWERS = np.cumprod(np.full(64, _FACTOR), dtype=np.uint32)
"""For the letters of a word; behind the last they begin anew."""
_CODE_POINTS = 0x10000
"""Of the plane that has the letters of all living languages."""


def shingles(parts: Iterable[str]) -> Numbers | None:
    """Return the different shingles of a text, None if it has too few to be told from others."""
    words = _words(" ".join(parts)[:MOST_CHARACTERS].casefold())
    found = np.unique(_runs(words))
    return found if len(found) >= FEWEST else None


def _words(text: str) -> Numbers:
    """Return a number for each word, of its letters and digits; `and/or` has two."""
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
    places = np.flatnonzero(_in_words()[np.minimum(codes, _CODE_POINTS - 1)])
    if not len(places):
        return np.empty(0, np.uint32)
    firsts = np.flatnonzero(np.diff(places, prepend=-2) > 1)
    within = np.arange(len(places)) - np.repeat(firsts, np.diff(firsts, append=len(places)))
    weighed = codes[places] * _POWERS[within % len(_POWERS)]
    return np.add.reduceat(weighed, firsts, dtype=np.uint32)


def _runs(words: Numbers) -> Numbers:
    """Return a number for each run of words, which overlap."""
    if len(words) < SIZE:
        return np.empty(0, np.uint32)
    runs = np.zeros(len(words) - SIZE + 1, np.uint32)
    for start in range(SIZE):
        runs = runs * _FACTOR ^ words[start : start + len(runs)]
    return runs


@cache
def _in_words() -> npt.NDArray[np.bool_]:
    """Return of each code point whether it is a letter or a digit."""
    return np.array([chr(code).isalnum() for code in range(_CODE_POINTS)])
