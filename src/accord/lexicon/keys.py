"""Keys by which words meet: words of a text those of a label, words of a query those of a text.

What a dictionary says of a word is kept on disk: a run without new words loads no dictionary.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from accord.lexicon.folding import fold_all
from accord.lexicon.morphology import morphology
from accord.lexicon.store import store
from accord.lexicon.word import NO_WORD, Reading, Word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_STEM = "~"
_MOST_KEPT = 20_000
"""Words in memory; those of imported articles would be without end."""
_LONGEST = 100
"""Characters; the longest words in dictionaries have fewer, and what has more is no word."""
_LEMMAS_SUFFICE = frozenset({"ca", "en", "es", "fr", "it", "pl", "pt", "ro", "ru"})
"""Where a stem counts only for words that the dictionary lacks.

Elsewhere a word meets others by its stem too: there the dictionaries know fewer of the forms. In
these it would join `custom` with `customer`, `response` with `responsibility`, `krytyka` with
`krytyczny`.
"""


@lru_cache(_MOST_KEPT)
def known(word: str, lang: str) -> Word:
    """Return what is known of the case-folded word."""
    if len(word) > _LONGEST:
        return NO_WORD
    kept = store(lang)
    found = kept.word(word)
    if found is None:
        (found,) = morphology(lang).words([word])
        kept.keep_word(word, found)
    return found


def fetch(words: Iterable[str], lang: str) -> None:
    """Get ready for questions about case-folded words, sooner than by asking one after another."""
    store(lang).fetch(word for word in words if len(word) <= _LONGEST)


def lexemes(word: str, lang: str) -> frozenset[str]:
    """Return the lexemes the case-folded word may be a form of; none if it is unknown."""
    return known(word, lang).lexemes


@lru_cache(_MOST_KEPT)
def readings(word: str, lang: str) -> tuple[Reading, ...]:
    """Return the nouns and adjectives that the case-folded word may be, with what they agree by.

    None where the dictionary is not one that knows cases.
    """
    if len(word) > _LONGEST:
        return ()
    kept = store(lang)
    found = kept.readings(word)
    if found is None:
        found = morphology(lang).readings(word)
        kept.keep_readings(word, found)
    return found


@lru_cache(_MOST_KEPT)
def folded_forms(lexeme: str, lang: str) -> frozenset[str]:
    """Return all forms of a lexeme, folded."""
    return fold_all(morphology(lang).forms(lexeme))


@lru_cache(_MOST_KEPT)
def text_keys(word: str, lang: str) -> frozenset[str]:
    """Return the keys of a word of running text: its lexemes, or its stem if it has none.

    In languages whose dictionaries know most forms a known word meets others by its lexemes only:
    stems join `custom` with `customer`.
    """
    found = known(word, lang)
    if found.keys and lang in _LEMMAS_SUFFICE:
        return found.keys
    return found.keys | {_stem(word, lang)}


def text_keys_of(words: Collection[str], lang: str) -> Mapping[str, frozenset[str]]:
    """Return the text keys of many words, several times as fast as one after another."""
    wanted = [word for word in words if len(word) <= _LONGEST]
    found = dict(store(lang).keys(wanted))
    new = [word for word in wanted if word not in found]
    for word, answer in zip(new, morphology(lang).words(new) if new else (), strict=True):
        store(lang).keep_word(word, answer)
        found[word] = answer.keys
    guessed = [word for word in words if not found.get(word) or lang not in _LEMMAS_SUFFICE]
    stems = store(lang).stems(guessed)
    for word in guessed:
        stem = _STEM + stems[word] if word in stems else _stem(word, lang)
        found[word] = found.get(word, frozenset()) | {stem}
    return found


@lru_cache(_MOST_KEPT)
def label_keys(word: str, lang: str) -> frozenset[str]:
    """Return the keys of a word of a label: its lexemes and its stem, for texts with new words."""
    return known(word, lang).keys | {_stem(word, lang)}


def name_keys(word: str, lang: str) -> frozenset[str]:
    """Return the keys of a word that is a label by itself: those of the words that it names.

    „Krytyka” is a form of „krytyk” as well, but no critic's name.
    """
    return known(word, lang).named | {_stem(word, lang)}


def is_stem(key: str) -> bool:
    """Return whether the key is a stem, which an algorithm guessed, and no lexeme."""
    return key.startswith(_STEM)


def lemma(key: str) -> str:
    """Return a lexeme's base form, or the stem that a key is."""
    return key.removeprefix(_STEM).partition("/")[0]


def _stem(word: str, lang: str) -> str:
    if len(word) > _LONGEST:
        return _STEM + word
    kept = store(lang)
    found = kept.stem(word)
    if found is None:
        found = morphology(lang).stem(word)
        kept.keep_stem(word, found)
    return _STEM + found
