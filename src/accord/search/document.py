"""What a search result leads to: a section of a guide, or a concept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.content.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.content.guide import Guide
    from accord.thesaurus.concept import Concept


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One result a reader may get."""

    url: str
    """Relative to the root of the site, with the section's anchor."""
    title: str
    """Of the page."""
    section: str
    """Heading of the section; empty for the page as a whole."""
    concept: bool
    """Whether it defines a concept."""
    names: str
    """Words by which it is asked for and which are not shown."""
    text: str
    """What is searched and excerpted."""


def guide_documents(guide: Guide, url: str) -> Iterator[SearchDocument]:
    """Yield one document for the guide as a whole, with its overview, and one a section."""
    if guide.section(Kind.OVERVIEW) is None:
        yield SearchDocument(
            url=url,
            title=guide.title,
            section="",
            concept=False,
            names=guide.summary,
            text=guide.situation,
        )
    for section in guide.sections:
        overview = section.kind is Kind.OVERVIEW
        text = " ".join(block.text for block in section.blocks)
        yield SearchDocument(
            url=url if overview else f"{url}#{section.kind}",
            title=guide.title,
            section="" if overview else section.heading,
            concept=False,
            names=guide.summary if overview else "",
            text=f"{guide.situation} {text}" if overview else text,
        )


def concept_document(concept: Concept, lang: str, url: str) -> SearchDocument:
    """Return the document of a concept that the language has names for."""
    names = concept.names[lang]
    others = " · ".join(label.text for label in (*names.also, *names.hidden, *names.exact))
    return SearchDocument(url, names.preferred.text, "", True, others, names.definition)  # noqa: FBT003 - a field
