"""What the article is called, and what becomes of the lines around its title."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.learned import title_weights, word_weights
from accord.importing.lines.features import can_guess
from accord.importing.lines.menus import is_listed_entry
from accord.importing.lines.names_above import bylines, post_below
from accord.importing.lines.papers import labels_apart, labels_below
from accord.importing.lines.shapes import (
    LONG,
    TRAIL,
    bears_text,
    ends_sentence,
    is_trail,
    without_stop,
)
from accord.importing.lines.subjects import title_answered
from accord.importing.lines.title_features import likelier
from accord.importing.lines.titles import is_line, plain, same, title_among
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_LINES_ABOVE = 25
"""Short lines at the head among which the title stands: menus are long."""
LEAST_WORDS_TWICE = 4
"""Words of a title that is sure as it is repeated; menus and the way repeat rubrics."""
NEAR = 2
"""Lines from the way to the page to its title, a blank one between them."""


def find_title(draft: Draft) -> Draft:
    """Return the draft with its title; repetitions and what stood above it are dropped."""
    title = title_by_rules(draft)
    if title is None:
        return draft
    if not _is_sure(title, draft) and can_guess(draft):
        title = likelier(title, draft, word_weights(draft.language), title_weights())
    return titled(draft, title)


def title_by_rules(draft: Draft) -> Paragraph | None:
    """Return the line that rules take for the title, None if there is none."""
    return title_among(_head(draft), _above_text(draft), draft)


def titled(draft: Draft, title: Paragraph) -> Draft:
    """Return the draft with this title, less the lines that name something else, or it again."""
    head, above_text = _head(draft), _above_text(draft)
    again = _repetitions(draft, head, title)
    firsts = {block.first for block in again}
    above = [
        block
        for block in above_text
        if block is not title
        and block.first not in firsts
        and (block.first < title.first or _is_way(block, again))
    ]
    above += [block for block in head if block.first < title.first and _is_masthead(block)]
    above += [block for block in _cover(draft, title, again) if block.first > title.last]
    head_lines = range(title.last + 1, _end_of_head(draft, title))
    kept = (
        _as_standfirst(block) if block.first in head_lines else block
        for block in draft.paragraphs
        if block is not title
    )
    named = replace(draft.with_paragraphs(kept), title=_phrase(title))
    gone = {line for discard in draft.discards for line in discard.lines}
    known = cues(draft.language)
    labels = labels_below(title, above_text, gone, known)
    labels = labels or labels_apart(title, above_text, named.paragraphs, known)
    named = named.without(labels, Rule.TITLE, "it says which paper this is")
    posts = post_below(title, named)
    named = named.without(posts, Rule.TITLE, "it says what the author does")
    return named.without(above, Rule.TITLE, "it stands above the title").without(
        again, Rule.TITLE, "it repeats the title"
    )


def _is_sure(title: Paragraph, draft: Draft) -> bool:
    """Return whether a format calls the line the title, or the head says its words twice."""
    others = (block for block in _head(draft) if block is not title)
    is_long = len(title.text.split()) >= LEAST_WORDS_TWICE
    return title.role is Role.TITLE or (is_long and any(same(block, title) for block in others))


def _head(draft: Draft) -> Sequence[Paragraph]:
    return draft.paragraphs[:MOST_LINES_ABOVE]


def _above_text(draft: Draft) -> list[Paragraph]:
    return list(takewhile(_stands_above_text, dropwhile(_is_masthead, _head(draft))))


def _is_masthead(block: Paragraph) -> bool:
    """Return whether the line is long, but no text: of which office this paper is, wrapped."""
    return bears_text(block) and not block.marker and not ends_sentence(block.text)


def _is_way(block: Paragraph, again: Sequence[Paragraph]) -> bool:
    """Return whether the line is the way to the page, a short one where the title is repeated."""
    if any(block.last + 1 <= other.first <= block.last + NEAR for other in again):
        return TRAIL.search(block.text) is not None
    return is_trail(block.text)


def _stands_above_text(block: Paragraph) -> bool:
    return (not bears_text(block) and is_line(block.text)) or is_listed_entry(block)


def _repetitions(draft: Draft, head: Sequence[Paragraph], title: Paragraph) -> list[Paragraph]:
    """Return the lines that say the title again: with the site's name in the head, or anywhere."""
    firsts = {block.first for block in head if same(block, title)}
    said = plain(title)
    firsts |= {block.first for pair in _halves(_head(draft), said) for block in pair}
    return [
        block
        for block in draft.paragraphs
        if block is not title and (block.first in firsts or _repeats(block, said))
    ]


def _halves(paragraphs: Sequence[Paragraph], title: str) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield the lines right below each other that say the title together."""
    for above, below in pairwise(paragraphs):
        if title.startswith(plain(above)) and f"{plain(above)} {plain(below)}" == title:
            yield above, below


def _cover(draft: Draft, title: Paragraph, again: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield what stands above the title where it is repeated below a byline, as on a cover.

    The page shows the paper below what it says of it.
    """
    repeated = next((block for block in again if block.first > title.last), None)
    head = _head(draft)
    if repeated not in head:
        return
    place = head.index(repeated)
    leads = sum(map(bears_text, head[:place]))
    is_told = not bylines(draft).isdisjoint(range(title.last, head[place].first))
    if leads <= 1 and (leads or is_told):
        yield from takewhile(_is_of_cover, reversed(head[:place]))


def _is_of_cover(block: Paragraph) -> bool:
    return block.marker is None and not (bears_text(block) or ends_sentence(block.text))


def _repeats(block: Paragraph, title: str) -> bool:
    """Return whether a line anywhere is the title again, as an answer to it or as a link."""
    short = block.marker is None and len(block.text) < LONG
    return short and title_answered(block.text) == title


def _end_of_head(draft: Draft, title: Paragraph) -> int:
    """Return the line of the last byline above the text or its lead; 0 where there is none.

    What pages say before an article, as when it was updated, is as good as one.
    """
    below = (block for block in draft.paragraphs if block.first > title.first)
    bearing = [block.first for block in below if bears_text(block)]
    start = bearing[1] if len(bearing) > 1 else 0
    edges = (line for gone in draft.discards if gone.rule is Rule.EDGES for line in gone.lines)
    return max((line for line in (*bylines(draft), *edges) if line < start), default=0)


def _as_standfirst(block: Paragraph) -> Paragraph:
    """Return a line between title and byline as what it is, unless its format says another thing.

    It heads nothing, however short it is.
    """
    return block.marked(Role.STANDFIRST) if block.is_plain else block


def _phrase(block: Paragraph) -> Phrase:
    return Phrase(without_stop(block.text), block.lines)
