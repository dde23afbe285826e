"""Texts in different languages that speak of the same concepts.

Versions of one guide share two thirds of their concepts or more (39 of 42 pairs of ours), other
guides hardly ever do (none of 252).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

LEAST_SHARE = 0.66
"""Of all concepts in two texts, those that both speak of."""
FEWEST = 5
"""Concepts by which a text can be told from others."""


class Kinship:
    """Texts by what they speak of; one alone for those of a language that speak of the same."""

    def __init__(self) -> None:
        """Begin with none."""
        self._bits: dict[str, int] = {}
        self._by_language: dict[str, dict[int, str]] = {}

    def add(self, name: str, lang: str, concepts: Collection[str]) -> None:
        """Keep a text to compare others with."""
        if len(concepts) >= FEWEST:
            self._by_language.setdefault(lang, {}).setdefault(self._set(concepts), name)

    def nearest(self, lang: str, concepts: Collection[str]) -> tuple[str, float] | None:
        """Return the text in another language that is nearest, and the share in common."""
        if len(concepts) < FEWEST:
            return None
        ours = self._set(concepts)
        shares = [(_share(ours, theirs), name) for theirs, name in self._others(lang)]
        share, name = max(shares, default=(0.0, ""))
        return (name, share) if share >= LEAST_SHARE else None

    def _others(self, lang: str) -> Iterator[tuple[int, str]]:
        for other, texts in self._by_language.items():
            if other != lang:
                yield from texts.items()

    def _set(self, concepts: Collection[str]) -> int:
        """Return the concepts as bits of a number: thousands of sets are compared in no time."""
        return sum(1 << self._bits.setdefault(id_, len(self._bits)) for id_ in concepts)


def _share(ours: int, theirs: int) -> float:
    return (ours & theirs).bit_count() / (ours | theirs).bit_count()
