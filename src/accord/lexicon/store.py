"""What dictionaries said, kept on disk from run to run: a dictionary takes seconds to load.

One file a language in the user's cache folder. Its name holds a digest of the versions of the
dictionaries and of the rules of this package, so that no answer outlives what gave it.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from accord.lexicon.database import Database
from accord.lexicon.morphology import PACKAGES
from accord.lexicon.word import Reading, Trait, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORDS, _STEMS, _READINGS, _SEARCHED, _FORMS = "words", "stems", "readings", "searched", "forms"
"""Kinds of answers."""
_FIELD = "\t"
"""Between what is kept of a word: keys, traits, lexemes and those of its keys that name.

The last two are left empty where they are the same as the keys.
"""


class Store:
    """The answers of one language's dictionary."""

    def __init__(self, file: Path) -> None:
        """Keep them in `file`."""
        self._answers = Database(file)

    def word(self, word: str) -> Word | None:
        """Return what is kept of the word, or None."""
        answer = self._answers.one(_WORDS, word)
        if answer is None:
            return None
        by_key, traits, lexemes, named = answer.split(_FIELD)
        keys = _set(by_key)
        return Word(_set(lexemes) or keys, keys, _set(named) or keys, _traits(traits))

    def keys(self, words: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """Return the keys of those words of which something is kept."""
        found = self._answers.several(_WORDS, words)
        return {word: _set(answer.partition(_FIELD)[0]) for word, answer in found.items()}

    def stem(self, word: str) -> str | None:
        """Return the stem that is kept of the word, or None."""
        return self._answers.one(_STEMS, word)

    def stems(self, words: Iterable[str]) -> Mapping[str, str]:
        """Return the stems of those words of which one is kept."""
        return self._answers.several(_STEMS, words)

    def readings(self, word: str) -> tuple[Reading, ...] | None:
        """Return the readings that are kept of the word, or None."""
        answer = self._answers.one(_READINGS, word)
        if answer is None:
            return None
        return tuple(Reading(lexeme, frozenset(forms)) for lexeme, forms in json.loads(answer))

    def searched(self, words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the lexemes by which words are searched, for those they are kept of."""
        return self._lists(_SEARCHED, words)

    def forms(self, lexemes: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the forms of lexemes, in order, for those they are kept of."""
        return self._lists(_FORMS, lexemes)

    def fetch(self, words: Iterable[str]) -> None:
        """Read what is kept of words and their stems, before each is asked for."""
        several = list(words)
        self._answers.fetch(_WORDS, several)
        self._answers.fetch(_STEMS, several)

    def keep_word(self, word: str, known: Word) -> None:
        """Keep what is known of the word."""
        keys = known.keys
        lexemes = "" if known.lexemes == keys else _text(known.lexemes)
        named = "" if known.named == keys else _text(known.named)
        answer = _FIELD.join((_text(keys), str(int(known.traits)), lexemes, named))
        self._answers.keep(_WORDS, word, answer)

    def keep_stem(self, word: str, stem: str) -> None:
        """Keep the stem of the word."""
        self._answers.keep(_STEMS, word, stem)

    def keep_readings(self, word: str, readings: tuple[Reading, ...]) -> None:
        """Keep the readings of the word."""
        rows = [(reading.lexeme, sorted(reading.agreement)) for reading in readings]
        self._answers.keep(_READINGS, word, json.dumps(rows, ensure_ascii=False))

    def keep_searched(self, word: str, lexemes: Iterable[str]) -> None:
        """Keep the lexemes by which the word is searched."""
        self._answers.keep(_SEARCHED, word, _text(lexemes))

    def keep_forms(self, lexeme: str, forms: Iterable[str]) -> None:
        """Keep the forms of the lexeme."""
        self._answers.keep(_FORMS, lexeme, _text(forms))

    def flush(self) -> None:
        """Write what is new."""
        self._answers.flush()

    def _lists(self, kind: str, keys: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        found = self._answers.several(kind, keys)
        return {key: tuple(text.split("\n")) for key, text in found.items()}


@cache
def store(lang: str) -> Store:
    """Return the store of a language."""
    return Store(cache_file(lang, ".sqlite3"))


def cache_file(lang: str, ending: str) -> Path:
    """Return where something is kept of a language's dictionary as it is now."""
    name = "".join(sign for sign in lang if sign.isalnum() or sign == "-")
    return user_cache_path("accord") / "lexicon" / f"{name}-{edition()}{ending}"


@cache
def edition() -> str:
    """Return a digest of all that answers depend on: dictionaries, Unicode, rules of ours."""
    digest = hashlib.sha256(unicodedata.unidata_version.encode())
    for package in PACKAGES:
        with suppress(PackageNotFoundError):
            digest.update(f" {package} {version(package)}".encode())
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _text(words: Iterable[str]) -> str:
    return "\n".join(sorted(words))


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split("\n")) if text else frozenset()


@cache
def _traits(number: str) -> Trait:
    return Trait(int(number))
