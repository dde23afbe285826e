"""Who wrote the article: a byline, a signature, or the box that introduces them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.cues import cues
from accord.importing.dates import dates, without_dates
from accord.importing.draft import OUTSIDE, Discard, Phrase
from accord.importing.reading import Role
from accord.importing.shapes import (
    LONG,
    bears_text,
    first_bearing,
    is_name,
    leading_name,
    segments,
    touches,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.importing.cues import Cues
    from accord.importing.draft import Draft

MOST_WORDS = 5
"""Words of a name after its label; more are a sentence."""
LONGEST_BOX = 2
"""Long paragraphs after a name alone; more are the article going on."""
LATE = 0.6
"""Share of an article behind which a paragraph that opens with the author's name is about them."""
LONGEST_ARTICLE = 3
"""Letters of `the`, `die`, `la` before an office."""
RULE = "author"

_CUT = re.compile(r"\s*(?:[,|•·(/<]|\s»|\s[–—-]\s|\.\s[^\W\d_]+\s?:).*")
"""What stands behind a name: a date, a place, or who took the pictures."""


@dataclass(frozen=True, slots=True)
class _Found:
    author: Phrase
    """The name."""
    introduction: Sequence[Paragraph] = ()
    """What only introduces the author."""
    signature: str = ""
    """What only introduces the author at the end of a paragraph that stays."""


def find_author(draft: Draft) -> Draft:
    """Return the draft with the author it names; what says only that is dropped.

    What other rules dropped is read too: bylines often stand among furniture.
    """
    everything = _with(draft, (gone for gone in draft.discards if gone.rule != OUTSIDE))
    if draft.author:
        return _less_boxes(draft, [block for block in everything if block.role is not Role.TITLE])
    known = cues(draft.language)
    unmarked = [block for block in everything if block.role is not Role.AUTHOR]
    founds = (find(unmarked, known) for find in _FINDERS)
    # A page's data is believed last, as it often names who published what another one signed.
    found = next((found for found in founds if found), None) or _marked(everything)
    found = found or _credited(draft.paragraphs, known)
    if found is None:
        shown = _with(draft, draft.discards)  # the page shows it as no text
        found = _labelled(shown, known) or _dated(shown, known)
    return _less_boxes(_named(draft, found), everything) if found else draft


def _with(draft: Draft, discards: Iterable[Discard]) -> list[Paragraph]:
    """Return what is left of the text, and what was dropped, in the order of their lines."""
    discarded = (Paragraph(discard.text, discard.lines) for discard in discards)
    return sorted((*draft.paragraphs, *discarded), key=lambda block: block.first)


def _less_boxes(draft: Draft, blocks: Sequence[Paragraph]) -> Draft:
    """Return the draft without what introduces the author once more, behind the text."""
    if draft.author is None:
        return draft
    name = draft.author.text.casefold()
    for index in range(first_bearing(blocks) + 1, len(blocks)):
        text = blocks[index].text.casefold()
        is_label = text.endswith(f" {name}") and len(text.split()) <= MOST_WORDS
        if text == name or (is_label and index >= LATE * len(blocks)):
            return _named(draft, _Found(draft.author, [blocks[index], *_box(blocks[index + 1 :])]))
        is_about = text.startswith((f"{name} ", f"{name}, ", f"{name} ("))
        if is_about and index >= LATE * len(blocks):
            return _named(draft, _Found(draft.author, [blocks[index]]))
    return draft


def _box(following: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return what stands behind a name alone: all, unless the article goes on there."""
    long = sum(len(block.text) >= LONG for block in following)
    return following if long <= LONGEST_BOX else following[:1]


def _named(draft: Draft, found: _Found) -> Draft:
    reason = f"it only introduces the author, {found.author.text}"
    lines = {block.first for block in found.introduction}
    paragraphs = draft.paragraphs
    lines |= {block.first for block in paragraphs[: first_bearing(paragraphs)] if _is(block, found)}
    gone = [block for block in paragraphs if block.first in lines or block.role is Role.AUTHOR]
    draft = replace(draft, author=found.author).without(gone, RULE, reason)
    if not found.signature:
        return draft
    cut = Discard(found.author.lines, found.signature, RULE, reason)
    kept = (
        replace(block, text=block.text.removesuffix(found.signature).rstrip())
        if block.lines == cut.lines
        else block
        for block in draft.paragraphs
    )
    return replace(draft.with_paragraphs(kept), cuts=(*draft.cuts, cut))


def _is(block: Paragraph, found: _Found) -> bool:
    """Return whether the line is the author's name: bylines have it, and boxes have it again."""
    return block.text.casefold() == found.author.text.casefold()


def _marked(blocks: Sequence[Paragraph]) -> _Found | None:
    """Find the name that the format gives."""
    named = (block for block in blocks if block.role is Role.AUTHOR)
    return next((_Found(Phrase(block.text, block.lines), [block]) for block in named), None)


def _labelled(blocks: Sequence[Paragraph], known: Cues) -> _Found | None:
    """Find `Author: Ada Byron` and `By Ada Byron`, beside a date too."""
    text = first_bearing(blocks)
    for index, block in enumerate(blocks):
        if len(block.text) >= LONG or block.marker or (index > text and block.text.isupper()):
            continue  # in capitals a heading may look like a byline: `BY THE NEXT DAY`
        parts = _parts(block.text, known)
        for part in parts:
            name = _introduced(part, known, is_byline=len(parts) > 1)
            if name:
                return _Found(Phrase(name, block.lines), [block])
    return None


def _parts(text: str, known: Cues) -> Sequence[str]:
    """Return the line, and its parts where a date says that it is a byline."""
    dated = dates(text, known.language)
    return [text, *segments(without_dates(text, known.language))] if dated else [text]


def _introduced(text: str, known: Cues, *, is_byline: bool) -> str:
    label = _opening(known.author.labels, r"\s*:\s*").match(text)
    name = _without_post(_CUT.sub("", text[label.end() :]), known) if label else ""
    if name and len(name.split()) <= MOST_WORDS:
        return name
    byline = _opening(known.author.bylines, r"\s*:?\s+").match(text)
    if byline is None:
        return ""
    name = _CUT.sub("", text[byline.end() :])
    if is_office(name, known):
        return name
    is_plain = " " in byline[0].strip() and name.isalpha() and name[:1].isupper()
    if is_byline:
        return name if is_plain else leading_name(name)
    return name if is_plain or is_name(name) else ""


def _without_post(name: str, known: Cues) -> str:
    """Return a person's name without the post before it: `senior instructor G. Lopez`."""
    person = " ".join(dropwhile(str.islower, name.split()))
    is_team = any(name.startswith(f"{office.split()[0]} ") for office in known.author.offices)
    return person if is_name(person) and not is_team else name


def _headed(blocks: Sequence[Paragraph], known: Cues) -> _Found | None:
    """Find `Author` and the name on the next line, where it may open a sentence about them."""
    for block, name in pairwise(blocks):
        if len(block.text) >= LONG:
            continue
        is_label = block.text.rstrip(" :").casefold() in known.author.labels
        who = _CUT.sub("", name.text)
        if is_label and (is_name(who) or is_office(who, known)):
            return _Found(Phrase(who, name.lines), [block, name])
    return None


def _office(blocks: Sequence[Paragraph], known: Cues) -> _Found | None:
    """Find `The editors` alone on a line above the text; the first line names the site."""
    for block in blocks[1 : first_bearing(blocks)]:
        parts = segments(block.text)
        if parts and is_office(parts[0], known) and len(block.text) < LONG:
            return _Found(Phrase(parts[0], block.lines), [block])
    return None


def is_office(text: str, known: Cues) -> bool:
    """Return whether the text names who signs where nobody is named."""
    words = text.casefold().split()
    article = words[0] if words and len(words[0]) <= LONGEST_ARTICLE else ""
    return " ".join(words) in known.author.offices or (
        bool(article) and " ".join(words[1:]) in known.author.offices
    )


def _dated(blocks: Sequence[Paragraph], known: Cues) -> _Found | None:
    """Find a name beside a date above the text, on its line or the next; not the first line."""
    head = blocks[: first_bearing(blocks)]
    first = next((block for block in head if not known.is_rubric(block.text)), None)
    for before, block in pairwise(head):
        for dated, other in ((block, block), (block, before), (before, block)):
            if other is first or len(dated.text) >= LONG or not dates(dated.text, known.language):
                continue
            parts = segments(without_dates(other.text, known.language))
            names = [part for part in parts if is_name(part) and not _is_title(part, known)]
            if names and (other is dated or names[0] == parts[0]):
                return _Found(Phrase(names[0], other.lines), [other])
    return _above_rubric(head, first, known)


def _above_rubric(head: Sequence[Paragraph], first: Paragraph | None, known: Cues) -> _Found | None:
    """Find a name, a rubric and a date below each other, where another line is the title."""
    for row in zip(head, head[1:], head[2:], strict=False):
        name, rubric, dated = row
        if name is first or not (touches(name, rubric) and touches(rubric, dated)):
            continue
        words = len(name.text.split())
        is_titled = any(len(block.text.split()) > words for block in head if block not in row)
        is_byline = is_titled and is_name(name.text) and not _is_title(name.text, known)
        if is_byline and dates(dated.text, known.language):
            return _Found(Phrase(name.text, name.lines), [name])
    return None


def _is_title(text: str, known: Cues) -> bool:
    is_button = known.boilerplate.lines.occur(known.stems(text))
    return is_button or text.isupper() or known.is_rubric(text) or bool(known.kind_cue(text))


def _boxed(blocks: Sequence[Paragraph], known: Cues) -> _Found | None:
    """Find a name alone, after the text, whose next line begins with it again."""
    del known
    for index in range(first_bearing(blocks), len(blocks) - 1):
        name, after = blocks[index : index + 2]
        if after.text.startswith(name.text) and is_name(name.text):
            return _Found(Phrase(name.text, name.lines), [name, *_box(blocks[index + 1 :])])
    return None


def _signed(blocks: Sequence[Paragraph], known: Cues) -> _Found | None:
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
            return _Found(author, [block]) if whole else _Found(author, signature=match[0])
    return None


def _signed_below(blocks: Sequence[Paragraph], known: Cues) -> _Found | None:
    """Find a farewell on a line of its own, known or known by how it ends, and a name below it."""
    for index in range(len(blocks) - 2, first_bearing(blocks) - 1, -1):
        farewell, name = blocks[index : index + 2]
        if not is_name(name.text):
            continue
        text = farewell.text.rstrip(" ,.!").casefold()
        calls = farewell.text.endswith("!") and touches(farewell, name)
        is_short = (calls or farewell.text.endswith(",")) and len(text.split()) <= MOST_WORDS
        if is_short or text in known.author.farewells:
            return _Found(Phrase(name.text, name.lines), [farewell, name])
    return None


def _credited(blocks: Sequence[Paragraph], known: Cues) -> _Found | None:
    """Find a name at the end of a line below the text: `Notes taken by Ada Byron`."""
    credit = _credit(known.author.bylines)
    for block in takewhile(lambda block: not bears_text(block), reversed(blocks)):
        match = credit.fullmatch(block.text)
        if match and is_name(match["name"]) and not match["name"].isupper():
            return _Found(Phrase(match["name"], block.lines), [block])
    return None


_FINDERS = (
    _labelled,  # says so itself
    _headed,  # the same over two lines
    _dated,  # where bylines stand
    _office,  # the same, where nobody is named
    _boxed,  # a repeated name is rarely anything else
    _signed_below,  # letters end so
    _signed,  # weak: any name may stand at the end of a sentence
)


@cache
def _opening(words: tuple[str, ...], then: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(words)}){then}", re.IGNORECASE)


@cache
def _credit(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a name, and a single word that introduces it behind some others."""
    single = tuple(word for word in words if " " not in word)
    return re.compile(rf"(?:[^\W\d_]+\s){{1,4}}(?i:{_any(single)})\s(?P<name>[^.!?…]+)")


@cache
def _farewell(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a farewell at the end of a text, and what stands behind it."""
    return re.compile(rf"(?:^|(?<=\s))(?:{_any(words)})[,.!]?(?:\s+(\S.*))?$", re.IGNORECASE)


def _any(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) for word in longest_first) or r"(?!)"
