"""Which of the lexemes that share a form stands in a text, and which words belong together.

„Znanego krytyka” is a critic and no criticism: the adjective is masculine. Mostly of use where the
dictionary knows cases, Polish and Russian; elsewhere a language may say what its endings tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from accord.languages import known_languages, language
from accord.lexicon.keys import lexemes, name_keys, readings
from accord.lexicon.tokens import as_word
from accord.linking.neighbours import after, before

if TYPE_CHECKING:
    from collections.abc import Iterable

_ADJECTIVES = frozenset({"adjective", "participle"})
_NOUNS = frozenset({"noun", "gerund"})
_PREDICATE = "/pred"
_NUMERAL = "/num"
_GENITIVES = frozenset({"gen", "gent"})
_MOST_KEPT = 20_000
"""Words in memory."""


@lru_cache(_MOST_KEPT)
def is_adjective(word: str, lang: str) -> bool:
    """Return whether the word is an adjective or participle, or a noun like one, and no more.

    „Młodych” is a form of „młode” as well, the young of an animal.
    """
    classes = {_class(lexeme) for lexeme in lexemes(word, lang)}
    return not classes.isdisjoint(_ADJECTIVES) and classes <= _ADJECTIVES | _NOUNS


@lru_cache(_MOST_KEPT)
def agree(adjective: str, noun: str, lang: str) -> bool:
    """Return whether the adjective may belong to the noun."""
    return not _as_adjective(adjective, lang).isdisjoint(_as_noun(noun, lang))


def may_be_swapped(words: tuple[str, ...], lang: str) -> bool:
    """Return whether the words are an adjective and its noun, which stand in either order."""
    if len(words) != 2:  # noqa: PLR2004 - the two
        return False
    if _agreeing_endings(lang):
        return _end_alike(*words, lang)
    first, second = (is_adjective(word, lang) for word in words)
    adjective, noun = words if first else words[::-1]
    return first != second and agree(adjective, noun, lang)


def are_swapped(first: str, second: str, following: str, lang: str) -> bool:
    """Return whether two words are an adjective and its noun, and not one of the word after."""
    if _agreeing_endings(lang):
        return _end_alike(first, second, lang)
    taken = following and agree(second, following, lang)
    return not taken and (agree(first, second, lang) or agree(second, first, lang))


def leaves_name(adjective: str, noun: str, name: tuple[str, str], lang: str) -> bool:
    """Return whether an adjective may stand before a noun of a name: „praca młodych ludzi”.

    `name` has the noun and the word before it as the name puts them. The noun stays in its case,
    which the word before demands: „praca młodym ludziom” is something else. An adjective and noun
    that name something together are not parted: „czarna długa lista” is no „czarna lista”.
    """
    preceding, named = name
    if agree(preceding, named, lang) or agree(named, preceding, lang):
        return False
    shared = _as_adjective(adjective, lang) & _as_noun(noun, lang)
    return not _cases(shared).isdisjoint(_cases(_as_noun(named, lang)))


def is_other_lexeme(name: str, lang: str, text: str, start: int, end: int) -> bool:
    """Return whether the word at [start, end) is of another lexeme than the one-word name."""
    other = _other(name, text[start:end], lang)
    if other is None:  # as nearly everywhere: hence before the words beside it are looked at
        return False
    ahead = after(text, end)
    if other.predicate and ahead and _is_numeral(ahead[0], lang):
        return True
    beside = _adjectives(before(text, start), ahead, lang)
    if any(forms & other.forms and not forms & other.ours for forms in beside):
        return True
    return _is_attribute(other, ahead, lang)


def _end_alike(first: str, second: str, lang: str) -> bool:
    """Return whether both words may have one gender and number, as far as their endings tell."""
    return any(
        all(word.endswith(endings) for word in (first, second))
        for endings in _agreeing_endings(lang)
    )


@cache
def _agreeing_endings(lang: str) -> tuple[tuple[str, ...], ...]:
    return language(lang).agreeing_endings if lang in known_languages() else ()


@dataclass(frozen=True, slots=True)
class _Other:
    """What a word may be beside a form of a name."""

    ours: frozenset[str]
    """What the name's lexeme agrees by in this form."""
    forms: frozenset[str]
    """What the others agree by, and the name's does not."""
    attribute: frozenset[str]
    """What it agrees by with a noun where it is an adjective."""
    predicate: bool
    """It may be a predicate with a number: „potrzeba trzech jajek”, it takes three eggs."""


@lru_cache(_MOST_KEPT)
def _other(name: str, surface: str, lang: str) -> _Other | None:
    """Return what the words beside a form of a name decide about; None if there is no choice."""
    word = as_word(surface)
    found = lexemes(word, lang)
    if len(found) == 1 or not any(map(_class, found)):
        return None
    predicate = any(lexeme.endswith(_PREDICATE) for lexeme in found)
    ours = forms = attribute = frozenset[str]()
    keys = name_keys(as_word(name), lang)
    if not any(_class(key) in _ADJECTIVES for key in keys):
        every = readings(word, lang)
        ours = _union(r.agreement for r in every if r.lexeme in keys)
        others = [r for r in every if ours and r.lexeme not in keys]
        forms = _union(r.agreement for r in others) - ours
        attribute = _union(r.agreement for r in others if _class(r.lexeme) in _ADJECTIVES)
    return _Other(ours, forms, attribute, predicate) if predicate or forms or attribute else None


def _is_numeral(word: str, lang: str) -> bool:
    return any(lexeme.endswith(_NUMERAL) for lexeme in lexemes(word, lang))


def _adjectives(behind: list[str], ahead: list[str], lang: str) -> list[frozenset[str]]:
    """Return what the adjectives beside a noun agree by, if they belong to no noun after it."""
    found = [_as_adjective(word, lang) for word in behind[-1:]]
    if ahead:
        forms = _as_adjective(ahead[0], lang)
        if not ahead[1:] or forms.isdisjoint(_agreement(ahead[1], lang)):
            found.append(forms)
    return found


def _is_attribute(other: _Other, ahead: list[str], lang: str) -> bool:
    """„Spory kawałek”: an adjective of the noun after it, which is no genitive."""
    following = _agreement(ahead[0], lang) if ahead else frozenset()
    return _GENITIVES.isdisjoint(_cases(following)) and not following.isdisjoint(other.attribute)


def _class(lexeme: str) -> str:
    """Return the word class, or nothing where the dictionary tells none."""
    return lexeme.partition("/")[2]


def _cases(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(form.split()[1] for form in forms)


@lru_cache(_MOST_KEPT)
def _as_adjective(word: str, lang: str) -> frozenset[str]:
    return _union(r.agreement for r in readings(word, lang) if _class(r.lexeme) in _ADJECTIVES)


@lru_cache(_MOST_KEPT)
def _as_noun(word: str, lang: str) -> frozenset[str]:
    return _union(r.agreement for r in readings(word, lang) if _class(r.lexeme) in _NOUNS)


@lru_cache(_MOST_KEPT)
def _agreement(word: str, lang: str) -> frozenset[str]:
    return _union(reading.agreement for reading in readings(word, lang))


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)
