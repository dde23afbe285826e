"""Which lines stand alone as headings do: short, with text below, neither introduced nor listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.interviews import LONG_DASHES
from accord.importing.lines.shapes import (
    SENTENCE,
    bears_text,
    ends_sentence,
    is_one_sentence,
    is_quotation,
    sentences,
    touches,
)
from accord.importing.lines.speakers import LONGEST

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from accord.importing.article import Paragraph

MOST_WORDS = 14
"""Words of a heading."""
MOST_WORDS_OF_MANNER = 2
"""Words behind the full stop of a heading: `What to do. In short`, `What not to say. Ever.`."""
MOST_WORDS_OF_LABEL = 2
"""Words that count a heading: `Third rule. Admit what is yours`."""
MOST_WORDS_OF_OPENING = 5
"""Words of a question that only opens a heading."""
HANGING = 2
"""Columns by which what belongs to an item is indented, where no heading is."""
MOST_WORDS_OF_NAME = 2
"""Words of a name."""
LEAST_TITLES = 4
"""Lines that stand alone, among which one that ends in a colon is no heading above a list."""
FAR = 3
"""Lines from a list to one that leads to the next; wider gaps set off headings."""
MOST_BULLETS = 10
"""Below a line of an item, before the next number."""
MOST_IN_A_ROW = 3
"""Headings without text between them; more are a list that lost its signs."""
MOST_WORDS_WITH_COLON = 3
"""Words of a heading that ends in a colon; more are a sentence that introduces a list."""


def stands_alone(
    paragraphs: Sequence[Paragraph], index: int, headings: Collection[int] = ()
) -> bool:
    """Return whether text follows, and the line is neither introduced nor one of several.

    One right below what is known to be a heading may be another.
    """
    if index + 1 == len(paragraphs):
        return False
    block, after = paragraphs[index], paragraphs[index + 1]
    if touches(block, after) and is_fragment(after) and not _introduces(paragraphs, index + 1):
        return False
    if index == 0:
        return True
    before = paragraphs[index - 1]
    if before.text.endswith(":") or _is_close_to(before, block, after):
        return False
    below = paragraphs[index + 1 : index + 1 + MOST_BULLETS]
    if before.marker and _is_of_item(before, block, below):
        return False
    asks_above_text = block.text.endswith("?") and bears_text(after)
    is_listed = touches(before, block) and is_fragment(before) and index - 1 not in headings
    return asks_above_text or not is_listed


def _is_of_item(item: Paragraph, block: Paragraph, below: Sequence[Paragraph]) -> bool:
    """Return whether the line is set in below the item, explains it, or stands within its list."""
    if hangs_below(item, block) or _explains(item, block, below[0]):
        return True
    return touches(item, block) and _counts_on(item, below)


def _counts_on(item: Paragraph, below: Sequence[Paragraph]) -> bool:
    """Return whether the next number stands below a line of the item, or below its bullets."""
    if not item.number:
        return False
    following = next((block for block in below if not _is_bullet(block)), item)
    return following.series == item.series and following.number == item.number + 1


def _is_bullet(block: Paragraph) -> bool:
    return block.marker is not None and not block.marker.ordered


def _explains(item: Paragraph, block: Paragraph, after: Paragraph) -> bool:
    """Return whether the line stands right below a sentence to say, apart from what follows."""
    return is_quotation(item.text) and touches(item, block) and not touches(block, after)


def _is_close_to(before: Paragraph, block: Paragraph, after: Paragraph) -> bool:
    """Return whether the line belongs to the text above it, as a name below a farewell does."""
    if not touches(before, block) or touches(block, after) or len(before.text) >= SENTENCE:
        return False
    return len(block.text.split()) <= MOST_WORDS_OF_NAME and ends_sentence(before.text)


def hangs_below(before: Paragraph, block: Paragraph) -> bool:
    """Return whether the line stands right below another, further in: as the text of an item.

    A blank line may part it from an item that is set in itself.
    """
    if block.marker or block.indent < before.indent + HANGING:
        return False
    return touches(before, block) or (before.marker is not None and before.indent >= HANGING)


def is_short(block: Paragraph, abbreviations: frozenset[str] = frozenset()) -> bool:
    """Return whether the line is no longer than a heading, and no more than one sentence."""
    few = len(block.text) <= LONGEST and len(block.text.split()) <= MOST_WORDS
    return few and (is_one_sentence(block.text, abbreviations) or _is_double(block.text))


def _is_double(text: str) -> bool:
    """Return whether a heading has two parts, both brief, or one of which asks.

    `And then? The call a week later`, `He shouts in the hallway. Should I shout back?`
    """
    if text.endswith("?"):
        return len(sentences(text)) == 2  # noqa: PLR2004 - the case, and the question
    topic, _, how = text.partition(". ")
    if len(topic.split()) == MOST_WORDS_OF_LABEL and how and not ends_sentence(how):
        return is_one_sentence(how)
    if " " in topic and 0 < len(how.split()) <= MOST_WORDS_OF_MANNER:
        few = len(topic.split()) <= MOST_WORDS_OF_OPENING
        is_open = not ends_sentence(how) or " " not in how
        return few and how[0].isupper() and is_open
    question, _, title = text.partition("? ")
    few = len(question.split()) <= MOST_WORDS_OF_OPENING
    return few and bool(title) and not ends_sentence(title) and is_one_sentence(title)


def _introduces(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether this is a sentence above a list, or what items right below complete."""
    block = paragraphs[index]
    is_sentence = len(block.text.split()) > MOST_WORDS_WITH_COLON
    if block.text.endswith(":"):
        return is_sentence or _is_above_items(paragraphs, index)
    below = paragraphs[index + 1 : index + 2]
    return any(item.marker and item.text[:1].islower() for item in below)


def _is_above_items(paragraphs: Sequence[Paragraph], index: int) -> bool:
    return any(below.marker is not None for below in paragraphs[index + 1 : index + 2])


def completes(paragraphs: Sequence[Paragraph], index: int, numbered: Collection[int]) -> bool:
    """Return whether items complete the line, which stands below a heading: `Call her if`."""
    below = paragraphs[index + 1]
    if index == 0 or below.marker is None or not below.text[:1].islower():
        return False
    above = paragraphs[index - 1]
    is_line = not ends_sentence(above.text) or above.text.endswith(("?", "!"))
    is_said = above.text.startswith(LONG_DASHES)
    is_title = above.marker is None and not is_said and is_short(above) and is_line
    return is_title or index - 1 in numbered


def leads_in(paragraphs: Sequence[Paragraph], titles: Sequence[int], index: int) -> bool:
    """Return whether the line joins a heading to its list, or one list to the next.

    It is the only one with a colon, a sentence though the heading is none, or two that ask.
    """
    text = paragraphs[index].text
    if text[-1] not in ":.?" or index == 0 or paragraphs[index + 1].marker is None:
        return False
    above = paragraphs[index - 1]
    is_only = sum(paragraphs[title].text.endswith(":") for title in titles) == 1
    if above.marker is not None:
        is_near = paragraphs[index].first - above.last <= FAR
        return text.endswith(":") and is_only and len(titles) >= LEAST_TITLES and is_near
    if index - 1 not in titles and not above.text.endswith("?"):
        return False
    if text.endswith(":"):
        return is_only or (index - 1 in titles and len(text.split()) > MOST_WORDS_WITH_COLON)
    return not above.text.endswith(".") if text.endswith(".") else len(sentences(text)) > 1


def breaks_off(text: str, conditions: Collection[str]) -> bool:
    """Return whether a conjunction is all that stands behind the last comma: `We close, if:`."""
    return text.endswith(":") and text[:-1].rpartition(", ")[2] in conditions


def is_fragment(block: Paragraph) -> bool:
    """Return whether the line has no sign, is as short as a heading and ends as no sentence."""
    return block.marker is None and is_short(block) and not ends_sentence(block.text)


def without_rows(titles: Sequence[int]) -> list[int]:
    """Return the places without those of long rows: only the last of a row has text below it."""
    rows: list[list[int]] = []
    for index in titles:
        if rows and index == rows[-1][-1] + 1:
            rows[-1].append(index)
        else:
            rows.append([index])
    return [index for row in rows for index in (row if len(row) <= MOST_IN_A_ROW else row[-1:])]
