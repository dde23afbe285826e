"""Names below a text that say who wrote it: a signature, a box, `Notes taken by Ada Byron`."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.bylines import MOST_WORDS, Found
from accord.importing.lines.shapes import (
    LONG,
    bears_text,
    ends_sentence,
    first_bearing,
    is_name,
    touches,
)
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

LONGEST_SIGNATURE = 60
"""Characters of a name and a trade."""
_TRADE = re.compile(r",\s+|\s[–—-]\s")
LONGEST_BOX = 2
"""Long paragraphs after a name alone; more are the article going on."""


def boxed(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name alone, after the text, whose next line begins with it again."""
    del known
    for index in range(first_bearing(blocks), len(blocks) - 1):
        name, after = blocks[index : index + 2]
        if after.text.startswith(name.text) and is_name(name.text):
            return Found(Phrase(name.text, name.lines), [name, *box(blocks[index + 1 :])])
    return None


def signed(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a farewell with a name behind it, where the text ends."""
    farewell = _farewell(known.author.farewells)
    for index in range(len(blocks) - 1, first_bearing(blocks) - 1, -1):
        block = blocks[index]
        match = farewell.search(block.text[-LONG:])
        if match is None:
            continue
        if match[1] and is_name(match[1]):
            whole = match[0] == block.text
            author = Phrase(match[1], block.lines)
            return Found(author, [block]) if whole else Found(author, signature=match[0])
    return None


def signed_below(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a farewell on a line of its own, known or known by how it ends, and a name below it."""
    for index in range(len(blocks) - 2, first_bearing(blocks) - 1, -1):
        farewell, name = blocks[index : index + 2]
        if not is_name(name.text):
            continue
        text = farewell.text.rstrip(" ,.!").casefold()
        calls = farewell.text.endswith("!") and touches(farewell, name)
        is_short = (calls or farewell.text.endswith(",")) and len(text.split()) <= MOST_WORDS
        if is_short or text in known.author.farewells:
            return Found(Phrase(name.text, name.lines), [farewell, name])
    return None


def credited(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name at the end of a line below the text: `Notes taken by Ada Byron`."""
    credit = _credit(known.author.bylines)
    for block in takewhile(lambda block: not bears_text(block), reversed(blocks)):
        match = credit.fullmatch(block.text)
        if match and is_name(match["name"]) and not match["name"].isupper():
            return Found(Phrase(match["name"], block.lines), [block])
    return None


def introduced(paragraphs: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name and what its bearer does in the last line: `Ada Byron, shift lead`."""
    last = paragraphs[-1] if paragraphs else None
    if last is None or last.marker or len(last.text) > LONGEST_SIGNATURE:
        return None
    name, *trade = _TRADE.split(last.text, maxsplit=1)
    is_trade = bool(trade) and (trade[0][0].islower() or known.capital_nouns)
    few = is_trade and len(trade[0].split()) <= MOST_WORDS and not ends_sentence(last.text)
    is_address = any(map(str.isdigit, last.text))
    if few and not is_address and is_name(name) and any(map(bears_text, paragraphs[:-1])):
        return Found(Phrase(name, last.lines), [last])
    return None


def box(following: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return what stands behind a name alone: all, unless the article goes on there."""
    long = sum(len(block.text) >= LONG for block in following)
    return following if long <= LONGEST_BOX else following[:1]


@cache
def _credit(words: Words) -> re.Pattern[str]:
    """Return what finds a name, and a single word that introduces it behind some others."""
    single = tuple(word for word in words if " " not in word)
    return re.compile(rf"(?:[^\W\d_]+\s){{1,4}}(?i:{any_of(single)})\s(?P<name>[^.!?…]+)")


@cache
def _farewell(words: Words) -> re.Pattern[str]:
    """Return what finds a farewell at the end of a text, and what stands behind it."""
    return re.compile(rf"(?:^|(?<=\s))(?:{any_of(words)})[,.!]?(?:\s+(\S.*))?$", re.IGNORECASE)
