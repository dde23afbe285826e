"""Learn what tells boilerplate and titles from other lines.

The rules know the labelled articles, and miss next to nothing of what stands around them. Of others
they miss some. So for learning they are made to: now and then what they dropped in a row is put
back.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from tests.importing.learning.articles import after
from tests.importing.learning.fitting import FOLDS, fitted

from accord.importing.article import Paragraph
from accord.importing.lines.features import features
from accord.importing.lines.title_features import likelier, title_features
from accord.importing.rule_names import Rule
from accord.importing.rules import RULES
from accord.importing.rules.likely import drop_likely, likely
from accord.importing.rules.title import find_title, title_by_rules, titled
from accord.importing.rules.wrapping import join_wrapped
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tests.importing.learning.articles import Labelled
    from tests.importing.learning.fitting import Example, Weights

    from accord.importing.draft import Discard, Draft

MISSED = 0.15
"""How often what a rule dropped in a row is put back."""
VARIANTS = 4
"""Of each article, in all but one of which something may be put back."""
LEAST_COUNT, LEAST_ODDS = 4, 0.5
"""Lines in which a word was seen, and log-odds from which it is worth its place."""
STRENGTH = 0.1
"""Inverse of the regularisation's."""

_JOINED = RULES.index(join_wrapped) + 1
_TITLED, _GUESSED = RULES.index(find_title), RULES.index(drop_likely)

WordWeights: TypeAlias = dict[str, dict[str, float]]
"""Language -> stem -> log-odds."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article as far as rules have come with it, and what is true of its lines."""

    group: str
    """The set that it belongs to."""
    untitled: Draft
    """As it is when the title is to be found."""
    draft: Draft
    """As it is when boilerplate is to be guessed."""
    blocks: dict[int, Paragraph]
    """By their first lines, before anything was dropped."""
    title: int
    """The line of its title."""
    own: frozenset[int]
    """Lines of the article, the title among them."""
    boilerplate: frozenset[int]
    """Lines around it; others may as well be kept or dropped."""

    @classmethod
    def of(cls, article: Labelled) -> Case:
        """Return what is known of a labelled article."""
        want = article.want
        joined = after(RULES[:_JOINED], article.draft)
        untitled = after(RULES[_JOINED:_TITLED], joined)
        title = title_by_rules(untitled)
        found = titled(untitled, title) if title else untitled
        headings = [part["heading"]["line"] for part in want["sections"] if part["heading"]]
        lines = (line for part in want["sections"] for line in part["lines"])
        return cls(
            group=article.group,
            untitled=untitled,
            draft=after(RULES[_TITLED + 1 : _GUESSED], found),
            blocks={block.first: block for block in joined.paragraphs},
            title=want["title"]["line"],
            own=frozenset({want["title"]["line"], *headings, *lines} - article.either),
            boilerplate=frozenset(set(want["dropped"]) - article.either),
        )

    def is_boilerplate(self, lines: Sequence[int]) -> bool | None:
        """Return whether the lines are, None where either will do."""
        if not self.own.isdisjoint(lines):
            return False
        return True if self.boilerplate.issuperset(lines) else None

    def missing(self, draft: Draft, dice: random.Random) -> Draft:
        """Return the draft as if rules had missed some of what they dropped."""
        gone = sorted(draft.discards, key=lambda discard: discard.lines)
        missed: list[Discard] = []
        for rule, row in groupby(gone, key=lambda discard: discard.rule):
            if rule is not Rule.TITLE and dice.random() < MISSED:
                missed.extend(row)
        back = (
            self.blocks.get(discard.lines[0], Paragraph(discard.text, discard.lines))
            for discard in missed
        )
        paragraphs = sorted((*draft.paragraphs, *back), key=lambda block: block.lines)
        left = tuple(discard for discard in gone if discard not in missed)
        return replace(draft.with_paragraphs(paragraphs), discards=left)


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned of some articles."""

    words: WordWeights
    boilerplate: Weights
    titles: Weights


def learn(cases: Sequence[Case]) -> Learned:
    """Return the weights of words, and those of features of boilerplate and of titles.

    Those of features are learned with words from the other half of the sets: their own know too
    well which of their lines are boilerplate.
    """
    half = set(sorted({case.group for case in cases})[::2])
    halves = [[case for case in cases if (case.group in half) is which] for which in (True, False)]
    pairs = [(one, word_weights(other)) for one, other in (halves, halves[::-1])]
    return Learned(
        word_weights(cases),
        fitted((row for one, words in pairs for row in _of_boilerplate(one, words)), STRENGTH),
        fitted((row for one, words in pairs for row in _of_titles(one, words)), STRENGTH),
    )


def word_weights(cases: Iterable[Case]) -> WordWeights:
    """Return each word's log-odds: in lines around articles, against in lines of their own."""
    around: defaultdict[str, Counter[str]] = defaultdict(Counter)
    own: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        known = cues(case.draft.language)
        for text, lines in _texts(case.draft):
            is_boilerplate = case.is_boilerplate(lines)
            if is_boilerplate is not None:
                counts = around if is_boilerplate else own
                counts[known.language].update(set(known.stems(text)))
    return {
        lang: {
            word: odds
            for word in sorted(around[lang] | own[lang])
            if around[lang][word] + own[lang][word] >= LEAST_COUNT
            and abs(odds := _log_odds(word, around[lang], own[lang])) >= LEAST_ODDS
        }
        for lang in sorted(around)
    }


def _log_odds(word: str, around: Counter[str], own: Counter[str]) -> float:
    shares = [(counts[word] + 0.5) / (counts.total() + 1) for counts in (around, own)]
    return math.log(shares[0] / shares[1])


def _of_boilerplate(cases: Iterable[Case], words: WordWeights) -> Iterator[Example]:
    """Yield what each line shows that is left in the drafts, and whether it is boilerplate."""
    for case, draft in _variants(cases, attrgetter("draft")):
        for block, found in features(draft, words.get(draft.language, {})):
            known = case.is_boilerplate(block.lines)
            if known is not None:
                yield found, known


def _of_titles(cases: Iterable[Case], words: WordWeights) -> Iterator[Example]:
    """Yield what each line above the text shows, and whether it is the title."""
    for case, draft in _variants(cases, attrgetter("untitled")):
        for block, found in title_features(draft, words.get(draft.language, {})):
            yield found, case.title in block.lines


def _variants(cases: Iterable[Case], of: Callable[[Case], Draft]) -> Iterator[tuple[Case, Draft]]:
    """Yield a draft of each case as it is, and as if rules had missed something, several times."""
    dice = _dice()
    for case in cases:
        yield case, of(case)
        for _ in range(1, VARIANTS):
            yield case, case.missing(of(case), dice)


def held_out(cases: Sequence[Case]) -> str:
    """Return how good the guesses are for sets that they were not learned from."""
    dropped: Counter[bool | None] = Counter()
    all_: Counter[bool | None] = Counter()
    right = Counter(rules=0, guesses=0)
    dice = _dice()
    for fold in range(FOLDS):
        groups = set(sorted({case.group for case in cases})[fold::FOLDS])
        found = learn([case for case in cases if case.group not in groups])
        for case in (case for case in cases if case.group in groups):
            words = found.words[case.draft.language]
            draft = case.missing(case.draft, dice)
            gone = {block.first for block in likely(draft, words, found.boilerplate)}
            for block in draft.paragraphs:
                known = case.is_boilerplate(block.lines)
                dropped[known] += block.first in gone
                all_[known] += 1
            draft = case.missing(case.untitled, dice)
            title = title_by_rules(draft)
            if title:
                guess = likelier(title, draft, words, found.titles)
                right.update(rules=case.title in title.lines, guesses=case.title in guess.lines)
    shares = [dropped[which] / all_[which] for which in (True, False)]
    titles = [right[who] / len(cases) for who in ("guesses", "rules")]
    return (
        f"{shares[0]:.1%} of {all_[True]:,} missed lines are found, "
        f"and {shares[1]:.2%} of the articles' own {all_[False]:,} lost; "
        f"{titles[0]:.1%} of titles are right, {titles[1]:.1%} by rules alone."
    )


def _texts(draft: Draft) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield from ((block.text, block.lines) for block in draft.paragraphs)
    yield from ((discard.text, discard.lines) for discard in draft.discards)


def _dice() -> random.Random:
    return random.Random(7)  # noqa: S311 - the same every time
