"""By what headings, furniture and authors are known in a language, ready for matching."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from accord.content.kinds import Kind
from accord.importing.stems import Stems, any_occurs, any_opens, place_of, stems
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Mapping

Words: TypeAlias = tuple[str, ...]
"""Words and phrases as they are, in lower case."""


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """How what surrounds an article is known; the stems of each cue."""

    lines: tuple[Stems, ...]
    """Whole lines that are never part of an article."""
    openings: tuple[Stems, ...]
    """How short lines open that are never part of an article."""
    related: tuple[Stems, ...]
    """How lines open that name other articles, or stand above a box of their titles."""
    anywhere: tuple[Stems, ...]
    """What short lines mention that are never part of an article."""
    notices: tuple[Stems, ...]
    """What notices of several sentences mention, before or after the article."""
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
    """How the author's name is introduced."""

    labels: Words
    """What stands before the name with a colon, or on a line of its own."""
    bylines: Words
    """What stands before the name without a colon."""
    farewells: Words
    """With what an author signs."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands before a colon in letters, and in questions with their answers."""

    subject: Words
    """Before what a letter is about."""
    headers: Words
    """Before who sent it, to whom, and when; the sender first."""
    questions: Words
    """Before a question."""
    answers: Words
    """Before its answer."""


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

    language: str
    """BCP 47 tag."""
    code_pages: Words
    """In which texts of the language are found, the likeliest first."""
    dash: str
    """The dash that stands between spaces."""
    hyphened: Words
    """Words that a hyphen joins to the next one and that never stand before a dash."""
    months: Words
    """How the names of the months begin."""
    date_labels: Words
    """What stands before the day of publication."""
    questions: frozenset[str]
    """Words that open a question, in lower case."""
    negatives: tuple[Stems, ...]
    """How a prohibition opens."""
    negated: re.Pattern[str] | None
    """A word that forbids, where the first letters of a verb negate it."""
    commands: tuple[Stems, ...]
    """How a piece of advice opens."""
    kinds: tuple[KindCue, ...]
    """What headings of a kind say, in the order of the file."""
    boilerplate: Boilerplate
    """How what surrounds an article is known."""
    author: Authorship
    """How the author's name is introduced."""
    letter: Letter
    """What stands before a colon."""

    def stems(self, text: str) -> Stems:
        """Return the stems of the text's words; figures and signs are no words."""
        return stems(text, self.language)

    def kind_cue(self, text: str) -> KindCue | None:
        """Return by which words a heading or an introduction names a kind.

        Of several the one of most words counts, then the one that stands first; a mere `how`
        counts where nothing else does: `How to prevent mistakes` is about prevention.
        """
        found = self.stems(text)
        rated = [
            (
                (len(cue.stems), cue.text not in self.questions or cue.kind is not Kind.STEPS, -at),
                cue,
            )
            for cue in self.kinds
            if (at := place_of(cue.stems, found)) is not None
        ]
        return max(rated, key=lambda pair: pair[0])[1] if rated else None

    def forbids(self, text: str) -> bool:
        """Return whether the text opens as a prohibition does."""
        if any_opens(self.negatives, self.stems(text)):
            return True
        if self.negated is None or self.advises(text):
            return False
        return self.negated.match(text.casefold()) is not None

    def advises(self, text: str) -> bool:
        """Return whether the text opens as a piece of advice does."""
        return any_opens(self.commands, self.stems(text))

    def is_rubric(self, text: str) -> bool:
        """Return whether at least half of the words name sections of a site."""
        found = [word for word in self.stems(text) if len(word) > 2]  # noqa: PLR2004 - no `and`
        named = {
            word
            for cue in self.boilerplate.rubrics
            if any_occurs([cue], tuple(found))
            for word in cue
        }
        return bool(found) and 2 * sum(word in named for word in found) >= len(found)


@cache
def cues(lang: str) -> Cues:
    """Return the cues of the language; KeyError where the language has no file."""
    data = language(lang).importing
    tables = {key: data.get(key, {}) for key in ("boilerplate", "author", "letter", "date")}
    negated = data.get("negated")
    return Cues(
        language=lang,
        code_pages=tuple(data.get("code_pages", ())),
        dash=data.get("dash", "–"),
        hyphened=tuple(data.get("hyphened", ())),
        months=tuple(data.get("months", ())),
        date_labels=tuple(tables["date"].get("labels", ())),
        questions=frozenset(data.get("questions", ())),
        negatives=_phrases(data, "negatives", lang),
        negated=re.compile(negated + r"\b") if negated else None,
        commands=_phrases(data, "commands", lang),
        kinds=_kinds(data.get("headings", {}), lang),
        boilerplate=Boilerplate(
            *(_phrases(tables["boilerplate"], field.name, lang) for field in fields(Boilerplate))
        ),
        author=Authorship(*(_words(tables["author"], field.name) for field in fields(Authorship))),
        letter=Letter(*(_words(tables["letter"], field.name) for field in fields(Letter))),
    )


def _kinds(headings: Mapping[str, Any], lang: str) -> tuple[KindCue, ...]:
    return tuple(
        KindCue(cue, stems(cue, lang), Kind(kind))
        for kind, words in headings.items()
        for cue in words
    )


def _phrases(data: Mapping[str, Any], key: str, lang: str) -> tuple[Stems, ...]:
    return tuple(stems(phrase, lang) for phrase in data.get(key, ()))


def _words(data: Mapping[str, Any], key: str) -> Words:
    return tuple(data.get(key, ()))
