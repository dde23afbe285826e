"""Lists that lost their signs, or never had any: a colon, and lines that can only be its items."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain, groupby, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import UNSIGNED, Marker, MarkerStyle, Paragraph
from accord.importing.lines.shapes import (
    LONG,
    OPENING_QUOTES,
    QUOTATION,
    is_quotation,
    sentences,
    touches,
)
from accord.importing.lines.speakers import label, speakers
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
    is_title,
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

    from accord.importing.article import Block
    from accord.importing.draft import Draft, Phrase, Section
    from accord.importing.wording.cues import Cues

MOST_WORDS_OF_TITLE = 5
"""Words of a title that runs into its item."""
LONGEST_ITEM = 400
"""Characters of an item with such a title."""
_TO_SAY = frozenset({Kind.FIRST_WORDS, Kind.DONTS})
"""Kinds of sections that quote what to say, and what not to."""
_OF_SENTENCES = _TO_SAY | {Kind.EXAMPLES}
"""The same, and what was said."""


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
        _item(block) if block.first in found else block for block in paragraphs
    )


def mark_rows(draft: Draft) -> Draft:
    """Return the draft with rows of lines marked that are alike and that blank lines set off.

    Quotations below each other are such a row, whatever parts them. They are looked for when the
    headings are known, which no longer stand among them.
    """
    known = cues(draft.language)
    rows = (
        replace(section, blocks=tuple(_with_rows(section.blocks, draft)))
        for section in draft.sections
    )
    sections = (
        replace(section, blocks=tuple(_with_quotations(section, known))) for section in rows
    )
    return replace(draft, sections=tuple(sections))


def _with_rows(blocks: Sequence[Block], draft: Draft) -> Iterator[Block]:
    lines: list[Paragraph] = []
    for block in (*blocks, None):
        if lines and (not isinstance(block, Paragraph) or not touches(lines[-1], block)):
            is_row = len(lines) >= LEAST_TITLES and any(_alike(lines)) and not _recurs(lines, draft)
            yield from map(_item, lines) if is_row else lines
            lines = []
        if isinstance(block, Paragraph):
            lines.append(block)
        elif block:
            yield block


def _with_quotations(section: Section, known: Cues) -> Iterator[Block]:
    """Yield the blocks, quotations below each other as items; in a case they are a dialogue.

    Two right below each other are enough where the heading announces what to say, or what not to,
    and where the section holds nothing else.
    """
    above: Block | None = None
    quoted = {id(block) for block in _quoted(section.blocks)}
    for are_quoted, run in groupby(section.blocks, lambda block: id(block) in quoted):
        alike = list(run)
        is_pair = are_quoted and _is_pair(alike) and _holds_sentences(section, known)
        is_row = is_pair or (are_quoted and len(alike) >= LEAST_TITLES)
        is_list = is_row and not _tells_case(section.heading, above, known)
        for block in alike:
            yield _item(block) if is_list and isinstance(block, Paragraph) else block
        above = alike[-1]


def _quoted(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the quotations, and what opens with one right below two: a remark may stand behind."""
    for place, block in enumerate(blocks):
        above = blocks[max(place - LEAST_ITEMS, 0) : place]
        if _is_quotation(block) or (len(above) == LEAST_ITEMS and _is_next(block, above)):
            yield block


def _is_next(block: Block, above: Sequence[Block]) -> bool:
    """Return whether a quotation opens the line, and stands right below those."""
    lines = [line for line in (*above, block) if isinstance(line, Paragraph)]
    are_quoted = all(map(_is_quotation, above)) and len(lines) == len(above) + 1
    is_close = are_quoted and all(touches(*pair) for pair in pairwise(lines))
    return is_close and lines[-1].marker is None and QUOTATION.match(lines[-1].text) is not None


def _holds_sentences(section: Section, known: Cues) -> bool:
    """Return whether the section is about sentences to say, or not to, or holds nothing else."""
    cue = known.kind_cue(section.heading.text) if section.heading else None
    return (cue is not None and cue.kind in _TO_SAY) or all(map(_is_quotation, section.blocks))


def _is_pair(blocks: Sequence[Block]) -> bool:
    """Return whether these are two lines, one right below the other."""
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    return len(lines) == LEAST_ITEMS and touches(*lines)


def _is_quotation(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.marker is None and is_quotation(block.text)


def _tells_case(heading: Phrase | None, above: Block | None, known: Cues) -> bool:
    """Return whether the quotations below are a talk that is told, by their heading or the text.

    A text that ends in a colon, or tells what to do, is about sentences to say; so is a heading.
    """
    cue = known.kind_cue(heading.text) if heading else None
    if cue is not None and cue.kind in _OF_SENTENCES:
        return cue.kind is Kind.EXAMPLES
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


def _alike(lines: Sequence[Paragraph]) -> Iterator[bool]:
    """Yield whether all lines are items, by one of the ways in which lines show that they are."""
    if row(lines, LONGEST_ITEM) == lines:
        yield all(map(is_title, lines))
        yield all(map(is_sentence, lines))
        yield len(quoted(lines)) == len(lines)
        yield len(_titled(lines)) == len(lines)


def _item(block: Paragraph) -> Paragraph:
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
    within = without_heading(small(short, known), below, known)
    found = (
        max(parted(short), within, key=len),
        quoted(longer),
        explained(below),
        without_heading(fragments(short, LEAST_ITEMS if counted else LEAST_TITLES), below, known),
        _titled(longer),
        close(short, is_sentence),
        advice(short, known),
        questions(short),
        close(short, _ends_as_text) if counted or _announces_words(block, known) else (),
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


def _ends_as_text(block: Paragraph) -> bool:
    """Return whether a full stop ends the line: items that are counted have several sentences."""
    return block.text.endswith(".")


def _begins_alike(block: Paragraph, first: Paragraph) -> bool:
    """Return whether both open with one word and end as texts: `The Clock-watcher has a train`."""
    opening, *_ = block.text.split(maxsplit=1)
    return _ends_as_text(block) and first.text.startswith(f"{opening} ")


def _titled(lines: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines that open with titles of one form, each its own: no speakers by turns."""
    titles = list(_leading_titles(lines))
    alike = list(takewhile(lambda title: _form(title) == _form(titles[0]), titles))
    while len(alike) > LEAST_TITLES and _is_much_longer(alike[-1], alike[:-1]):
        alike.pop()  # a sentence behind the list
    is_list = len(alike) >= LEAST_TITLES and len({title.title for title in alike}) == len(alike)
    return lines[: len(alike)] if is_list else ()


def _is_much_longer(title: RunInTitle, others: Sequence[RunInTitle]) -> bool:
    return len(title.title.split()) > 2 * max(len(other.title.split()) for other in others)


def _leading_titles(lines: Sequence[Paragraph]) -> Iterator[RunInTitle]:
    """Yield the short titles that the lines open with, as far as the first line without."""
    for block in lines:
        title = run_in_title(block.text) or _label_of_quotation(block.text)
        if title is None or len(title.title.split()) > MOST_WORDS_OF_TITLE:
            return
        yield title


def _label_of_quotation(text: str) -> RunInTitle | None:
    """Return whose words a text quotes at its beginning: `The friend: “just this once”. And …`."""
    label, sign, rest = text.partition(": ")
    return RunInTitle(label, sign, rest) if rest[:1] in OPENING_QUOTES else None


def _form(title: RunInTitle) -> tuple[str, bool]:
    """Return what parts the title from the text, and whether it stands in capitals."""
    return title.sign.strip(), title.title.isupper()
