"""Words as they are typed in haste: without case and without diacritics."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_OWN_LETTERS = {"й": "й", "ł": "l", "ø": "o", "đ": "d", "ı": "i"}
"""Letters that Unicode does not decompose as a typist would; й without its mark is another."""


_MARKS = frozenset(map(chr, range(0x300, 0x370)))
"""Combining diacritical marks; the vowel signs of other scripts are letters to their readers."""


class _Folding(dict[int, str]):
    """Table for `str.translate` that works out each letter once."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        parts = unicodedata.normalize("NFD", letter)
        folded = "".join(part for part in parts if part not in _MARKS)
        self[code] = _OWN_LETTERS.get(letter, folded)
        return self[code]


_FOLDING = _Folding()


def fold(word: str) -> str:
    """Return `word` case-folded and without marks."""
    return unicodedata.normalize("NFC", word.casefold()).translate(_FOLDING)


def fold_all(words: Iterable[str]) -> frozenset[str]:
    """Return the words folded; in one piece, which takes a third of the time of one by one."""
    together = "\n".join(words)
    return frozenset(fold(together).split("\n")) if together else frozenset()
