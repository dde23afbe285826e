"""What `make learn` has learned of articles: weights of words and of features of their lines."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ALWAYS = "always"
"""The feature that every line has: how likely it is what is looked for, whatever it looks like."""
BOILERPLATE, TITLES, ROWS, JOINS = "boilerplate", "titles", "rows", "joins"
"""Names of the tables of features; all others are called like a language."""


def boilerplate_weights() -> Mapping[str, float]:
    """Return by how much each feature raises the log-odds that a line is boilerplate."""
    return _table(BOILERPLATE)


def title_weights() -> Mapping[str, float]:
    """Return by how much each feature raises the log-odds that a line above a text is its title."""
    return _table(TITLES)


def row_weights() -> Mapping[str, float]:
    """Return by how much each feature raises the log-odds that lines without signs are a list."""
    return _table(ROWS)


def join_weights() -> Mapping[str, float]:
    """Return by how much each feature raises the log-odds that two lists are parts of one."""
    return _table(JOINS)


def word_weights(lang: str) -> Mapping[str, float]:
    """Return the log-odds of stems: in lines around articles, against in their own.

    Empty for a language of which nothing was learned; of a word that is rare or says little, too.
    """
    return _table(lang)


@cache
def _table(name: str) -> Mapping[str, float]:
    file = files(__name__) / f"{name}.tsv"
    if not file.is_file():
        return {}
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return {key: float(weight) for key, weight in rows}
