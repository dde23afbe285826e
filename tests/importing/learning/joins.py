"""Learn what tells parts of a broken list from lists of their own, of articles."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.importing.learning.articles import after
from tests.importing.learning.fitting import FOLDS, fitted
from tests.importing.measures import wanted_lists

from accord.importing.article import Listing, Paragraph
from accord.importing.lines.features import log_odds
from accord.importing.lines.join_features import join_features
from accord.importing.rules import RULES
from accord.importing.rules.lists import gather_lists, gathered, may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.importing.learning.articles import Labelled
    from tests.importing.learning.fitting import Weights

    from accord.importing.article import Block
    from accord.importing.lines.features import Features

STRENGTH = 0.3
"""Inverse of the regularisation's."""

_BEFORE = RULES[: RULES.index(gather_lists)]


@dataclass(frozen=True, slots=True)
class Join:
    """Two lists with text between them."""

    group: str
    """The set of their article."""
    found: Features
    """What they show."""
    are_one: bool
    """Whether they are parts of one list."""


def joins(articles: Iterable[Labelled]) -> list[Join]:
    """Return all lists of these articles that may be parts of one."""
    return [join for article in articles for join in _joins(article)]


def join_weights(examples: Iterable[Join]) -> Weights:
    """Return the weights of features of what stands between lists."""
    return fitted(((join.found, join.are_one) for join in examples), STRENGTH)


def held_out(examples: Sequence[Join]) -> str:
    """Return how good the guesses are for sets that they were not learned from."""
    groups = sorted({join.group for join in examples})
    right = 0
    for fold in range(FOLDS):
        others = frozenset(groups[fold::FOLDS])
        weights = join_weights(join for join in examples if join.group not in others)
        held = (join for join in examples if join.group in others)
        right += sum((log_odds(join.found, weights) > 0) is join.are_one for join in held)
    return f"{right:,} of {len(examples):,} texts between lists are taken for what they are."


def _joins(article: Labelled) -> Iterator[Join]:
    lists = [
        [line for item in items for line in item]
        for section in article.want["sections"]
        for _, items in wanted_lists(section, set())
    ]
    for section in after(_BEFORE, article.draft).sections:
        for before, between, second in _parted(list(gathered(section.blocks))):
            ends = {before.items[-1].opening.first, second.items[0].opening.first}
            are_one = any(ends.issubset(lines) for lines in lists)
            yield Join(article.group, join_features(before, between, second), are_one)


def _parted(blocks: Sequence[Block]) -> Iterator[tuple[Listing, Sequence[Block], Listing]]:
    """Yield two lists each that may be one, and the paragraphs between them."""
    places = [place for place, block in enumerate(blocks) if isinstance(block, Listing)]
    for first, last in pairwise(places):
        before, *between, second = blocks[first : last + 1]
        if not (isinstance(before, Listing) and isinstance(second, Listing)):
            continue
        if any(isinstance(block, Paragraph) for block in between) and may_be_one(before, second):
            yield before, between, second
