"""What pages set below pictures: what they show, and where they come from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.lines.runs import runs
from accord.importing.lines.shapes import ends_sentence, is_item_or_long, leading_name
from accord.importing.wording.words import any_of, by_stop

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

MOST_LINES = 2
"""What a picture shows, and where it comes from."""


def is_credit(text: str, known: Cues) -> bool:
    """Return whether the line says where a picture comes from: `Photo: Ada Byron`."""
    if ends_sentence(text):
        return False
    return _names_photographer(text, known) or bool(_credit(known.labels.pictures).search(text))


def is_caption(text: str, known: Cues) -> bool:
    """Return whether the line ends with where its picture comes from: `The hall (file photo)`.

    Who took it has a capital.
    """
    if not text.endswith(")"):
        return text.casefold() in known.labels.archives
    match = _in_brackets(known.labels.pictures, known.labels.archives).search(text)
    return match is not None and (match["by"] is None or match["by"].istitle())


def is_numbered(text: str, known: Cues) -> bool:
    """Return whether the line says what a table or a picture shows: `Table 1 – Our guests`."""
    return _numbered(known.labels.figures).match(text) is not None


def captions(
    paragraphs: Sequence[Paragraph], gone: Collection[int], known: Cues
) -> Iterator[Paragraph]:
    """Yield what a picture shows, where blank lines part it and the credit from the text.

    `gone` are the first lines of what was dropped; the credit is one of them. What names a kind
    below it is the next heading.
    """
    for run in runs(paragraphs):
        few = len(run) <= MOST_LINES and not any(map(is_item_or_long, run))
        sources = [b for b in run if b.first in gone and is_credit(b.text, known)]
        if few and sources and (sources[-1] is run[-1] or not known.kind_cue(run[-1].text)):
            yield from run


def _names_photographer(text: str, known: Cues) -> bool:
    """Return whether the line is `Photos by Ada Byron`, `Photo by Ada Byron on Flickr`."""
    match = _taken_by(known.labels.photographers).match(text)
    return match is not None and bool(leading_name(text[match.end() :]))


@cache
def _in_brackets(pictures: Words, archives: Words) -> re.Pattern[str]:
    """Return what finds the brackets behind what a picture shows."""
    taken = rf"(?:{any_of(pictures)})\s(?P<by>[^()\d]+)"
    return re.compile(rf"\w\s\((?:{any_of(archives)}|{taken})\)$", re.IGNORECASE)


@cache
def _numbered(words: Words) -> re.Pattern[str]:
    number = r"\d{1,3}(?:[.-]\d{1,3})?[a-z]?"
    return re.compile(rf"(?:{any_of(words)})\.?\s{number}(?:[.:]|\s[–—-])\s\S", re.IGNORECASE)


@cache
def _taken_by(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)})\s", re.IGNORECASE)


@cache
def _credit(words: Words) -> re.Pattern[str]:
    """Return what finds where a picture comes from, behind what it shows."""
    abbreviations, others = by_stop(words)
    label = rf"(?:{abbreviations})\s|(?:{others})\s?[:/©]"
    return re.compile(rf"(?:^|[^\w\s,;:]\s?)(?:{label})", re.IGNORECASE)
