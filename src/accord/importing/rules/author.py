"""Who wrote the article: a byline, a signature, or the box that introduces them."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.draft import Discard, Phrase
from accord.importing.lines.bylines import MOST_WORDS, Found, headed, labelled, office, prepared
from accord.importing.lines.dated_bylines import dated, dated_below_lead, timed
from accord.importing.lines.degrees import without_degrees
from accord.importing.lines.marked_names import declared, is_account, shown
from accord.importing.lines.placed_names import named_above, named_below, on_a_line, told
from accord.importing.lines.shapes import (
    LONG,
    bears_text,
    ends_sentence,
    first_bearing,
    is_name,
    touches,
)
from accord.importing.lines.signatures import (
    box,
    boxed,
    closing,
    credited,
    dated_below,
    described,
    introduced,
    penned,
    signed,
    signed_below,
)
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LONGEST_NOTE = 300
"""Characters of what is said of the author."""
LATE = 0.6
"""Share of an article behind which a paragraph that opens with the author's name is about them."""

MOST_WORDS_OF_LABEL = 4
"""Words before a name: `Checked and approved by`."""
_NAMELESS = frozenset({Rule.APPROVALS, Rule.LETTER, Rule.OUTSIDE, Rule.PROMOTIONS, Rule.RECORDS})
"""Rules whose discards name other people, articles and products: `App Store` looks like a name."""
_MARKED = (Role.AUTHOR, Role.BYLINE)

MOST_BEHIND = 0.25
"""Share of an article's characters behind a signature; more follows that of a sample letter."""

_FINDERS = (
    labelled,  # says so itself
    headed,  # the same over two lines
    prepared,  # the same of an office
    dated,  # where bylines stand
    dated_below_lead,  # the same, one paragraph further down
    timed,  # the same, where no date stands
    named_above,  # the same, where nothing but the name tells
    office,  # the same, where nobody is named
    boxed,  # a repeated name is rarely anything else
    described,  # says whom it is about, but a byline names them as they sign
    on_a_line,  # papers of offices end so
    signed_below,  # letters end so
    signed,  # weak: any name may stand at the end of a sentence
)
_SIGNATURES = (signed_below, signed)


def find_author(draft: Draft) -> Draft:
    """Return the draft with the author it names; what says only that is dropped."""
    authored = _with_author(draft)
    marked = [block for block in authored.paragraphs if block.role in _MARKED]
    return authored.without(marked, Rule.AUTHOR, "it names nobody who wrote it")


def _with_author(draft: Draft) -> Draft:
    """Return the draft with its author.

    What other rules dropped is read too: bylines often stand among furniture.
    """
    everything = _with(draft, (gone for gone in draft.discards if gone.rule not in _NAMELESS))
    known = cues(draft.language)
    unmarked = [block for block in everything if block.role not in _MARKED]
    if draft.author:
        draft = _with_person(draft, draft.author, unmarked, known)
        return _less_boxes(draft, [block for block in everything if block.role is not Role.TITLE])
    founds = (
        found
        for find in _FINDERS
        if (found := find(unmarked, known))
        if find not in _SIGNATURES or _ends_text(found, draft)
    )
    # What a page shows is believed before all else, and what it declares last, which often names
    # who published what another one signed.
    found = shown(everything, known) or next(founds, None)
    if found and is_account(found.author.text, known):
        draft = draft.without(found.introduction, Rule.AUTHOR, "it names an account")
        found = None
    found = found or declared(everything, known)
    for find in (credited, penned, dated_below, named_below, introduced, closing, told):
        found = found or find(draft.paragraphs, known)
    if found is None:
        around = _with(draft, draft.discards)  # the page shows it as no text
        found = labelled(around, known) or dated(around, known)
    if found is None or is_account(found.author.text, known):
        return draft
    found = _by_real_name(found, draft, known)
    post = _post(draft.paragraphs, found.author)
    draft = draft.without(post, Rule.AUTHOR, "it says what the author does")
    others = _others(draft.paragraphs, found.author)
    draft = draft.without(others, Rule.AUTHOR, "it names who else had a part in it")
    return _less_boxes(_named(draft, found), everything)


def _ends_text(found: Found, draft: Draft) -> bool:
    """Return whether hardly any text is left behind the signature."""
    lengths = [(block.first, len(block.text)) for block in draft.paragraphs]
    behind = sum(length for line, length in lengths if line > found.author.lines[-1])
    return behind <= MOST_BEHIND * sum(length for _, length in lengths)


def _with_person(draft: Draft, sender: Phrase, blocks: Sequence[Paragraph], known: Cues) -> Draft:
    """Return the draft with who wrote a letter above its text, where an office sends it."""
    if is_name(sender.text):
        return _named(draft, Found(sender))
    head = blocks[: first_bearing(blocks)]
    found = labelled(head, known)
    found = found if found and is_name(found.author.text) else prepared(head, known)
    return _named(draft, found) if found else draft


def _by_real_name(found: Found, draft: Draft, known: Cues) -> Found:
    """Return the author by the name and the trade that end the text below a mere nickname."""
    if " " in found.author.text:
        return found
    text = max((block.last for block in draft.paragraphs if bears_text(block)), default=0)
    gone = (line for discard in draft.discards for line in discard.lines if line > text)
    end = min(gone, default=0)
    person = introduced([block for block in draft.paragraphs if block.first < end], known)
    if person is None or person.author.lines[0] < text:
        return found
    return Found(person.author, [*found.introduction, *person.introduction])


def _post(paragraphs: Sequence[Paragraph], author: Phrase) -> list[Paragraph]:
    """Return what stands right below the author's name above the text: `head of the front desk`."""
    head = paragraphs[: first_bearing(paragraphs)]
    posts = (block for block in head if block.first == author.lines[-1] + 1)
    return [block for block in posts if block.text[0].islower() and _is_phrase(block)]


def _others(paragraphs: Sequence[Paragraph], author: Phrase) -> list[Paragraph]:
    """Return the lines right below the author's that name more people: `Approved by: Tim Ode`."""
    others, line = [], author.lines[-1] + 1
    for block in paragraphs:
        label, sign, name = block.text.partition(": ")
        is_person = bool(sign) and is_name(name) and len(label.split()) <= MOST_WORDS_OF_LABEL
        if block.first == line and block.marker is None and is_person:
            others.append(block)
            line = block.last + 1
    return others


def _is_phrase(block: Paragraph) -> bool:
    return len(block.text.split()) <= MOST_WORDS and not ends_sentence(block.text)


def _with(draft: Draft, discards: Iterable[Discard]) -> list[Paragraph]:
    """Return what is left of the text, and what was dropped, in the order of their lines."""
    discarded = (Paragraph(discard.text, discard.lines) for discard in discards)
    return sorted((*draft.paragraphs, *discarded), key=lambda block: block.first)


def _less_boxes(draft: Draft, blocks: Sequence[Paragraph]) -> Draft:
    """Return the draft without what names the author once more: a byline below the lead, a box."""
    if draft.author is None:
        return draft
    known, start = cues(draft.language), first_bearing(blocks) + 1
    name = without_degrees(draft.author.text, known).casefold()
    late = max(start, math.ceil(LATE * len(blocks)))
    between = blocks[start:late]
    again = [block for block in between if _names_again(block, name, known)]
    again.extend(_introduction(blocks[late:], name, known))
    again.extend(_note(draft, draft.author, blocks, known))
    return _named(draft, Found(draft.author, again)) if again else draft


def _names_again(block: Paragraph, name: str, known: Cues) -> bool:
    """Return whether the line says the name alone, or some of it behind a label."""
    text = without_degrees(block.text, known).casefold()
    if text == name:
        return True
    label, _, who = text[:LONG].partition(": ")
    is_labelled = bool(who) and (label in known.author.labels or label in known.author.signing)
    return is_labelled and not {*name.split()}.isdisjoint(who.split())


def _introduction(blocks: Sequence[Paragraph], name: str, known: Cues) -> Sequence[Paragraph]:
    """Return the box behind the text that has the author's name alone, or tells of its bearer."""
    for index, block in enumerate(blocks):
        text = without_degrees(block.text, known).casefold()
        before = text.removesuffix(f" {name}")
        is_label = before != text and len(before.split()) <= MOST_WORDS_OF_LABEL
        if text == name or is_label:
            return [block, *box(blocks[index + 1 :])]
        label, _, note = text.partition(": ")
        about = note if label in known.author.labels else text
        if about.startswith((f"{name} ", f"{name}, ", f"{name} (")):
            below = blocks[index + 1 : index + 2]
            return [block, *(line for line in below if _goes_on_about(block, line, name))]
    return ()


def _goes_on_about(block: Paragraph, below: Paragraph, name: str) -> bool:
    """Return whether the next line tells more of somebody whom it calls by the first name."""
    first = name.partition(" ")[0]
    return touches(block, below) and below.text.casefold().startswith(f"{first} ")


def _note(
    draft: Draft, author: Phrase, blocks: Sequence[Paragraph], known: Cues
) -> Sequence[Paragraph]:
    """Return the last lines that say what the author does, as a star behind the name announces."""
    paragraphs = draft.paragraphs
    foot = paragraphs[-1 - first_bearing(paragraphs[::-1]) :]
    is_starred = any(block.lines == author.lines and "*" in block.text for block in blocks)
    stars = sum(block.marker is not None and block.marker.sign == "*" for block in paragraphs)
    return [
        block
        for block in foot
        if len(block.text) <= LONGEST_NOTE
        if (is_starred and stars <= 1 and _opens_with_star(block)) or _says_what(block, known)
    ]


def _opens_with_star(block: Paragraph) -> bool:
    """Return whether a star opens the line, which may have been taken for a bullet."""
    return block.text.startswith("*") if block.marker is None else block.marker.sign == "*"


def _says_what(block: Paragraph, known: Cues) -> bool:
    openings = tuple(f"{opening} " for opening in known.author.biographies)
    return block.marker is None and block.text.casefold().startswith(openings)


def _named(draft: Draft, found: Found) -> Draft:
    name = without_degrees(found.author.text, cues(draft.language))
    found = replace(found, author=Phrase(name, found.author.lines))
    reason = f"it only introduces the author, {name}"
    lines = {block.first for block in found.introduction}
    paragraphs = draft.paragraphs
    head = paragraphs[: first_bearing(paragraphs)]
    lines |= {block.first for block in head if _is(block, found)}
    lines |= {block.first for block in head[1:] if _is_with_trade(block, found)}
    gone = [block for block in paragraphs if block.first in lines or block.role in _MARKED]
    draft = replace(draft, author=found.author).without(gone, Rule.AUTHOR, reason)
    is_kept = any(block.lines == found.author.lines for block in draft.paragraphs)
    if not (found.signature and is_kept):
        return draft
    cut = Discard(found.author.lines, found.signature, Rule.AUTHOR, reason)
    kept = (
        replace(block, text=block.text.removesuffix(found.signature).rstrip())
        if block.lines == cut.lines
        else block
        for block in draft.paragraphs
    )
    return replace(draft.with_paragraphs(kept), cuts=(*draft.cuts, cut))


def _is(block: Paragraph, found: Found) -> bool:
    """Return whether the line is the author's name: bylines have it, and boxes have it again."""
    return block.text.casefold() == found.author.text.casefold()


def _is_with_trade(block: Paragraph, found: Found) -> bool:
    """Return whether the line is a byline with what its bearer does: `Ada Byron, shift lead`."""
    name, _, trade = block.text.partition(", ")
    return name == found.author.text and len(trade.split()) <= MOST_WORDS
