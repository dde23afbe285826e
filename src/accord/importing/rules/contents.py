"""Tables of contents, with or without a heading, with or without their entries."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.chapter_titles import chapters_above
from accord.importing.lines.item_signs import behind_picture, is_picture
from accord.importing.lines.runs import right_below
from accord.importing.lines.shapes import (
    LONG,
    SENTENCE,
    bears_text,
    ends_sentence,
    sentences,
    touches,
    without_stop,
)
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

MOST_ENTRIES = 60
LEAST_ENTRIES = 3
"""Of a table that nothing heads."""
MOST_WORDS_OF_HEAD = 4
"""Of what stands right above such a table, and is not the title."""
LEAST_SHARE = 0.6
"""Of the numbered entries of such a table that stand again; others say a heading differently."""

_REASON = "it is a table of contents"
PARTING = re.compile(r"(?:^|\s)(?:[*–—|•·/]|\d{1,2}[.)])\s|;\s")
"""What parts the entries of a table in one line."""
_SIGN = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-–—•*·>›»])\s+")
"""What some tables put before an entry, and its heading has not; or the other way round."""
_LEADERS = re.compile(r"\S\s?(?:(?:[.·_]\s?|…\s?){3,}|…[….]\s?)\d{1,3}")
"""What leads the eye from an entry to the number of its page, in printed papers."""
_PAGE = re.compile(r"\s(?:\|\s)?(?:\d{1,2}[-–])?\d{1,3}$")
"""The number of a page where nothing leads there, as tabs part it in Word files: `12`, `6-12`."""
_PLACEHOLDER = re.compile(r".{0,20}\{:\s?toc\b[^}]*\}|\[{1,2}_?toc_?\]{1,2}", re.IGNORECASE)
"""Where programs put the table: `{:toc}`, `[TOC]`, `[[_TOC_]]`."""


def drop_contents(draft: Draft) -> Draft:
    """Return the draft without its table of contents, entries included that head text below."""
    known = cues(draft.language)
    draft = draft.without(_in_one_line(draft.paragraphs, known), Rule.CONTENTS, _REASON)
    chapters = chapters_above(draft.paragraphs)
    draft = draft.without(chapters, Rule.CONTENTS, "it counts the chapters of the manual")
    paragraphs = draft.paragraphs
    generated = [block for block in paragraphs if _PLACEHOLDER.fullmatch(block.text)]
    if generated:
        return draft.without(generated, Rule.CONTENTS, "a table of contents would be put there")
    paged = [index for index, block in enumerate(paragraphs) if _is_paged(block.text)]
    is_headed = len(paged) > 1 and _is_mentioned(paragraphs, paged[0], known)
    if is_headed or len(paged) >= LEAST_ENTRIES:
        reason = "it is a table of contents with the numbers of pages"
        return draft.without(_with_head(paragraphs, paged, known), Rule.CONTENTS, reason)
    again = _repeated(paragraphs)
    heads = [
        index
        for index, block in enumerate(paragraphs)
        if len(block.text) < LONG and known.stems(block.text) in known.boilerplate.contents
    ]
    if not heads:
        return draft.without(_unheaded(paragraphs, again, known), Rule.CONTENTS, _REASON)
    again |= _opening(paragraphs)
    headed = [(paragraphs[head], *_entries(paragraphs, head, again, known)) for head in heads]
    # A menu has an entry of that name as well.
    table = next((table for table in headed if len(table) > 1), headed[0])
    return _rooted(draft, table[1:]).without(table, Rule.CONTENTS, _REASON)


def _rooted(draft: Draft, entries: Sequence[Paragraph]) -> Draft:
    """Return the draft with its title marked if all of the table hangs below it, as in wikis."""
    root, *others = entries or (None,)
    if root is None or not others or any(entry.indent <= root.indent for entry in others):
        return draft
    said = entry_text(root.text)
    below = (block for block in draft.paragraphs if block.first > others[-1].last)
    title = next((block for block in below if entry_text(block.text) == said), None)
    return draft.marking(title, Role.TITLE) if title else draft


def _in_one_line(paragraphs: Sequence[Paragraph], known: Cues) -> list[Paragraph]:
    """Return the lines above the text that name what it holds: `In this issue: Tips – Letters`.

    Entries for which it is too long are items right below.
    """
    lines: list[Paragraph] = []
    for block in paragraphs:
        name, sign, entries = block.text.partition(": ")
        is_headed = bool(sign) and known.stems(name) in known.boilerplate.contents
        is_table = is_headed and len(PARTING.split(entries)) >= LEAST_ENTRIES
        if is_table or (lines and block.marker and touches(lines[-1], block)):
            lines.append(block)
        elif bears_text(block):
            break
    return lines


def printed_table(draft: Draft) -> int:
    """Return the first line of the table of contents that has the numbers of pages, 0 if none."""
    table = [gone for gone in draft.discards if gone.rule is Rule.CONTENTS]
    is_printed = sum(_is_paged(gone.text) for gone in table) >= LEAST_ENTRIES
    return table[0].lines[0] if is_printed else 0


def _is_paged(text: str) -> bool:
    """Return whether the line ends with the number of a page, and dots lead there."""
    return text[-1:].isdecimal() and len(text) < LONG and _LEADERS.search(text) is not None


def _with_head(
    paragraphs: Sequence[Paragraph], paged: Sequence[int], known: Cues
) -> Sequence[Paragraph]:
    """Return the lines of a printed table, from its heading on."""
    start, end = paged[0], paged[-1] + 1
    return paragraphs[start - _is_mentioned(paragraphs, start, known) : end]


def _is_mentioned(paragraphs: Sequence[Paragraph], start: int, known: Cues) -> bool:
    """Return whether the line above a table heads it, or mentions one and touches it."""
    if start == 0:
        return False
    above = paragraphs[start - 1]
    said = known.stems(above.text[:LONG])
    mentions = len(above.text) < LONG and known.boilerplate.contents.occur(said)
    return said in known.boilerplate.contents or (mentions and touches(above, paragraphs[start]))


def _entries(
    paragraphs: Sequence[Paragraph], head: int, again: Collection[int], known: Cues
) -> Sequence[Paragraph]:
    """Return the short paragraphs below the head to the last of them that stands `again` below.

    Some may say a heading in other words, if no blank line parts them from the others. So may all
    that an issue has: its articles are by many hands.
    """
    start = end = head + 1
    row = _row(paragraphs[start : start + MOST_ENTRIES])
    stand = any(start + place in again for place in range(len(row)))
    if len(row) >= LEAST_ENTRIES and (stand or _counts(row)):
        return row
    for index, block in enumerate(paragraphs[start : start + MOST_ENTRIES], start=start):
        follows = index > start and touches(paragraphs[index - 1], block)
        is_entry = index in again or block.marker is not None or follows
        if len(block.text) >= LONG or not is_entry:
            break
        if index in again:
            end = index + 1
    if end == start and known.stems(paragraphs[head].text) in known.boilerplate.issues:
        return _articles(paragraphs, head)
    return paragraphs[start : end + (end > start and _ends_table(paragraphs[end - 1 : end + 2]))]


def _row(below: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines right below each other that are no sentences, if a blank line ends them."""
    row = [*below[:1], *right_below(below)]
    is_apart = len(row) < len(below)
    are_lines = all(len(block.text) < LONG and not ends_sentence(block.text) for block in row)
    return row if is_apart and are_lines else ()


def _counts(row: Sequence[Paragraph]) -> bool:
    """Return whether numbers count the lines: as chapters of a book, one of which this may be."""
    return [block.number for block in row] == [*range(1, len(row) + 1)]


def _ends_table(lines: Sequence[Paragraph]) -> bool:
    """Return whether the second line is a last entry, which says its heading in other words."""
    if len(lines) < LEAST_ENTRIES:
        return False
    entry, last, below = lines
    is_line = len(last.text) < LONG and not ends_sentence(last.text) and not last.marker
    return is_line and touches(entry, last) and not touches(last, below)


def _articles(paragraphs: Sequence[Paragraph], head: int) -> Sequence[Paragraph]:
    """Return the short lines that stand together right below, or are the items of one list."""
    first = [*takewhile(lambda block: len(block.text) < LONG, paragraphs[head + 1 :])]
    items = [*takewhile(lambda block: block.marker is not None, first)]
    return items or right_below([paragraphs[head], *first])


def _unheaded(
    paragraphs: Sequence[Paragraph], again: Collection[int], known: Cues
) -> Sequence[Paragraph]:
    """Return the first short paragraphs, each of which stands again further below.

    With them goes what stands right above and only mentions a table: `What will this article say?`.
    Headings may repeat the items of a list, which the text introduces.
    """
    if table := _counted(paragraphs, again):
        return table
    for start in range(min(MOST_ENTRIES, len(paragraphs))):
        if start - 1 in again:
            continue
        end = start
        while end in again:
            end += 1
        if end - start >= LEAST_ENTRIES and not _is_told_of(paragraphs, start, known):
            return paragraphs[start - _is_mentioned(paragraphs, start, known) : end]
    return ()


def _is_told_of(paragraphs: Sequence[Paragraph], start: int, known: Cues) -> bool:
    """Return whether a text ends in a colon above, which does not mention a table."""
    if start == 0 or _is_mentioned(paragraphs, start, known):
        return False
    above = paragraphs[start - 1].text
    return above.endswith(":") and (len(above) >= SENTENCE or len(sentences(above)) > 1)


def _counted(paragraphs: Sequence[Paragraph], again: Collection[int]) -> Sequence[Paragraph]:
    """Return the numbered lines above the text, most of which stand again, and what heads them."""
    head = takewhile(lambda block: len(block.text) < SENTENCE, paragraphs[:MOST_ENTRIES])
    places = [place for place, block in enumerate(head) if block.number]
    stand = sum(place in again for place in places)
    if stand < LEAST_ENTRIES or stand < LEAST_SHARE * len(places):
        return ()
    start, end = places[0], places[-1] + 1
    above = paragraphs[start - 1]
    few = len(above.text.split()) <= MOST_WORDS_OF_HEAD
    is_headed = start > 1 and few and touches(above, paragraphs[start])
    return paragraphs[start - is_headed : end]


def _repeated(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Return the places of short paragraphs that stand again further below, less their pages."""
    plain = {index: entry_text(b.text) for index, b in enumerate(paragraphs) if len(b.text) < LONG}
    last = {text: index for index, text in plain.items()}
    paged = {i: _PAGE.sub("", text) for i, text in plain.items() if text[-1:].isdecimal()}
    again = {index for index, text in paged.items() if last.get(text, index) > index}
    return again | {index for index, text in plain.items() if last[text] > index}


def _opening(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Return the places of short paragraphs that open others further below: headings cut short."""
    last: dict[str, int] = {}
    short = [
        (index, entry_text(b.text)) for index, b in enumerate(paragraphs) if len(b.text) < LONG
    ]
    for index, text in short:
        words = text.split()
        last.update((" ".join(words[:end]), index) for end in range(1, len(words)))
    return {index for index, text in short if last.get(text, index) > index}


def entry_text(text: str) -> str:
    """Return what the entry of a table and its heading have in common."""
    if not text[:1].isalpha():
        text = behind_picture(text) if is_picture(text[:1]) else _SIGN.sub("", text)
    return without_stop(text).casefold()
