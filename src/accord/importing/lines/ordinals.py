"""What counts as items do at the head of a line: `Step 1: …`, `First step: …`, `Secondly, …`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

_WORD = r"[^\W\d_]{2,15}"
_LABELLED = re.compile(rf"(?P<label>{_WORD}) (?P<number>\d{{1,2}})(?:[:.)]|\s?[-–—])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Label:
    """The words that count a line."""

    noun: str
    """What is counted, in lower case; empty for a mere `Secondly`."""
    number: int
    """Which one it is."""
    width: int
    """Characters up to the text."""
    in_words: bool
    """Whether the number is a word."""


def label_of(text: str, known: Cues) -> Label | None:
    """Return the label with which the text opens, None where it opens with none."""
    match = _LABELLED.match(text)
    if match:
        noun = match["label"].casefold()
        return Label(noun, int(match["number"]), match.end(), in_words=False)
    match = _in_words(tuple(known.ordinals)).match(text)
    if match is None:
        return None
    noun = (match["before"] or match["after"] or "").casefold()
    number = known.ordinals[(match["bare"] or match["ordinal"]).casefold()]
    return Label(noun, number, match.end(), in_words=True)


@cache
def _in_words(ordinals: Words) -> re.Pattern[str]:
    """Return what finds an ordinal with a comma behind it, or with what it counts and a sign."""
    ordinal = any_of(ordinals)
    return re.compile(
        rf"""(?: (?P<bare> {ordinal} ) ,
               | (?: (?P<before> {_WORD} ) [ ] )?? (?P<ordinal> {ordinal} )
                 (?: [ ] (?P<after> {_WORD} ) )? (?: [:.)] | \s?[–—] | \s- )
             ) \s+ (?=\S)""",
        re.VERBOSE | re.IGNORECASE,
    )
