"""By what headings, furniture and authors are known in a language, ready for matching."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

import snowballstemmer

from accord.content.kinds import Kind
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Stems: TypeAlias = tuple[str, ...]

MOST_BETWEEN = 2
"""Words that may stand between two words of a cue: `write [us your] comment`."""
LONGEST_WORD = 50
"""Letters; what is longer is no word, and would keep the stemmer busy."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """How what surrounds an article is known; the stems of each cue."""

    lines: tuple[Stems, ...]
    """Whole lines that are never part of an article."""
    openings: tuple[Stems, ...]
    """How short lines open that are never part of an article."""
    contents: tuple[Stems, ...]
    """What a table of contents is headed."""
    rubrics: tuple[Stems, ...]
    """Names of site sections, found as whole lines above a title."""
    tail: tuple[Stems, ...]
    """Strong cues: what short lines say where the article has ended."""
    edges: tuple[Stems, ...]
    """Weak cues: what counts only near the beginning or the end."""


@dataclass(frozen=True, slots=True)
class Authorship:
    """How the author's name is introduced; words as they are, in lower case."""

    labels: tuple[str, ...]
    """What stands before the name with a colon, or on a line of its own."""
    bylines: tuple[str, ...]
    """What stands before the name without a colon."""
    farewells: tuple[str, ...]
    """With what an author signs."""


@dataclass(frozen=True, slots=True)
class KindCue:
    """Words by which a heading names a kind."""

    text: str
    """As the language's file has them."""
    stems: Stems
    """To compare."""
    kind: Kind
    """What they name."""


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's cues; words are compared by their stems, so that any inflection counts."""

    stemmer: str
    """The language's Snowball algorithm; empty: words are compared as they are."""
    code_pages: tuple[str, ...]
    """In which texts of the language are found, the likeliest first."""
    dash: str
    """The dash that stands between spaces."""
    hyphened: tuple[str, ...]
    """Words that a hyphen joins to the next one and that never stand before a dash."""
    questions: frozenset[str]
    """Words that open a question, in lower case."""
    negatives: tuple[Stems, ...]
    """How a prohibition opens."""
    kinds: tuple[KindCue, ...]
    """What headings of a kind say; the longest first, then in the order of the file."""
    boilerplate: Boilerplate
    """How what surrounds an article is known."""
    author: Authorship
    """How the author's name is introduced."""

    def stems(self, text: str) -> Stems:
        """Return the stems of the text's words; figures and signs are no words."""
        return _stems(text, self.stemmer)

    def kind_cue(self, text: str) -> KindCue | None:
        """Return by which words a heading or an introduction names a kind."""
        stems = self.stems(text)
        return next((cue for cue in self.kinds if occurs(cue.stems, stems)), None)


@cache
def cues(lang: str) -> Cues:
    """Return the cues of the language; KeyError where the language has no file."""
    data = language(lang).importing
    stemmer = data.get("stemmer", "")
    boilerplate = data.get("boilerplate", {})
    author = data.get("author", {})
    return Cues(
        stemmer=stemmer,
        code_pages=tuple(data.get("code_pages", ())),
        dash=data.get("dash", "–"),
        hyphened=tuple(data.get("hyphened", ())),
        questions=frozenset(data.get("questions", ())),
        negatives=_phrases(data, "negatives", stemmer),
        kinds=_kinds(data.get("headings", {}), stemmer),
        boilerplate=Boilerplate(
            *(_phrases(boilerplate, field.name, stemmer) for field in fields(Boilerplate))
        ),
        author=Authorship(*(tuple(author.get(field.name, ())) for field in fields(Authorship))),
    )


def opens(cue: Stems, stems: Stems) -> bool:
    """Return whether the text begins with the cue."""
    return stems[: len(cue)] == cue


def occurs(cue: Stems, stems: Stems) -> bool:
    """Return whether the cue's words stand in the text, in order and near each other."""
    if cue[0] not in stems:
        return False
    return any(_follows(cue, stems, start) for start in range(len(stems)))


def any_opens(cues: Iterable[Stems], stems: Stems) -> bool:
    """Return whether the text begins with one of the cues."""
    return any(opens(cue, stems) for cue in cues)


def any_occurs(cues: Iterable[Stems], stems: Stems) -> bool:
    """Return whether one of the cues stands in the text."""
    return any(occurs(cue, stems) for cue in cues)


def _follows(cue: Stems, stems: Stems, start: int) -> bool:
    if stems[start] != cue[0]:
        return False
    for word in cue[1:]:
        near = stems[start + 1 : start + 2 + MOST_BETWEEN]
        if word not in near:
            return False
        start += 1 + near.index(word)
    return True


def _kinds(headings: Mapping[str, Any], stemmer: str) -> tuple[KindCue, ...]:
    kinds = [
        KindCue(cue, _stems(cue, stemmer), Kind(kind))
        for kind, words in headings.items()
        for cue in words
    ]
    return tuple(sorted(kinds, key=lambda cue: -len(cue.stems)))


def _phrases(data: Mapping[str, Any], key: str, stemmer: str) -> tuple[Stems, ...]:
    return tuple(_stems(phrase, stemmer) for phrase in data.get(key, ()))


def _stems(text: str, stemmer: str) -> Stems:
    return tuple(_stem(word, stemmer) for word in _WORD.findall(text.casefold()))


@lru_cache(maxsize=50_000)
def _stem(word: str, stemmer: str) -> str:
    if not stemmer or len(word) > LONGEST_WORD:
        return word
    return str(_stemmer(stemmer).stemWord(word))


@cache
def _stemmer(name: str) -> Any:  # noqa: ANN401 - snowballstemmer has no types
    return snowballstemmer.stemmer(name)
