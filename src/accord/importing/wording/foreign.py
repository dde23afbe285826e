"""Passages of an article in another language: quotations, leftovers of a translation, notices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.wording.detection import detect
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.importing.article import Article, Line

SHORTEST = 60
"""Characters of a line whose language is certain."""
LEAST_SHARE = 0.15
"""Of a line's words that are function words of its language: seven of eight lines have more, 19 of
20 foreign ones less. The rest alone is worth the time that telling languages apart takes."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines in one other language, with nothing but short lines between them."""

    lang: str
    """Its language."""
    first: int
    """Its first source line."""
    last: int
    """Its last source line."""


def foreign_passages(article: Article) -> Iterator[Passage]:
    """Yield the passages; none without the `import` extra."""
    passage: Passage | None = None
    inner, _ = article.parted()
    for line in inner.lines:
        if len(line.text) < SHORTEST:
            continue
        lang = _foreign(line, article.language)
        if passage and lang == passage.lang:
            passage = Passage(lang, passage.first, line.number)
            continue
        if passage:
            yield passage
        passage = Passage(lang, line.number, line.number) if lang else None
    if passage:
        yield passage


def _foreign(line: Line, own: str) -> str | None:
    """Return the line's language where it is certain, and not the article's."""
    words = line.text.casefold().split()
    if sum(map(_usual(own).__contains__, words)) >= LEAST_SHARE * len(words):
        return None
    try:
        found = detect(line.text, ())
    except ImportError:
        return None
    return found if found != own else None


@cache
def _usual(lang: str) -> frozenset[str]:
    known = language(lang)
    return known.function_words | known.prepositions
