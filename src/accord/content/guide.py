"""A guide: one situation, and what helps in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from accord.content.kinds import ACT_FIRST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.content.kinds import Kind
    from accord.documents.markdown import Block
    from accord.documents.page import PageRef


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a guide that answers one question of its reader."""

    kind: Kind
    """What it does."""
    heading: str
    """Its heading in the page's language; the language's usual one for the overview."""
    line: int
    """1-based line of the heading, else of the text."""
    blocks: tuple[Block, ...]
    """Its texts in reading order."""

    @property
    def openings(self) -> tuple[str, ...]:
        """Return the bold words its list items begin with."""
        openings = {block.item: block.opening for block in reversed(self.blocks)}
        return tuple(openings[item] for item in sorted(n for n in openings if n is not None))


@dataclass(frozen=True, slots=True)
class Review:
    """Who answers for a guide, and when a person last read it for that purpose."""

    owner: str
    """Empty where nobody is named."""
    verified: date | None
    """Day of the last reading; None until there was one."""
    every: int | None
    """Days after which the next one is due; None: no set time."""

    @property
    def due(self) -> date | None:
        """Return the day of the next reading, where one is set."""
        if self.verified is None or self.every is None:
            return None
        return self.verified + timedelta(days=self.every)


@dataclass(frozen=True, slots=True)
class Guide:
    """What to do in one situation, in one language."""

    ref: PageRef
    """Its address."""
    title: str
    """The situation in a few words."""
    summary: str
    """One line; also the page's meta description."""
    situation: str
    """What the reader sees or hears."""
    asked: tuple[str, ...]
    """Other words in which its readers ask for it: searched, not shown."""
    origin: str
    """Code of the language the guide was born in."""
    sources: Mapping[Kind, tuple[str, ...]]
    """Section kind -> ids of the articles its facts come from; a kind not listed is editorial."""
    behaviours: tuple[str, ...]
    """Ids of the concepts that name the customer's behaviour."""
    review: Review
    """Who answers for it."""
    sections: tuple[Section, ...]
    """In the order of the page."""

    @property
    def reading_order(self) -> tuple[Section, ...]:
        """Return the sections as a page shows them: first what to do now."""
        return tuple(sorted(self.sections, key=lambda section: section.kind not in ACT_FIRST))

    @property
    def editorial_sections(self) -> tuple[Section, ...]:
        """Return the sections that rest on no source."""
        return tuple(section for section in self.sections if not self.sources.get(section.kind))

    def section(self, kind: Kind) -> Section | None:
        """Return the section of this kind, if the guide has one."""
        return next((section for section in self.sections if section.kind is kind), None)
