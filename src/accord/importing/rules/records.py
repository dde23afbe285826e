"""What offices keep on record of a paper: its number and owner, its versions, who gets it.

`Revision history | 2 | 01.03.2024 | Step 5 added`, `Distribution: all branches`, `Enclosures: 2`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Discard
from accord.importing.lines.bylines import labelled
from accord.importing.lines.shapes import (
    LONG,
    bears_text,
    ends_sentence,
    first_bearing,
    is_name,
    touches,
)
from accord.importing.reading import BETWEEN_CELLS
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues
from accord.importing.wording.dates import dates, names_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LEAST_CONTROLS = 2
"""Lines of a head that control a paper; one may be a subtitle."""
MOST_LINES = 30
"""Lines below the text of a paper."""
MOST_WORDS_OF_HEADS = 10
"""Words of what the columns of a table are called: `Version Date Author Description`."""
LONGEST_VERSION = 4
"""Characters of the first word of an entry: `2`, `1.3`, `v2.0`."""

_CONTROLS = "it says which paper this is"
_RECORDS = "offices keep it on record"


def drop_records(draft: Draft) -> Draft:
    """Return the draft without what controls it in its head, and without its records below."""
    known = cues(draft.language)
    head = draft.paragraphs[: first_bearing(draft.paragraphs)]
    draft = draft.without(_controls(head, known), Rule.RECORDS, _CONTROLS)
    draft = draft.without(_versions(head, known), Rule.RECORDS, _RECORDS)
    draft = _without_cells(draft, known)
    below = takewhile(lambda block: not _is_text(block), reversed(draft.paragraphs))
    foot = [*islice(below, MOST_LINES)][::-1]
    gone = {
        line.first: line
        for place, block in enumerate(foot)
        for line in _record(block, foot[place + 1 :], known)
    }
    return draft.without([*gone.values()], Rule.RECORDS, _RECORDS)


def _controls(head: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the lines that control a paper, if several do; one alone right above a text heads it.

    `Scope: whom we mean`. Who held a training counts with when and where it was, and is read later.
    """
    controls = [block for block in head if _is_control(block, known)]
    is_training = any(_is_of_meeting(block.text, known) for block in controls)
    found = [
        block for block in head if block in controls or (is_training and labelled([block], known))
    ]
    if found and found[-1] is head[-1] and found[-2:-1] != [*head[-2:-1]]:
        found.pop()
    return [block for block in found if block in controls] if len(found) >= LEAST_CONTROLS else ()


def _versions(head: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the rows of a table in the head, of a version and its date each, and their heads.

    `Rev. | Date | What changed`, `4 | 12 March | The first one`.
    """
    places = [place for place, block in enumerate(head) if _dates_version(block, known)]
    if not places or places[0] == 0:
        return ()
    heads = head[places[0] - 1]
    return [head[place] for place in places] + ([heads] if BETWEEN_CELLS in heads.text else [])


def _dates_version(block: Paragraph, known: Cues) -> bool:
    version, _, others = block.text.partition(BETWEEN_CELLS)
    is_version = version[-1:].isdigit() and len(version) <= LONGEST_VERSION
    return is_version and names_day(others, known.language)


def _without_cells(draft: Draft, known: Cues) -> Draft:
    """Return the draft with the rows of its head less their controls: `The title | Issue: 3`."""
    head = draft.paragraphs[: first_bearing(draft.paragraphs)]
    cells = {
        block: (text, BETWEEN_CELLS + control)
        for block in head
        for text, bar, control in [block.text.rpartition(BETWEEN_CELLS)]
        if bar and BETWEEN_CELLS not in text and _is_labelled(control, known)
    }
    if not cells:
        return draft
    kept = (
        replace(block, text=cells[block][0]) if block in cells else block
        for block in draft.paragraphs
    )
    cuts = (
        Discard(block.lines, cell, Rule.RECORDS, _CONTROLS) for block, (_, cell) in cells.items()
    )
    return replace(draft.with_paragraphs(kept), cuts=(*draft.cuts, *cuts))


def _is_labelled(cell: str, known: Cues) -> bool:
    """Return whether the cell is the label of a control and what it says: `Issue: 3`."""
    label, _, value = cell.partition(": ")
    return bool(value) and known.stems(label) in known.boilerplate.controls


def _is_control(block: Paragraph, known: Cues) -> bool:
    """Return whether the line is a label of a paper and what it says: `Next review: June 2026`.

    Or a row of such: `Number: 7 | Issue: third`, or who took part in a meeting, when and where.
    """
    cells = [cell.partition(":") for cell in block.text.split(BETWEEN_CELLS)]
    if len(cells) > 1 and all(value for _, _, value in cells):
        return any(known.stems(label) in known.boilerplate.controls for label, _, _ in cells)
    label, value = _parted(block.text)
    is_control = bool(value) and known.stems(label) in known.boilerplate.controls
    return is_control or _is_of_meeting(block.text, known)


def _is_of_meeting(text: str, known: Cues) -> bool:
    """Return whether the line says who took part in a meeting or a training, when or where."""
    label, value = _parted(text)
    is_said = bool(value) and not ends_sentence(value)
    return is_said and known.stems(label) in known.boilerplate.attendances


def _parted(text: str) -> tuple[str, str]:
    """Return a label, and what it says."""
    label, sign, value = text.partition(":")
    if not sign:
        label, _, value = text.partition(BETWEEN_CELLS)
    return label, value


def _is_text(block: Paragraph) -> bool:
    """Return whether it is of the article: no row of a table, and no item that is a mere name."""
    is_item = block.marker is not None and not ends_sentence(block.text)
    is_row = is_item or is_name(block.text) or BETWEEN_CELLS in block.text
    return bears_text(block) and not is_row


def _record(block: Paragraph, below: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield the line and what it heads, if it opens a record."""
    if len(block.text) >= LONG or block.marker:
        return
    label, colon, rest = block.text.partition(":")
    stems = known.stems(label)
    histories = known.boilerplate.histories
    if stems in histories or any(len(cue) > 1 for cue in histories.opening(stems)):
        entries = _entries(below, known)
        if entries or (colon and rest):
            yield from (block, *entries)
    elif colon and stems in known.boilerplate.enclosures:
        yield block
        if not rest:
            yield from _names(block, below)
    elif rest and stems in known.boilerplate.controls:
        yield block


def _entries(below: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the rows of a table of versions, below what its columns are called."""
    heads = below[:1] if below and _are_heads(below[0], known) else ()
    rows = [*takewhile(lambda line: _is_entry(line, known), below[len(heads) :])]
    return (*heads, *rows) if rows else ()


def _are_heads(line: Paragraph, known: Cues) -> bool:
    is_short = len(line.text.split()) <= MOST_WORDS_OF_HEADS and not ends_sentence(line.text)
    return is_short and not _is_entry(line, known)


def _is_entry(line: Paragraph, known: Cues) -> bool:
    """Return whether the line is a row, or a name, begins with a version or tells its date."""
    if BETWEEN_CELLS in line.text or is_name(line.text):
        return True
    version = line.text.split(maxsplit=1)[0]
    is_version = version[-1].isdigit() and len(version) <= LONGEST_VERSION
    return is_version or bool(dates(line.text, known.language))


def _names(label: Paragraph, below: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the items below a bare label, or the short lines right below it."""
    above = label
    for line in below:
        is_listed = line.marker is not None or touches(above, line)
        if not is_listed or ends_sentence(line.text) or len(line.text) >= LONG:
            return
        yield line
        above = line
