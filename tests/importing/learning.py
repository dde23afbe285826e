"""Learn what tells boilerplate from articles, of the articles in unseen/: `make learn`.

The rules know these articles, and miss next to nothing of what stands around them. Of others they
miss some. So for learning they are made to: now and then what they dropped in a row is put back.
Prints how much of that is found in sets that were not learned from, and what articles lose by it.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from tests.importing.located import Located

from accord.importing import learned
from accord.importing.article import Article, Paragraph
from accord.importing.draft import Discard, Draft
from accord.importing.lines.features import features
from accord.importing.readers import read
from accord.importing.rule_names import Rule
from accord.importing.rules import RULES
from accord.importing.rules.likely import drop_likely, likely
from accord.importing.rules.wrapping import join_wrapped
from accord.importing.wording.cues import cues
from accord.problems import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from accord.importing.lines.features import Features

SETS = Path(__file__).with_name("unseen")
INTO = Path(learned.__file__).parent

MISSED = 0.15
"""How often what a rule dropped in a row is put back."""
VARIANTS = 4
"""Of each article, in all but one of which something may be put back."""
FOLDS = 5
LEAST_COUNT, LEAST_ODDS = 4, 0.5
"""Lines in which a word was seen, and log-odds from which it is worth its place."""
STRENGTH = 0.1
"""Inverse of the regularisation's, as scikit-learn takes it."""
PAGES = {".html", ".htm", ".xhtml"}
"""Endings of files that show themselves what stands around their articles."""

_UNTIL = RULES.index(drop_likely)
_JOINED = RULES.index(join_wrapped) + 1

WordWeights: TypeAlias = dict[str, dict[str, float]]
"""Language -> stem -> log-odds."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article as the rules before this one leave it, and what is true of its lines."""

    group: str
    """The set that it belongs to."""
    draft: Draft
    blocks: dict[int, Paragraph]
    """By their first lines, before anything was dropped."""
    own: set[int]
    """Lines of the article."""
    boilerplate: set[int]
    """Lines around it; others may as well be kept or dropped."""

    def is_boilerplate(self, lines: Sequence[int]) -> bool | None:
        """Return whether the lines are, None where that is nobody's fault."""
        if not self.own.isdisjoint(lines):
            return False
        return True if self.boilerplate.issuperset(lines) else None

    def missing(self, dice: random.Random) -> Draft:
        """Return the draft as if rules had missed some of what they dropped."""
        gone = sorted(self.draft.discards, key=lambda discard: discard.lines)
        missed: list[Discard] = []
        for rule, row in groupby(gone, key=lambda discard: discard.rule):
            if rule is not Rule.TITLE and dice.random() < MISSED:
                missed.extend(row)
        back = (
            self.blocks.get(discard.lines[0], Paragraph(discard.text, discard.lines))
            for discard in missed
        )
        paragraphs = sorted((*self.draft.paragraphs, *back), key=lambda block: block.lines)
        left = tuple(discard for discard in gone if discard not in missed)
        return replace(self.draft.with_paragraphs(paragraphs), discards=left)


def main() -> None:
    """Print what is found of what was not learned from, learn of all, and write it down."""
    cases = list(_cases())
    print(_held_out(cases))  # noqa: T201 - its result
    words, weights = learn(cases)
    _write(learned.FEATURES, weights)
    for lang, table in words.items():
        _write(lang, table)


def _held_out(cases: Sequence[Case]) -> str:
    """Return how good the guesses are for sets that they were not learned from."""
    found: Counter[bool] = Counter()
    all_: Counter[bool] = Counter()
    for fold in range(FOLDS):
        sets = set(sorted({case.group for case in cases})[fold::FOLDS])
        words, weights = learn([case for case in cases if case.group not in sets])
        dice = _dice()
        for case in (case for case in cases if case.group in sets):
            draft = case.missing(dice)
            gone = {block.first for block in likely(draft, words[draft.language], weights)}
            for block in draft.paragraphs:
                known = case.is_boilerplate(block.lines)
                if known is not None:
                    found[known] += block.first in gone
                    all_[known] += 1
    shares = [found[which] / all_[which] for which in (True, False)]
    return (
        f"In sets not learned from, {shares[0]:.1%} of {all_[True]:,} missed lines are found, "
        f"and {shares[1]:.2%} of the articles' own {all_[False]:,} lost."
    )


def learn(cases: Sequence[Case]) -> tuple[WordWeights, dict[str, float]]:
    """Return the weights of words and of features.

    Those of features are learned with words from the other half of the sets: their own know too
    well which of their lines are boilerplate.
    """
    half = set(sorted({case.group for case in cases})[::2])
    halves = [[case for case in cases if (case.group in half) is which] for which in (True, False)]
    dice = _dice()
    rows = [
        row
        for one, other in (halves, halves[::-1])
        for row in examples(one, word_weights(other), dice)
    ]
    names = list(rows[0][0])
    scaler = StandardScaler()
    table = scaler.fit_transform(
        np.array([[row[name] for name in names] for row, _ in rows], float)
    )
    fitted = LogisticRegression(C=STRENGTH, max_iter=1_000).fit(table, [known for _, known in rows])
    weights = fitted.coef_[0] / scaler.scale_
    weights[names.index(learned.ALWAYS)] = fitted.intercept_[0] - weights @ scaler.mean_
    return word_weights(cases), dict(zip(names, weights.tolist(), strict=True))


def examples(
    cases: Sequence[Case], words: WordWeights, dice: random.Random
) -> Iterator[tuple[Features, bool]]:
    """Yield the features of each line that is left in the drafts, and whether it is boilerplate."""
    for case in cases:
        for variant in range(VARIANTS):
            draft = case.missing(dice) if variant else case.draft
            for block, found in features(draft, words.get(draft.language, {})):
                known = case.is_boilerplate(block.lines)
                if known is not None:
                    yield found, known


def word_weights(cases: Sequence[Case]) -> WordWeights:
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


def _cases() -> Iterator[Case]:
    for folder in sorted(path for path in SETS.iterdir() if path.is_dir()):
        expected = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
        for name, want in expected.items():
            if Path(name).suffix not in PAGES:
                yield _case(folder / name, want)


def _case(path: Path, want: dict[str, Any]) -> Case:
    lang = want["language"]
    reading = read(path.suffix, path.read_bytes(), Place(path.name), (lang,))
    if reading.composed:
        want = Located.of(reading.text).expectation(want)
    article = Article.of(path.stem, lang, reading.text, reading.marks)
    joined = _after(RULES[:_JOINED], Draft.of(article))
    draft = _after(RULES[_JOINED:_UNTIL], joined)
    headings = [section["heading"]["line"] for section in want["sections"] if section["heading"]]
    lines = (line for section in want["sections"] for line in section["lines"])
    either = set(want.get("either", ()))
    return Case(
        path.parent.name,
        draft,
        {block.first: block for block in joined.paragraphs},
        {want["title"]["line"], *headings, *lines} - either,
        set(want["dropped"]) - either,
    )


def _dice() -> random.Random:
    return random.Random(7)  # noqa: S311 - the same every time


def _after(rules: Sequence[Callable[[Draft], Draft]], draft: Draft) -> Draft:
    return reduce(lambda draft, rule: rule(draft), rules, draft)


def _texts(draft: Draft) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield from ((block.text, block.lines) for block in draft.paragraphs)
    yield from ((discard.text, discard.lines) for discard in draft.discards)


def _write(name: str, weights: dict[str, float]) -> None:
    rows = (f"{key}\t{weight:.2f}\n" for key, weight in weights.items())
    (INTO / f"{name}.tsv").write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
