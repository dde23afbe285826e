"""By what headings, furniture and authors are known in a language, ready for matching."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeVar

from accord.content.kinds import Kind
from accord.importing.wording.boilerplate import Boilerplate
from accord.importing.wording.kind_cues import KindCues, TypeCues
from accord.importing.wording.phrases import Phrases
from accord.importing.wording.stems import LONGEST_LINE, Stems, first_stem, stems_in
from accord.importing.wording.words import Authorship, Dating, Labels, Letter, Measures
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from accord.importing.wording.kind_cues import FoundCue, KindCue
    from accord.importing.wording.words import Words

Table = TypeVar("Table", Authorship, Dating, Labels, Letter, Measures)

_AROUND = '.,:;!?¿¡«»„“”"()'
"""Signs that touch words."""
LEAST_LETTERS = 3
"""Of a word that can name a section of a site."""
MOST_NAMED = 2_000
"""Lines whose kind is kept: one rule after another asks for that of a heading."""
LONGEST_OPENING = 100
"""Characters within which a text forbids or advises, if it does."""


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """One language's cues; words are compared by their stems, so that any inflection counts."""

    language: str
    """BCP 47 tag."""
    stems: Callable[[str], Stems]
    """Gives the stems of a text's words; figures and signs are no words."""
    code_pages: Words
    """In which texts of the language are found, the likeliest first."""
    dash: str
    """The dash that stands between spaces."""
    capital_nouns: bool
    """Whether every noun begins with a capital, so that an item may in the middle of a sentence."""
    hyphened: Words
    """Words that a hyphen joins to the next one and that never stand before a dash."""
    months: Words
    """How the names of the months begin."""
    months_in_full: Words
    """Their names, in the cases in which dates have them."""
    questions: frozenset[str]
    """Words that open a question, in lower case."""
    conditions: frozenset[str]
    """Words behind which a case or a time is put, as in `And if nothing helps?`, in lower case."""
    first_steps: Phrases
    """How the first of several steps opens that say their order: `First of all`."""
    next_steps: Phrases
    """How the others open: `Then`, `After that`, `Finally`."""
    showing: frozenset[str]
    """Words that point at what follows: `вот что` shows, and asks nothing; in lower case."""
    abbreviations: frozenset[str]
    """Words that a full stop shortens, before a name for the most part; less it, in lower case."""
    pages: frozenset[str]
    """What stands before the number of a page, in lower case."""
    of: Words
    """Between the number of a part and how many there are: `4 of 6`, in lower case."""
    continued: Words
    """What stands behind a heading that is repeated as its section goes on, in lower case."""
    editing: Words
    """With what links open that wikis show behind a heading, in lower case."""
    wikis: Words
    """What the names of wikis hold, in lower case."""
    letters: Mapping[str, int]
    """The alphabet, and which item of a list each letter opens, as some are left out there."""
    unlisted: frozenset[str]
    """Letters that lists may leave out: those that others have with a sign added, or look alike."""
    numerals: Mapping[str, int]
    """Small numbers in words, in lower case, and how many each says."""
    ordinals: Mapping[str, int]
    """What counts items in words, in lower case: `first`, `firstly`, and the number it says."""
    negatives: Phrases
    """How a prohibition opens."""
    negated: re.Pattern[str] | None
    """How else a prohibition opens, where the verb comes first or is negated by its letters."""
    commands: Phrases
    """How a piece of advice opens."""
    commanding: re.Pattern[str] | None
    """How else it opens, where verbs show by their form that they command."""
    kinds: KindCues
    """What headings of a kind say, wherever in them."""
    leads: KindCues
    """How headings of a kind begin: weaker, as others may begin so."""
    types: TypeCues
    """How headings begin that announce types of customers."""
    vocabulary: KindCues
    """What the text of a kind speaks of: weakest, as any text may."""
    boilerplate: Boilerplate
    """How what surrounds an article is known."""
    author: Authorship
    """How the author's name is introduced."""
    date: Dating
    """What stands around the figures of a date."""
    labels: Labels
    """What stands before a number or a name."""
    letter: Letter
    """What stands before a colon."""
    measures: Measures
    """What stands behind figures."""

    def kind_cue(self, text: str) -> KindCue | None:
        """Return by which words a heading or an introduction names a kind.

        Of several the one of most words counts, then the one that stands first; a mere `how`
        counts where nothing else does: `How to prevent mistakes` is about prevention.
        """
        return (_of_line if len(text) <= LONGEST_LINE else _kind_cue)(self, text)

    def only_asks(self, cue: KindCue) -> bool:
        """Return whether the cue is a mere question word, as any question has one."""
        return cue.kind is Kind.STEPS and cue.text in self.questions

    def forbids(self, text: str) -> bool:
        """Return whether the text opens as a prohibition does."""
        opening = text[:LONGEST_OPENING]
        return self._begins(opening, self.negatives) or _matches(self.negated, opening)

    def advises(self, text: str) -> bool:
        """Return whether the text opens as a piece of advice does."""
        opening = text[:LONGEST_OPENING]
        return self._begins(opening, self.commands) or _matches(self.commanding, opening)

    def begins_steps(self, text: str) -> bool:
        """Return whether the text opens as the first of several steps does."""
        return self._begins(text[:LONGEST_OPENING], self.first_steps)

    def continues_steps(self, text: str) -> bool:
        """Return whether the text opens as the next of several steps does, or the last."""
        return self._begins(text[:LONGEST_OPENING], self.next_steps)

    def replies(self, text: str) -> bool:
        """Return whether the text opens as a line does that says who answers."""
        return text.casefold().startswith(tuple(f"{cue} " for cue in self.letter.replies))

    def _begins(self, opening: str, openings: Phrases) -> bool:
        """Return whether a cue opens the text: its first word rules most out, before all others."""
        first = first_stem(opening, self.language)
        return openings.may_open(first) and openings.open(self.stems(opening))

    def counts(self, text: str) -> bool:
        """Return whether the text holds a number, in figures or in words."""
        words = text.casefold().split()
        return any(word.isdigit() or word in self.numerals for word in words)

    def numbers(self, text: str) -> frozenset[int]:
        """Return the small numbers that the text holds in words."""
        words = (word.strip(_AROUND) for word in text.casefold().split())
        return frozenset(self.numerals[word] for word in words if word in self.numerals)

    def is_rubric(self, text: str) -> bool:
        """Return whether at least half of the words name sections of a site."""
        found = self.stems(text)
        named = {word for cue in self.boilerplate.rubrics.within(found) for word in cue}
        long = [word for word in found if len(word) >= LEAST_LETTERS]
        return bool(long) and 2 * sum(word in named for word in long) >= len(long)


@cache
def cues(lang: str) -> Cues:
    """Return the cues of the language; KeyError where the language has no file."""
    data, alphabet = language(lang).importing, language(lang).alphabet
    boilerplate = data.get("boilerplate", {})
    return Cues(
        language=lang,
        stems=stems_in(lang),
        code_pages=tuple(data.get("code_pages", ())),
        dash=data.get("dash", "–"),
        capital_nouns=data.get("capital_nouns", False),
        hyphened=tuple(data.get("hyphened", ())),
        months=tuple(data.get("months", ())),
        months_in_full=tuple(data.get("months_in_full", ())),
        questions=frozenset(data.get("questions", ())),
        conditions=frozenset(data.get("conditions", ())),
        first_steps=_phrases(data, "first_steps", lang),
        next_steps=_phrases(data, "next_steps", lang),
        showing=frozenset(data.get("showing", ())),
        abbreviations=frozenset(data.get("abbreviations", ())),
        pages=frozenset(data.get("pages", ())),
        of=tuple(data.get("of", ())),
        continued=tuple(data.get("continued", ())),
        editing=tuple(data.get("editing", ())),
        wikis=tuple(data.get("wikis", ())),
        letters=_letters(alphabet, data.get("unlisted", "")),
        unlisted=frozenset(data.get("unlisted", "")),
        numerals={
            word: int(number)
            for number, words in data.get("numerals", {}).items()
            for word in words
        },
        ordinals={
            word: number
            for number, words in enumerate(data.get("ordinals", ()), start=1)
            for word in words
        },
        negatives=_phrases(data, "negatives", lang),
        negated=_pattern(data.get("negated")),
        commands=_phrases(data, "commands", lang),
        commanding=_pattern(data.get("commanding")),
        kinds=KindCues.of(data.get("headings", {}), lang),
        leads=KindCues.of(data.get("leads", {}), lang),
        types=TypeCues.of(data.get("types", {}), lang),
        vocabulary=KindCues.of(data.get("vocabulary", {}), lang),
        boilerplate=Boilerplate(
            *(_phrases(boilerplate, field.name, lang) for field in fields(Boilerplate))
        ),
        author=_table(Authorship, data, "author"),
        date=_table(Dating, data, "date"),
        labels=_table(Labels, data, "labels"),
        letter=_table(Letter, data, "letter"),
        measures=_table(Measures, data, "measures"),
    )


def _kind_cue(known: Cues, text: str) -> KindCue | None:
    def rank(found: FoundCue) -> tuple[int, bool, int]:
        return len(found.cue.stems), not known.only_asks(found.cue), -found.place

    found = max(known.kinds.within(known.stems(text)), key=rank, default=None)
    return found.cue if found else None


_of_line = lru_cache(maxsize=MOST_NAMED)(_kind_cue)


def _matches(pattern: re.Pattern[str] | None, text: str) -> bool:
    return pattern is not None and pattern.match(text.casefold()) is not None


def _pattern(expression: str | None) -> re.Pattern[str] | None:
    return re.compile(rf"(?:{expression})\b") if expression else None


def _phrases(data: Mapping[str, Any], key: str, lang: str) -> Phrases:
    return Phrases.of(map(stems_in(lang), data.get(key, ())))


def _table(of: type[Table], data: Mapping[str, Any], key: str) -> Table:
    """Return a table of the language's file, empty where that has none."""
    words = data.get(key, {})
    return of(**{field.name: tuple(words.get(field.name, ())) for field in fields(of)})


def _letters(alphabet: str, unlisted: str) -> Mapping[str, int]:
    """Return each letter's place in lists; one that they leave out has that of the one before."""
    return dict(
        zip(alphabet, accumulate(int(one not in unlisted) for one in alphabet), strict=True)
    )
