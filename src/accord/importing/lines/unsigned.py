"""Rows of lines without signs that can only be items, by one of the ways in which lines show it."""

from __future__ import annotations

import re
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.questions import asks
from accord.importing.lines.shapes import (
    QUOTATION,
    bears_text,
    ends_sentence,
    is_one_sentence,
    touches,
    without_quotations,
)
from accord.importing.reading import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

LEAST_ITEMS = 2
"""Items in the middle of a sentence; the colon above them began it."""
LEAST_TITLES = 3
"""Items that begin as sentences do and end as none."""
LEAST_WORDS = 3
"""Words before the colon; fewer are a label, and what follows is what it names."""
MOST_ITEMS = 30
MOST_WORDS = 18
"""Words of an item that is a sentence, or begins as one does."""

_PARTED = re.compile(r";(?: \w{1,4})?$")
"""What parts items: `…;` and `…; or`."""


def row(
    below: Sequence[Paragraph], longest: int, dropped: Collection[int] = ()
) -> Sequence[Paragraph]:
    """Return the leading short lines without signs that stand equally far from each other.

    Lines that were `dropped` may part two of them, if the row goes on in lower case or as a row.
    """
    end = 0
    for end, block in enumerate(below, start=1):
        apart = end > 2 and _gap(below, end - 1) != _gap(below, 1)  # noqa: PLR2004 - two have one gap
        apart = apart and not _is_interrupted(below, end - 1, dropped)
        if block.marker or not block.is_plain or len(block.text) >= longest or apart:
            return below[: end - 1]
    return below[:end]


def _gap(blocks: Sequence[Paragraph], index: int) -> int:
    return blocks[index].first - blocks[index - 1].last


def _is_interrupted(below: Sequence[Paragraph], index: int, dropped: Collection[int]) -> bool:
    block, following = below[index], below[index + 1 : index + 2]
    goes_on = block.text[0].islower() or any(touches(block, other) for other in following)
    return goes_on and any(line in dropped for line in range(below[index - 1].last, block.first))


def parted(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines that semicolons part, and the one behind the last of them."""
    parted = list(takewhile(lambda block: _PARTED.search(block.text), row))
    return row[: len(parted) + 1] if parted and len(row) > len(parted) else parted


def small(row: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the lines that go on with the sentence, as far as the one that ends it.

    Names stand among them, and nouns where those have a capital; at their end only such nouns.
    """
    if not (row and row[0].text[0].islower()):
        return ()
    within = list(takewhile(lambda block: block.text[0].islower() or is_title(block), row))
    open_ = list(takewhile(lambda block: not _ends(block.text), within))
    items: Sequence[Paragraph] = within[: len(open_) + 1]
    small = [place for place, block in enumerate(items, start=1) if block.text[0].islower()]
    items = items if known.capital_nouns else items[: small[-1]]
    if items[-1].text.endswith(",") and len(items) < len(row):
        items = row[: len(items) + 1]
    return items if len(items) >= LEAST_ITEMS else ()


def _ends(text: str) -> bool:
    """Return whether a sentence ends with the text; what it quotes may be a whole one."""
    return ends_sentence(text) and ends_sentence(without_quotations(text).rstrip())


def fragments(row: Sequence[Paragraph], least: int = LEAST_TITLES) -> Sequence[Paragraph]:
    """Return the lines that end as no sentence does, up to a text; blank lines may part them."""
    titles = list(takewhile(is_title, row))
    following = row[len(titles) : len(titles) + 1]
    is_all = all(ends_sentence(block.text) or block.text.endswith(":") for block in following)
    return titles if len(titles) >= least and is_all else ()


def without_heading(
    items: Sequence[Paragraph], below: Sequence[Paragraph], known: Cues
) -> Sequence[Paragraph]:
    """Return the items less the last where it heads the text below.

    It alone names a kind there, or asks.
    """
    if len(items) < LEAST_ITEMS or len(items) == len(below):
        return items
    if not (ends_sentence(below[len(items)].text) or bears_text(below[len(items)])):
        return items
    *others, last = items
    following = below[len(items)].marker
    is_numbered = following is not None and (following.number or 0) > 1
    are_labelled = all(": " in item.text for item in items)
    is_apart = are_labelled or is_numbered or _gap(below, len(items)) != _gap(below, 1)
    if is_apart or last.text[0].islower() or not is_title(last):
        return items
    heads = any(
        is_like(last.text) and not any(is_like(item.text) for item in others)
        for is_like in (known.kind_cue, partial(asks, known=known))
    )
    return others if heads else items


def quoted(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines that are quotations, a remark aside: what to say, or what was said.

    Behind fewer than half of several a remark may stand without brackets: `“Calm down.” No.`
    """
    quoted = list(takewhile(_is_quoted, row))
    opened = list(takewhile(_opens_with_quotation, row))
    alone = sum(map(_is_quoted, opened))
    if len(opened) >= LEAST_TITLES and 2 * alone > len(opened):
        return opened
    return quoted if len(quoted) >= LEAST_ITEMS else ()


def _opens_with_quotation(block: Paragraph) -> bool:
    return QUOTATION.match(block.text) is not None


def explained(below: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the quotations each of which has a text right below it, which says what it is for."""
    items: list[Paragraph] = []
    for place, block in enumerate(takewhile(_is_open, below)):
        if _is_quoted(block):
            items.append(block)
        elif not items or not touches(below[place - 1], block):
            break
    texts = (below[below.index(item) + 1 :][:1] for item in items)
    are_explained = all(
        touches(item, text) for item, row in zip(items, texts, strict=True) for text in row
    )
    return items if len(items) >= LEAST_TITLES and are_explained else ()


def _is_open(block: Paragraph) -> bool:
    return block.marker is None and block.is_plain


def _is_quoted(block: Paragraph) -> bool:
    match = QUOTATION.match(block.text)
    behind = block.text[match.end() :].lstrip(".,; ") if match else block.text
    return not behind or (match is not None and behind.startswith("(") and behind.endswith(")"))


def advice(row: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the short sentences as far as the last that tells what to do, if most of them do.

    They may tell what not to do as well, and blank lines may part them.
    """
    told = [
        place
        for place, block in enumerate(takewhile(is_sentence, row), start=1)
        if _tells(block.text, known)
    ]
    return row[: told[-1]] if len(told) >= LEAST_TITLES and 2 * len(told) > told[-1] else ()


def _tells(text: str, known: Cues) -> bool:
    return known.advises(text) or known.forbids(text)


def questions(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the short questions that are asked one after another; blank lines may part them."""
    asked = list(takewhile(_is_question, row))
    return asked if len(asked) >= LEAST_TITLES else ()


def close(row: Sequence[Paragraph], is_alike: Callable[[Paragraph], bool]) -> Sequence[Paragraph]:
    """Return the short lines, if they stand right below each other and all of them are alike."""
    is_close = len(row) >= LEAST_TITLES and touches(row[0], row[1])
    return row if is_close and all(map(is_alike, row)) else ()


def is_title(block: Paragraph) -> bool:
    """Return whether few words end as no sentence does."""
    is_open = not block.text.endswith((".", ":", "!", "?")) and BETWEEN_CELLS not in block.text
    return is_open and _is_brief(block)


def is_sentence(block: Paragraph) -> bool:
    """Return whether the line is one short sentence."""
    return block.text.endswith(".") and _is_brief(block)


def _is_question(block: Paragraph) -> bool:
    return block.text.endswith("?") and _is_brief(block)


def _is_brief(block: Paragraph) -> bool:
    return len(block.text.split()) <= MOST_WORDS and is_one_sentence(block.text)
