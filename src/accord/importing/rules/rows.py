"""Rows of lines without signs that stand in sections: quotations, and lines that are all alike."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Paragraph
from accord.importing.lines.shapes import is_quotation, sentences, touches
from accord.importing.lines.speakers import label, speakers
from accord.importing.lines.unsigned import (
    LEAST_ITEMS,
    LEAST_TITLES,
    is_sentence,
    is_title,
    quoted,
    row,
)
from accord.importing.rules.bare_lists import LONGEST_ITEM, as_item, opens_with_title, titled
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Block
    from accord.importing.draft import Draft, Section
    from accord.importing.wording.cues import Cues

_TO_SAY = frozenset({Kind.FIRST_WORDS, Kind.DONTS})
"""Kinds of sections that quote what to say, and what not to."""
_OF_SENTENCES = _TO_SAY | {Kind.EXAMPLES}
"""The same, and what was said."""


def mark_rows(draft: Draft) -> Draft:
    """Return the draft with rows of lines marked that are alike and that blank lines set off.

    Quotations below each other are such a row, whatever parts them. They are looked for when the
    headings are known, which no longer stand among them.
    """
    known = cues(draft.language)
    rows = (
        replace(section, blocks=tuple(_with_rows(section, draft))) for section in draft.sections
    )
    typed = (replace(section, blocks=tuple(_with_types(section, known))) for section in rows)
    sections = (
        replace(section, blocks=tuple(_with_quotations(section, known))) for section in typed
    )
    return replace(draft, sections=tuple(sections))


def _with_rows(section: Section, draft: Draft) -> Iterator[Block]:
    """Yield the blocks, rows of lines alike as items; what people say in a case is none."""
    known = cues(draft.language)
    is_case = _is_case(_named(section, known))
    lines: list[Paragraph] = []
    for block in (*section.blocks, None):
        if lines and (not isinstance(block, Paragraph) or not touches(lines[-1], block)):
            is_row = (
                len(lines) >= LEAST_TITLES
                and any(_alike(lines, known))
                and not _recurs(lines, draft)
            )
            is_row = is_row and not (is_case and all(map(_is_quotation, lines)))
            yield from map(as_item, lines) if is_row else lines
            lines = []
        if isinstance(block, Paragraph):
            lines.append(block)
        elif block:
            yield block


def _with_types(section: Section, known: Cues) -> Iterator[Block]:
    """Yield the blocks, types of people as items, where paragraphs open with what they are called.

    `Four guests`: `The expert. He knows the label.`, `The uncle. He came to talk.`.
    """
    if section.heading is None or not _announces_types(section.heading.text, known):
        yield from section.blocks
        return
    for are_titled, run in groupby(section.blocks, _opens_with_title):
        row = list(run)
        texts = [block for block in row if isinstance(block, Paragraph)]
        types = titled(texts) if are_titled else ()
        yield from map(as_item, types)
        yield from row[len(types) :]


def _opens_with_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.marker is None and opens_with_title(block)


def _announces_types(heading: str, known: Cues) -> bool:
    cue = known.kind_cue(heading) or next(known.types.opening(known.stems(heading)), None)
    return cue is not None and cue.kind is Kind.BEHAVIOURS


def _with_quotations(section: Section, known: Cues) -> Iterator[Block]:
    """Yield the blocks, quotations below each other as items; in a case they are a dialogue.

    Two right below each other are enough where the heading announces what to say, or what not to,
    and where the section holds nothing else.
    """
    above: Block | None = None
    for are_quoted, run in groupby(section.blocks, _is_quotation):
        alike = list(run)
        is_pair = are_quoted and _is_pair(alike) and _holds_sentences(section, known)
        is_row = is_pair or (are_quoted and len(alike) >= LEAST_TITLES)
        is_list = is_row and not _tells_case(_named(section, known), above, known)
        for block in alike:
            yield as_item(block) if is_list and isinstance(block, Paragraph) else block
        above = alike[-1]


def _holds_sentences(section: Section, known: Cues) -> bool:
    """Return whether the section is about sentences to say, or not to, or holds nothing else."""
    is_to_say = not _TO_SAY.isdisjoint(_named(section, known))
    return is_to_say or all(map(_is_quotation, section.blocks))


def _is_pair(blocks: Sequence[Block]) -> bool:
    """Return whether these are two lines, one right below the other."""
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    return len(lines) == LEAST_ITEMS and touches(*lines)


def _is_quotation(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.marker is None and is_quotation(block.text)


def _named(section: Section, known: Cues) -> set[Kind]:
    """Return the kinds that the heading names."""
    text = section.heading.text if section.heading else ""
    return {one.cue.kind for one in known.kinds.within(known.stems(text))}


def _is_case(kinds: Collection[Kind]) -> bool:
    """Return whether a heading that names these is about a case: not `Phrases to borrow`."""
    return Kind.EXAMPLES in kinds and _TO_SAY.isdisjoint(kinds)


def _tells_case(kinds: Collection[Kind], above: Block | None, known: Cues) -> bool:
    """Return whether the quotations below are a talk that is told, by their heading or the text.

    A text that ends in a colon, or tells what to do, is about sentences to say; so is a heading.
    """
    if not _OF_SENTENCES.isdisjoint(kinds):
        return _is_case(kinds)
    if not isinstance(above, Paragraph) or above.text.endswith(":"):
        return False
    return not any(map(known.advises, sentences(above.text)))


def _recurs(lines: Sequence[Paragraph], draft: Draft) -> bool:
    """Return whether a label stands elsewhere, too: every entry of a glossary has its `Cause: `."""
    labels = set(filter(None, map(label, lines)))
    if not labels:
        return False
    blocks = (block for section in draft.sections for block in section.blocks)
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    return not labels.isdisjoint(speakers(paragraphs, cues(draft.language)))


def _alike(lines: Sequence[Paragraph], known: Cues) -> Iterator[bool]:
    """Yield whether all lines are items, by one of the ways in which lines show that they are."""
    if row(lines, LONGEST_ITEM) == lines:
        yield all(map(is_title, lines))
        yield all(map(is_sentence, lines))
        yield len(quoted(lines)) == len(lines)
        yield len(titled(lines)) == len(lines)
        yield all(known.forbids(line.text) for line in lines)
