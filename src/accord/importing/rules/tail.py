"""Everything after the end of the article: comment forms, author boxes, related articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.menus import is_listed_entry
from accord.importing.lines.shapes import LONG, SENTENCE, bears_text
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LEAST_WORDS = 3
"""Of a cue in a line that was dropped; shorter ones are buttons, which stand anywhere."""
LONGEST_CUE = 200
"""Characters; a cue in a longer paragraph is what the article speaks about."""
LEAST_ITEMS = 2
"""Of a list, which comments hardly have."""
MOST_AFTER = 0.25
"""Share of all characters that comments may have behind a cue; more is the article going on.

Behind a cue within a sentence that is long itself, any text without a cue is.
"""


def cut_tail(draft: Draft) -> Draft:
    """Return the draft as far as the first strong cue with little behind it."""
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    for index in range(_start(paragraphs), len(paragraphs)):
        block = paragraphs[index]
        place = _place_of_cue(block, known)
        if place is None:
            continue
        above, below = paragraphs[:index], paragraphs[index + 1 :]
        says_more = place > 0 and len(block.text) >= SENTENCE
        goes_on = says_more and any(_is_text(block, known) for block in below)
        if not goes_on and _is_little(above, below) and not _recurs(block.text, below):
            reason = f"the article ends before line {block.first}"
            return _less_buttons(draft.without(paragraphs[index:], Rule.TAIL, reason), known)
    return _less_feedback(_less_buttons(draft, known), known)


def _start(paragraphs: Sequence[Paragraph]) -> int:
    """Return where cues may stand: behind the first text that is no entry of a menu, if any is."""
    texts = [index for index, block in enumerate(paragraphs) if bears_text(block)]
    apart = (index for index in texts if not is_listed_entry(paragraphs[index]))
    first = next(apart, next(iter(texts), -1))
    return first + 1


def _less_buttons(draft: Draft, known: Cues) -> Draft:
    """Return the draft less lines that are a cue as a whole: `Add a comment` below one of two."""
    buttons = [
        block
        for block in draft.paragraphs
        if len(block.text) < LONG
        and block.marker is None
        and block.is_plain
        and len(stems := known.stems(block.text)) > 1
        and stems in known.boilerplate.tail
    ]
    return draft.without(buttons, Rule.TAIL, "it calls for comments")


def _less_feedback(draft: Draft, known: Cues) -> Draft:
    """Return the draft less what follows a cue that was dropped: `Was this page helpful?`."""
    paragraphs = draft.paragraphs
    last = next((block.first for block in reversed(paragraphs) if bears_text(block)), None)
    if last is None:
        return draft
    below = (gone for gone in draft.discards if gone.lines[0] > last and len(gone.text) < LONG)
    end = next((gone.lines[0] for gone in below if _asks_back(gone.text, known)), None)
    if end is None:
        return draft
    gone = [block for block in paragraphs if block.first > end]
    return draft.without(gone, Rule.TAIL, f"the article ends before line {end}")


def _asks_back(text: str, known: Cues) -> bool:
    found = known.boilerplate.tail.within(known.stems(text))
    return any(len(cue) >= LEAST_WORDS for cue in found)


def _place_of_cue(block: Paragraph, known: Cues) -> int | None:
    """Return at which word the first cue begins; one of a single word must be all of the line."""
    if len(block.text) > LONGEST_CUE:
        return None
    stems = known.stems(block.text)
    counted = (known.boilerplate.comments, known.boilerplate.tail)
    if block.text[0].isdigit() and any(phrases.open(stems) for phrases in counted):
        return 0
    found = known.boilerplate.tail.within(stems).items()
    return min((place for cue, place in found if stems == cue or len(cue) > 1), default=None)


def _is_text(block: Paragraph, known: Cues) -> bool:
    return bears_text(block) and _place_of_cue(block, known) is None


def _is_little(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> bool:
    """Return whether comments may be what follows, by its length."""
    above, below = (sum(len(block.text) for block in part) for part in (before, after))
    return below <= MOST_AFTER * (above + below)


def _recurs(text: str, after: Sequence[Paragraph]) -> bool:
    """Return whether the line stands again below a list: it ends each entry of a thread."""
    places = [place for place, block in enumerate(after) if block.text == text]
    items = [block for block in after[: max(places, default=0)] if block.marker]
    return len(items) >= LEAST_ITEMS
