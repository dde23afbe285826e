"""What each section is for, by the strongest evidence there is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Listing, Paragraph
from accord.importing.cues import cues
from accord.importing.draft import Guess, Section
from accord.importing.shapes import last_sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.importing.cues import Cues
    from accord.importing.draft import Draft

LEAST_COMMANDS = 0.3
"""Share of a text's sentences that open as advice does, from which on the text is advice."""
LEAST_AGREEMENT = 0.5
"""Share of the headings that name a kind, from which on an article is of that kind."""


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
    prevailing: Kind | None
    """What most headings name, of those that name a kind."""
    known: Cues
    """Its language's cues."""


def propose_kinds(draft: Draft) -> Draft:
    """Return the draft with a kind for every section, its confidence and its reason."""
    known = cues(draft.language)
    case = _Case(
        section=Section(None, ()),
        title=draft.title.text if draft.title else "",
        lead=None,
        previous=None,
        parent=None,
        prevailing=_prevailing(draft, known),
        known=known,
    )
    judged = []
    for section in draft.sections:
        case = replace(case, section=section)
        guesses = (witness(case) for witness in _WITNESSES)
        judged.append(replace(section, guess=next(guess for guess in guesses if guess)))
        case = _after(case, judged[-1])
    return replace(draft, sections=tuple(judged))


def _prevailing(draft: Draft, known: Cues) -> Kind | None:
    """Return what at least half of the headings that say a kind say, and more than one."""
    headings = [section.heading.text for section in draft.sections if section.heading]
    kinds = [_said(heading, known) for heading in headings]
    counts = Counter(kind for kind in kinds if kind and kind is not Kind.OVERVIEW)
    for kind, count in counts.most_common(1):
        if count >= LEAST_AGREEMENT * counts.total() and count > 1:
            return kind
    return None


def _said(heading: str, known: Cues) -> Kind | None:
    cue = known.kind_cue(heading)
    if cue:
        return cue.kind
    return Kind.STEPS if known.advises(heading) else None


def _after(case: _Case, judged: Section) -> _Case:
    """Return the case as the next section finds it."""
    is_lead = case.previous is None and judged.heading is None
    is_parent = judged.heading is not None and not judged.blocks
    ends_parent = case.parent is not None and _rank(judged) < _rank(case.parent)
    parent = None if ends_parent else case.parent
    return replace(
        case,
        previous=judged,
        lead=judged if is_lead else case.lead,
        parent=judged if is_parent else parent,
    )


def _rank(section: Section) -> int:
    return section.level or 0


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
    texts = list(_items(case.section))
    negative = sum(case.known.forbids(text) for text in texts)
    if texts and 2 * negative >= len(texts):
        return Guess(Kind.DONTS, 0.75, f"{negative} of its {len(texts)} items forbid something")
    return None


def _by_parent(case: _Case) -> Guess | None:
    parent = case.parent
    if parent is None or parent.guess is None or parent.heading is None:
        return None
    return Guess(parent.guess.kind, 0.6, f"it belongs to “{parent.heading.text}”")


def _by_advice(case: _Case) -> Guess | None:
    """Judge by the heading alone, or by the items: they tell the reader what to do."""
    heading = case.section.heading
    if heading and case.known.advises(heading.text):
        return Guess(Kind.STEPS, 0.7, "its heading tells what to do")
    texts = list(_items(case.section))
    advice = sum(case.known.advises(text) for text in texts)
    if texts and 2 * advice >= len(texts):
        return Guess(Kind.STEPS, 0.6, f"{advice} of its {len(texts)} items tell what to do")
    return None


def _by_title(case: _Case) -> Guess | None:
    cue = case.known.kind_cue(case.title)
    return Guess(cue.kind, 0.6, f"the article's title promises “{cue.text}”") if cue else None


def _by_promise(case: _Case) -> Guess | None:
    """Judge by what the introduction ends with: many mention a kind, few promise advice."""
    cue = case.known.kind_cue(_closing_words(case.lead)) if case.lead else None
    if cue is None or cue.kind is not Kind.STEPS or cue.text in case.known.questions:
        return None
    return Guess(cue.kind, 0.6, f"the introduction promises “{cue.text}”")


def _by_listing(case: _Case) -> Guess | None:
    lists = [block for block in case.section.blocks if isinstance(block, Listing)]
    if lists and all(listing.ordered for listing in lists):
        return Guess(Kind.STEPS, 0.5, "it is a numbered list")
    return None


def _by_text(case: _Case) -> Guess | None:
    texts = (block.text for block in case.section.blocks if isinstance(block, Paragraph))
    said = [sentence for text in texts for sentence in sentences(text)]
    advice = sum(case.known.advises(sentence) for sentence in said)
    if said and advice >= LEAST_COMMANDS * len(said):
        return Guess(Kind.STEPS, 0.5, f"{advice} of its {len(said)} sentences tell what to do")
    return None


def _by_neighbours(case: _Case) -> Guess | None:
    if case.prevailing is None:
        return None
    return Guess(case.prevailing, 0.4, "most headings that name a kind name this one")


def _by_default(case: _Case) -> Guess | None:
    del case
    return Guess(Kind.OVERVIEW, 0.2, "nothing says what it is for")


_WITNESSES = (
    _by_place,  # certain, whatever the words are
    _by_heading,  # the author's own word for it
    _by_introduction,  # the same, for a list without a heading
    _by_prohibitions,  # its own items, where nothing names it
    _by_parent,  # the heading above it
    _by_advice,  # its own words, less certain since any section may advise
    _by_title,  # what the whole article is for,
    _by_promise,  # in its title or in its introduction
    _by_listing,  # form alone
    _by_text,  # any text advises now and then
    _by_neighbours,  # mere nearness
    _by_default,  # always has an answer
)
"""From the strongest evidence to the weakest; the first that speaks is believed."""


def _items(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, Listing):
            yield from (item.title or item.opening.text for item in block.items)


def _closing_words(section: Section) -> str:
    last = section.blocks[-1] if section.blocks else None
    return last_sentence(last.text) if isinstance(last, Paragraph) else ""
