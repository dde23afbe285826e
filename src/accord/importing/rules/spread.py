"""Lines that wide gaps spread over the page: headers of printed pages, and rows of a menu."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import bears_text, ends_sentence, first_text, touches
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues
from accord.importing.wording.typography import is_of_contents

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LONGEST = 120
"""Characters of a header."""
LONGEST_NOTICE = 500
"""Characters of a cookie notice that are looked at."""
LEAST_APART = 5
"""Lines between the headers of two pages; rows of a table are closer."""
WIDE = 16
"""Columns by which a header is set in that stands in the middle, or at the right edge."""
LEAST_PAGES = 3
"""Numbers that stand alone and are those of pages."""
LEAST_ENTRIES = 3
"""Columns that make a row a menu."""
MOST_WORDS_OF_ENTRY = 3
"""Words of a menu's entry."""

_GAP = re.compile(r"\s*\t\s*|\s{2,}")
_NUMBER = re.compile(r"\d{1,3}")
_PAGE = re.compile(
    r"(?P<name>[^\W\d_]+)\.?\s(?:\d{1,2}-)?\d{1,3}(?P<of>\s?(?:/|[^\W\d_]{1,3})\s?\d{1,3})?$"
)
"""The number of a page where a header ends, in a chapter or of so many: `Page 7-1`, `p. 1 of 2`."""
_BETWEEN_DASHES = re.compile(r"[-–—]\s?\d{1,3}\s?[-–—]")
"""The number of a page and nothing else: `- 11 -`."""
_EDGE = re.compile(
    r"(?P<left>\d{1,3})\s{3,}(?P<after>\S.*)|(?P<before>\S.*?)\s{3,}(?P<right>\d{1,3})"
)
"""A header with the number of its page at the outer edge: left on one page, right on the next."""


def drop_spread(draft: Draft) -> Draft:
    """Return the draft without headers of pages, and without menus above its text."""
    headers = list(_headers(draft.paragraphs, cues(draft.language).pages))
    headers += _bare_numbers(draft.paragraphs) or _numbered_edges(draft.paragraphs)
    headers += _running_heads(draft.paragraphs, {block.first for block in headers})
    draft = draft.without(headers, Rule.PAGES, "it stands at the edge of a page")
    known = cues(draft.language)
    below = dropwhile(lambda block: _is_notice(block, known), draft.paragraphs)
    head = takewhile(lambda block: not bears_text(block), below)
    menus = [block for block in head if _is_menu(block)]
    draft = draft.without(menus, Rule.MENU, "wide gaps part its entries, as in a menu")
    return draft.without([*_tags(draft)], Rule.MENU, "it stands above a row of buttons")


def _is_notice(block: Paragraph, known: Cues) -> bool:
    """Return whether this is what pages have their readers consent to, above all else."""
    return known.boilerplate.notices.occur(known.stems(block.text[:LONGEST_NOTICE]))


def _tags(draft: Draft) -> Iterator[Paragraph]:
    """Yield the rows right above a row of buttons: what forums file an entry under."""
    known = cues(draft.language)
    for above, below in pairwise(draft.paragraphs):
        is_wide = "  " in above.text and touches(above, below)
        if is_wide and _is_menu(above) and _is_menu(below):
            parts = [known.stems(part) for part in _GAP.split(below.text.strip())]
            if sum(part in known.boilerplate.lines for part in parts) > len(parts) / 2:
                yield above


def _headers(paragraphs: Sequence[Paragraph], names: frozenset[str]) -> Iterator[Paragraph]:
    """Yield the lines that say the same but for a page's number, which grows by one each time.

    One is enough where it can be nothing else. The foot of a page and the head of the next stand
    close together, where they have nothing but its number.
    """
    papers = [block.text.strip().casefold() for block in paragraphs[: first_text(paragraphs)]]
    alike: defaultdict[str, list[Paragraph]] = defaultdict(list)
    for block in paragraphs:
        text = block.text.strip()
        if block.mark or len(text) > 2 * LONGEST or not _NUMBER.search(text):
            continue
        is_apart = block.indent >= WIDE or _GAP.search(text) is not None
        page = _PAGE.search(text)
        named = page if page and page["name"].casefold() in names else None
        if _BETWEEN_DASHES.fullmatch(text) or (
            named and _is_header(named, papers, is_apart=is_apart)
        ):
            yield block
        elif named or is_apart:
            alike[_NUMBER.sub("", text)].append(block)
    for name, series in alike.items():
        least = 1 if name.strip(" .").casefold() in names else LEAST_APART
        if len(series) > 1 and all(_is_next(*pair, least) for pair in pairwise(series)):
            yield from series


def _is_header(page: re.Match[str], papers: Sequence[str], *, is_apart: bool) -> bool:
    """Return whether the named page is set apart, one of so many, or behind the paper's name."""
    before = page.string[: page.start()].rstrip(" ,|·–—-").casefold()
    is_named = bool(before) and any(paper.startswith(before) for paper in papers)
    return is_apart or is_named or bool(before and page["of"])


def _bare_numbers(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the numbers that stand alone and grow by one from page to page."""
    numbers = [b for b in paragraphs if b.text.strip().isdecimal() and b.mark is None]
    values = [int(block.text.strip()) for block in numbers if len(block.text) <= LONGEST]
    is_series = len(numbers) >= LEAST_PAGES and values == [
        *range(values[0], values[0] + len(numbers))
    ]
    are_apart = all(two.first - one.last > LEAST_APART for one, two in pairwise(numbers))
    return numbers if is_series and are_apart else []


def _numbered_edges(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the headers whose numbers grow by one, on whichever side; a bare number is one, too.

    One of them says twice what paper it is: headings that count have each its own words.
    """
    found = [*_at_edges(paragraphs)]
    names = Counter(name for _, _, name in found if name)
    if max(names.values(), default=0) <= 1:
        return []
    near = {
        block.first
        for (one, *_), (two, *_) in pairwise(found)
        if two.first - one.last <= LEAST_APART
        for block in (one, two)
    }
    pages = [(block, number) for block, number, _ in found if block.first not in near]
    numbers = [number for _, number in pages]
    is_series = len(pages) > 1 and numbers == [*range(numbers[0], numbers[0] + len(numbers))]
    return [block for block, _ in pages] if is_series else []


def _at_edges(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, int, str]]:
    """Yield the lines with a number at one edge or alone, the number, and what is at the other."""
    for block in paragraphs:
        text = block.text.strip()
        if block.mark or len(text) > LONGEST:
            continue
        if text.isdecimal():
            yield block, int(text), ""
        elif text[:1].isdecimal() or text[-1:].isdecimal():
            match = _EDGE.fullmatch(text)
            if match:
                yield block, int(match["left"] or match["right"]), match["after"] or match["before"]


def _running_heads(paragraphs: Sequence[Paragraph], pages: Collection[int]) -> list[Paragraph]:
    """Return the lines beside the numbers of pages that stand elsewhere, too: titles of the paper.

    Another one may stand right below. Above the text such a line may be the title.
    """
    if not pages:
        return []
    counts = Counter(block.text for block in paragraphs)
    heads: list[Paragraph] = []
    for index in range(first_text(paragraphs), len(paragraphs)):
        block = paragraphs[index]
        beside = (*paragraphs[index - 1 : index], *paragraphs[index + 1 : index + 2])
        is_below = bool(heads) and touches(heads[-1], block)
        is_beside = is_below or any(line.first in pages for line in beside)
        if counts[block.text] > 1 and is_beside:
            heads.append(block)
    return heads


def _is_next(one: Paragraph, two: Paragraph, least_apart: int) -> bool:
    """Return whether one number of the second line is the next, and the others are the same."""
    before, after = (list(map(int, _NUMBER.findall(block.text))) for block in (one, two))
    changes = [new - old for old, new in zip(before, after, strict=True) if new != old]
    return changes == [1] and two.first - one.last > least_apart


def _is_menu(block: Paragraph) -> bool:
    text = block.text.strip()
    if len(text) > LONGEST:
        return False
    entries = [entry.strip("[] ") for entry in _GAP.split(text.replace("] [", "]  ["))]
    few = all(len(entry.split()) <= MOST_WORDS_OF_ENTRY for entry in entries)
    is_row = block.mark is None and len(entries) >= LEAST_ENTRIES and few
    return is_row and not (ends_sentence(text) or is_of_contents(entries))
