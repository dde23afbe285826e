"""Lines that no other rule knows, and that resemble what stands around other articles."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.learned import boilerplate_weights, word_weights
from accord.importing.lines.features import can_guess, features, log_odds
from accord.importing.lines.shapes import LONG, touches
from accord.importing.lines.speakers import heads_questions
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

LEAST_LIKELY = 0.8
"""From which probability lines are dropped."""
_LEAST_ODDS = math.log(LEAST_LIKELY / (1 - LEAST_LIKELY))


def drop_likely(draft: Draft) -> Draft:
    """Return the draft without lines that are boilerplate in all likelihood."""
    if not can_guess(draft):
        return draft
    gone = likely(draft, word_weights(draft.language), boilerplate_weights())
    return draft.without(gone, Rule.LIKELY, "such lines stand around other articles")


def likely(
    draft: Draft, words: Mapping[str, float], weights: Mapping[str, float]
) -> list[Paragraph]:
    """Return what is likely to be boilerplate, by the weights of words and of features.

    Short lines right below each other are judged together: they are a list or a menu. Headings
    stay, as `In brief`, or `FAQ` above a question, and what stands right below them.
    """
    known = cues(draft.language)
    asked = {
        block.first
        for block, below in pairwise(draft.paragraphs)
        if heads_questions(block, below, known)
    }
    judged = [(block, log_odds(found, weights)) for block, found in features(draft, words)]
    return [
        block
        for row in _rows(judged)
        if sum(odds for _, odds in row) >= _LEAST_ODDS * len(row)
        if not any(block.first in asked or _is_heading(block, known) for block, _ in row)
        for block, _ in row
    ]


def _is_heading(block: Paragraph, known: Cues) -> bool:
    return block.role is Role.HEADING or known.stems(block.text) in known.kinds.phrases


def _rows(judged: Sequence[tuple[Paragraph, float]]) -> list[list[tuple[Paragraph, float]]]:
    """Return the lines in order, those that are short and touch each other together."""
    rows = [list(judged[:1])]
    for (above, _), (block, odds) in pairwise(judged):
        if max(len(above.text), len(block.text)) >= LONG or not touches(above, block):
            rows.append([])
        rows[-1].append((block, odds))
    return rows
