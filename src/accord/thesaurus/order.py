"""Concepts as a language's dictionary would list them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from accord.languages import language

if TYPE_CHECKING:
    from accord.thesaurus.concept import Concept, Thesaurus


def alphabetical(thesaurus: Thesaurus, lang: str) -> tuple[tuple[str, tuple[Concept, ...]], ...]:
    """Return (first letter, concepts) in the order of the language's alphabet."""
    order = language(lang)

    def label(concept: Concept) -> str:
        return concept.names[lang].preferred.text

    named = [concept for concept in thesaurus.concepts.values() if lang in concept.names]
    ordered = sorted(named, key=lambda concept: order.sort_key(label(concept)))
    groups = groupby(ordered, key=lambda concept: order.first_letter(label(concept)))
    return tuple((letter, tuple(concepts)) for letter, concepts in groups)
