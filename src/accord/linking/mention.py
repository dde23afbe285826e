"""A place where a text speaks of a concept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept's name in a text, in whatever form it stands."""

    start: int
    """Code-point offset of its first character."""
    end: int
    """Code-point offset after its last character."""
    surface: str
    """The very words."""
    concept: str
    """Id of the concept."""
