"""Lines that were wrapped at a fixed width, joined into their paragraphs."""

from __future__ import annotations

from bisect import bisect
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.links_apart import is_around_link, opens_behind
from accord.importing.lines.mastheads import is_category
from accord.importing.lines.shapes import CLOSING_OF, ends_sentence, is_name, is_trail, touches
from accord.importing.lines.widths import (
    can_go_on,
    columns_of,
    is_full,
    juts_out,
    set_in_by,
    width_of,
    wrapped_lists,
)
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

MOST_LINES_QUOTED = 5
"""Lines of a quotation; a mark that is not closed within them was never meant to be."""
LEAST_WIDTH = 0.75
"""Share of the width from which on a line that breaks off within a sentence was wrapped."""
MOST_ABOVE = 5
"""Lines of a page's head among which the way to it stands."""
HANGING = 2
"""Columns by which the second line of an item is indented at least."""


def join_wrapped(draft: Draft) -> Draft:
    """Return the draft with wrapped lines joined.

    A line was wrapped where the first word of the next one would not have fitted behind it. Items
    and quotations go on by themselves, in a text that was not wrapped, too, where lists may be.
    """
    plain = [block for block in draft.paragraphs if block.mark is None]
    width, tied = width_of(plain), _tied(draft.language)
    known = cues(draft.language)
    bylines = known.author.bylines
    hanging = width is not None and _items_hang(plain, width)
    lists = () if width else tuple(wrapped_lists(plain))
    widths = {block.first: column for rows, column in lists for block in rows}
    in_hanging = {
        block.first for rows, column in lists if _items_hang(rows, column) for block in rows
    }
    set_in = set_in_by(plain, width) if width else 0
    found: list[list[Paragraph]] = []
    headers = sorted(gone.lines[0] for gone in draft.discards if gone.rule is Rule.PAGES)
    paragraphs = draft.paragraphs
    for block, below in zip(paragraphs, (*paragraphs[1:], None), strict=False):
        run = found[-1] if found else []
        near = bool(run) and (bool(headers) or touches(run[-1], block))
        near = near and not _stands_by_itself(found, block, known)
        can_hang = hanging or block.first in in_hanging
        is_below = can_hang and bool(run) and _is_below_item(run, block)
        column = width or widths.get(block.first)
        begins = bool(run) and set_in > 0 and _is_set_in(run[-1], block, set_in)
        can_join = near and not (is_below or begins or _is_byline(block, below, bylines))
        joins = can_join and (
            _joins(run, block, column, tied, headers)
            or is_around_link(run[-1], block, below, tied)
            or _is_flush(run, block, set_in)
        )
        if joins and not _is_heading(found, block, below, column, tied):
            found[-1].append(block)
        else:
            found.append([block])
    return draft.with_paragraphs(_joined(run) for run in found)


def _is_set_in(above: Paragraph, block: Paragraph, columns: int) -> bool:
    """Return whether the line begins a paragraph, as those of the text do, behind a sentence."""
    is_first = block.marker is None and block.indent == columns
    return is_first and ends_sentence(above.text) and not block.text[0].islower()


def _is_flush(run: Sequence[Paragraph], block: Paragraph, columns: int) -> bool:
    """Return whether the line is not set in, below one that is as the first of a paragraph is."""
    is_below = run[0].indent == columns > block.indent == 0
    return is_below and can_go_on(run[-1], block)


def _stands_by_itself(found: Sequence[Sequence[Paragraph]], block: Paragraph, known: Cues) -> bool:
    """Return whether this or the last line is the way to the page, or this says which issue."""
    if len(found) > MOST_ABOVE:
        return False
    above = found[-1]
    is_way = is_trail(block.text) or (len(above) == 1 and is_trail(above[0].text))
    counts = any(map(str.isdigit, block.text)) and block.text[0].isupper()
    return is_way or (counts and is_category(block.text, known))


def _items_hang(blocks: Sequence[Paragraph], width: int) -> bool:
    """Return whether most items that fill a line have the next one indented as their text is."""
    goes_on = [
        after.indent >= before.indent + HANGING
        for before, after in pairwise(blocks)
        if before.marker and can_go_on(before, after) and is_full(before, after, width)
    ]
    return 2 * sum(goes_on) > len(goes_on)


def _is_below_item(run: Sequence[Paragraph], after: Paragraph) -> bool:
    """Return whether the line begins a paragraph, as it does not hang below the item's text."""
    if run[0].marker is None or after.indent >= run[0].indent + HANGING:
        return False
    return not after.text[0].islower()


def _is_heading(
    found: Sequence[Sequence[Paragraph]],
    block: Paragraph,
    below: Paragraph | None,
    width: int | None,
    tied: frozenset[str],
) -> bool:
    """Return whether the line heads what is right below, though it would fit no line above it.

    A sentence ends above, none in it, and it does not go on. Neither items that end without a
    stop, nor one with the next item of its list below, end in such a line.
    """
    above = found[-1]
    if width is None or below is None or not touches(block, below):
        return False
    if not ends_sentence(above[-1].text) or not _is_phrase(block, above[0], below):
        return False
    if above[0].marker and not _ends_list(found, below):
        return False
    return below.marker is not None or not _goes_on(block, below, width, tied, turned=False)


def _is_phrase(block: Paragraph, above: Paragraph, below: Paragraph) -> bool:
    """Return whether the line can be one by itself: a label only of what is to be filled in."""
    text = block.text
    if text[:1].islower() or block.indent >= above.indent + HANGING or ends_sentence(text):
        return False
    return text[-1:] not in ",;:" or (text[-1:] == ":" and not any(map(str.isalnum, below.text)))


def _ends_list(found: Sequence[Sequence[Paragraph]], below: Paragraph) -> bool:
    """Return whether a stop ends the last item and the one above, and no other item is below."""
    items = [run for run in found[-2:] if run[0].marker]
    last = items[-1][0]
    is_next = below.series == last.series and below.number in (0, last.number + 1)
    is_item = below.marker is not None and is_next
    return not is_item and all(ends_sentence(item[-1].text) for item in items)


@cache
def _tied(lang: str) -> frozenset[str]:
    """Return the words that others follow: a text breaks off behind `the`, `at` and `and`."""
    words = language(lang)
    return frozenset((*words.articles, *words.prepositions, *cues(lang).author.joining))


def _joins(
    run: Sequence[Paragraph],
    block: Paragraph,
    width: int | None,
    tied: frozenset[str],
    headers: Sequence[int],
) -> bool:
    turned = bisect(headers, run[-1].last) < bisect(headers, block.first)
    if width and _goes_on(run[-1], block, width, tied, turned=turned):
        return True
    return _hangs(run, block, width) or _is_quoted_on(run, block)


def _goes_on(
    before: Paragraph, after: Paragraph, width: int, tied: frozenset[str], *, turned: bool
) -> bool:
    """Return whether the paragraph goes on; `turned`: whether the page ended between the lines."""
    if turned and not after.marker:
        return _breaks_off(before, after, width, tied)
    if not can_go_on(before, after) or _introduces(before, after) or juts_out(before, width):
        return False
    return is_full(before, after, width) or _breaks_off(before, after, width, tied)


def _introduces(before: Paragraph, after: Paragraph) -> bool:
    """Return whether an item follows a colon, which a semicolon parts from the next."""
    return before.text.endswith(":") and after.text.endswith(";")


def _breaks_off(before: Paragraph, after: Paragraph, width: int, tied: frozenset[str]) -> bool:
    """Return whether a sentence goes on below a line that is nearly full: people wrap by hand."""
    is_open = before.text[-1].isalnum() or before.text[-1] == ","
    if not is_open or columns_of(before) < LEAST_WIDTH * width:
        return False
    return after.text[0].islower() or before.text.rpartition(" ")[2] in tied


def _hangs(run: Sequence[Paragraph], after: Paragraph, width: int | None) -> bool:
    """Return whether the line goes on with an item: it is indented as its text, or mid-sentence."""
    if run[0].marker is None or not can_go_on(run[-1], after):
        return False
    within = run[-1].text[-1].isalnum() or run[-1].text.endswith(",")
    is_set_in = after.indent >= run[0].indent + HANGING
    hangs = len(run) == 1 or run[-1].indent > run[0].indent  # else it begins a paragraph
    hanging = width is not None and is_set_in and hangs
    return hanging or (within and after.text[0].islower())


def _is_byline(block: Paragraph, below: Paragraph | None, bylines: Words) -> bool:
    """Return whether the line names somebody behind `by` and ends a block, as below a title."""
    word, _, name = block.text.partition(" ")
    is_last = below is None or not touches(block, below)
    return is_last and word.casefold() in bylines and is_name(name) and not ends_sentence(name)


def _is_quoted_on(run: Sequence[Paragraph], after: Paragraph) -> bool:
    """Return whether the line goes on with a quotation that nothing has closed yet.

    A space behind its sign shows a pager: `« Previous: Ropes`.
    """
    is_pager = run[0].text[1:2].isspace()
    if is_pager or not can_go_on(run[-1], after) or len(run) > MOST_LINES_QUOTED:
        return False
    closing = CLOSING_OF.get(run[0].text[0])
    return (
        closing is not None
        and any(sign in after.text for sign in closing)
        and not any(sign in block.text[1:] for block in run for sign in closing)
    )


def _joined(run: Sequence[Paragraph]) -> Paragraph:
    if len(run) == 1:
        return run[0]
    first, *others = (block.text for block in run)
    text = first + "".join(text if opens_behind(text) else f" {text}" for text in others)
    return replace(run[0], text=text, lines=tuple(line for block in run for line in block.lines))
