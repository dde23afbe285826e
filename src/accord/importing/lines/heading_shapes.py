"""Which lines of plain text read as headings."""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.interviews import SPOKEN, answered, interviewed, replied
from accord.importing.lines.lone_lines import (
    MOST_WORDS_WITH_COLON,
    breaks_off,
    completes,
    is_short,
    leads_in,
    stands_alone,
    without_rows,
)
from accord.importing.lines.questions import Judge, asks, goes_on, has_text_below, topic
from accord.importing.lines.quotations import quoted
from accord.importing.lines.shapes import (
    NARROWEST,
    bears_text,
    ends_sentence,
    touches,
    without_stop,
)
from accord.importing.lines.speakers import is_fact, is_labelled_question, label, speakers
from accord.importing.reading import BETWEEN_CELLS, Role
from accord.importing.wording.stems import opens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.kind_cues import KindCue

MOST_WORDS_WITH_STOP = 8
"""Words of a heading that ends as a sentence does; more are a sentence."""
MOST_WORDS_NAMING = 5
"""The same where it names a kind, and other headings end so as well."""
LEAST_QUESTIONS = 3
"""Questions from which on an article consists of them and their answers."""
LEAST_SENTENCES = 2
"""Short sentences of advice from which on they are an article's headings."""
LEAST_ALIKE = 2
"""Headings that end in a full stop or a colon, from which on the article closes them so."""
LEAST_CLOSE = 3
"""Lines with a colon right above their text that name a kind, from which on all are headings."""
LEAST_DENSE = 0.8
"""Share of the paragraphs with the next one right below, in a text without blank lines."""
_QUOTES = "«„“\"‘'"
_TITLED = re.compile(r"[»“”\"’']\s[–—]\s\w+\s\w+.*\w$")
"""A title behind a quotation: `“I see” – What to say at the door`."""
_IN_PASSING = re.compile(r"^\w+,\s|,\s\w+(\s\w+)?\?$")
"""A question that goes on from what was said (“So, …”), or asks for a nod (“…, right?”)."""


class Form(Enum):
    """In what form a line stands alone."""

    TITLE = auto()
    """As headings do."""
    QUESTION = auto()
    """As a question: a heading, or asked for effect."""
    SENTENCE = auto()
    """As a short sentence of advice: a heading, or said for effect."""
    TEXT = auto()
    """As part of the text."""


def shaped(
    paragraphs: Sequence[Paragraph],
    known: Cues,
    title: str,
    entries: Collection[str],
    numbered: Collection[int],
) -> list[int]:
    """Return the places of headings, in order, less those that are `numbered`.

    `title` is the article's, `entries` are those of its table of contents, in lower case.
    """
    speaking = speakers(paragraphs, known)
    forms = {
        index: _form(block, known)
        for index, block in enumerate(paragraphs)
        if stands_alone(paragraphs, index) and label(block) not in speaking
        if not breaks_off(block.text, known.conditions)
    }
    if paragraphs and is_fact(paragraphs[0]):
        forms.pop(0, None)
    titles = [
        index
        for index, form in forms.items()
        if form is Form.TITLE and not completes(paragraphs, index, numbered)
        if not paragraphs[index].text.endswith(".") or has_text_below(paragraphs, index)
    ]
    forms.update(dict.fromkeys(answered(paragraphs), Form.QUESTION))
    listed = (index for index in forms if _is_entry(paragraphs[index], entries))
    alike = _alike(paragraphs, forms, titles, known)
    close = _close(paragraphs, forms, titles, known)
    spoken = (*interviewed(paragraphs), *replied(paragraphs, known), *quoted(paragraphs, known))
    titles = sorted({*titles, *spoken, *listed, *alike, *close})
    titles = [index for index in titles if not leads_in(paragraphs, titles, index)]
    forms.update(dict.fromkeys(titles, Form.TITLE))
    questions = [index for index, form in forms.items() if form is Form.QUESTION]
    questions = [index for index in questions if not leads_in(paragraphs, titles, index)]
    sentences = [index for index, form in forms.items() if form is Form.SENTENCE]
    sentences = [index for index in sentences if has_text_below(paragraphs, index)]
    asked = sum(paragraphs[index].text.endswith("?") for index in titles)
    passing = list(_asked_in_passing(paragraphs, forms, known))
    if asked + len(questions) + len(passing) >= LEAST_QUESTIONS:
        questions += passing
    else:
        judge = Judge(paragraphs, known, topic(title, known))
        questions = [
            index for index in questions if judge.is_heading(index) or goes_on(paragraphs, index)
        ]
    if len(sentences) < LEAST_SENTENCES:
        sentences = []
    return sorted((*without_rows(titles), *questions, *sentences))


def _asked_in_passing(
    paragraphs: Sequence[Paragraph], forms: Mapping[int, Form], known: Cues
) -> Iterator[int]:
    """Yield the places of questions that ask as if in passing, where most headings are questions.

    They ask at their beginning, or behind whom they address, and are set off from the texts around
    them: `What annoys them, mostly?`, `Ada, what helps?`
    """
    for index, form in forms.items():
        block = paragraphs[index]
        if form is Form.TEXT and block.text.endswith("?") and _can_open(block, known):
            is_alone = _is_apart(paragraphs, index) and _is_apart(paragraphs, index + 1)
            addressed = block.text.partition(", ")[2] or block.text
            does_ask = asks(block.text, known) or asks(addressed, known)
            if is_alone and does_ask and has_text_below(paragraphs, index):
                yield index


def _is_entry(block: Paragraph, entries: Collection[str]) -> bool:
    if not entries or block.marker:
        return False
    return without_stop(block.text).casefold() in entries


def _alike(
    paragraphs: Sequence[Paragraph],
    forms: Mapping[int, Form],
    titles: Sequence[int],
    known: Cues,
) -> Iterator[int]:
    """Yield the places of lines that end in the sign that several headings end in.

    They are set off by a blank line, as those are, unless the text has none at all. Before a colon
    they ask, too, if a list follows: a sentence that introduces one ends so.
    """
    is_dense = _is_dense(paragraphs)
    for sign in ".:":
        series = [index for index in titles if paragraphs[index].text.endswith(sign)]
        if len(series) < LEAST_ALIKE:
            continue
        for index in forms:
            block = paragraphs[index]
            if not block.text.endswith(sign) or not _can_open(block, known):
                continue
            if not _is_brief(block) or not (_is_apart(paragraphs, index) or is_dense):
                continue
            below = paragraphs[index + 1]
            heads_text = below.marker is None and (_is_text(below) or below.text.endswith(":"))
            words = len(block.text.split())
            named = asks(block.text, known) or words <= (
                MOST_WORDS_WITH_COLON if known.kind_cue(block.text) is None else MOST_WORDS_NAMING
            )
            if sign == "." or heads_text or named:
                yield index


def _is_text(block: Paragraph) -> bool:
    return bears_text(block) or (len(block.text) >= NARROWEST and ends_sentence(block.text))


def _close(
    paragraphs: Sequence[Paragraph],
    forms: Mapping[int, Form],
    titles: Sequence[int],
    known: Cues,
) -> Iterator[int]:
    """Yield the places of lines that a colon ends right above a text, if most headings are such.

    A blank line stands above each. Fewer may be sentences that introduce a list.
    """
    close = [
        index
        for index in forms
        if (block := paragraphs[index]).text.endswith(":")
        and _can_open(block, known)
        and _is_brief(block)
        and _is_apart(paragraphs, index)
        and touches(block, paragraphs[index + 1])
    ]
    naming = sum(known.kind_cue(paragraphs[index].text) is not None for index in close)
    others = sum(not paragraphs[index].text.endswith(":") for index in titles)
    if naming >= LEAST_CLOSE and naming > others:
        yield from close


def _is_brief(block: Paragraph) -> bool:
    return len(block.text.split()) <= MOST_WORDS_WITH_STOP


def _is_apart(paragraphs: Sequence[Paragraph], index: int) -> bool:
    return index > 0 and not touches(paragraphs[index - 1], paragraphs[index])


def _is_dense(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether the text has no blank lines, but for those that something was cut from."""
    pairs = [pair for pair in pairwise(paragraphs) if any(not block.marker for block in pair)]
    return sum(touches(*pair) for pair in pairs) >= LEAST_DENSE * len(pairs)


def _form(block: Paragraph, known: Cues) -> Form:
    text = block.text
    if block.marker is None and is_labelled_question(text, known):
        return Form.TITLE
    if not _can_open(block, known) or text[-1] in ",;" or _is_row(text):
        return Form.TEXT
    if text.endswith("?"):
        return _form_of_question(text, known)
    if text.endswith(":"):
        return Form.TITLE if _announces(text, known) else Form.TEXT
    return _form_of_sentence(text, known) if ends_sentence(text) else Form.TITLE


def _is_row(text: str) -> bool:
    """Return whether this is a row of cells or links, or the number of a page."""
    if text[0].isdigit() and not any(map(str.isalpha, text)):
        return True
    return BETWEEN_CELLS in text or text.count(" · ") > 1


def _announces(text: str, known: Cues) -> bool:
    """Return whether a line with a colon names a kind: in few words, or by opening with several."""
    words, cue = len(text.split()), known.kind_cue(text)
    if cue is None or words > MOST_WORDS_WITH_STOP:
        return False
    several = len(cue.stems) > 1 and _leads(cue, text, known)
    return several or words <= MOST_WORDS_WITH_COLON


def _can_open(block: Paragraph, known: Cues) -> bool:
    is_line = block.marker is None and _is_line(block) and is_short(block, known.abbreviations)
    if block.text.startswith(SPOKEN) or (
        block.text[0] in _QUOTES and not _TITLED.search(block.text)
    ):
        return False
    return is_line and not block.text[0].islower()


def _is_line(block: Paragraph) -> bool:
    """Return whether its format leaves open what it is: pages mark headings as mere paragraphs."""
    return not block.in_item and block.role is not Role.STANDFIRST


def _form_of_sentence(text: str, known: Cues) -> Form:
    """Return TITLE for a short sentence that opens by naming a kind."""
    if len(text.split()) > MOST_WORDS_WITH_STOP:
        return Form.TEXT
    cue = known.kind_cue(text)
    if cue and _leads(cue, text, known):
        return Form.TITLE
    return Form.SENTENCE if cue or known.advises(text) or known.forbids(text) else Form.TEXT


def _form_of_question(text: str, known: Cues) -> Form:
    """Return TITLE for a question that names a kind in so many words, TEXT for one in passing."""
    if _IN_PASSING.search(text):
        return Form.TEXT
    cue = known.kind_cue(text)
    names = cue is not None and not known.only_asks(cue)
    return Form.TITLE if names and asks(text, known) else Form.QUESTION


def _leads(cue: KindCue, text: str, known: Cues) -> bool:
    """Return whether the cue is what the line is about, and no mere question word."""
    stems = known.stems(text)
    if asks(text, known):
        return len(cue.stems) > 1
    return opens(cue.stems, stems)
