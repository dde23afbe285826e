"""Which line of an article's head is its title."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.chapter_titles import chapter_title
from accord.importing.lines.mastheads import is_category
from accord.importing.lines.names_above import (
    MOST_PHRASES,
    bylines,
    ends_header,
    is_kicker,
    is_name_of_site,
    names_step,
    says,
)
from accord.importing.lines.navigation import (
    end_of_way,
    last_step,
    menu_above,
    rubrics_named,
    title_below_steps,
)
from accord.importing.lines.papers import (
    MOST_WORDS_OF_NAME,
    is_labelled_below,
    numbered_title,
    title_below_label,
)
from accord.importing.lines.shapes import (
    CONTACT,
    LONG,
    bears_text,
    ends_sentence,
    is_one_sentence,
    sentences,
    touches,
    without_stop,
)
from accord.importing.lines.subjects import is_reply, title_answered
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

LEAST_LINES_OF_HEADER = 4
"""Lines of a mail that say what it is before its title."""
NEAR = 2
"""Lines from a title to its byline, a blank one between them."""
_NOTED = re.compile(r"\s*\[[^]]*\]$")
"""A button behind the name of a part of a site: `For conductors [to print]`."""
_SITE = re.compile(r"\s+[|–—·•:-]\s")
_IN_HEADER = re.compile(r"\s*\t\s*|\s{2,}|\s[|·•]\s")
"""What parts the names in the header of a page: whose paper it is, and what it is called."""


def title_among(
    head: Sequence[Paragraph], above_text: Sequence[Paragraph], draft: Draft
) -> Paragraph | None:
    """Return the title, None if there is none.

    It is marked anywhere in the `head`, or one of the lines above the text.
    """
    candidates = [block for block in above_text if _can_be_title(block)]
    return (
        _marked(head)
        or _standing_out(candidates, draft)
        or _repeated(candidates, draft)
        or _answered(candidates, draft)
        or _on_each_page(candidates, draft)
        or chapter_title(draft.paragraphs)
        or title_below_steps(candidates, draft)
        or _first(candidates, draft)
    )


def is_line(text: str) -> bool:
    """Return whether this is no text yet: one sentence, or more that no stop ends, as in titles.

    A second sentence that asks is a title's, too: `The customer shouts. What now?`. So are two in
    capitals.
    """
    if is_one_sentence(text) or not ends_sentence(text):
        return True
    return (text.endswith("?") or text.isupper()) and len(sentences(text)) == MOST_PHRASES


def same(block: Paragraph, other: Paragraph) -> bool:
    """Return whether the two say the same, the site's name behind one of them aside."""
    shorter, longer = sorted((plain(block), plain(other)), key=len)
    rest = longer.removeprefix(shorter)
    is_named = rest != longer and _SITE.match(rest) is not None
    return not rest or (is_named and not any(ends_sentence(one.text) for one in (block, other)))


def plain(block: Paragraph) -> str:
    """Return what a line says, less its stop, in lower case."""
    return without_stop(block.text).casefold()


def _marked(head: Sequence[Paragraph]) -> Paragraph | None:
    return next((block for block in head if block.role is Role.TITLE), None)


def _standing_out(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the line that stands out right above the byline."""
    for block, after in pairwise((*candidates, None)):
        if block and block.role is Role.STRONG:
            end = after.first if after else draft.paragraphs[-1].last
            if bylines(draft).intersection(range(block.last + 1, end)):
                return block
    return None


def _repeated(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the line that stands twice, where neither a menu nor the words say it is a rubric."""
    known, menu = cues(draft.language), menu_above(candidates, draft)
    for index, block in enumerate(candidates):
        twins = [other for other in candidates[index + 1 :] if same(block, other)]
        is_rubric = block.first in menu or known.is_rubric(block.text)
        if twins and " " in block.text and not is_rubric:
            return min((block, *twins), key=lambda twin: len(twin.text))
    return None


def _answered(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the line that answers or the record of a paper repeat: `Re: How to say no`."""
    texts = [block.text for block in draft.paragraphs] + [gone.text for gone in draft.discards]
    answers = {title_answered(text) for text in texts if len(text) < LONG and is_reply(text)}
    records = (gone.text for gone in draft.discards if gone.rule is Rule.RECORDS)
    answers.update(text.partition(": ")[2].casefold() for text in records)
    return next((block for block in candidates if plain(block) in answers), None)


def _on_each_page(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the last line but the first that headers of pages have: `The Depot | No shouting | 3`.

    The first may be whose paper it is.
    """
    headers = {gone.text for gone in draft.discards if gone.rule is Rule.PAGES}
    parts = {part.strip().casefold() for text in headers for part in _IN_HEADER.split(text)}
    named = (block for block in reversed(candidates[1:]) if plain(block) in parts)
    return next(named, None)


def _first(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the first line that names neither the site nor a part of it.

    A category stands between the site's name and the title; below one comes no name of a site.
    """
    known = cues(draft.language)
    menu, rubrics = menu_above(candidates, draft), rubrics_named(draft, candidates)
    titles = [
        block
        for block in candidates
        if block.first not in menu
        and not is_category(block.text, known)
        and _NOTED.sub("", block.text).casefold() not in rubrics
    ]
    named = [block for block in candidates if block.first not in menu]
    head = {line for gone in draft.discards if gone.rule is Rule.LETTER for line in gone.lines}
    labelled = numbered_title(named, titles, draft.paragraphs, known)
    labelled = labelled or title_below_label(titles, named, head, known)
    if labelled or not titles:
        return labelled or (candidates[-1] if candidates else None)
    if head:  # above the head of a memo stands whose paper it is
        titles = [block for block in titles if block.first > max(head)] or titles
    if len(titles) > 1:
        way = end_of_way(candidates, titles[0], draft)
        titles = [block for block in titles if block.first > way] or titles
    titles = [*_less_affiliations(titles, bylines(draft))]
    titles = _below_header(titles, candidates, draft)
    if len(titles) == 1:
        return titles[0]
    categories = {block.first for block in candidates if is_category(block.text, known)}
    if categories.intersection(range(titles[0].first, titles[1].first)):
        is_title = is_labelled_below(titles, candidates, known)
        titles = titles if is_title else titles[titles.index(_below(titles, categories)) :]
        return titles[not is_title and _stands_above(titles, candidates, draft)]
    titles = _below_buttons(titles, categories, bylines(draft))
    is_below_rubric = min(categories, default=titles[0].first) < titles[0].first
    if _stands_above(titles, candidates, draft):
        return titles[1]
    if len(titles) == 1 or is_below_rubric or not is_name_of_site(titles, draft):
        return titles[0]
    apart = [b for a, b in pairwise(titles) if not touches(a, b) and not says(b.text)]
    below = apart or titles[1:]
    return below[_stands_above(below, candidates, draft)]


def _below_header(
    titles: list[Paragraph], candidates: Sequence[Paragraph], draft: Draft
) -> list[Paragraph]:
    """Return the lines from one above the byline on, where the head of a mail stands above it.

    Several lines right below each other, one of which said to read it in a browser: it says whose
    paper this is, for whom, and which issue.
    """
    gone = {n for gone in draft.discards if gone.rule is Rule.FURNITURE for n in gone.lines}
    lines = sorted(gone | {block.first for block in candidates})
    row = [line for place, line in enumerate(lines) if line - place == lines[0]]
    below = [block for block in titles if block.first > row[-1]]
    is_header = len(row) >= LEAST_LINES_OF_HEADER and not gone.isdisjoint(row)
    if not is_header or not below:
        return titles
    near = range(below[0].last + 1, below[0].last + 1 + NEAR)
    return titles if bylines(draft).isdisjoint(near) else below


def _less_affiliations(titles: Sequence[Paragraph], dated: frozenset[int]) -> Iterator[Paragraph]:
    """Yield the lines but those right below a name, set off from the next: where its bearer is."""
    for block, below in pairwise((*titles, None)):
        is_affiliation = block is not None and block.first - 1 in dated
        if block and not (is_affiliation and below and not touches(block, below)):
            yield block


def _stands_above(
    titles: Sequence[Paragraph], candidates: Sequence[Paragraph], draft: Draft
) -> bool:
    """Return whether the first is a kicker, or names the part of the site or paper it stands in."""
    if len(titles) == 1:
        return False
    above, title, *_ = titles
    step = last_step(candidates, draft)
    return (
        is_kicker(above, title, draft)
        or names_step(above, title, step, draft)
        or ends_header(above, title, draft)
    )


def _below_buttons(
    titles: list[Paragraph], categories: set[int], dated: frozenset[int]
) -> list[Paragraph]:
    """Return the lines from a long one on that a category parts from short ones, above a byline."""
    for place, (name, title) in enumerate(pairwise(titles), start=1):
        if len(name.text.split()) > MOST_WORDS_OF_NAME:
            break
        is_long = len(title.text.split()) > 2 * MOST_WORDS_OF_NAME
        is_parted = not categories.isdisjoint(range(name.first, title.first))
        if is_long and is_parted and not dated.isdisjoint(range(title.last, title.last + 3)):
            return titles[place:]
    return titles


def _below(titles: Sequence[Paragraph], categories: set[int]) -> Paragraph:
    """Return the line below the name of the site, or below the last button above a category."""
    for name, title in pairwise(titles[1:]):
        is_short = len(name.text.split()) <= MOST_WORDS_OF_NAME
        if not is_short or not categories & {*range(name.first, title.first)}:
            return name
    return titles[-1]


def _can_be_title(block: Paragraph) -> bool:
    letters = sum(sign.isalpha() for sign in block.text)
    is_text = bears_text(block) or not is_line(block.text)
    is_aside = block.text.startswith("(") and block.text.endswith(")")
    return letters > 1 and not (is_text or is_aside) and CONTACT.search(block.text) is None
