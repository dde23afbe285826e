"""Phrases that texts repeat and no concept's name covers: what the thesaurus may lack."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.languages import known_languages, language
from accord.lexicon.keys import lexemes, text_keys
from accord.lexicon.tokens import tokenize
from accord.linking.word_class import is_other_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from accord.lexicon.tokens import Token

LONGEST = 3
"""Words of a phrase."""
FEWEST = 3
"""Times it stands somewhere; below that nearly all of them are chance."""

_Range = tuple[int, int]
_NOMINAL = frozenset({"noun", "gerund", "adjective", "participle"})
"""Word classes that phrases consist of, in languages whose dictionary tells them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together again and again, in whatever form."""

    text: str
    """In the form in which they stand most often."""
    count: int
    """How often."""


def frequent_phrases(
    texts: Iterable[tuple[str, tuple[_Range, ...]]], lang: str
) -> tuple[Phrase, ...]:
    """Return the phrases of texts outside the given ranges, the most frequent first.

    A phrase that is always part of a longer one is left out.
    """
    forms: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    introduced: Counter[tuple[str, ...]] = Counter()
    for text, covered in texts:
        for run in _runs(text, covered, lang):
            for phrase in _phrases(run.words, lang):
                surface = text[phrase[0].start : phrase[-1].end].casefold()
                key = tuple(_key(token.word, lang) for token in phrase)
                forms[key][surface] += 1
                introduced[key] += run.introduced and phrase[0] is run.words[0]
    tells = {key for key in forms if _is_nominal(key) or introduced[key] * 2 >= forms[key].total()}
    counts = {key: forms[key].total() for key in tells if forms[key].total() >= FEWEST}
    within = {part for key in counts for part in _parts(key) if counts.get(part) == counts[key]}
    ranked = sorted(counts.keys() - within, key=lambda key: (-counts[key], key))
    return tuple(Phrase(_usual(forms[key]), counts[key]) for key in ranked)


@dataclass(slots=True)
class _Run:
    """Words with nothing but spaces between them, none of them covered or a function word."""

    words: list[Token]
    """In order."""
    introduced: bool
    """An article or the like stands before them: what follows begins with a noun's phrase."""


def _runs(text: str, covered: tuple[_Range, ...], lang: str) -> Iterator[_Run]:
    known = language(lang) if lang in known_languages() else None
    articles = known.function_words if known else frozenset()
    stops = articles | known.prepositions if known else frozenset()
    run = _Run([], introduced=False)
    end = 0
    for token in tokenize(text):
        if not text[end : token.start].isspace():
            yield run
            run = _Run([], introduced=False)
        inside = any(start < token.end and token.start < end for start, end in covered)
        named = token.word.isalpha() and not is_other_class(
            token.word, lang, text, token.start, token.end
        )
        if inside or token.word in stops or not named:
            yield run
            run = _Run([], introduced=token.word in articles)
        else:
            run.words.append(token)
        end = token.end
    yield run


def _phrases(tokens: list[Token], lang: str) -> Iterator[list[Token]]:
    for first in range(len(tokens)):
        for length in range(1, LONGEST + 1):
            phrase = tokens[first : first + length]
            if len(phrase) == length and _may_be_nominal(phrase, lang):
                yield phrase


def _may_be_nominal(phrase: list[Token], lang: str) -> bool:
    """Return whether the dictionary, where it tells word classes, knows no other reading."""
    for token in phrase:
        found = lexemes(token.word, lang)
        classes = {lexeme.rpartition("/")[2] for lexeme in found if "/" in lexeme}
        if not classes <= _NOMINAL:
            return False
    return True


def _is_nominal(key: tuple[str, ...]) -> bool:
    return any(word.endswith("/noun") for word in key)


def _key(word: str, lang: str) -> str:
    """Return one of the word's keys, the same for all its forms as far as they share any."""
    keys = sorted(text_keys(word, lang))
    return next((key for key in keys if key.endswith("/noun")), keys[0])


def _parts(key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the shorter phrases within a phrase."""
    for length in range(1, len(key)):
        for first in range(len(key) - length + 1):
            yield key[first : first + length]


def _usual(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))
