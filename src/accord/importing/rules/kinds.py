"""What each section is for: evidence of several sorts, weighed and added up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Listing, Paragraph
from accord.importing.draft import Guess, Section
from accord.importing.lines.customer_types import announces_types, can_be_type
from accord.importing.lines.evidence import Evidence, of_body, of_heading
from accord.importing.lines.lone_lines import is_short
from accord.importing.lines.whole import Whole, closing_words
from accord.importing.rules.labels import kinds_of_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Block
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.kind_cues import KindCue

INTRODUCED = 2.0
"""A list without heading, behind a sentence that names a kind."""
BELONGING, BELOW = 1.3, 2.0
"""The heading above it that has no text of its own, and one that its format sets above it."""
ADVICE_ABOVE = 0.6
"""A heading for advice above one that names another kind."""
COUNTED, NUMBERED = 3.0, 1.5
"""A numbered heading, where the title names what is counted (`Seven mistakes at the till`), and
where it only asks (`How to calm a guest`)."""
LABELLED = 2.0
"""A heading that a word counts: `Step 2: Say what you see`; several words of it may say more."""
OF_TYPES = 3.0
"""One of the types that a heading above announces."""
LISTED, TITLED = 1.0, 0.75
"""Any heading below a title that counts, and below another, where it says nothing itself."""
HEADING_STEPS = 1.0
"""A heading without text of its own, right above sections that count."""
CONTRASTED = 0.8
"""A list of bullets behind a list of steps, where nothing else is known of it."""
PROMISED, NEARBY, NOTHING = 0.75, 0.6, 0.7
"""The end of the introduction, the article's other headings, and no evidence at all."""
MOST_REASONS = 2
"""Pieces of evidence that a reason names."""
LEAST_CONFIDENCE, MOST_CONFIDENCE = 0.1, 0.95
PER_WEIGHT, PER_LEAD = 0.2, 0.1
"""Confidence for each point of the winner, and for each by which it leads."""


@dataclass(frozen=True, slots=True)
class _Case:
    whole: Whole
    """The article."""
    section: Section
    """The section to judge."""
    previous: Section | None
    """The section before, judged."""
    parent: Section | None
    """The nearest heading before that has no text of its own, or is of a higher level, judged."""
    types: Section | None
    """The section that announces types of people, where this one can be of those; judged."""
    below: Section | None
    """The section behind it."""
    numbered: bool
    """Whether a section before it is a numbered list."""
    label: KindCue | None
    """What the word names that counts its heading."""


def propose_kinds(draft: Draft) -> Draft:
    """Return the draft with a kind for every section, its confidence and its reason."""
    whole = Whole.of(draft)
    previous = parent = types = None
    numbered = False
    judged: list[Section] = []
    behind = (*draft.sections[1:], None)
    headings = [section.heading.text if section.heading else "" for section in draft.sections]
    labels = kinds_of_labels(headings, whole.known)
    for section, below, label in zip(draft.sections, behind, labels, strict=False):
        parent = _still_parent(parent, previous, section)
        types = types if types and can_be_type(section, types, whole.known) else None
        case = _Case(whole, section, previous, parent, types, below, numbered, label)
        previous = replace(section, guess=_by_place(case) or _weighed(list(_evidence(case))))
        judged.append(previous)
        parent = previous if previous.heading and not previous.blocks else parent
        types = previous if announces_types(previous, whole.known) else types
        numbered = numbered or any(map(_is_numbered, previous.blocks))
    return replace(draft, sections=tuple(judged))


def _weighed(evidence: Sequence[Evidence]) -> Guess:
    """Return the kind that most weight speaks for; of two the one that was named first."""
    by_kind: defaultdict[Kind, list[Evidence]] = defaultdict(list)
    if all(piece.kind is not Kind.OVERVIEW for piece in evidence):
        evidence = (*evidence, Evidence(Kind.OVERVIEW, NOTHING, "nothing says what it is for"))
    for piece in evidence:
        by_kind[piece.kind].append(piece)
    weights = [(sum(piece.weight for piece in of), kind) for kind, of in by_kind.items()]
    weights.sort(key=itemgetter(0), reverse=True)
    (weight, kind), (second, _) = [*weights, (0.0, Kind.OVERVIEW)][:2]
    confidence = LEAST_CONFIDENCE + PER_WEIGHT * weight + PER_LEAD * (weight - second)
    strongest = sorted(by_kind[kind], key=lambda piece: -piece.weight)[:MOST_REASONS]
    reason = " and ".join(piece.reason for piece in strongest)
    return Guess(kind, round(min(confidence, MOST_CONFIDENCE), 2), reason)


def _evidence(case: _Case) -> Iterator[Evidence]:
    """Yield the evidence, from the section's own words to mere nearness."""
    section, known = case.section, case.whole.known
    if section.heading:
        named = list(of_heading(section.heading.text, known)) or list(_of_lead_in(section, known))
    else:
        named = list(_of_introduction(case))
    yield from named
    if case.label:
        yield Evidence(case.label.kind, LABELLED, f"its heading is counted by “{case.label.text}”")
    forbids = any(piece.kind is Kind.DONTS for piece in named)
    for piece in of_body(section, known):
        # What is said below `Never do this afterwards` is no advice, and nothing to do afterwards.
        if not forbids or piece.kind is Kind.DONTS:
            yield piece
    yield from _of_parent(case, named)
    if case.types:
        yield Evidence(Kind.BEHAVIOURS, OF_TYPES, "it is one of the types announced above")
    if case.below and not section.blocks and _is_counted_below(case.below, section):
        yield Evidence(Kind.STEPS, HEADING_STEPS, "it heads numbered sections")
    if (forbids or not named) and _follows_steps(case):
        yield Evidence(Kind.DONTS, CONTRASTED, "bullets follow the numbered steps")
    yield from _of_title(case, named) or _of_promise(case)
    if case.whole.prevailing:
        yield Evidence(
            case.whole.prevailing, NEARBY, "most headings that name a kind name this one"
        )


def _still_parent(
    parent: Section | None, previous: Section | None, section: Section
) -> Section | None:
    """Return the parent if the section still belongs to it.

    One of the parent's own level does where nothing shows levels, that is as long as none below
    the parent was lower. A heading right above one of a lower level is its parent, whatever text
    it has, if that says what it is for.
    """
    if previous and previous.guess and _rank(section) > _rank(previous) > 0:
        says = previous.guess.kind is not Kind.OVERVIEW
        parent = previous if says else parent
    if parent is None or previous is None or _rank(section) < _rank(parent):
        return None
    closes = _rank(section) == _rank(parent) < _rank(previous)
    return None if closes else parent


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Listing) and block.ordered


def _rank(section: Section) -> int:
    return section.level or 0


def _by_place(case: _Case) -> Guess | None:
    if case.section.heading or (case.previous and case.previous.heading is None):
        return None
    place = "behind a break at the end" if case.previous else "before the first heading"
    return Guess(Kind.OVERVIEW, 0.9, f"it stands {place}")


def _of_introduction(case: _Case) -> Iterator[Evidence]:
    words = closing_words(case.previous) if case.previous else ""
    cue = case.whole.known.kind_cue(words)
    if cue:
        yield Evidence(cue.kind, INTRODUCED, f"the sentence before it says “{cue.text}”")


def _of_lead_in(section: Section, known: Cues) -> Iterator[Evidence]:
    """Yield what the line names that opens the section and introduces its list."""
    first, second = (*section.blocks[:2], None, None)[:2]
    if not (isinstance(first, Paragraph) and isinstance(second, Listing)):
        return
    cue = known.kind_cue(first.text) if first.text.endswith(":") and is_short(first) else None
    if cue and not known.only_asks(cue):
        yield Evidence(cue.kind, INTRODUCED, f"its first line says “{cue.text}”")


def _follows_steps(case: _Case) -> bool:
    """Return whether it is a list of bullets, and some section before it a list of steps."""
    blocks = case.section.blocks
    lists = [block for block in blocks if isinstance(block, Listing)]
    return case.numbered and bool(lists) and not any(listing.ordered for listing in lists)


def _of_parent(case: _Case, named: Sequence[Evidence]) -> Iterator[Evidence]:
    parent = case.parent
    if parent and parent.guess and parent.heading:
        weight = BELOW if _rank(case.section) > _rank(parent) else BELONGING
        weight = COUNTED if _is_counted_below(case.section, parent) else weight
        if parent.guess.kind is Kind.STEPS and _names_another(named):
            weight = ADVICE_ABOVE
        yield Evidence(parent.guess.kind, weight, f"it belongs to “{parent.heading.text}”")


def _names_another(named: Sequence[Evidence]) -> bool:
    """Return whether the heading names a kind, and does not tell what to do."""
    return bool(named) and all(piece.kind is not Kind.STEPS for piece in named)


def _is_counted_below(section: Section, parent: Section) -> bool:
    """Return whether the section is one of those that count below a heading of their own."""
    return section.numbered and not parent.numbered and _rank(section) > _rank(parent)


def _of_title(case: _Case, named: Sequence[Evidence]) -> Sequence[Evidence]:
    cue = case.whole.title
    if cue is None or (case.parent and _is_counted_below(case.section, case.parent)):
        return ()
    asks = cue.text.split(maxsplit=1)[0] in case.whole.known.questions
    is_counted = case.whole.counts and not asks
    if is_counted and cue.kind is Kind.FOLLOWUP:
        return ()  # `Five lessons` are about anything
    if case.section.numbered:
        weight = COUNTED if is_counted else NUMBERED
    elif is_counted:
        weight = LISTED
    elif cue.kind is Kind.STEPS and not any(piece.kind is not Kind.STEPS for piece in named):
        weight = TITLED
    else:
        return ()
    return (Evidence(cue.kind, weight, f"the article's title promises “{cue.text}”"),)


def _of_promise(case: _Case) -> Sequence[Evidence]:
    cue = case.whole.promise
    return (Evidence(cue.kind, PROMISED, f"the introduction promises “{cue.text}”"),) if cue else ()
