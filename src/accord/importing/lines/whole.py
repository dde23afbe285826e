"""What an article as a whole says of its sections: its title, its introduction, its headings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Paragraph
from accord.importing.lines.shapes import last_sentence
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from accord.importing.draft import Draft, Section
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.kind_cues import KindCue

LEAST_AGREEMENT = 0.5
"""Share of the headings that name a kind, from which on an article is of that kind."""
LEAST_HEADINGS = 3


@dataclass(frozen=True, slots=True)
class Whole:
    """What the article as a whole says of its sections."""

    known: Cues
    """Its language's cues."""
    title: KindCue | None
    """What its title names."""
    counts: bool
    """Whether the title says how many there are of it."""
    promise: KindCue | None
    """The advice that the text before the first heading ends with a promise of."""
    prevailing: Kind | None
    """What most headings name, of those that name a kind."""

    @classmethod
    def of(cls, draft: Draft) -> Whole:
        """Return what the draft's title, introduction and headings say."""
        known = cues(draft.language)
        title = draft.title.text if draft.title else ""
        return cls(
            known=known,
            title=known.kind_cue(title),
            counts=known.counts(title),
            promise=_promise(draft, known),
            prevailing=_prevailing(draft, known),
        )


def _prevailing(draft: Draft, known: Cues) -> Kind | None:
    """Return what at least half of the headings that say a kind say, if they are several."""
    headings = [section.heading.text for section in draft.sections if section.heading]
    kinds = [_said(heading, known) for heading in headings]
    counts = Counter(kind for kind in kinds if kind and kind is not Kind.OVERVIEW)
    for kind, count in counts.most_common(1):
        if count >= LEAST_AGREEMENT * counts.total() and count >= LEAST_HEADINGS:
            return kind
    return None


def _said(heading: str, known: Cues) -> Kind | None:
    cue = known.kind_cue(heading)
    if cue:
        return cue.kind
    return Kind.STEPS if known.advises(heading) else None


def _promise(draft: Draft, known: Cues) -> KindCue | None:
    """Return what the introduction ends with: many mention a kind, few promise advice."""
    lead = draft.sections[0] if draft.sections else None
    cue = known.kind_cue(closing_words(lead)) if lead and lead.heading is None else None
    return cue if cue and cue.kind is Kind.STEPS and not known.only_asks(cue) else None


def closing_words(section: Section) -> str:
    """Return the sentence that the section ends with, empty where a list does."""
    last = section.blocks[-1] if section.blocks else None
    return last_sentence(last.text) if isinstance(last, Paragraph) else ""
