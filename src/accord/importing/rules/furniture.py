"""What pages set around and between the text: buttons, captions, calls to action."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.captions import captions
from accord.importing.lines.fixtures import is_fixture
from accord.importing.lines.forms import forms
from accord.importing.lines.menus import chapters, menus, pagers
from accord.importing.lines.shapes import (
    LONG,
    OPENING_QUOTES,
    ends_sentence,
    first_bearing,
    is_item_or_long,
    is_name,
    touches,
)
from accord.importing.lines.speakers import heads_questions, is_labelled_question
from accord.importing.reading import NAMED
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LONGEST_NOTICE = 500
"""Characters of a cookie notice."""
MOST_AROUND = 12
"""Paragraphs at either end of a page among which notices stand."""
MOST_BELOW_RULE, LONGEST_LINE = 6, 250
"""Paragraphs of small print below a rule, and characters of each."""
_STOPS = (".", "!", "?", ":", ",")
LEAST_LISTED, MOST_LISTED = 3, 30
"""Lines that a colon introduces."""
NEAR = 2
"""Lines from a colon to what it introduces; what is further off had something before it."""


def drop_furniture(draft: Draft) -> Draft:
    """Return the draft without lines that are furniture wherever they stand."""
    known = cues(draft.language)
    links = {block.first for block in _links(draft.paragraphs, known)}
    introductions = {
        block.first
        for block, below in pairwise(draft.paragraphs)
        if _is_introduced(block, below, known) and below.first not in links
    }
    introductions.update(block.first for block in _listed(draft.paragraphs, known))
    introductions.update(block.first for block in _answers(draft.paragraphs, known))
    paragraphs = [
        block
        for block in draft.paragraphs
        if block.role not in NAMED and block.first not in introductions
    ]
    gone = {
        block.first
        for block in (
            *(block for block in paragraphs if is_fixture(block, known)),
            *(block for block in _around(paragraphs) if _is_notice(block, known)),
            *_small_print(draft, known),
            *menus(paragraphs, known),
            *pagers(paragraphs, known),
        )
    }
    gone.update(block.first for block in paragraphs if block.first in links)
    gone.update(block.first for block in _posters(paragraphs, gone))
    gone.update(block.first for block in forms(paragraphs, gone, known))
    gone.update(block.first for block in captions(paragraphs, gone, known))
    gone.update(block.first for block in chapters(paragraphs))
    gone.update(block.first for block in _promising(paragraphs, gone))
    furniture = [block for block in paragraphs if block.first in gone]
    return draft.without(furniture, Rule.FURNITURE, "pages set such lines around articles")


def _is_introduced(block: Paragraph, below: Paragraph, known: Cues) -> bool:
    """Return whether a line has what it announces at once or below a blank line.

    Behind a colon that is an item or a quotation, below `FAQ` a question, and a labelled one below
    any.
    """
    if below.first - block.last > NEAR:
        return False
    is_open = block.text.endswith(":")
    is_item = below.marker is not None or below.text[:1] in OPENING_QUOTES
    is_asked = is_labelled_question(below.text, known) or heads_questions(block, below, known)
    return (is_open and is_item) or is_asked


def _answers(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield what heads an answer below what heads a question: „Odpowiedź” is a button elsewhere."""
    words = [block.text.casefold() for block in paragraphs]
    asked = next(
        (place for place, word in enumerate(words) if word in known.letter.questions), None
    )
    if asked is not None:
        below = zip(paragraphs[asked:], words[asked:], strict=True)
        yield from (block for block, word in below if word in known.letter.answers)


def _listed(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield what a colon introduces within the text, where most is no furniture.

    `Write down: | Name | Number of the order | What happened`.
    """
    last = len(paragraphs) - first_bearing(paragraphs[::-1])
    for place, block in enumerate(paragraphs[:last], start=1):
        if block.text.endswith(":"):
            items = _fragments(paragraphs[place : place + MOST_LISTED])
            fixtures = sum(is_fixture(item, known) for item in items)
            if len(items) >= LEAST_LISTED and 2 * fixtures < len(items):
                yield from items


def _fragments(below: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the leading fragments that touch each other."""
    fragments = list(takewhile(_is_fragment, below))
    close = takewhile(lambda pair: touches(*pair), pairwise(fragments))
    return fragments[: 1 + sum(1 for _ in close)]


def _is_fragment(block: Paragraph) -> bool:
    """Return whether the line has no sign, is short and ends as no sentence does."""
    is_plain = block.marker is None and block.is_plain
    return is_plain and len(block.text) < LONG and not block.text.endswith(_STOPS)


def _links(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield what a sign opens though it is a link: alone, as behind an arrow, or all of a list."""
    for is_signed, run in groupby(paragraphs, lambda block: block.marker is not None):
        row = [*run]
        if not is_signed or any(block.marker and block.marker.ordered for block in row):
            continue
        is_alone = len(row) == 1
        if all(_is_link(replace(block, marker=None), known, is_alone=is_alone) for block in row):
            yield from row


def _is_link(item: Paragraph, known: Cues, *, is_alone: bool) -> bool:
    return is_fixture(item, known) or (is_alone and _opens_link(item, known))


def _opens_link(block: Paragraph, known: Cues) -> bool:
    opens = known.boilerplate.openings.open(known.stems(block.text))
    return opens and not ends_sentence(block.text)


def _around(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    return (*paragraphs[:MOST_AROUND], *paragraphs[-MOST_AROUND:])


def _is_notice(block: Paragraph, known: Cues) -> bool:
    if block.marker or len(block.text) > LONGEST_NOTICE:
        return False
    return known.boilerplate.notices.occur(known.stems(block.text))


def _small_print(draft: Draft, known: Cues) -> Sequence[Paragraph]:
    """Return the few last lines if they stand right below a rule and one of them is a notice.

    Or has what is none of an article anywhere. A rule right below a line underlines it, and parts
    nothing.
    """
    rules = [gone.lines[-1] for gone in draft.discards if gone.rule is Rule.DEBRIS]
    last = max(rules, default=0)
    foot = [block for block in draft.paragraphs[-MOST_BELOW_RULE:] if block.first > last]
    above = draft.paragraphs[: len(draft.paragraphs) - len(foot)]
    if not (above and foot) or foot[0].first != last + 1 or above[-1].last + 1 == last:
        return ()
    is_small = all(not block.marker and len(block.text) <= LONGEST_LINE for block in foot)
    says_so = any(_is_notice(block, known) or _has_fixture(block, known) for block in foot)
    return foot if says_so and is_small else ()


def _has_fixture(block: Paragraph, known: Cues) -> bool:
    return known.boilerplate.anywhere.occur(known.stems(block.text))


def _posters(paragraphs: Sequence[Paragraph], gone: set[int]) -> Iterator[Paragraph]:
    """Yield the names right above what a forum says of its members."""
    for block, after in pairwise(paragraphs):
        if after.first in gone and touches(block, after) and is_name(block.text):
            yield block


def _promising(paragraphs: Sequence[Paragraph], gone: Collection[int]) -> Iterator[Paragraph]:
    """Yield what promises nothing but buttons: `If this helped you, pass it on:`."""
    for block, below, after in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        is_promise = block.text.endswith(":") and not is_item_or_long(block)
        is_last = after.first in gone or not touches(below, after)
        if is_promise and is_last and below.first in gone and touches(block, below):
            yield block
