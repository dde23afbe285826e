"""Words of a text with their places in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_IGNORED = "\u00ad\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""Soft hyphens, joiners, marks of direction: nothing, wherever they stand in a word."""
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03"
    "\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82"
    "\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d"
    "\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0f71-\u0f84\u102b-\u103e"
    "\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Combining marks and vowel signs, which `re` takes for neither letters nor digits."""
WORD = re.compile(
    rf"[^\W_]+(?:[{_MARKS}{_IGNORED}]+[^\W_]*|(?<=[\u0400-\u04ff])['’](?=[\u0400-\u04ff])[^\W_]+)*"
)
"""A word as it stands. An apostrophe belongs to it in Cyrillic only, as in Ukrainian «зв’язок»."""
_NOTHING = re.compile(rf"[{_IGNORED}]+")
_APOSTROPHES = re.compile(r"[’ʼ]")
_JOINT = re.compile(r"[\s‐‑'’&-]+")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|\r[^\S\r\n]*\r|\r\n[^\S\n]*\n|[\x0b\x0c\u2029]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word where it stands."""

    word: str
    """Case-folded and composed (NFC), without soft hyphens and the like."""
    start: int
    """Code-point offset of its first character."""
    end: int
    """Code-point offset after its last character."""
    joined: bool
    """Nothing but spaces, hyphens, apostrophes and `&` separate it from the word before."""


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words of `text` in order."""
    return tuple(tokens(text))


def tokens(text: str, end: int | None = None) -> Iterator[Token]:
    """Yield the words of `text`, or those after the word that ends at an offset."""
    for match in WORD.finditer(text, end or 0):
        start, stop = match.span()
        joined = end is not None and is_joint(text[end:start])
        yield Token(as_word(match[0]), start, stop, joined)
        end = stop


def as_word(surface: str) -> str:
    """Return a word as dictionaries are asked for it, from how it stands in a text."""
    if surface.isascii():
        return surface.lower()
    plain = _APOSTROPHES.sub("'", _NOTHING.sub("", surface))
    return unicodedata.normalize("NFC", plain.casefold())


def is_joint(gap: str) -> bool:
    """Return whether what stands between two words leaves them together."""
    if gap == " ":
        return True
    return _JOINT.fullmatch(gap) is not None and _PARAGRAPH.search(gap) is None
