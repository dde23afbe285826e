"""Degrees and titles before the names of persons: `Dipl.-Ing. (FH) Ada Byron`."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import leading_name
from accord.importing.wording.words import as_set

if TYPE_CHECKING:
    from accord.importing.wording.cues import Cues


def is_degree(word: str, known: Cues) -> bool:
    """Return whether the word is a degree; of one letter it has no capital, as initials have."""
    bare = word.casefold().strip(".,()")
    return bare in as_set(known.author.degrees) and (len(bare) > 1 or word.islower())


def without_degrees(text: str, known: Cues) -> str:
    """Return the text less the degrees that open it before a name."""
    if not is_degree(text.partition(" ")[0], known):
        return text  # as nearly always
    named = " ".join(dropwhile(lambda word: is_degree(word, known), text.split()))
    return named if leading_name(named.partition(",")[0]) else text
