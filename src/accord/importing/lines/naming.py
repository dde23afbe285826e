"""A title that its page names above it: where the way there ends, or among other articles."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.lines.names_above import MOST_WORDS_OF_KICKER, says
from accord.importing.lines.shapes import (
    LONG,
    TRAIL,
    bears_text,
    ends_sentence,
    is_trail,
    touches,
    without_stop,
)
from accord.importing.wording.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.draft import Draft

MOST_LINES = 60
"""Of a head; course outlines and lists of a help centre's articles are long."""
LEAST_WORDS = 3
"""Of a title that is known by being named; buttons and parts of a site say fewer twice."""
NEAR = 2
"""Lines from an entry to the next, a blank one between them."""

_CUT_SHORT = ("…", "...")
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+")


def named_title(draft: Draft) -> Paragraph | None:
    """Return the line of the head that another one above it names, None where none does.

    Where nothing but the way there parts it from the same line above, that is the title.
    """
    above = head(draft)
    lines = [block for block in above if block.marker is None and _is_long_enough(block.text)]
    if not lines:
        return None
    ways = [*_ways(draft, above)]
    entries = _articles(draft.paragraphs, above)
    for line in lines:
        shown = entries if _is_apart_from_text(line, above, draft) else _below_first(entries)
        is_step = any(_ends(way, line) for way in ways) and not _is_rubric(line, above, draft)
        if is_step or any(_names(one, line) for one in shown):
            return _first_said(line, above)
    return None


def _first_said(line: Paragraph, above: Sequence[Paragraph]) -> Paragraph:
    """Return the first of the lines that end as this one does, down to it, and that say it all."""
    upwards = (block for block in reversed(above) if block.first <= line.first)
    alike = [*takewhile(lambda block: block.text.endswith(line.text), upwards)]
    return [block for block in alike if block.text == line.text][-1]


def _is_rubric(line: Paragraph, above: Sequence[Paragraph], draft: Draft) -> bool:
    """Return whether a few words stand right above a much longer line, or that above a date."""
    few = len(line.text.split())
    title, dated = [*(block for block in above if block.first > line.last), None, None][:2]
    if title is None or few > MOST_WORDS_OF_KICKER or says(title.text):
        return False
    is_dated = dated is not None and bool(dates(dated.text, draft.language))
    return len(title.text.split()) > 2 * few and (is_dated or touches(line, title))


def head(draft: Draft) -> Sequence[Paragraph]:
    """Return the lines above the text, entries of menus included."""
    return [*takewhile(_is_of_head, draft.paragraphs[:MOST_LINES])]


def _is_of_head(block: Paragraph) -> bool:
    """Return whether no text stands here yet: the entries of a menu are no sentences."""
    if block.marker is None:
        return not bears_text(block) or is_trail(block.text)
    return len(block.text) < LONG and (not ends_sentence(block.text) or block.text.endswith("?"))


def _is_long_enough(text: str) -> bool:
    return len(text.split()) >= LEAST_WORDS


def _ways(draft: Draft, above: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the lines above the text that may be ways to the page."""
    dropped = (Paragraph(gone.text, gone.lines) for gone in draft.discards)
    yield from (block for block in (*above, *dropped) if block.marker is None)


def _ends(way: Paragraph, line: Paragraph) -> bool:
    """Return whether the way ends with the line below it, whatever parts its steps.

    No heading says the end of a title with a capital: `Home  Buses  When a passenger shouts`. The
    last step may be cut short.
    """
    if way.last >= line.first or not line.text[0].isupper():
        return False
    if way.text.endswith(_CUT_SHORT):
        step = TRAIL.split(way.text)[-1].rstrip(".… ")
        return _is_long_enough(step) and line.text.startswith(step)
    if not way.text.endswith(line.text):
        return False
    before = way.text.removesuffix(line.text)
    return before[-1:].isspace() and before.rstrip()[-1:] not in ":,–—-"


def _articles(paragraphs: Sequence[Paragraph], above: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the entries of lists above the text, but of none that names several lines below."""
    entries = [block for block in above if block.marker]
    if not entries:
        return ()  # as nearly always
    plain = {_said(block.text) for block in paragraphs if block.marker is None}
    return entries if sum(_said(entry.text) in plain for entry in entries) <= 1 else ()


def _below_first(entries: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the entries less the first of each list: a heading right above a text may say it."""
    return [entry for before, entry in pairwise(entries) if entry.first - before.last <= NEAR]


def _is_apart_from_text(line: Paragraph, above: Sequence[Paragraph], draft: Draft) -> bool:
    """Return whether something stands between the line and the text: a byline, buttons."""
    if line is not above[-1]:
        return True
    text = draft.paragraphs[len(above) :][:1]
    return any(line.last < gone.lines[0] < block.first for block in text for gone in draft.discards)


def _names(entry: Paragraph, line: Paragraph) -> bool:
    """Return whether the line below says what the entry does, or begins with it."""
    named, said = _said(entry.text), _said(line.text)
    is_below = entry.last < line.first
    return is_below and (named == said or (_is_long_enough(named) and f" {named}: " in f" {said}"))


def _said(text: str) -> str:
    return without_stop(_NUMBER.sub("", text)).casefold()
