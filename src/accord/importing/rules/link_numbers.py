"""Numbers of links, as text browsers and mails show them: `[2]`, with all addresses at the end."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.draft import Discard
from accord.importing.lines.shapes import ends_sentence
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

LEAST = 2
"""Addresses below a text, and numbers in it."""
MOST_WORDS_OF_HEADING = 3
"""Words of what the addresses are headed: `References`, `Visible links`."""

_ADDRESS = re.compile(
    r"\[?(\d{1,4})[\].:)]{1,2}\s*(?:[a-z][a-z+.-]*:[^\s:]|www\.)\S*", re.IGNORECASE
)
_OPENING = frozenset("[0123456789")
_NUMBER = re.compile(r"(?:\s(?=\[\d{1,4}\](?:[\s.,;:!?)]|$)))?\[(\d{1,4})\]")
"""A space goes with it where none stands between it and what the link says."""


def cut_link_numbers(draft: Draft) -> Draft:
    """Return the draft less the addresses below its text, and less their numbers within it."""
    listed = _listed(draft.paragraphs)
    numbers = {match[1] for block in listed if (match := _ADDRESS.fullmatch(block.text))}
    if len(numbers) < LEAST:
        return draft
    first = listed[0].first
    found = {
        block: cited
        for block in draft.paragraphs
        if block.first < first and (cited := _cited(block.text, numbers))
    }
    if sum(map(len, found.values())) < LEAST:
        return draft
    cuts = (
        Discard(block.lines, sign, Rule.LINK_NUMBERS, "it is the number of a link")
        for block, cited in found.items()
        for sign in cited
    )
    kept = (_less(block, found.get(block, ())) for block in draft.paragraphs)
    less = replace(draft.with_paragraphs(kept), cuts=(*draft.cuts, *cuts))
    return less.without(listed, Rule.LINK_NUMBERS, "it lists where links lead")


def _listed(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the addresses that the last numbered one closes, with the lines that head them."""
    places = [place for place, block in enumerate(paragraphs) if _is_address(block)]
    start = end = places[-1] + 1 if places else 0
    for place in reversed(range(end)):
        if _is_address(paragraphs[place]):
            start = place
        elif start > place + 1 or not _can_head(paragraphs[place]):
            break
    is_headed = start > 0 and _can_head(paragraphs[start - 1])
    return paragraphs[start - is_headed : end]


def _is_address(block: Paragraph) -> bool:
    is_numbered = block.mark is None and block.text[:1] in _OPENING
    return is_numbered and _ADDRESS.fullmatch(block.text) is not None


def _can_head(block: Paragraph) -> bool:
    is_phrase = block.mark is None and not ends_sentence(block.text)
    return is_phrase and len(block.text.split()) <= MOST_WORDS_OF_HEADING


def _cited(text: str, numbers: Collection[str]) -> Sequence[str]:
    """Return the numbers of links that stand in the text, unless it says nothing else."""
    if "[" not in text or not any(map(str.isalpha, text)):
        return ()
    return [match[0].strip() for match in _NUMBER.finditer(text) if match[1] in numbers]


def _less(block: Paragraph, cited: Collection[str]) -> Paragraph:
    """Return the paragraph without these numbers, and without the spaces before those at an end."""
    if not cited:
        return block
    text = _NUMBER.sub(lambda match: "" if match[0].strip() in cited else match[0], block.text)
    return replace(block, text=" ".join(text.split()))
