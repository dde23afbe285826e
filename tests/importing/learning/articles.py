"""The labelled articles of unseen/, as rules find them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from tests.importing.located import Located

from accord.importing.article import Article
from accord.importing.draft import Draft
from accord.importing.readers import read
from accord.problems import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SETS = Path(__file__).parents[1] / "unseen"
PAGES = {".html", ".htm", ".xhtml"}
"""Endings of their files."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article, and what a person makes of it."""

    group: str
    """The set that it belongs to."""
    draft: Draft
    """As its reader found it."""
    want: dict[str, Any]
    """Its entry of expected.yml, by the lines of the draft."""
    is_page: bool
    """Whether its file shows itself what stands around it."""

    @property
    def either(self) -> frozenset[int]:
        """Return the lines that may as well be kept or dropped."""
        return frozenset(self.want.get("either", ()))


def labelled() -> Iterator[Labelled]:
    """Yield the articles of all sets."""
    for folder in sorted(path for path in SETS.iterdir() if path.is_dir()):
        expected = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
        for name, want in expected.items():
            yield _labelled(folder / name, want)


def after(rules: Sequence[Callable[[Draft], Draft]], draft: Draft) -> Draft:
    """Return the draft as these rules leave it."""
    return reduce(lambda draft, rule: rule(draft), rules, draft)


def _labelled(path: Path, want: dict[str, Any]) -> Labelled:
    lang = want["language"]
    reading = read(path.suffix, path.read_bytes(), Place(path.name), (lang,))
    if reading.composed:
        want = Located.of(reading.text).expectation(want)
    article = Article.of(path.stem, lang, reading.text, reading.marks)
    is_page = path.suffix in PAGES
    if is_page:
        article, _ = article.parted()
    return Labelled(path.parent.name, Draft.of(article), want, is_page)
