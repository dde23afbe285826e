"""Lists that lost their signs, or never had any: a colon, and lines that can only be its items."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import UNSIGNED, Marker, MarkerStyle, Paragraph
from accord.importing.lines.shapes import (
    LONG,
    OPENING_QUOTES,
    ends_sentence,
    sentences,
)
from accord.importing.lines.unsigned import (
    LEAST_ITEMS,
    LEAST_TITLES,
    LEAST_WORDS,
    MOST_ITEMS,
    advice,
    close,
    explained,
    fragments,
    is_sentence,
    parted,
    questions,
    quoted,
    row,
    small,
    without_heading,
)
from accord.importing.reading import Role
from accord.importing.rules.counted_lists import counts
from accord.importing.rules.run_in_titles import RunInTitle, run_in_title
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

MOST_WORDS_OF_TITLE, MOST_WORDS_BELOW_COLON = 5, 7
"""Words of a title that runs into its item, and of one where a colon announces items."""
LONGEST_ITEM = 400
"""Characters of an item with such a title."""


def mark_bare_items(draft: Draft) -> Draft:
    """Return the draft with lines that can only be items of a list marked as such."""
    paragraphs, known = draft.paragraphs, cues(draft.language)
    dropped = frozenset(line for gone in draft.discards for line in gone.lines)
    found: set[int] = set()
    for index, block in enumerate(paragraphs):
        below = paragraphs[index + 1 : index + 1 + MOST_ITEMS]
        if block.text.endswith(":") and block.role is not Role.HEADING:
            items = _introduced(block, below, dropped, known)
        else:
            items = _told(block, below, known) or _enumerated(below)
        found.update(item.first for item in items)
    return draft.with_paragraphs(
        as_item(block) if block.first in found else block for block in paragraphs
    )


def as_item(block: Paragraph) -> Paragraph:
    """Return the paragraph as an item that no sign opens."""
    return replace(block, marker=Marker(MarkerStyle.BULLET, sign=UNSIGNED, width=0))


def _introduced(
    block: Paragraph, below: Sequence[Paragraph], dropped: Collection[int], known: Cues
) -> Sequence[Paragraph]:
    """Return the items that the line introduces, none where the lines may be something else.

    Below a label only quotations are items.
    """
    if nested := _nested(below):
        below = [item for item in below if item not in nested]
        dropped = {*dropped, *chain.from_iterable(item.lines for item in nested)}
    longer = row(below, LONGEST_ITEM, dropped)
    if len(longer) < LEAST_ITEMS or len(block.text.split()) < LEAST_WORDS:
        return quoted(longer) or explained(below)
    counted = counts(block, known)
    short = row(below, LONG, dropped)
    within = without_heading(small(longer, known), below, known)
    found = (
        max(parted(short), within, key=len),
        quoted(longer),
        explained(below),
        without_heading(fragments(short, LEAST_ITEMS if counted else LEAST_TITLES), below, known),
        titled(longer, MOST_WORDS_BELOW_COLON),
        close(short, _ends_as_text) if counted or _announces_words(block, known) else (),
        close(short, is_sentence),
        advice(short, known),
        questions(short),
        close(longer, _assigns),
        close(longer, partial(_begins_alike, first=longer[0])),
    )
    return next(filter(None, found), ())


def _nested(below: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines with signs that one without introduces, as an item does those within it."""
    nested: list[Paragraph] = []
    is_open = False
    for block in below:
        if block.marker and is_open:
            nested.append(block)
        else:
            is_open = block.marker is None and block.text.endswith(":")
    return nested


def _announces_words(block: Paragraph, known: Cues) -> bool:
    """Return whether what stands below is to be said: `Learn these phrases by heart:`."""
    cue = known.kind_cue(block.text)
    return cue is not None and cue.kind is Kind.FIRST_WORDS


def _told(block: Paragraph, below: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the short sentences that tell what to do, where one above says that there are several.

    `Learn five commands. They also do on the telephone.`
    """
    if block.marker or not all(map(is_sentence, below[:LEAST_TITLES])):
        return ()
    is_counted = any(map(known.counts, sentences(block.text)))
    return advice(row(below, LONG), known) if is_counted else ()


def _enumerated(below: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines that semicolons part, two of them at least: nothing else ends so."""
    items = parted(row(below, LONG))
    return items if len(items) >= LEAST_TITLES else ()


def _assigns(block: Paragraph) -> bool:
    """Return whether the line says what goes where, in no sentence: `Refunds: to the manager`."""
    return ": " in block.text and not (block.text.endswith(":") or ends_sentence(block.text))


def _ends_as_text(block: Paragraph) -> bool:
    """Return whether a full stop ends the line: items that are counted have several sentences."""
    return block.text.endswith(".")


def _begins_alike(block: Paragraph, first: Paragraph) -> bool:
    """Return whether both open with one word and end as texts: `The Clock-watcher has a train`."""
    opening, *_ = block.text.split(maxsplit=1)
    return _ends_as_text(block) and first.text.startswith(f"{opening} ")


def titled(
    lines: Sequence[Paragraph], most_words: int = MOST_WORDS_OF_TITLE
) -> Sequence[Paragraph]:
    """Return the lines that open with titles of one form, each its own: no speakers by turns."""
    titles = list(_leading_titles(lines, most_words))
    alike = list(takewhile(lambda title: _form(title) == _form(titles[0]), titles))
    while len(alike) > LEAST_TITLES and _is_much_longer(alike[-1], alike[:-1]):
        alike.pop()  # a sentence behind the list
    is_list = len(alike) >= LEAST_TITLES and len({title.title for title in alike}) == len(alike)
    return lines[: len(alike)] if is_list else ()


def opens_with_title(block: Paragraph) -> bool:
    """Return whether the line opens with a short title."""
    return any(_leading_titles([block], MOST_WORDS_OF_TITLE))


def _is_much_longer(title: RunInTitle, others: Sequence[RunInTitle]) -> bool:
    return len(title.title.split()) > 2 * max(len(other.title.split()) for other in others)


def _leading_titles(lines: Sequence[Paragraph], most_words: int) -> Iterator[RunInTitle]:
    """Yield the short titles that the lines open with, as far as the first line without."""
    for block in lines:
        title = run_in_title(block.text) or _label_of_quotation(block.text)
        if title is None or len(title.title.split()) > most_words:
            return
        yield title


def _label_of_quotation(text: str) -> RunInTitle | None:
    """Return whose words a text quotes at its beginning: `The friend: “just this once”. And …`."""
    label, sign, rest = text.partition(": ")
    return RunInTitle(label, sign, rest) if rest[:1] in OPENING_QUOTES else None


def _form(title: RunInTitle) -> tuple[str, bool]:
    """Return what parts the title from the text, and whether it stands in capitals."""
    return title.sign.strip(), title.title.isupper()
