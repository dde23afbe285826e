"""Issues of a newsletter: one article, and short ones that the table of contents names."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, bears_text, ends_sentence, long_texts
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.rules.contents import PARTING, entry_text
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

LEAST_ARTICLES = 2
_PART = re.compile(r":\s|\s[–—-]\s")
"""What parts a title from what it adds to its entry in the table."""
_TO_PAGE = re.compile(r"\s?(?:[.·_…]\s?){2,}\d{1,3}$")
"""What leads from an entry to the number of its page."""
LEAST_SHARE = 0.75
"""Of the issue's long text that the article holds; other issues have several worth reading."""


def drop_issue(draft: Draft) -> Draft:
    """Return the draft as the one article of its issue, if the table of contents names more."""
    table = [gone for gone in draft.discards if gone.rule is Rule.CONTENTS]
    if not table:
        return draft
    known = cues(draft.language)
    head, _, first = table[0].text.partition(":")
    if known.stems(head) not in known.boilerplate.issues:
        return draft
    lines = (
        *filter(None, map(str.strip, PARTING.split(first))),
        *(gone.text for gone in table[1:]),
    )
    texts = (_TO_PAGE.sub("", line) for line in lines)
    entries = {part for text in texts for part in _parts(entry_text(text))}
    starts = _starts(draft.paragraphs, entries)
    if len(starts) == 1 and not any(map(bears_text, draft.paragraphs[: starts[0]])):
        return _titled(draft, draft.paragraphs[starts[0]])
    start, end = _article(draft.paragraphs, starts)
    if start == end:
        return draft
    titled = _titled(draft, draft.paragraphs[start])
    above = [block for block in titled.paragraphs[:start] if not bears_text(block)]
    below = titled.paragraphs[end:]
    return titled.without([*above, *below], Rule.ISSUE, "it is of the issue, not of its article")


def _starts(paragraphs: Sequence[Paragraph], entries: Collection[str]) -> Sequence[int]:
    """Return the places of the titles of articles that the table names."""
    return [
        place
        for place, block in enumerate(paragraphs)
        if len(block.text) < LONG and _begins_with_entry(block.text, entries)
    ]


def _article(paragraphs: Sequence[Paragraph], starts: Sequence[int]) -> tuple[int, int]:
    """Return where the one long article begins and ends; twice the same where there is none."""
    spans = [*pairwise((*starts, len(paragraphs)))]
    if len(spans) < LEAST_ARTICLES:
        return 0, 0
    lengths = [sum(long_texts(paragraphs[start:end])) for start, end in spans]
    longest = max(lengths)
    return spans[lengths.index(longest)] if longest > LEAST_SHARE * sum(lengths) else (0, 0)


def _parts(entry: str) -> tuple[str, ...]:
    """Return the entry, and what stands before and behind its colon: `Topic: The late guest`."""
    return (entry, *_PART.split(entry))


def _begins_with_entry(text: str, entries: Collection[str]) -> bool:
    """Return whether this is an article's title, which tables of contents may shorten."""
    said = entry_text(text)
    if said in entries or _PART.split(said)[0] in entries:
        return True
    return not ends_sentence(text) and any(
        said.startswith(f"{entry} ") for entry in entries if " " in entry
    )


def _titled(draft: Draft, title: Paragraph) -> Draft:
    """Return the draft with this title; the subject of the letter named the issue's."""

    def of(block: Paragraph) -> Paragraph:
        if block is title:
            return title.marked(Role.TITLE)
        return replace(block, mark=None) if block.role is Role.TITLE else block

    return draft.with_paragraphs(map(of, draft.paragraphs))
