"""What speaks for a section's kind: its heading, its items, its sentences."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Listing, Paragraph
from accord.importing.lines.acrostics import without_sign
from accord.importing.lines.interviews import LONG_DASHES
from accord.importing.lines.shapes import QUOTATION, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accord.importing.draft import Section
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.kind_cues import FoundCue, KindCue
    from accord.importing.wording.stems import Stems

NAMED = 2.0
"""A word of the heading that names the kind."""
MORE_WORDS = 0.4
"""Each further word of such a cue: `what not to say` is surer than `mistake`."""
MOST_MORE_WORDS = 3
FIRST, WHOLE = 0.3, 0.7
"""A cue with which the heading begins, an article or a preposition aside; one that is all of it."""
GENERAL = -0.5
"""A cue for what any guide holds: `Tips for the first words` is about first words."""
ASKED = 1.0
"""A mere `how`."""
LED = 1.5
"""A heading that begins as those of the kind do: `After …`."""
FORBIDDING_HEADING, ADVISING_HEADING = 2.2, 1.8
FORBIDDING_ITEMS, ADVISING_ITEMS = 2.4, 1.0
FORBIDDING_TEXT, ADVISING_TEXT = 1.3, 0.7
TYPES, LAPSES, DIALOGUE, SPEECH, NUMBERED = 2.0, 1.6, 2.0, 1.7, 0.8
SPOKEN_OF, MOST_SPOKEN_OF = 0.34, 1.7
"""Each word that the text of a kind speaks of, and all of them together."""
LEAST_SPOKEN_OF = 2
"""Words of a kind; one alone is chance."""

LEAST_COMMANDS = 0.3
"""Share of a text's sentences that open as advice does, from which on the text is advice."""
LEAST_PROHIBITIONS = 0.5
LEAST_SPEECH = 0.5
"""Share of a text that stands between quotation marks, from which on it is what to say."""
LEAST_LINES = 3
"""Of a dialogue, and of a list of types."""
MOST_WORDS_OF_TYPE = 6
"""Words before the colon that name a type of customer."""
LONGEST_BODY = 1_000
"""Characters of a section, or of a paragraph of it, that are looked at."""
MOST_WORDS = 150
"""Words of a section that are looked at."""

_TONES = frozenset({Kind.FIRST_WORDS, Kind.DONTS, Kind.BEHAVIOURS})
"""Kinds whose words count in quotations and items alone: any text may be angry or sorry."""
_TIMED = frozenset({Kind.PREVENTION, Kind.FOLLOWUP})
"""Kinds of what is done at another time."""
_GENERAL = frozenset({Kind.STEPS, Kind.OVERVIEW})
_SPEAKER = re.compile(r"(?P<label>[^\W\d_][\w ]{0,30}?)\s?:\s+\S")
_LABEL = re.compile(r"[.:]\s|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence."""

    kind: Kind
    """What it speaks for."""
    weight: float
    """How much; weights add up."""
    reason: str
    """The evidence: a clause that follows "because"."""


def of_heading(heading: str, known: Cues) -> Iterator[Evidence]:
    """Yield what the heading's words speak for: the best cue of each kind, and its form."""
    heading = without_sign(heading)
    found = known.stems(heading)
    within = list(known.kinds.within(found))
    named = _longest(within)
    cues = (
        Evidence(one.cue.kind, _weight(one, found, known), f"its heading says “{one.cue.text}”")
        for one in named
    )
    lead = max(_leads(found, named, known), key=lambda cue: len(cue.stems), default=None)
    led = [_led(lead, found)] if lead else []
    best: dict[Kind, Evidence] = {}
    for piece in (*cues, *led):
        if piece.kind not in best or piece.weight > best[piece.kind].weight:
            best[piece.kind] = piece
    if Kind.DONTS in best:
        best.pop(Kind.FIRST_WORDS, None)  # `Phrases to avoid` are nothing to say
        best.pop(Kind.BEHAVIOURS, None)  # and `Behaviour to avoid` is not the customer's
        if any(one.cue.stems in known.negatives for one in within):
            best.pop(Kind.STEPS, None)  # nor is `What never helps` anything to do
    if lead and lead.kind is Kind.BEHAVIOURS and len(lead.stems) > 1:
        best.pop(Kind.STEPS, None)  # `Three guests and how to calm them` is about the guests
    is_timed = not _TIMED.isdisjoint(best)
    if is_timed:
        best.pop(Kind.STEPS, None)  # `What to do afterwards` is about afterwards
    yield from best.values()
    if known.forbids(heading):
        yield Evidence(Kind.DONTS, FORBIDDING_HEADING, "its heading forbids something")
    elif known.replies(heading):
        yield Evidence(Kind.OVERVIEW, LED, "its heading says who answers")
    elif not is_timed and known.advises(heading) and not any(one.place == 0 for one in named):
        yield Evidence(Kind.STEPS, ADVISING_HEADING, "its heading tells what to do")


def _led(lead: KindCue, found: Stems) -> Evidence:
    weight = LED + (WHOLE if lead.stems == found else 0)
    return Evidence(lead.kind, weight, f"its heading begins with “{lead.text}”")


def _leads(found: Stems, named: Sequence[FoundCue], known: Cues) -> Iterator[KindCue]:
    """Yield how the heading begins, and what it goes on with: `What to do | before you open`."""
    longer = {one.cue.stems[:length] for one in named for length in range(len(one.cue.stems))}
    begins = [*known.types.opening(found), *known.leads.opening(found)]
    for one in named:
        if one.place == 0 and one.cue.kind is Kind.STEPS:
            behind = known.leads.opening(found[len(one.cue.stems) :])
            begins += (cue for cue in behind if cue.kind in _TIMED)
    yield from (cue for cue in begins if cue.stems not in longer)


def _longest(named: Sequence[FoundCue]) -> Sequence[FoundCue]:
    """Return the cues less those whose words a longer one holds: `not help` in `if not helped`."""
    held = [frozenset(one.cue.stems) for one in named]
    return [
        one
        for one, words in zip(named, held, strict=True)
        if not any(words < others for others in held)
    ]


def _weight(one: FoundCue, found: Stems, known: Cues) -> float:
    if known.only_asks(one.cue):
        return ASKED
    words = min(len(one.cue.stems) - 1, MOST_MORE_WORDS)
    return (
        NAMED
        + MORE_WORDS * words
        + (FIRST if one.place <= 1 else 0)
        + (WHOLE if one.cue.stems == found else 0)
        + (GENERAL if one.cue.kind in _GENERAL else 0)
    )


def of_body(section: Section, known: Cues) -> Iterator[Evidence]:
    """Yield what the section's text speaks for."""
    lists = [block for block in section.blocks if isinstance(block, Listing)]
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    items = [
        without_sign(item.title or item.opening.text) for listing in lists for item in listing.items
    ]
    yield from _of_items(items, known)
    yield from _of_text(texts, known)
    if lists and all(listing.ordered for listing in lists):
        yield Evidence(Kind.STEPS, NUMBERED, "it is a numbered list")
    whole = [item.opening.text for listing in lists for item in listing.items]
    yield from _of_speech([*texts, *whole], known)
    yield from _of_words([*texts, *dict.fromkeys((*items, *whole))], known)


def _of_items(items: Sequence[str], known: Cues) -> Iterator[Evidence]:
    if not items:
        return
    negative = sum(known.forbids(text) for text in items)
    advice = sum(known.advises(text) for text in items)
    if 2 * negative >= len(items):
        reason = f"{negative} of its {len(items)} items forbid something"
        yield Evidence(Kind.DONTS, FORBIDDING_ITEMS, reason)
    if 2 * advice >= len(items):
        reason = f"{advice} of its {len(items)} items tell what to do"
        yield Evidence(Kind.STEPS, ADVISING_ITEMS, reason)
    elif len(items) > 1:
        lapses = sum(Kind.DONTS in _spoken_of(text, known) for text in items)
        if 2 * lapses >= len(items):
            reason = f"{lapses} of its {len(items)} items name what does harm"
            yield Evidence(Kind.DONTS, LAPSES, reason)
    if len(items) >= LEAST_LINES:
        types = sum(_is_type(text, known) for text in items)
        if 2 * types >= len(items):
            reason = f"{types} of its {len(items)} items name a type of customer"
            yield Evidence(Kind.BEHAVIOURS, TYPES, reason)


def _is_type(item: str, known: Cues) -> bool:
    """Return whether the item's label describes somebody, or opens as if it did: `Who weeps`."""
    label = _LABEL.split(item, maxsplit=1)[0]
    if len(label.split()) > MOST_WORDS_OF_TYPE:
        return False
    leads = () if label.endswith("?") else known.leads.opening(known.stems(label))
    is_led = any(cue.kind is Kind.BEHAVIOURS for cue in leads)
    return is_led or Kind.BEHAVIOURS in _spoken_of(label, known)


def _spoken_of(text: str, known: Cues) -> set[Kind]:
    """Return the kinds whose text would speak of such things."""
    return {cue.kind for cue in known.vocabulary.spoken_of(known.stems(text[:LONGEST_BODY]))}


def _stems(texts: Iterable[str], known: Cues) -> Stems:
    """Return the stems of the beginning, of whole lines: those of most are known already."""
    lines = (known.stems(text[:LONGEST_BODY]) for text in texts)
    return tuple(islice(chain.from_iterable(lines), MOST_WORDS))


def _of_text(texts: Sequence[str], known: Cues) -> Iterator[Evidence]:
    said = [sentence for text in texts for sentence in sentences(text)]
    if not said:
        return
    negative = sum(known.forbids(sentence) for sentence in said)
    advice = sum(known.advises(sentence) for sentence in said)
    if negative > 1 and negative >= LEAST_PROHIBITIONS * len(said):
        reason = f"{negative} of its {len(said)} sentences forbid something"
        yield Evidence(Kind.DONTS, FORBIDDING_TEXT, reason)
    if advice >= LEAST_COMMANDS * len(said):
        reason = f"{advice} of its {len(said)} sentences tell what to do"
        yield Evidence(Kind.STEPS, ADVISING_TEXT, reason)


def _of_speech(texts: Sequence[str], known: Cues) -> Iterator[Evidence]:
    if _is_dialogue(texts, known):
        yield Evidence(Kind.EXAMPLES, DIALOGUE, "people speak in it by turns")
        return
    whole = "\n".join(texts)[:LONGEST_BODY]
    quotations = [match[0] for match in QUOTATION.finditer(whole)]
    if not whole or sum(map(len, quotations)) < LEAST_SPEECH * len(whole):
        return
    kind = Kind.FIRST_WORDS
    reason = "most of it stands between quotation marks"
    tones = [_spoken_of(quotation, known) for quotation in quotations]
    friendly, hostile = (
        sum(kind in tone for tone in tones) for kind in (Kind.FIRST_WORDS, Kind.DONTS)
    )
    if hostile > friendly:
        kind, reason = Kind.DONTS, f"{reason}, and {hostile} of {len(quotations)} do harm"
    yield Evidence(kind, SPEECH, reason)


def _is_dialogue(texts: Sequence[str], known: Cues) -> bool:
    """Return whether people speak by turns; who asks and who answers in a `FAQ` are none."""
    if len(texts) < LEAST_LINES:
        return False
    dashes = sum(text.startswith(LONG_DASHES) for text in texts)
    found = [match["label"] for text in texts if (match := _SPEAKER.match(text))]
    letter = known.letter
    speakers = [who for who in found if who.casefold() not in (*letter.questions, *letter.answers)]
    turns = sum(count for count in Counter(speakers).values() if count > 1) if speakers else 0
    return max(dashes, turns) >= LEAST_LINES


def _of_words(texts: Sequence[str], known: Cues) -> Iterator[Evidence]:
    found: dict[Kind, list[str]] = {}
    for cue in known.vocabulary.spoken_of(_stems(texts, known)):
        found.setdefault(cue.kind, []).append(cue.text)
    for kind, words in found.items():
        if len(words) < LEAST_SPOKEN_OF or kind in _TONES:
            continue
        weight = min(MOST_SPOKEN_OF, SPOKEN_OF * len(words))
        yield Evidence(kind, weight, f"it speaks of “{'”, “'.join(words[:LEAST_LINES])}”")
