"""Words less their endings, so that a cue is found in any inflection."""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import snowballstemmer

from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Stems: TypeAlias = tuple[str, ...]

MOST_BETWEEN = 2
"""Words that may stand between two words of a cue: `write [us your] comment`."""
LONGEST_WORD = 50
"""Letters; what is longer is no word, and would keep the stemmer busy."""
LONGEST_LINE = 500
"""Characters of a text whose stems are kept: one rule after another asks for those of a line."""
MOST_LINES = 2_000
"""Lines of a language whose stems are kept: those of all articles that are drafted together."""
MOST_WORDS = 3_000
"""Words of a language whose stems are kept, with the signs that touch them."""
SHORTEST_STEM = 3
"""Letters that stay when an ending is taken off."""
_INFLECTED = "+"
"""Behind a stem that would be another question word: `jaki`, which, is no `jak`, how."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LETTER_APOSTROPHE = "\N{MODIFIER LETTER APOSTROPHE}"
"""As Ukrainian has it in the middle of a word, where others write `'`, which parts two."""


@cache
def stems_in(lang: str) -> Callable[[str], Stems]:
    """Return what gives the stems of a text's words; figures and signs are no words."""
    stems_of = _of_word(lang)

    def of_text(text: str) -> Stems:
        return tuple(chain.from_iterable(map(stems_of, _folded(text).split())))

    of_line = lru_cache(maxsize=MOST_LINES)(of_text)
    return lambda text: of_line(text) if len(text) <= LONGEST_LINE else of_text(text)


@lru_cache(maxsize=MOST_LINES)
def first_stem(text: str, lang: str) -> str:
    """Return the stem of the text's first word, empty where it has none."""
    word = _WORD.search(_folded(text))
    return _of_word(lang)(word[0])[0] if word else ""


def opens(cue: Stems, found: Stems) -> bool:
    """Return whether the text begins with the cue."""
    return found[: len(cue)] == cue


def goes_on(cue: Stems, found: Stems, start: int) -> bool:
    """Return whether the cue's other words follow its first, in order and near each other."""
    for word in cue[1:]:
        near = found[start + 1 : start + 2 + MOST_BETWEEN]
        if word not in near:
            return False
        start += 1 + near.index(word)
    return True


def _folded(text: str) -> str:
    return text.casefold().replace(_LETTER_APOSTROPHE, "'")


@cache
def _of_word(lang: str) -> Callable[[str], Stems]:
    """Return what gives the stems of what stands between spaces: several of `and/or`, one mostly.

    It remembers those of late, which takes a third of looking for words in the text. Stems are
    interned: a dozen words share one, and cues are looked up by them.
    """
    stemmer = _stemmer(lang)
    questions = frozenset(language(lang).importing.get("questions", ()))

    def stem_of(word: str) -> str:
        found = word if len(word) > LONGEST_WORD else stemmer(word)
        inflected = found != word and found in questions
        return sys.intern(f"{found}{_INFLECTED}" if inflected else found)

    @lru_cache(maxsize=MOST_WORDS)
    def stems_of(word: str) -> Stems:
        return tuple(map(stem_of, _WORD.findall(word)))

    return stems_of


def _stemmer(lang: str) -> Callable[[str], str]:
    """Return what takes endings off: Snowball's algorithm, or the language's list of endings."""
    data = language(lang).importing
    if "stemmer" in data:
        algorithm: Callable[[str], str] = snowballstemmer.stemmer(data["stemmer"]).stemWord
        return algorithm
    endings = sorted(data.get("endings", ()), key=len, reverse=True)
    return lambda word: _without_ending(word, endings)


def _without_ending(word: str, longest_first: Sequence[str]) -> str:
    for ending in longest_first:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
