"""Concepts, in the terms of SKOS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Label:
    """A name that text may use for a concept."""

    text: str
    """As the page writes it."""
    line: int
    """1-based line of the page where it stands."""


@dataclass(frozen=True, slots=True)
class Names:
    """What one language calls a concept, and how it defines it."""

    preferred: Label
    """The title of the concept's page."""
    also: tuple[Label, ...]
    """Other names: shown, searched, linked."""
    hidden: tuple[Label, ...]
    """Colloquial, misspelt, other parts of speech: searched only."""
    exact: tuple[Label, ...]
    """Names that link in this very form only."""
    block: tuple[Label, ...]
    """Phrases in which a name of the concept does not mean it."""
    avoid: tuple[Label, ...]
    """Terms that this language's texts do not use for the concept."""
    definition: str
    """One or two sentences, plain."""
    origin: str
    """Code of the language the page was born in."""
    file: str
    """Path of the page as messages show it."""

    @property
    def linked(self) -> tuple[Label, ...]:
        """Return the names that link."""
        return (self.preferred, *self.also)


@dataclass(frozen=True, slots=True)
class Concept:
    """One notion, whatever it is called."""

    id: str
    """English slug, the same in all languages."""
    line: int
    """1-based line in the thesaurus file."""
    broader: str | None
    """Id of the concept it is part of; None at the top."""
    narrower: tuple[str, ...]
    """Ids of the concepts that are part of it, in the order of the file."""
    related: tuple[str, ...]
    """Ids of concepts that help to understand it, sorted."""
    names: Mapping[str, Names]
    """Language code -> its names there."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """All concepts, in the order of the tree."""

    concepts: Mapping[str, Concept]
    """Id -> concept."""

    def top(self) -> tuple[Concept, ...]:
        """Return the concepts that are part of no other."""
        return tuple(concept for concept in self.concepts.values() if concept.broader is None)
