"""What a search result leads to: a page, and in it a section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.content.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.content.guide import Guide
    from accord.thesaurus.concept import Concept

_WEIGHTS: Mapping[str, float] = {Kind.FIRST_WORDS: 1.5, Kind.STEPS: 1.3, Kind.DONTS: 1.2}
"""Kind of section -> how much more its words count: they are what a caller's helper needs."""


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A part of a page that a result may lead to."""

    id: str
    """Its anchor; empty for the beginning of the page."""
    heading: str
    """Empty for the beginning of the page."""
    text: str
    """What is searched and excerpted."""
    weight: float = 1.0
    """How much its words count."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of one language; its results are shown together."""

    url: str
    """Relative to the root of the site."""
    title: str
    """What a result shows first."""
    asked: str
    """Words by which it is asked for and which a result does not show."""
    sections: tuple[SearchSection, ...]
    """In the order of the page; the first is its beginning, with whatever text has no heading."""
    concepts: Mapping[str, int]
    """Concept id -> number of its sections that speak of the concept."""
    defines: str = ""
    """Id of the concept that the page defines, if it does."""


@dataclass(frozen=True, slots=True)
class ConceptNames:
    """What one language calls a concept."""

    label: str
    """Its preferred name."""
    definition: str
    """One or two sentences."""
    url: str
    """Of its page, relative to the root of the site; empty if it has none."""
    labels: tuple[str, ...]
    """All names by which it is asked for, the preferred one first."""


def guide_page(guide: Guide, url: str, concepts: Mapping[str, int]) -> SearchPage:
    """Return a guide as readers find it: situation and overview first, then its sections."""
    overview = guide.section(Kind.OVERVIEW)
    blocks = overview.blocks if overview else ()
    opening = " ".join((guide.situation, *(block.text for block in blocks)))
    sections = (
        SearchSection(
            id=section.kind,
            heading=section.heading,
            text=" ".join(block.text for block in section.blocks),
            weight=_WEIGHTS.get(section.kind, 1.0),
        )
        for section in guide.sections
        if section is not overview
    )
    beginning = SearchSection("", "", opening)
    asked = " · ".join((guide.situation, guide.summary, *guide.asked))
    return SearchPage(url, guide.title, asked, (beginning, *sections), concepts)


def concept_page(concept: Concept, lang: str, url: str) -> SearchPage:
    """Return a concept that the language has names for, as readers find it."""
    names = concept.names[lang]
    others = " · ".join(label.text for label in (*names.also, *names.hidden, *names.exact))
    beginning = SearchSection("", "", names.definition)
    return SearchPage(url, names.preferred.text, others, (beginning,), {concept.id: 1}, concept.id)


def concept_names(concept: Concept, lang: str, url: str) -> ConceptNames:
    """Return what the language calls a concept that it has a page for."""
    names = concept.names[lang]
    labels = (names.preferred, *names.also, *names.hidden, *names.exact)
    texts = tuple(dict.fromkeys(label.text for label in labels))
    return ConceptNames(names.preferred.text, names.definition, url, texts)
