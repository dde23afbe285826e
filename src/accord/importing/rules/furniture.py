"""What pages set around and between the text: buttons, captions, calls to action."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import (
    LONG,
    SENTENCE,
    ends_sentence,
    first_bearing,
    is_name,
    stands_for_itself,
    touches,
)
from accord.importing.lines.unsigned import LEAST_WORDS, MOST_ITEMS, fragments, row
from accord.importing.reading import NAMED
from accord.importing.wording.cues import cues
from accord.importing.wording.dates import without_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.phrases import Phrases
    from accord.importing.wording.stems import Stems

LONGEST_NOTICE = 500
"""Characters of a cookie notice."""
MOST_AROUND = 12
"""Paragraphs at either end of a page among which notices stand."""
MOST_WORDS_OF_ENTRY = 4
"""Words of a menu's entry."""
MOST_WORDS_IN_ONE = 8
LEAST_SHARE = 0.7
"""Of the words of several buttons in one line that are words of buttons."""
LEAST_ENTRIES = 3
"""Lines of a menu."""
MOST_LINES_OF_CAPTION = 2
"""What a picture shows, and where it comes from."""
MOST_LINES_OF_FORM = 5
"""Lines of a form to subscribe: what comes, how often, an address, a button."""

_ALWAYS = re.compile(
    r"""[©].* | \(c\)\s.*                                    # copyright
      | (?:\#\w+[\s,]*)+                                     # hashtags
      | \[[^]]+\] | ←\s.* | .*\s(?:[→▾]|>{2,})                 # a placeholder, a pager, a button
      | \S+\.(?:jpe?g|png|gif|svg|webp)                      # the name of a picture
      | (?:[a-z]{2,}://|www\.)\S+ | \S+@\S+\.\w{2,}          # an address
      | (?:tel|phone|fax|тел)?[.:]?\s*\+?\d[\d\s()/-]{6,}\d  # a telephone number
      | [A-Z]{2}(?:\s*[|/·]\s*[A-Z]{2})+                     # a choice of languages
      | (?=\S*[^\W\d_])(?:\w+_\w+|[^\W\d_]{3,}\d+)        # a user's name
      | \d{1,2}:\d\d(?::\d\d)?\s/\s\d{1,2}:\d\d(?::\d\d)?    # where a player stands
      | [^\W\d_](?:\s*[\s·|•/,]\s*[^\W\d_]){3,}             # the letters of an index
      | (?=\S*\d)[^\W\d_]{1,6}(?:[./-][^\W_]{1,6}){2,}      # the number of a document
      | (?:\d[\d.,]*[KMКМ]?\s[^\W\d_]{3,}(?:\s[·|•]\s|\s|$)){2,}  # counters: `27 likes · 4 views`
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TIMED = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s\S")
_PARTS = re.compile(r"[|/•·»:,;.!?*]\s*|\s[–—-]\s")
_FILE = re.compile(r"\s\((?:PDF|DOCX?|XLSX?|PPTX?|ZIP|ODT)[,\s]\s?\d[^()]*\)$", re.IGNORECASE)
"""What stands behind the name of a file: `(PDF, 84 kB)`."""
_CREDIT = re.compile(
    r"(?:^|[\s(/|.])(?:fot\.\s|(?:photo|foto|fot|фото|bild|imagen|immagine)\s?[:/©])", re.IGNORECASE
)
"""Where a picture comes from, behind what it shows."""
NEAR = 2
"""Lines from a colon to what it introduces; what is further off had something before it."""


def drop_furniture(draft: Draft) -> Draft:
    """Return the draft without lines that are furniture wherever they stand."""
    known = cues(draft.language)
    introductions = {
        block.first
        for block, below in pairwise(draft.paragraphs)
        if below.marker and block.text.endswith(":") and touches(block, below)
    }
    introductions.update(block.first for block in _listed(draft.paragraphs, known))
    paragraphs = [
        block
        for block in draft.paragraphs
        if block.role not in NAMED and block.first not in introductions
    ]
    gone = {
        block.first
        for block in (
            *(block for block in paragraphs if _is_furniture(block, known)),
            *(block for block in _lone_items(paragraphs) if _is_link(block, known)),
            *(block for block in _around(paragraphs) if _is_notice(block, known)),
            *(block for menu in _menus(paragraphs, known) for block in menu),
        )
    }
    gone.update(block.first for block in _posters(paragraphs, gone))
    gone.update(block.first for block in _forms(paragraphs, gone, known))
    gone.update(block.first for block in _captions(paragraphs, gone))
    gone.update(block.first for block in _chapters(paragraphs))
    gone.update(block.first for block in _promising(paragraphs, gone))
    furniture = [block for block in paragraphs if block.first in gone]
    return draft.without(furniture, "furniture", "pages set such lines around articles")


def _listed(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield what a colon introduces within the text, where most is no furniture, and the colon.

    `Write down: | Name | Number of the order | What happened`.
    """
    last = len(paragraphs) - first_bearing(paragraphs[::-1])
    for place, block in enumerate(paragraphs[:last]):
        if not block.text.endswith(":") or len(block.text.split()) < LEAST_WORDS:
            continue
        items = fragments(row(paragraphs[place + 1 : place + 1 + MOST_ITEMS], LONG))
        named = sum(_is_furniture(item, known) for item in items)
        is_near = bool(items) and items[0].first - block.last <= NEAR
        if is_near and 2 * named < len(items) and place + len(items) < last:
            yield from (block, *items)


def _is_furniture(block: Paragraph, known: Cues) -> bool:
    if len(block.text) >= LONG:
        return False
    if _ALWAYS.fullmatch(block.text) or _is_credit(block) or _is_file(block.text):
        return True
    if block.marker:
        return False
    stems = known.stems(block.text)
    if _is_named(stems, known) or _opens(block, stems, known.boilerplate.openings):
        return True
    if _is_row(block.text, known):
        return True
    return len(block.text) < SENTENCE and known.boilerplate.anywhere.occur(stems)


def _lone_items(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the lines that a sign opens though they are of no list, as arrows open links."""
    for above, block, below in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        is_signed = block.marker is not None and not block.marker.ordered
        if is_signed and above.marker is None and below.marker is None:
            yield replace(block, marker=None)


def _is_link(block: Paragraph, known: Cues) -> bool:
    opens = known.boilerplate.openings.open(known.stems(block.text))
    return _is_furniture(block, known) or (opens and not ends_sentence(block.text))


def _is_named(stems: Stems, known: Cues) -> bool:
    """Return whether this is a known line, or hardly more than several in one: `Quote Report`."""
    if stems in known.boilerplate.lines:
        return True
    if not 1 < len(stems) <= MOST_WORDS_IN_ONE:
        return False
    named = {word for cue in known.boilerplate.lines.within(stems) for word in cue}
    return sum(word in named for word in stems) >= LEAST_SHARE * len(stems)


def _is_row(text: str, known: Cues) -> bool:
    """Return whether every part of the line is furniture: `Updated 3 May. Print. Save as PDF`."""
    parts = [known.stems(part) for part in _PARTS.split(without_dates(text, known.language))]
    parts = [part for part in parts if part]
    return len(parts) > 1 and all(
        _is_named(part, known)
        or known.boilerplate.openings.open(part)
        or any(len(cue) > 1 or cue == part for cue in known.boilerplate.tail.within(part))
        for part in parts
    )


def _opens(block: Paragraph, stems: Stems, openings: Phrases) -> bool:
    """Return whether a cue opens the line; one of a single word must stand for itself."""
    return any(len(cue) > 1 or stands_for_itself(block.text) for cue in openings.opening(stems))


def _is_credit(block: Paragraph) -> bool:
    return _CREDIT.search(block.text) is not None and not ends_sentence(block.text)


def _is_file(text: str) -> bool:
    return text.endswith(")") and _FILE.search(text) is not None


def _around(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    return (*paragraphs[:MOST_AROUND], *paragraphs[MOST_AROUND:][-MOST_AROUND:])


def _is_notice(block: Paragraph, known: Cues) -> bool:
    if block.marker or len(block.text) > LONGEST_NOTICE:
        return False
    return known.boilerplate.notices.occur(known.stems(block.text))


def _menus(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[list[Paragraph]]:
    """Yield the menus: runs of short lines, half of which any page may have."""
    lines, rubrics = known.boilerplate.lines, known.boilerplate.rubrics
    for run in _runs(paragraphs, _is_entry):
        stems = [known.stems(block.text) for block in run]
        named = [one in lines or (len(run) >= LEAST_ENTRIES and one in rubrics) for one in stems]
        if 2 * sum(named) < len(run):
            continue
        if len(run) >= LEAST_ENTRIES:
            yield run[named.index(True) :]
        else:
            yield [block for block, is_named in zip(run, named, strict=True) if is_named]


def _posters(paragraphs: Sequence[Paragraph], gone: set[int]) -> Iterator[Paragraph]:
    """Yield the names right above what a forum says of its members."""
    for block, after in pairwise(paragraphs):
        if after.first in gone and touches(block, after) and is_name(block.text):
            yield block


def _forms(
    paragraphs: Sequence[Paragraph], gone: Collection[int], known: Cues
) -> Iterator[Paragraph]:
    """Yield the lines of forms that blank lines part from the text: half of them are furniture."""
    for run in _runs(paragraphs[first_bearing(paragraphs) :], lambda _: True):
        few = 1 < len(run) <= MOST_LINES_OF_FORM
        if not few or 2 * sum(block.first in gone for block in run) < len(run):
            continue
        asks = any(known.boilerplate.anywhere.occur(known.stems(block.text)) for block in run)
        if asks and not any(map(_is_item_or_long, run)):
            yield from run


def _captions(paragraphs: Sequence[Paragraph], gone: set[int]) -> Iterator[Paragraph]:
    """Yield what a picture shows, where blank lines part it and the credit from the text."""
    named = {block.first for block in paragraphs if block.first in gone and _is_credit(block)}
    if not named:
        return
    for run in _runs(paragraphs, lambda _: True):
        is_pair = 1 < len(run) <= MOST_LINES_OF_CAPTION
        is_captioned = is_pair and any(block.first in named for block in run)
        if is_captioned and not any(map(_is_item_or_long, run)):
            yield from run


def _chapters(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the chapters of a recording, each behind the minute where it begins."""
    for run in _runs(paragraphs, lambda block: block.text[:1].isdigit()):
        timed = [block for block in run if _TIMED.match(block.text)]
        if len(timed) >= LEAST_ENTRIES and len(timed) == len(run):
            yield from run


def _promising(paragraphs: Sequence[Paragraph], gone: Collection[int]) -> Iterator[Paragraph]:
    """Yield what promises nothing but buttons: `If this helped you, pass it on:`."""
    for block, below, after in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        is_promise = block.text.endswith(":") and not _is_item_or_long(block)
        is_kept = is_promise and after.first not in gone and touches(below, after)
        if is_promise and below.first in gone and touches(block, below) and not is_kept:
            yield block


def _is_item_or_long(block: Paragraph) -> bool:
    return block.marker is not None or len(block.text) >= LONG


def _runs(
    paragraphs: Sequence[Paragraph], fits: Callable[[Paragraph], bool]
) -> list[list[Paragraph]]:
    """Return the lines that fit, those without blank lines between them, and items, together."""
    runs: list[list[Paragraph]] = []
    before: Paragraph | None = None
    for block in paragraphs:
        if not fits(block):
            before = None
            continue
        if before is None or not (touches(before, block) or (before.marker and block.marker)):
            runs.append([])
        runs[-1].append(block)
        before = block
    return runs


def _is_entry(block: Paragraph) -> bool:
    if ends_sentence(block.text):
        return False
    return len(block.text.split(maxsplit=MOST_WORDS_OF_ENTRY)) <= MOST_WORDS_OF_ENTRY
