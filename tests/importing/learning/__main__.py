"""Learn of the labelled articles what rules do not say, and write it down for them to read.

Prints how good the guesses are in sets that were not learned from.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.importing.learning import joins, lists, surroundings
from tests.importing.learning.articles import labelled

from accord.importing import learned

if TYPE_CHECKING:
    from tests.importing.learning.fitting import Weights

INTO = Path(learned.__file__).parent


def main() -> None:
    """Print how good the guesses are, learn of all articles, and write that down.

    What is learned first decides what is left for the others, and is written before these look.
    """
    articles = list(labelled())
    cases = [surroundings.Case.of(article) for article in articles if not article.is_page]
    _say(surroundings.held_out(cases))
    found = surroundings.learn(cases)
    for lang, table in found.words.items():
        _write(lang, table)
    _write(learned.BOILERPLATE, found.boilerplate)
    _write(learned.TITLES, found.titles)
    listed = lists.listed(articles)
    _say(lists.held_out(listed))
    _write(learned.ROWS, lists.row_weights(listed))
    joined = joins.joins(articles)
    _say(joins.held_out(joined))
    _write(learned.JOINS, joins.join_weights(joined))


def _say(figures: str) -> None:
    print("In sets not learned from,", figures)  # noqa: T201 - its result


def _write(name: str, weights: Weights) -> None:
    rows = (f"{key}\t{weight:.2f}\n" for key, weight in weights.items())
    (INTO / f"{name}.tsv").write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
