"""Lists that lost their signs, or never had any, known by what such lists have in common."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import UNSIGNED, Marker, MarkerStyle
from accord.importing.learned import row_weights
from accord.importing.lines.features import log_odds
from accord.importing.lines.row_features import row_features
from accord.importing.lines.rows import rows, says_order
from accord.importing.rules.headings import divide

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from accord.importing.draft import Draft
    from accord.importing.lines.rows import Row

LEAST_LIKELY = 0.4
"""From which probability a row is a list; of several that share lines the likeliest is."""
_LEAST_ODDS = math.log(LEAST_LIKELY / (1 - LEAST_LIKELY))
_UNSIGNED = Marker(MarkerStyle.BULLET, sign=UNSIGNED, width=0)


def mark_rows(draft: Draft) -> Draft:
    """Return the draft with rows of lines without signs marked as items, where they are lists."""
    markers = dict(
        marked for row in likely_rows(draft, row_weights()) for marked in _with_markers(row)
    )
    return draft.with_paragraphs(
        replace(block, marker=markers[block.first]) if block.first in markers else block
        for block in draft.paragraphs
    )


def _with_markers(row: Row) -> Iterator[tuple[int, Marker]]:
    """Yield each item's first line and its marker, which counts where the items say their order."""
    style = MarkerStyle.NUMBER if says_order(row) else MarkerStyle.BULLET
    for number, line in enumerate(row.lines, start=1):
        counted = number if style is MarkerStyle.NUMBER else None
        yield line.block.first, replace(_UNSIGNED, style=style, number=counted)


def likely_rows(draft: Draft, weights: Mapping[str, float]) -> list[Row]:
    """Return the rows that are likely to be lists, by the weights of features; they share no line.

    The likeliest come first; those that say their order are lists for certain.
    """
    judged = ((_log_odds(row, weights), row) for row in rows(draft, divide(draft)))
    likely = [(odds, row) for odds, row in judged if odds >= _LEAST_ODDS]
    found: list[Row] = []
    taken: set[int] = set()
    likely.sort(key=lambda judged: (judged[0], len(judged[1].lines)), reverse=True)
    for _, row in likely:
        lines = range(row.lines[0].block.first, row.lines[-1].block.last + 1)
        if taken.isdisjoint(lines):
            found.append(row)
            taken.update(lines)
    return found


def _log_odds(row: Row, weights: Mapping[str, float]) -> float:
    return math.inf if says_order(row) else log_odds(row_features(row), weights)
