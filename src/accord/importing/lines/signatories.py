"""Who signed a letter: a name below its text, beside what its bearer is."""

from __future__ import annotations

import re
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.bylines import Found
from accord.importing.lines.shapes import bears_text, ends_sentence, is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

MOST_LINES = 12
"""Lines below the text of a letter: farewell, signature, enclosures, copies, the office."""

_SIGNED = re.compile(r"/-/|/s/|_{3,}|\.{4,}|\s\|\s")
"""What stands where a name is signed by hand, and between cells."""


def signatory(paragraphs: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find the name below a farewell or beside a post; all behind those only closes the letter."""
    foot = [*takewhile(_is_below_text, reversed(paragraphs))][::-1]
    if len(foot) > MOST_LINES or len(foot) == len(paragraphs):
        return None
    ends = [place for place, block in enumerate(foot) if _is_farewell(block.text, known)]
    posts = [place for place, block in enumerate(foot) if _names_post(block.text, known)]
    start = ends[-1] if ends else min(posts, default=len(foot))
    named = [(place, bearer(foot[place].text, known)) for place in range(len(foot))]
    named = [(place, name) for place, name in named if name and place >= start - 1]
    near = [(place, name) for place, name in named if {place - 1, place, place + 1} & {*posts}]
    place, name = next(iter(near or (named if ends else ())), (0, ""))
    if not name:
        return None
    return Found(Phrase(name, foot[place].lines), foot[min(start, place) :])


def _is_below_text(block: Paragraph) -> bool:
    return not bears_text(block) or _SIGNED.search(block.text) is not None


def bearer(text: str, known: Cues) -> str:
    """Return the name in a line, behind degrees and a post or before one; empty if there is none.

    `Director of Services Dr. Ada Byron` names her, and so does `Ada Byron, Director of Services`.
    """
    words = _SIGNED.sub(" ", text).split()
    runs = groupby(words, key=lambda word: _is_post(word, known))
    others = [" ".join(run).rstrip(",") for is_post, run in runs if not is_post]
    names = [name for name in others if name[0].isupper() and is_name(name)]
    if not names or ends_sentence(text):
        return ""
    return names[-1] if _is_post(words[0], known) else names[0]


def _names_post(text: str, known: Cues) -> bool:
    """Return whether one of a line's words is a post, and the line no sentence."""
    return not ends_sentence(text) and any(_is_post(word, known) for word in text.split())


def _is_post(word: str, known: Cues) -> bool:
    return word.casefold().strip(".,:") in known.letter.posts


def _is_farewell(text: str, known: Cues) -> bool:
    return text.rstrip(" ,.!").casefold() in known.author.farewells
