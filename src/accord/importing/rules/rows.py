"""Lists that lost their signs, or never had any, known by what such lists have in common."""

from __future__ import annotations

import math
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from accord.importing.article import UNSIGNED, Marker, MarkerStyle
from accord.importing.learned import row_weights
from accord.importing.lines.features import log_odds
from accord.importing.lines.row_features import row_features
from accord.importing.lines.rows import rows
from accord.importing.rules.headings import divide

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.importing.draft import Draft
    from accord.importing.lines.rows import Row

LEAST_LIKELY = 0.4
"""From which probability a row is a list; of several that share lines the likeliest is."""
_LEAST_ODDS = math.log(LEAST_LIKELY / (1 - LEAST_LIKELY))
_UNSIGNED = Marker(MarkerStyle.BULLET, sign=UNSIGNED, width=0)


def mark_rows(draft: Draft) -> Draft:
    """Return the draft with rows of lines without signs marked as items, where they are lists."""
    items = {line.block.first for row in likely_rows(draft, row_weights()) for line in row.lines}
    return draft.with_paragraphs(
        replace(block, marker=_UNSIGNED) if block.first in items else block
        for block in draft.paragraphs
    )


def likely_rows(draft: Draft, weights: Mapping[str, float]) -> list[Row]:
    """Return the rows that are likely to be lists, by the weights of features; they share no line.

    The likeliest come first.
    """
    judged = ((log_odds(row_features(row), weights), row) for row in rows(draft, divide(draft)))
    likely = [(odds, row) for odds, row in judged if odds >= _LEAST_ODDS]
    found: list[Row] = []
    taken: set[int] = set()
    for _, row in sorted(likely, key=itemgetter(0), reverse=True):
        lines = range(row.lines[0].block.first, row.lines[-1].block.last + 1)
        if taken.isdisjoint(lines):
            found.append(row)
            taken.update(lines)
    return found
