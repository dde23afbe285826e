"""Links to other articles, within the text or behind it: a line, or a box with their titles."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.runs import MOST_BELOW, right_below
from accord.importing.lines.shapes import (
    LONG,
    ends_sentence,
    first_bearing,
    stands_for_itself,
    touches,
)
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

MOST_WORDS_OF_SENTENCE = 6
"""Words of a cue that ends as a sentence does; more are the article speaking."""
LONGEST_ROW = 300
"""Characters of titles that were joined to one line."""
LEAST_LAST = 2
"""Titles of other articles at the end of a page."""
MOST_WORDS_OF_LABEL = 2
"""Words behind a cue that still names a box: `Related articles from our blog`."""


def drop_related(draft: Draft) -> Draft:
    """Return the draft without links to other articles and what heads them."""
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    text = first_bearing(paragraphs)
    gone = {
        block.first
        for index, cue in enumerate(paragraphs)
        for block in _box(cue, _below(paragraphs, index, is_head=index <= text), known)
    }
    links = [block for block in paragraphs if block.first in gone]
    return draft.without(links, Rule.RELATED, "it links to other articles")


def _below(paragraphs: Sequence[Paragraph], index: int, *, is_head: bool) -> Sequence[Paragraph]:
    """Return the lines below; above the text only those right below, as the title is there, too."""
    if is_head:
        return right_below(paragraphs, index)
    return paragraphs[index + 1 : index + 1 + MOST_BELOW]


def _box(block: Paragraph, below: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield the line and, if it names no article itself, the titles below; none if it is text.

    Several titles with which the page ends are others, whatever the line says.
    """
    if len(block.text) >= LONG:
        return
    stems = known.stems(block.text)
    opening = (cue for cue, place in known.boilerplate.related.within(stems).items() if place == 0)
    length = max(map(len, opening), default=0)
    if not length or (length == 1 and not stands_for_itself(block.text)):
        return
    is_long = len(stems) > MOST_WORDS_OF_SENTENCE
    if is_long and ends_sentence(block.text) and ":" not in block.text:
        return
    yield block
    more = len(stems) - length
    links = _links(block, below, known)
    heads = more == 0 or (more <= MOST_WORDS_OF_LABEL and ":" not in block.text[:-1])
    if heads or _are_last(links, below, known):
        yield from links


def _links(cue: Paragraph, below: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the titles of other articles; where text follows, the last may head it.

    One that stands there again is the title of this one, which its site lists among them.
    """
    marked = list(takewhile(lambda block: block.marker and _is_link(block), below))
    if marked or cue.marker:  # below an item, as a table of contents has it, the text begins
        return marked
    links = list(takewhile(lambda block: block.marker is None and _is_link(block), below))
    texts = [block.text for block in links]
    again = next((place for place, text in enumerate(texts) if text in texts[:place]), None)
    if again is not None:
        return links[:again]
    tail = (place for place, block in enumerate(links) if _ends_article(block, known))
    end = next(tail, None)
    if end is not None or len(links) == len(below):
        return links[:end]
    close = right_below([cue, *links])
    if close and len(close) > 1 and touches(close[-1], below[len(close)]):
        return close[:-1]
    return close or links[: max(1, len(links) - 1)]


def _are_last(links: Sequence[Paragraph], below: Sequence[Paragraph], known: Cues) -> bool:
    if len(links) < LEAST_LAST or links[0].marker:
        return False
    return len(links) == len(below) or _ends_article(below[len(links)], known)


def _ends_article(block: Paragraph, known: Cues) -> bool:
    return known.stems(block.text) in known.boilerplate.tail


def _is_link(block: Paragraph) -> bool:
    """Return whether this can be a title, or the teaser of an article, which breaks off."""
    if block.text.endswith(("…", "...")):
        return True
    is_sentence = block.text.endswith((".", ":", ";", ","))
    return not is_sentence and (len(block.text) < LONG or _are_titles(block.text))


def _are_titles(text: str) -> bool:
    """Return whether a long line can be several titles that were joined: no stop is in it."""
    return len(text) <= LONGEST_ROW and not ends_sentence(text) and ". " not in text
