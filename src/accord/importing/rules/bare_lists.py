"""Lists that lost their signs, or never had any: a colon, and lines that can only be its items."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.article import UNSIGNED, Marker, MarkerStyle, Paragraph
from accord.importing.lines.questions import asks
from accord.importing.lines.shapes import (
    LONG,
    QUOTATION,
    bears_text,
    ends_sentence,
    is_one_sentence,
    touches,
)
from accord.importing.lines.speakers import label, speakers
from accord.importing.reading import Role
from accord.importing.rules.counted_lists import counts
from accord.importing.rules.run_in_titles import run_in_title
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from accord.importing.article import Block
    from accord.importing.draft import Draft
    from accord.importing.rules.run_in_titles import RunInTitle
    from accord.importing.wording.cues import Cues

CELLS = " | "
"""What parts the cells of a table's row, which is no item."""
LEAST_ITEMS = 2
"""Items in the middle of a sentence; the colon above them began it."""
LEAST_TITLES = 3
"""Items that begin as sentences do and end as none."""
LEAST_WORDS = 3
"""Words before the colon; fewer are a label, and what follows is what it names."""
MOST_WORDS = 15
"""Words of an item that is a sentence, or begins as one does."""
MOST_WORDS_OF_TITLE = 5
"""Words of a title that runs into its item."""
LONGEST_ITEM = 400
"""Characters of an item with such a title."""
MOST_ITEMS = 30

_PARTED = re.compile(r";(?: \w{1,4})?$")
"""What parts items: `…;` and `…; or`."""


def mark_bare_items(draft: Draft) -> Draft:
    """Return the draft with lines that can only be items of a list marked as such."""
    paragraphs, known = draft.paragraphs, cues(draft.language)
    places: set[int] = set()
    for index, block in enumerate(paragraphs):
        below = paragraphs[index + 1 : index + 1 + MOST_ITEMS]
        if block.text.endswith(":") and _introduces(block):
            items = _items(below, known) or (_counted(below) if counts(block, known) else ())
            places.update(range(index + 1, index + 1 + len(items)))
    return draft.with_paragraphs(
        _item(block) if place in places else block for place, block in enumerate(paragraphs)
    )


def mark_rows(draft: Draft) -> Draft:
    """Return the draft with rows of lines marked that are alike and that blank lines set off.

    They are looked for when the headings are known, which no longer stand among them.
    """
    sections = (
        replace(section, blocks=tuple(_with_rows(section.blocks, draft)))
        for section in draft.sections
    )
    return replace(draft, sections=tuple(sections))


def _with_rows(blocks: Sequence[Block], draft: Draft) -> Iterator[Block]:
    row: list[Paragraph] = []
    for block in (*blocks, None):
        if row and (not isinstance(block, Paragraph) or not touches(row[-1], block)):
            is_list = len(row) >= LEAST_TITLES and any(_alike(row)) and not _recurs(row, draft)
            yield from (_item(line) for line in row) if is_list else row
            row = []
        if isinstance(block, Paragraph):
            row.append(block)
        elif block:
            yield block


def _recurs(row: Sequence[Paragraph], draft: Draft) -> bool:
    """Return whether a label stands elsewhere, too: every entry of a glossary has its `Cause: `."""
    labels = set(filter(None, map(label, row)))
    if not labels:
        return False
    blocks = (block for section in draft.sections for block in section.blocks)
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    return not labels.isdisjoint(speakers(paragraphs, cues(draft.language)))


def _alike(row: Sequence[Paragraph]) -> Iterator[bool]:
    """Yield whether all lines are items, by one of the ways in which lines show that they are."""
    if _row(row, LONGEST_ITEM) == row:
        ways = (_titles, _sentences, _quoted, _titled)
        yield from (len(find(row)) == len(row) for find in ways)


def _item(block: Paragraph) -> Paragraph:
    return replace(block, marker=Marker(MarkerStyle.BULLET, width=0, series=UNSIGNED))


def _introduces(block: Paragraph) -> bool:
    return block.role is not Role.HEADING and len(block.text.split()) >= LEAST_WORDS


def _items(below: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the items right below a colon, none where the lines may be something else."""
    row = _row(below, LONG)
    longer = _row(below, LONGEST_ITEM)
    found = (
        _parted(row),
        _without_heading(_small(row, known), below, known),
        _quoted(longer),
        _titles(row),
        _without_heading(_leading(row), below, known),
        _sentences(row),
        _advice(row, known),
        _questions(row),
        _titled(longer),
    )
    return next(filter(None, found), ())


def _row(below: Sequence[Paragraph], longest: int) -> Sequence[Paragraph]:
    """Return the leading short lines without signs that stand equally far from each other."""
    end = 0
    for end, block in enumerate(below, start=1):
        apart = end > 2 and _gap(below, end - 1) != _gap(below, 1)  # noqa: PLR2004 - two have one gap
        if block.marker or not block.is_plain or len(block.text) >= longest or apart:
            return below[: end - 1]
    return below[:end]


def _gap(blocks: Sequence[Paragraph], index: int) -> int:
    return blocks[index].first - blocks[index - 1].last


def _parted(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines that semicolons part, and the one behind the last of them."""
    parted = list(takewhile(lambda block: _PARTED.search(block.text), row))
    return row[: len(parted) + 1] if parted and len(row) > len(parted) else parted


def _small(row: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the lines that go on with the sentence, as far as the one that ends it.

    Names stand among them, and nouns where those have a capital; at their end only such nouns.
    """
    if not (row and row[0].text[0].islower()):
        return ()
    within = list(takewhile(lambda block: block.text[0].islower() or _is_title(block), row))
    open_ = list(takewhile(lambda block: not ends_sentence(block.text), within))
    items = within[: len(open_) + 1]
    small = [place for place, block in enumerate(items, start=1) if block.text[0].islower()]
    items = items if known.capital_nouns else items[: small[-1]]
    if items[-1].text.endswith(",") and len(items) < len(row):
        items = row[: len(items) + 1]
    return items if len(items) >= LEAST_ITEMS else ()


def _quoted(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines that are quotations, a remark aside: what to say, or what was said."""
    quoted = list(takewhile(_is_quoted, row))
    return quoted if len(quoted) >= LEAST_ITEMS else ()


def _is_quoted(block: Paragraph) -> bool:
    match = QUOTATION.match(block.text)
    behind = block.text[match.end() :].lstrip(".,; ") if match else block.text
    return not behind or (match is not None and behind.startswith("(") and behind.endswith(")"))


def _titles(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    return _close(row, _is_title)


def _leading(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines that end as no sentence does, up to a text; blank lines may part them."""
    titles = list(takewhile(_is_title, row))
    is_above_text = len(titles) == len(row) or bears_text(row[len(titles)])
    return titles if len(titles) >= LEAST_TITLES and is_above_text else ()


def _without_heading(
    items: Sequence[Paragraph], below: Sequence[Paragraph], known: Cues
) -> Sequence[Paragraph]:
    """Return the items less the last where it heads the text below.

    It alone names a kind there, or asks.
    """
    if not items or len(items) == len(below) or not bears_text(below[len(items)]):
        return items
    *others, last = items
    is_apart = _gap(below, len(items)) != _gap(below, len(items) - 1) if others else True
    if is_apart or last.text[0].islower() or not _is_title(last):
        return items
    heads = any(
        is_like(last.text) and not any(is_like(item.text) for item in others)
        for is_like in (known.kind_cue, partial(asks, known=known))
    )
    return others if heads else items


def _sentences(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    return _close(row, _is_sentence)


def _advice(row: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the short sentences that all tell what to do; blank lines may part them."""
    told = list(takewhile(lambda b: _is_sentence(b) and known.advises(b.text), row))
    return told if len(told) >= LEAST_TITLES else ()


def _questions(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    return _close(row, _is_question)


def _counted(below: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines below a sentence that counts them: of several sentences even."""
    row = _row(below, LONG)
    close = len(row) >= LEAST_TITLES and touches(row[0], row[1])
    return row if close and all(block.text.endswith(".") for block in row) else ()


def _close(row: Sequence[Paragraph], is_alike: Callable[[Paragraph], bool]) -> Sequence[Paragraph]:
    """Return the short lines, if they stand right below each other and all of them are alike."""
    close = len(row) >= LEAST_TITLES and touches(row[0], row[1])
    return row if close and all(map(is_alike, row)) else ()


def _is_title(block: Paragraph) -> bool:
    is_open = not block.text.endswith((".", ":", "!", "?")) and CELLS not in block.text
    return is_open and _is_brief(block)


def _is_sentence(block: Paragraph) -> bool:
    return block.text.endswith(".") and _is_brief(block)


def _is_question(block: Paragraph) -> bool:
    return block.text.endswith("?") and _is_brief(block)


def _is_brief(block: Paragraph) -> bool:
    return len(block.text.split()) <= MOST_WORDS and is_one_sentence(block.text)


def _titled(row: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines that open with titles of one form, each its own: no speakers by turns."""
    titles = list(_leading_titles(row))
    alike = list(takewhile(lambda title: _form(title) == _form(titles[0]), titles))
    is_list = len(alike) >= LEAST_TITLES and len({title.title for title in alike}) == len(alike)
    return row[: len(alike)] if is_list else ()


def _leading_titles(row: Sequence[Paragraph]) -> Iterator[RunInTitle]:
    """Yield the short titles that the lines open with, as far as the first line without."""
    for block in row:
        title = run_in_title(block.text)
        if title is None or len(title.title.split()) > MOST_WORDS_OF_TITLE:
            return
        yield title


def _form(title: RunInTitle) -> tuple[str, bool]:
    """Return what parts the title from the text, and whether it stands in capitals."""
    return title.sign.strip(), title.title.isupper()
