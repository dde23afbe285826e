"""What hand-outs leave to be filled in, above or below: `I have read this. Date .....`."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.fixtures import is_fixture
from accord.importing.lines.shapes import bears_text, ends_sentence, first_bearing, touches
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

MOST_LINES = 12
"""Lines at either end of an article among which the form is looked for."""

_BLANK = re.compile(r"_{4,}|[.…‥]{4,}|…{2,}")
"""What is written on: a line, or dots, which typography may have made ellipses of."""
_BLANK_SIGNS = ("___", "..", "….", ".…", "……", "‥")
"""One of them stands in each."""
_LINE = "____"
"""The same above the text, where dots lead to the pages of a table of contents."""
_HEADINGS = frozenset({Role.HEADING, Role.STRONG})


def drop_blanks(draft: Draft) -> Draft:
    """Return the draft without the form behind its text, and the lines to fill in above it."""
    paragraphs = draft.paragraphs
    if not any(map(_is_blank, (*paragraphs[:MOST_LINES], *paragraphs[-MOST_LINES:]))):
        return draft
    head = paragraphs[: first_bearing(paragraphs)]
    known = cues(draft.language)
    rest = reversed(paragraphs[len(head) :])
    foot = list(takewhile(lambda block: _is_of_form(block, known), rest))[::-1]
    fields = [block for block in head if _LINE in block.text]
    blanks = [block for block in foot if _is_blank(block)]
    form = (*fields, *blanks, *_labels(foot), *_behind(foot))
    return draft.without(form, Rule.BLANKS, "it is to be filled in")


def _labels(foot: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield what says what the blanks below are for: a line with a colon, or a heading."""
    for above, block in pairwise(foot):
        is_label = touches(above, block) and above.text.endswith(":")
        if _is_blank(block) and (is_label or above.role in _HEADINGS):
            yield above


def _behind(foot: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the sentences below the last blank: what is to be done with the form."""
    for block in takewhile(lambda block: not _is_blank(block), reversed(foot)):
        if ends_sentence(block.text) and any(map(_is_blank, foot)):
            yield block


def _is_of_form(block: Paragraph, known: Cues) -> bool:
    return _is_blank(block) or not bears_text(block) or is_fixture(block, known)


def _is_blank(block: Paragraph) -> bool:
    text = block.text
    return any(sign in text for sign in _BLANK_SIGNS) and _BLANK.search(text) is not None
