"""Lists in all the layouts that articles have: what is composed is understood as it was meant.

Outside authors find layouts one at a time; these articles go through their combinations.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.importing.composing import compose
from tests.importing.located import Located
from tests.importing.measures import Measures, head, measure
from tests.importing.rendering import rendered

from accord.importing.pipeline import draft_source
from accord.importing.sources import open_source

if TYPE_CHECKING:
    from pathlib import Path

    from tests.importing.composing import Plan

pytest.importorskip("trafilatura")

ARTICLES = 400
EACH = 50


@pytest.mark.parametrize("first", range(0, ARTICLES, EACH))
def test_composed_articles_are_understood(first: int, tmp_path: Path) -> None:
    rows, whole = [], Measures()
    for seed in range(first, first + EACH):
        measured = _measured(seed, tmp_path)
        rows += [measured.row(f"seed {seed}")] if _is_wrong(measured) else []
        whole += measured
    table = "\n".join(("", head(), *rows, whole.row("all")))
    assert not rows, table
    assert whole.counts["lists"] > EACH, "articles without lists say nothing about lists"


def test_what_is_composed_depends_on_the_seed_alone() -> None:
    assert rendered(_composed(1)) == rendered(_composed(1))
    assert rendered(_composed(1)) != rendered(_composed(2))


def _composed(seed: int) -> Plan:
    return compose(Random(seed))  # noqa: S311 - it decides what is tested, and again the same


def _measured(seed: int, folder: Path) -> Measures:
    plan = _composed(seed)
    text, want = rendered(plan)
    file = folder / f"article-{seed}.{plan.format}"
    file.write_text(text, encoding="utf-8")
    drafted = draft_source(open_source(file, plan.lang, folder))
    assert drafted.draft is not None
    is_page = plan.format == "html"
    return measure(
        drafted.draft, Located.of(drafted.text or "").expectation(want) if is_page else want
    )


def _is_wrong(measured: Measures) -> bool:
    shares = (measured.precision, measured.recall, measured.lists)
    return min(shares) < 1 or measured.dropped > 0 or measured.kept > 0
