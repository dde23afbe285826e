"""What the article is called."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.mastheads import TRAIL, is_category, is_trail
from accord.importing.lines.names_above import (
    MOST_PHRASES,
    bylines,
    is_kicker,
    is_name_of_site,
    names_step,
    says,
)
from accord.importing.lines.navigation import end_of_way, last_step, menu_above, rubrics_named
from accord.importing.lines.papers import (
    MOST_WORDS_OF_NAME,
    is_labelled_below,
    labels_apart,
    labels_below,
    numbered_title,
    title_below_label,
)
from accord.importing.lines.shapes import (
    LONG,
    bears_text,
    ends_sentence,
    is_one_sentence,
    sentences,
    touches,
    without_stop,
)
from accord.importing.reading import Mark, Role
from accord.importing.rules.letter import RULE as LETTER
from accord.importing.rules.replies import REPLY, title_answered
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

RULE = "title"
MOST_LINES_ABOVE = 25
"""Short lines at the head among which the title stands: menus are long."""
MOST_WORDS_OF_ENTRY = 4
"""Words of a menu's entry."""

_SITE = re.compile(r"\s+[|–—·•:-]\s")


def find_title(draft: Draft) -> Draft:
    """Return the draft with its title; repetitions and what stood above it are dropped."""
    head = draft.paragraphs[:MOST_LINES_ABOVE]
    above_text = list(takewhile(_stands_above_text, head))
    candidates = [block for block in above_text if _can_be_title(block)]
    title = (
        _marked(head)
        or _standing_out(candidates, draft)
        or _repeated(candidates, cues(draft.language))
        or _answered(candidates, draft)
        or _trailed(candidates)
        or _first(candidates, draft)
    )
    if title is None:
        return draft
    again = _repetitions(draft, head, title)
    firsts = {block.first for block in again}
    above = [
        block
        for block in above_text
        if block is not title
        and block.first not in firsts
        and (block.first < title.first or is_trail(block.text))
    ]
    head_lines = range(title.last + 1, _end_of_head(draft))
    kept = (
        _as_standfirst(block) if block.first in head_lines else block
        for block in draft.paragraphs
        if block is not title
    )
    titled = replace(draft.with_paragraphs(kept), title=_phrase(title))
    gone = {line for discard in draft.discards for line in discard.lines}
    known = cues(draft.language)
    labels = labels_below(title, above_text, gone, known)
    labels = labels or labels_apart(title, above_text, titled.paragraphs, known)
    titled = titled.without(labels, RULE, "it says which paper this is")
    return titled.without(above, RULE, "it stands above the title").without(
        again, RULE, "it repeats the title"
    )


def _repetitions(draft: Draft, head: Sequence[Paragraph], title: Paragraph) -> list[Paragraph]:
    """Return the lines that say the title again: with the site's name in the head, or anywhere."""
    firsts = {block.first for block in head if _same(block, title)}
    said = _plain(title)
    return [
        block
        for block in draft.paragraphs
        if block is not title and (block.first in firsts or _repeats(block, said))
    ]


def _end_of_head(draft: Draft) -> int:
    """Return the line of the last byline above the text or its lead; 0 where there is none."""
    bearing = [block.first for block in draft.paragraphs if bears_text(block)]
    start = bearing[1] if len(bearing) > 1 else 0
    return max((line for line in bylines(draft) if line < start), default=0)


def _as_standfirst(block: Paragraph) -> Paragraph:
    """Return a line between title and byline as what it is, unless its format says another thing.

    It heads nothing, however short it is.
    """
    if not block.is_plain:
        return block
    return replace(block, mark=Mark(Role.STANDFIRST, block.text, lines=block.lines))


def _marked(head: Sequence[Paragraph]) -> Paragraph | None:
    return next((block for block in head if block.role is Role.TITLE), None)


def _standing_out(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the line that stands out right above the byline."""
    for block, after in pairwise((*candidates, None)):
        if block and block.role is Role.STRONG:
            end = after.first if after else draft.paragraphs[-1].last
            if bylines(draft).intersection(range(block.last + 1, end)):
                return block
    return None


def _is_entry(block: Paragraph) -> bool:
    """Return whether this can be an entry of a menu."""
    few = len(block.text.split()) <= MOST_WORDS_OF_ENTRY
    return block.marker is not None and few and not ends_sentence(block.text)


def _stands_above_text(block: Paragraph) -> bool:
    return (not bears_text(block) and _is_line(block.text)) or _is_entry(block)


def _can_be_title(block: Paragraph) -> bool:
    letters = sum(sign.isalpha() for sign in block.text)
    return letters > 1 and not bears_text(block) and _is_line(block.text)


def _is_line(text: str) -> bool:
    """Return whether this is no text yet: one sentence, or more that no stop ends, as in titles.

    A second sentence that asks is a title's, too: `The customer shouts. What now?`
    """
    if is_one_sentence(text) or not ends_sentence(text):
        return True
    return text.endswith("?") and len(sentences(text)) == MOST_PHRASES


def _repeated(candidates: Sequence[Paragraph], known: Cues) -> Paragraph | None:
    for index, block in enumerate(candidates):
        twins = [other for other in candidates[index + 1 :] if _same(block, other)]
        if twins and not known.is_rubric(block.text):
            return min((block, *twins), key=lambda twin: len(twin.text))
    return None


def _answered(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the line that answers to it repeat: `Re: How to say no`."""
    texts = [block.text for block in draft.paragraphs] + [gone.text for gone in draft.discards]
    answers = {title_answered(text) for text in texts if len(text) < LONG and REPLY.match(text)}
    return next((block for block in candidates if _plain(block) in answers), None)


def _trailed(candidates: Sequence[Paragraph]) -> Paragraph | None:
    """Return the line that a trail above it ends with: `Home > Blog > How to say no`."""
    ends = {
        TRAIL.split(block.text)[-1].strip().casefold()
        for block in candidates
        if TRAIL.search(block.text)
    }
    return next((block for block in candidates if _plain(block) in ends), None)


def _first(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the first line that names neither the site nor a part of it.

    A category stands between the site's name and the title; below one comes no name of a site.
    """
    known = cues(draft.language)
    menu, rubrics = menu_above(candidates, draft), rubrics_named(draft)
    titles = [
        block
        for block in candidates
        if block.first not in menu
        and not is_category(block.text, known)
        and block.text.casefold() not in rubrics
    ]
    named = [block for block in candidates if block.first not in menu]
    head = {line for gone in draft.discards if gone.rule == LETTER for line in gone.lines}
    labelled = numbered_title(named, titles, draft.paragraphs, known)
    labelled = labelled or title_below_label(titles, named, head, known)
    if labelled or not titles:
        return labelled or (candidates[-1] if candidates else None)
    if len(titles) > 1:
        way = end_of_way(candidates, titles[0], draft)
        titles = [block for block in titles if block.first > way] or titles
    if len(titles) == 1:
        return titles[0]
    categories = {block.first for block in candidates if is_category(block.text, known)}
    if categories.intersection(range(titles[0].first, titles[1].first)):
        is_title = is_labelled_below(titles, candidates, known)
        return titles[0] if is_title else _below(titles, categories)
    titles = _below_buttons(titles, categories, bylines(draft))
    is_below_rubric = min(categories, default=titles[0].first) < titles[0].first
    if len(titles) > 1 and _stands_above(titles[0], titles[1], candidates, draft):
        return titles[1]
    if len(titles) == 1 or is_below_rubric or not is_name_of_site(titles, draft):
        return titles[0]
    apart = [b for a, b in pairwise(titles) if not touches(a, b) and not says(b.text)]
    return (apart or titles[1:])[0]


def _stands_above(
    above: Paragraph, title: Paragraph, candidates: Sequence[Paragraph], draft: Draft
) -> bool:
    """Return whether the line is a kicker, or names the part of the site that the way does."""
    step = last_step(candidates, draft)
    return is_kicker(above, title, draft) or names_step(above, title, step, draft)


def _below_buttons(
    titles: list[Paragraph], categories: set[int], dated: frozenset[int]
) -> list[Paragraph]:
    """Return the lines from a long one on that a category parts from short ones, above a byline."""
    for place, (name, title) in enumerate(pairwise(titles), start=1):
        if len(name.text.split()) > MOST_WORDS_OF_NAME:
            break
        is_long = len(title.text.split()) > 2 * MOST_WORDS_OF_NAME
        is_parted = not categories.isdisjoint(range(name.first, title.first))
        if is_long and is_parted and not dated.isdisjoint(range(title.last, title.last + 3)):
            return titles[place:]
    return titles


def _below(titles: Sequence[Paragraph], categories: set[int]) -> Paragraph:
    """Return the line below the name of the site, or below the last button above a category."""
    for name, title in pairwise(titles[1:]):
        is_short = len(name.text.split()) <= MOST_WORDS_OF_NAME
        if not is_short or not categories & {*range(name.first, title.first)}:
            return name
    return titles[-1]


def _repeats(block: Paragraph, title: str) -> bool:
    """Return whether a line anywhere is the title again, as an answer to it or as a link."""
    short = block.marker is None and len(block.text) < LONG
    return short and title_answered(block.text) == title


def _same(block: Paragraph, other: Paragraph) -> bool:
    """Return whether the two say the same, the site's name behind one of them aside."""
    shorter, longer = sorted((_plain(block), _plain(other)), key=len)
    rest = longer.removeprefix(shorter)
    is_named = rest != longer and _SITE.match(rest) is not None
    return not rest or (is_named and not any(ends_sentence(one.text) for one in (block, other)))


def _plain(block: Paragraph) -> str:
    return without_stop(block.text).casefold()


def _phrase(block: Paragraph) -> Phrase:
    return Phrase(without_stop(block.text), block.lines)
