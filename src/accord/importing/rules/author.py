"""Who wrote the article: a byline, a signature, or the box that introduces them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.article import Paragraph
from accord.importing.cues import cues
from accord.importing.draft import Phrase
from accord.importing.reading import Role
from accord.importing.shapes import LONG, first_bearing, is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.cues import Authorship
    from accord.importing.draft import Draft

MOST_WORDS = 5
"""Words of a name after its label; more are a sentence."""
LONGEST_BOX = 2
"""Long paragraphs after a name alone; more are the article going on."""

_CUT = re.compile(r"\s*(?:[,|•·(/]|\s[–—-]\s).*")


def find_author(draft: Draft) -> Draft:
    """Return the draft with the author it names; lines that hold only that are dropped.

    What other rules dropped is read too: bylines often stand among furniture.
    """
    discarded = (Paragraph(discard.text, discard.lines) for discard in draft.discards)
    everything = sorted((*draft.paragraphs, *discarded), key=lambda block: block.first)
    for find in _FINDERS:
        found = find(everything, cues(draft.language).author)
        if found:
            author, introduction = found
            lines = {block.first for block in introduction}
            gone = [block for block in draft.paragraphs if block.first in lines]
            named = replace(draft, author=author)
            return named.without(gone, "author", f"it only introduces the author, {author.text}")
    return draft


_Found: TypeAlias = tuple[Phrase, "Sequence[Paragraph]"]


def _marked(blocks: Sequence[Paragraph], known: Authorship) -> _Found | None:
    """Find the name that the format gives."""
    del known
    named = (block for block in blocks if block.role is Role.AUTHOR)
    return next(((Phrase(block.text, block.lines), [block]) for block in named), None)


def _labelled(blocks: Sequence[Paragraph], known: Authorship) -> _Found | None:
    """Find `Author: Ada Byron` and `By Ada Byron`."""
    label = _opening(known.labels, r"\s*:\s*")
    byline = _opening(known.bylines, r"\s*:?\s+")
    for block in blocks:
        if len(block.text) >= LONG or block.marker:
            continue
        name = _rest(label, block.text)
        if name and len(name.split()) <= MOST_WORDS:
            return Phrase(name, block.lines), [block]
        name = _rest(byline, block.text)
        if is_name(name):
            return Phrase(name, block.lines), [block]
    return None


def _headed(blocks: Sequence[Paragraph], known: Authorship) -> _Found | None:
    """Find `Author` and the name on the next line."""
    for block, name in pairwise(blocks):
        if block.text.rstrip(" :").casefold() in known.labels and is_name(name.text):
            return Phrase(name.text, name.lines), [block, name]
    return None


def _boxed(blocks: Sequence[Paragraph], known: Authorship) -> _Found | None:
    """Find a name alone, after the text, whose next line begins with it again."""
    del known
    for index in range(first_bearing(blocks), len(blocks) - 1):
        name, after = blocks[index : index + 2]
        if is_name(name.text) and after.text.startswith(name.text):
            following = blocks[index + 1 :]
            long = sum(len(block.text) >= LONG for block in following)
            box = following if long <= LONGEST_BOX else following[:1]
            return Phrase(name.text, name.lines), [name, *box]
    return None


def _signed(blocks: Sequence[Paragraph], known: Authorship) -> _Found | None:
    """Find a farewell with a name behind it, where the text ends; the paragraph stays."""
    farewell = re.compile(rf"(?:^|\s)(?:{_any(known.farewells)})[,.!]?\s+(\S.*)$", re.IGNORECASE)
    for block in reversed(blocks[first_bearing(blocks) :]):
        match = farewell.search(block.text[-LONG:])
        if match and is_name(match[1]):
            return Phrase(match[1], block.lines), []
    return None


_FINDERS = (
    _marked,  # certain
    _labelled,  # says so itself
    _headed,  # the same over two lines
    _boxed,  # a repeated name is rarely anything else
    _signed,  # the weakest: any name may stand at the end of a sentence
)


def _opening(words: tuple[str, ...], then: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(words)}){then}", re.IGNORECASE)


def _rest(opening: re.Pattern[str], text: str) -> str:
    match = opening.match(text)
    return _CUT.sub("", text[match.end() :]) if match else ""


def _any(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) for word in longest_first) or r"(?!)"
