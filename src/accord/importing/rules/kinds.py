"""What each section is for, by the strongest evidence there is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Listing, Paragraph
from accord.importing.cues import any_opens, cues
from accord.importing.draft import Guess, Section
from accord.importing.shapes import last_sentence

if TYPE_CHECKING:
    from accord.importing.cues import Cues
    from accord.importing.draft import Draft


@dataclass(frozen=True, slots=True)
class _Case:
    section: Section
    """The section to judge."""
    title: str
    """The article's title, empty where it has none."""
    lead: Section | None
    """The text before the first heading, unless this is it."""
    previous: Section | None
    """The section before, judged."""
    parent: Section | None
    """The nearest heading before that has no text of its own, judged."""
    named: Guess | None
    """The nearest kind before that a heading named."""
    known: Cues
    """Its language's cues."""


def propose_kinds(draft: Draft) -> Draft:
    """Return the draft with a kind for every section, its confidence and its reason."""
    case = _Case(
        section=Section(None, ()),
        title=draft.title.text if draft.title else "",
        lead=None,
        previous=None,
        parent=None,
        named=None,
        known=cues(draft.language),
    )
    judged = []
    for section in draft.sections:
        case = replace(case, section=section)
        guesses = (witness(case) for witness in _WITNESSES)
        judged.append(replace(section, guess=next(guess for guess in guesses if guess)))
        case = _after(case, judged[-1])
    return replace(draft, sections=tuple(judged))


def _after(case: _Case, judged: Section) -> _Case:
    """Return the case as the next section finds it."""
    is_lead = case.previous is None and judged.heading is None
    is_parent = judged.heading is not None and not judged.blocks
    return replace(
        case,
        previous=judged,
        lead=judged if is_lead else case.lead,
        parent=judged if is_parent else case.parent,
        named=_by_heading(case) or case.named,
    )


def _by_place(case: _Case) -> Guess | None:
    if case.section.heading or case.previous:
        return None
    return Guess(Kind.OVERVIEW, 0.9, "it stands before the first heading")


def _by_heading(case: _Case) -> Guess | None:
    heading = case.section.heading
    cue = case.known.kind_cue(heading.text) if heading else None
    return Guess(cue.kind, 0.9, f"its heading says “{cue.text}”") if cue else None


def _by_introduction(case: _Case) -> Guess | None:
    if case.section.heading or case.previous is None:
        return None
    cue = case.known.kind_cue(_closing_words(case.previous))
    return Guess(cue.kind, 0.8, f"the sentence before it says “{cue.text}”") if cue else None


def _by_prohibitions(case: _Case) -> Guess | None:
    texts = [
        item.title or item.opening.text
        for block in case.section.blocks
        if isinstance(block, Listing)
        for item in block.items
    ]
    negative = [text for text in texts if _forbids(text, case.known)]
    if texts and 2 * len(negative) >= len(texts):
        reason = f"{len(negative)} of its {len(texts)} items forbid something"
        return Guess(Kind.DONTS, 0.75, reason)
    return None


def _by_parent(case: _Case) -> Guess | None:
    parent = case.parent
    if parent is None or parent.guess is None or parent.heading is None:
        return None
    return Guess(parent.guess.kind, 0.6, f"it belongs to “{parent.heading.text}”")


def _by_title(case: _Case) -> Guess | None:
    cue = case.known.kind_cue(case.title)
    return Guess(cue.kind, 0.6, f"the article's title promises “{cue.text}”") if cue else None


def _by_promise(case: _Case) -> Guess | None:
    cue = case.known.kind_cue(_closing_words(case.lead)) if case.lead else None
    return Guess(cue.kind, 0.6, f"the introduction promises “{cue.text}”") if cue else None


def _by_listing(case: _Case) -> Guess | None:
    lists = [block for block in case.section.blocks if isinstance(block, Listing)]
    if lists and all(listing.ordered for listing in lists):
        return Guess(Kind.STEPS, 0.5, "it is a numbered list")
    return None


def _by_neighbour(case: _Case) -> Guess | None:
    if case.named is None or case.named.kind is Kind.OVERVIEW:
        return None
    return Guess(case.named.kind, 0.4, "the last heading that names a kind names this one")


def _by_default(case: _Case) -> Guess | None:
    del case
    return Guess(Kind.STEPS, 0.2, "nothing says what it is, and most articles give advice")


_WITNESSES = (
    _by_place,  # certain, whatever the words are
    _by_heading,  # the author's own word for it
    _by_introduction,  # the same, for a list without a heading
    _by_prohibitions,  # its own text, where nothing names it
    _by_parent,  # from here on the kind is inherited, from the nearest first: the heading above,
    _by_title,  # the whole article,
    _by_promise,  # its introduction
    _by_listing,  # form alone
    _by_neighbour,  # mere nearness
    _by_default,  # always has an answer
)
"""From the strongest evidence to the weakest; the first that speaks is believed."""


def _closing_words(section: Section) -> str:
    last = section.blocks[-1] if section.blocks else None
    return last_sentence(last.text) if isinstance(last, Paragraph) else ""


def _forbids(text: str, known: Cues) -> bool:
    return any_opens(known.negatives, known.stems(text))
