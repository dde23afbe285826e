"""Learn what tells lists without signs from other lines, of articles and of the cases of rules.

The cases are few and short, but each was written to tell apart what is easily confused.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from tests.importing.learning.articles import after
from tests.importing.learning.fitting import FOLDS, fitted
from tests.importing.measures import wanted_lists
from tests.importing.test_cases import CASES, GIVEN

from accord.importing.article import Article
from accord.importing.draft import Draft
from accord.importing.lines.row_features import row_features
from accord.importing.lines.rows import rows
from accord.importing.rules import RULES
from accord.importing.rules.headings import divide
from accord.importing.rules.likely import drop_likely
from accord.importing.rules.rows import likely_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from tests.importing.learning.articles import Labelled
    from tests.importing.learning.fitting import Weights

    from accord.importing.lines.rows import Row

STRENGTH = 1.0
"""Inverse of the regularisation's."""
WORTH = 3
"""How many articles a case is worth."""

_BEFORE = RULES[: RULES.index(drop_likely)]
_ITEM = re.compile(r"(?P<indent> *)(?:-|\d+\.) (?P<text>.*)")
_NO_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Listed:
    """An article whose lists without signs are to be found, and which lists it has."""

    group: str
    """The set that it belongs to."""
    draft: Draft
    """As it is when they are to be found."""
    lists: frozenset[tuple[int, ...]]
    """The first line of each item of each list; what numbers count has signs, and is no row."""
    unknown: frozenset[int] = frozenset()
    """Lines that may be dropped, and those that are in an item already."""
    worth: int = 1
    """How often it counts."""

    @classmethod
    def of_article(cls, article: Labelled) -> Listed:
        """Return what is known of a labelled article."""
        either = article.either
        lists = [
            items
            for section in article.want["sections"]
            for _, items in wanted_lists(section, set(either))
        ]
        inner = chain.from_iterable(item[1:] for items in lists for item in items)
        return cls(
            group=article.group,
            draft=after(_BEFORE, article.draft),
            lists=frozenset(tuple(min(item) for item in items) for items in lists),
            unknown=either.union(inner),
        )

    @classmethod
    def of_case(cls, path: Path) -> Listed:
        """Return what a case of rules says: its lines are found in the Markdown by their words."""
        document = path.read_text(encoding="utf-8")
        given = GIVEN.search(document)
        if given is None:
            raise ValueError(path)
        draft = after(_BEFORE, Draft.of(Article.of("case", given["lang"], given["text"])))
        words = [_words(block.text) for block in draft.paragraphs]
        lists = []
        for items in _lists(document[given.end() :]):
            places = [words.index(item) for item in items if item in words]
            if len(places) == len(items):
                lists.append(tuple(draft.paragraphs[place].first for place in places))
        return cls(path.stem, draft, frozenset(lists), worth=WORTH)

    def rows(self) -> Iterator[Row]:
        """Yield all rows that may be lists."""
        return rows(self.draft, divide(self.draft))

    def is_list(self, row: Row) -> bool | None:
        """Return whether the row is a list, None where nobody knows."""
        firsts = tuple(line.block.first for line in row.lines)
        if firsts in self.lists:
            return True
        return None if not self.unknown.isdisjoint(firsts) else False


def listed(articles: Iterable[Labelled]) -> list[Listed]:
    """Return the articles and the cases of rules, as far as rules come before lists are found."""
    return [*map(Listed.of_article, articles), *map(Listed.of_case, CASES)]


def row_weights(examples: Iterable[Listed]) -> Weights:
    """Return the weights of features of rows."""
    return fitted(
        (
            (row_features(row), is_list)
            for one in examples
            for row in one.rows()
            if (is_list := one.is_list(row)) is not None
            for _ in range(one.worth)
        ),
        STRENGTH,
    )


def held_out(examples: Sequence[Listed]) -> str:
    """Return how good the guesses are for sets that they were not learned from."""
    groups = sorted({one.group for one in examples})
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        others = frozenset(groups[fold::FOLDS])
        weights = row_weights(one for one in examples if one.group not in others)
        for one in (one for one in examples if one.group in others):
            rights = [one.is_list(row) for row in likely_rows(one.draft, weights)]
            counts["all"] += sum(map(bool, map(one.is_list, one.rows())))
            counts["right"] += rights.count(True)
            counts["wrong"] += rights.count(False)
    return (
        f"{counts['right']:,} of {counts['all']:,} lists without signs are found, "
        f"and {counts['wrong']:,} that are none."
    )


def _lists(markdown: str) -> Iterator[list[str]]:
    """Yield the words of the items of each list; what is indented below one ends none."""
    open_: dict[int, list[str]] = {}
    for line in markdown.splitlines():
        item = _ITEM.fullmatch(line)
        indent = len(line) - len(line.lstrip())
        if line.strip():
            for deeper in [
                level for level in open_ if level > indent or (level == indent and not item)
            ]:
                yield open_.pop(deeper)
        if item:
            open_.setdefault(indent, []).append(_words(item["text"]))
    yield from open_.values()


def _words(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().casefold()
