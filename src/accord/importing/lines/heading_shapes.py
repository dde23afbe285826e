"""Which lines of plain text read as headings."""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import chain
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.lines.acrostics import acrostics, are_headings
from accord.importing.lines.heading_series import (
    MOST_WORDS_WITH_STOP,
    alike,
    can_open,
    capitals,
    close,
    is_apart,
    outer,
    set_off,
    siblings,
)
from accord.importing.lines.interviews import answered, interviewed, replied
from accord.importing.lines.lone_lines import (
    MOST_WORDS_WITH_COLON,
    breaks_off,
    completes,
    leads_in,
    stands_alone,
    without_rows,
)
from accord.importing.lines.questions import Judge, asks, goes_on, has_text_below, topic
from accord.importing.lines.quotations import quoted
from accord.importing.lines.shapes import (
    ends_sentence,
    touches,
    without_stop,
)
from accord.importing.lines.speakers import is_fact, is_labelled_question, label, speakers
from accord.importing.reading import BETWEEN_CELLS
from accord.importing.wording.stems import opens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.kind_cues import KindCue

LEAST_QUESTIONS = 3
"""Questions from which on an article consists of them and their answers."""
LEAST_SENTENCES = 2
"""Short sentences of advice from which on they are an article's headings."""
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
    spelling = (places for places in acrostics(paragraphs) if are_headings(paragraphs, places))
    sure = frozenset(
        (*_listed(paragraphs, entries), *outer(paragraphs, known), *chain.from_iterable(spelling))
    )
    forms = {
        index: _form(block, known)
        for index, block in enumerate(paragraphs)
        if stands_alone(paragraphs, index, sure) and label(block) not in speaking
        if not breaks_off(block.text, known.conditions)
    }
    forms.update(dict.fromkeys(sure, Form.TITLE))
    if paragraphs and is_fact(paragraphs[0]):
        forms.pop(0, None)
    forms.update(dict.fromkeys(_in_section(paragraphs, forms, known), Form.TEXT))
    titles = [
        index
        for index, form in forms.items()
        if form is Form.TITLE and not completes(paragraphs, index, numbered)
        if not paragraphs[index].text.endswith(".") or has_text_below(paragraphs, index)
    ]
    forms.update(dict.fromkeys(answered(paragraphs), Form.QUESTION))
    spoken = (*interviewed(paragraphs), *replied(paragraphs, known), *quoted(paragraphs, known))
    shown = (
        *alike(paragraphs, forms, titles, known),
        *close(paragraphs, forms, titles, known),
        *set_off(paragraphs, forms, titles, known),
        *capitals(paragraphs, forms, titles),
    )
    titles = sorted({*titles, *spoken, *sure, *shown})
    titles = sorted({*titles, *siblings(paragraphs, titles, known)})
    titles = [index for index in titles if not leads_in(paragraphs, titles, index)]
    forms.update(dict.fromkeys(titles, Form.TITLE))
    questions = [index for index, form in forms.items() if form is Form.QUESTION]
    questions = [index for index in questions if not leads_in(paragraphs, titles, index)]
    sentences = [index for index, form in forms.items() if form is Form.SENTENCE]
    sentences = [
        index
        for index in sentences
        if has_text_below(paragraphs, index) and index + 1 not in titles
    ]
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
        sentences = [index for index in sentences if _exclaims_above_list(paragraphs, index)]
    return sorted((*without_rows(titles), *questions, *sentences))


def _exclaims_above_list(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether blank lines set an exclamation apart above items: `Never like this!`."""
    block, below = paragraphs[index : index + 2]
    is_set_off = is_apart(paragraphs, index) and not touches(block, below)
    return block.text.endswith("!") and below.marker is not None and is_set_off


def _in_section(
    paragraphs: Sequence[Paragraph], forms: Mapping[int, Form], known: Cues
) -> Sequence[int]:
    """Return the places of labelled questions below a heading of theirs, where others are more.

    `FAQ`, `Q: May I hang up?`, `A: Yes.` at the end of an article are one section.
    """
    titles = [index for index, form in forms.items() if form is Form.TITLE]
    asked = [i for i in titles if is_labelled_question(paragraphs[i].text, known)]
    are_few = 2 * len(asked) < len(titles)
    return asked if are_few and asked and asked[0] - 1 in titles else ()


def _asked_in_passing(
    paragraphs: Sequence[Paragraph], forms: Mapping[int, Form], known: Cues
) -> Iterator[int]:
    """Yield the places of questions that ask as if in passing, where most headings are questions.

    They ask at their beginning, or behind whom they address, and are set off from the texts around
    them: `What annoys them, mostly?`, `Ada, what helps?`
    """
    for index, form in forms.items():
        block = paragraphs[index]
        if form is Form.TEXT and block.text.endswith("?") and can_open(block, known):
            is_alone = is_apart(paragraphs, index) and is_apart(paragraphs, index + 1)
            addressed = block.text.partition(", ")[2] or block.text
            does_ask = asks(block.text, known) or asks(addressed, known)
            if is_alone and does_ask and has_text_below(paragraphs, index):
                yield index


def _listed(paragraphs: Sequence[Paragraph], entries: Collection[str]) -> Iterator[int]:
    """Yield the places of lines that say what an entry does, and have something below them."""
    if entries:
        for index, block in enumerate(paragraphs[:-1]):
            if not block.marker and without_stop(block.text).casefold() in entries:
                yield index


def _form(block: Paragraph, known: Cues) -> Form:
    text = block.text
    if block.marker is None and is_labelled_question(text, known):
        return Form.TITLE
    if text.partition(",")[0].casefold() in known.author.farewells:
        return Form.TEXT  # of a sample letter
    if not can_open(block, known) or text[-1] in ",;" or _is_row(text):
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


def _form_of_sentence(text: str, known: Cues) -> Form:
    """Return TITLE for a short sentence that opens by naming a kind."""
    if len(text.split()) > MOST_WORDS_WITH_STOP:
        return Form.TEXT
    cue = known.kind_cue(text)
    closes = cue is not None and cue.kind is Kind.OVERVIEW and " " in text
    advises = closes and known.advises(text.split(maxsplit=1)[1])  # `Finally write it down.`
    if cue and _leads(cue, text, known) and not advises:
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
