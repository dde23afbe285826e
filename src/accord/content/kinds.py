"""Which kinds of section a guide may have, in the order a reader meets them, and their limits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a section does for its reader; the value is the heading's id in every language."""

    OVERVIEW = "overview"
    FIRST_WORDS = "first-words"
    STEPS = "steps"
    DONTS = "donts"
    ESCALATE = "escalate"
    BEHAVIOURS = "behaviours"
    CAUSES = "causes"
    PREVENTION = "prevention"
    FOLLOWUP = "followup"
    EXAMPLES = "examples"


class Listing(StrEnum):
    """What list a section is made of."""

    NONE = "none"
    ORDERED = "ordered"
    UNORDERED = "unordered"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a section of one kind must look like."""

    listing: Listing
    """The one list it consists of, or none."""
    most_items: int | None = None
    """How many items the list may have; None: any number."""
    most_title_words: int | None = None
    """How many words an item's bold opening may have; None: any number."""
    most_sentences: int | None = None
    """How many sentences the section may have; None: any number."""


SHAPES: dict[Kind, Shape] = {
    Kind.OVERVIEW: Shape(Listing.NONE),
    Kind.FIRST_WORDS: Shape(Listing.NONE, most_sentences=3),
    Kind.STEPS: Shape(Listing.ORDERED, most_items=9, most_title_words=8),
    Kind.DONTS: Shape(Listing.UNORDERED),
    Kind.ESCALATE: Shape(Listing.UNORDERED),
    Kind.BEHAVIOURS: Shape(Listing.UNORDERED),
    Kind.CAUSES: Shape(Listing.UNORDERED),
    Kind.PREVENTION: Shape(Listing.UNORDERED),
    Kind.FOLLOWUP: Shape(Listing.UNORDERED),
    Kind.EXAMPLES: Shape(Listing.NONE),
}
"""Every kind's shape; the order is the order on the page."""

ACT_FIRST = frozenset({Kind.FIRST_WORDS, Kind.STEPS, Kind.DONTS, Kind.ESCALATE})
"""What a reader with a customer on the line needs; a page shows the overview after these."""

REQUIRED_ONE_OF = (Kind.STEPS, Kind.BEHAVIOURS)
"""A guide that has none of these tells nobody what to do."""

SENTENCE_LENGTH = 25
"""Words a sentence has at most, on average over a section: longer ones are read twice."""

SUMMARY_LENGTH = 160
"""Characters; search engines cut a longer meta description."""
