"""Who approved a paper of an office, and which order it is appended to: above its title, or below.

`APPROVED / Head of the clinic / ________ A. Byron / "___" ________ 2025`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, bears_text, ends_sentence, first_bearing, touches
from accord.importing.reading import BETWEEN_CELLS, Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues
from accord.importing.wording.dates import dates
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

MOST_LINES = 5
"""Lines of a block, below the word that opens it: a post, an office, a signature, a date."""
MOST_WORDS = 12
"""Words of such a line."""

_LINE = re.compile(r"_{3,}|[.…]{2,}|/-/|\([-–—]\)")
"""What is signed on, or stands there in a copy."""
_INITIALS = re.compile(r"\b([^\W\d_])\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_]{2,}")
_STANDING_OUT = frozenset({Role.HEADING, Role.STRONG, Role.TITLE})


def drop_approvals(draft: Draft) -> Draft:
    """Return the draft without blocks of approval and lines that say what it is appended to.

    Below the text, where attachments are listed too, a block is known by its signature or its date.
    """
    paragraphs, known = draft.paragraphs, cues(draft.language)
    head = paragraphs[: first_bearing(paragraphs)]
    rest = paragraphs[len(head) :]
    foot = [*takewhile(lambda block: not bears_text(block), reversed(rest))][::-1]
    signed = (block for block in _blocks(foot, known) if _closes(block[-1], known))
    gone = [line for block in (*_blocks(head, known), *signed) for line in block]
    heads = _heads_of_tables(gone, head)
    return draft.without([*gone, *heads], Rule.APPROVALS, "it says who approved the paper")


def _blocks(lines: Sequence[Paragraph], known: Cues) -> Iterator[Sequence[Paragraph]]:
    """Yield the lines that a cue opens, each with those below it down to a signature or a date."""
    opening = [place for place, block in enumerate(lines) if _opens(block, known)]
    for place, end in pairwise([*opening, len(lines)]):
        below = lines[place + 1 : min(end, place + 1 + MOST_LINES)]
        block = [*takewhile(_is_line, below)]
        signed = [n for n, line in enumerate(block, start=1) if _closes(line, known)]
        yield lines[place], *block[: max(signed, default=0)]


def _heads_of_tables(gone: Sequence[Paragraph], head: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield what heads the columns of tables of which rows are gone: no figures, and no date."""
    table: list[Paragraph] = []
    for block in (block for block in head if BETWEEN_CELLS in block.text):
        table = [*table, block] if table and touches(table[-1], block) else [block]
        is_head = table[0] not in gone and not any(map(str.isdigit, table[0].text))
        if block in gone and is_head:
            yield table[0]


def _opens(block: Paragraph, known: Cues) -> bool:
    """Return whether a cue is all that the line or its label says, or of several words opens it."""
    if len(block.text) >= LONG or ends_sentence(block.text):
        return False
    approvals = known.boilerplate.approvals
    label = block.text.partition(BETWEEN_CELLS)[0].partition(":")[0]
    if known.stems(label) in approvals:
        return True
    return any(len(cue) > 1 for cue in approvals.opening(known.stems(block.text)))


def _is_line(block: Paragraph) -> bool:
    """Return whether the line may stand in such a block; titles stand out, or are in capitals."""
    stands_out = block.role in _STANDING_OUT or block.text.isupper()
    return not stands_out and block.marker is None and len(block.text.split()) <= MOST_WORDS


def _closes(block: Paragraph, known: Cues) -> bool:
    """Return whether a block ends here: with a line to sign on, who signed, or a date."""
    initials = _INITIALS.search(block.text)
    is_signed = _LINE.search(block.text) or (initials and initials[1].isupper())
    is_signed = is_signed or _signed(known.letter.signed).search(block.text)
    return bool(is_signed or dates(block.text, known.language))


@cache
def _signed(words: Words) -> re.Pattern[str]:
    """Return what finds that somebody signed, beside the name: `gez. Holm`, `Holm, v. r.`."""
    word = rf"(?:{any_of(words)})[.:]?"
    return re.compile(rf"(?:^|:\s){word}\s+\S|\S,?\s+{word}$", re.IGNORECASE)
