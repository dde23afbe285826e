"""What an extractor kept of a page, as far as one can tell by its text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from accord.importing.reading import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.importing.readers.elements import Piece

LONG = 60
"""Letters of a text that is found nowhere by accident."""
_FEW = 200
"""Pieces of a page whose texts are kept without white space: each is asked for several times."""
_LONGEST = 2_000
"""Characters of such a piece: pages by the hundred pass, and some are of one long line."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What an extractor kept of a page."""

    text: str
    """All of it, without white space."""
    parts: frozenset[str]
    """The texts of its elements, without white space."""

    @classmethod
    def of(cls, text: str, parts: Iterable[str]) -> Witness:
        """Return the witness for a whole text and the texts of its elements."""
        return cls(_squeezed(text), frozenset(_squeezed(part) for part in parts))

    def kept(self, piece: Piece) -> bool:
        """Return whether the text occurs, if only as far as its beginning or its end."""
        text = _squeezed_piece(piece.mark.text)
        return text[:LONG] in self.text or text[-LONG:] in self.text

    def kept_whole(self, piece: Piece) -> bool:
        """Return whether it is the text of an element, or too long to occur by accident."""
        text = _squeezed_piece(piece.mark.text)
        return text in self.parts or (len(text) >= LONG and self.kept(piece))


def _squeezed(text: str) -> str:
    return "".join(text.replace(BETWEEN_CELLS, "").split())


_squeezed_lately = lru_cache(maxsize=_FEW)(_squeezed)


def _squeezed_piece(text: str) -> str:
    return _squeezed_lately(text) if len(text) <= _LONGEST else _squeezed(text)
