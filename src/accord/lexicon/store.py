"""What dictionaries said, kept on disk from run to run: a dictionary takes seconds to load.

One SQLite file a language in the user's cache folder. Its name holds a digest of the versions of
the dictionaries and of the rules of this package, so that no answer outlives what gave it. Many
processes may use it at once; where it cannot be read or written, everything works without it.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import sqlite3
import unicodedata
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from platformdirs import user_cache_path

from accord.lexicon.morphology import PACKAGES
from accord.lexicon.word import Reading, Trait, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    _Row = tuple[Any, ...]

_Answer = TypeVar("_Answer")
_TABLES = """
CREATE TABLE IF NOT EXISTS words (
    word TEXT PRIMARY KEY, lexemes TEXT NOT NULL, keys TEXT NOT NULL, named TEXT NOT NULL,
    traits INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stems (word TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS readings (word TEXT PRIMARY KEY, readings TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS searched (word TEXT PRIMARY KEY, lexemes TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS forms (lexeme TEXT PRIMARY KEY, forms TEXT NOT NULL) WITHOUT ROWID;
"""
_SETTINGS = "PRAGMA synchronous = OFF"  # what a power cut destroys is made anew
_WORD = "SELECT lexemes, keys, named, traits FROM words WHERE word = ?"
_STEM = "SELECT stem FROM stems WHERE word = ?"
_READINGS = "SELECT readings FROM readings WHERE word = ?"
_SEARCHED = "SELECT word, lexemes FROM searched WHERE word IN (SELECT value FROM json_each(?))"
_FORMS = "SELECT lexeme, forms FROM forms WHERE lexeme IN (SELECT value FROM json_each(?))"
_MANY = "SELECT word, lexemes, keys, named, traits FROM words LIMIT ?"
_MANY_STEMS = "SELECT word, stem FROM stems LIMIT ?"
_KEEP_WORD = "INSERT OR IGNORE INTO words VALUES (?, ?, ?, ?, ?)"
_KEEP_STEM = "INSERT OR IGNORE INTO stems VALUES (?, ?)"
_KEEP_SEARCHED = "INSERT OR IGNORE INTO searched VALUES (?, ?)"
_KEEP_READINGS = "INSERT OR IGNORE INTO readings VALUES (?, ?)"
_KEEP_FORMS = "INSERT OR IGNORE INTO forms VALUES (?, ?)"
_SECONDS = 2
"""To wait for another process that writes."""
_AT_ONCE = 10_000
"""Answers written in one transaction."""
_LONG_RUN, _READ_AHEAD = 3_000, 100_000
"""Words asked for one by one, before so many are read at once: that is four times as fast."""


class Store:
    """The answers of one language's dictionary."""

    def __init__(self, file: Path) -> None:
        """Keep them in `file`; nothing is opened before it is asked."""
        self._file = file
        self._process = os.getpid()
        self._connection: sqlite3.Connection | None = None
        self._usable = True
        self._lock = Lock()
        self._asked = 0
        self._read: dict[str, _Row] = {}
        self._all_read = False
        self._stems: dict[str, str] = {}
        self._all_stems = False
        self._new: list[tuple[str, _Row]] = []
        atexit.register(self.flush)

    def word(self, word: str) -> Word | None:
        """Return what is kept of the word, or None."""
        row = self._read.get(word)
        if row is None and not self._all_read:
            self._asked += 1
            if self._asked == _LONG_RUN:
                self._read_ahead()
            row = self._row(_WORD, word)
        if row is None:
            return None
        lexemes, keys, named, traits = row
        known = _set(lexemes)
        by_key = known if keys == lexemes else _set(keys)
        return Word(known, by_key, by_key if named == keys else _set(named), _traits(traits))

    def stem(self, word: str) -> str | None:
        """Return the stem that is kept of the word, or None."""
        stem = self._stems.get(word)
        if stem is None and not self._all_stems:
            row = self._row(_STEM, word)
            stem = row[0] if row else None
        return stem

    def readings(self, word: str) -> tuple[Reading, ...] | None:
        """Return the readings that are kept of the word, or None."""
        row = self._row(_READINGS, word)
        if row is None:
            return None
        return tuple(Reading(lexeme, frozenset(forms)) for lexeme, forms in json.loads(row[0]))

    def searched(self, words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the lexemes by which words are searched, for those they are kept of."""
        return self._several(_SEARCHED, words)

    def forms(self, lexemes: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the forms of lexemes, in order, for those they are kept of."""
        return self._several(_FORMS, lexemes)

    def keep_word(self, word: str, known: Word) -> None:
        """Keep what is known of the word."""
        lexemes = _text(known.lexemes)
        keys = lexemes if known.keys == known.lexemes else _text(known.keys)
        named = keys if known.named == known.keys else _text(known.named)
        self._keep(_KEEP_WORD, (word, lexemes, keys, named, int(known.traits)))

    def keep_stem(self, word: str, stem: str) -> None:
        """Keep the stem of the word."""
        self._keep(_KEEP_STEM, (word, stem))

    def keep_readings(self, word: str, readings: tuple[Reading, ...]) -> None:
        """Keep the readings of the word."""
        rows = [(reading.lexeme, sorted(reading.agreement)) for reading in readings]
        self._keep(_KEEP_READINGS, (word, json.dumps(rows, ensure_ascii=False)))

    def keep_searched(self, word: str, lexemes: Iterable[str]) -> None:
        """Keep the lexemes by which the word is searched."""
        self._keep(_KEEP_SEARCHED, (word, _text(lexemes)))

    def keep_forms(self, lexeme: str, forms: Iterable[str]) -> None:
        """Keep the forms of the lexeme."""
        self._keep(_KEEP_FORMS, (lexeme, _text(forms)))

    def flush(self) -> None:
        """Write what is new."""
        new, self._new = self._new, []
        if new and self._process == os.getpid():
            self._attempt(lambda connection: _write(connection, new))

    def _row(self, query: str, key: str) -> _Row | None:
        return self._attempt(lambda connection: connection.execute(query, (key,)).fetchone())

    def _several(self, query: str, keys: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        several = json.dumps(list(keys))
        rows = self._attempt(lambda connection: connection.execute(query, (several,)).fetchall())
        return {key: tuple(text.split("\n")) for key, text in rows or ()}

    def _read_ahead(self) -> None:
        rows, self._all_read = self._many(_MANY)
        self._read = {word: tuple(answer) for word, *answer in rows}
        rows, self._all_stems = self._many(_MANY_STEMS)
        self._stems = dict(rows)
        # What another process writes from now on is asked of the dictionary once more.

    def _many(self, query: str) -> tuple[list[_Row], bool]:
        """Return as many answers as are read ahead, and whether these are all."""
        rows = self._attempt(
            lambda connection: connection.execute(query, (_READ_AHEAD,)).fetchall()
        )
        return rows or [], rows is not None and len(rows) < _READ_AHEAD

    def _keep(self, statement: str, values: _Row) -> None:
        self._new.append((statement, values))
        if len(self._new) >= _AT_ONCE:
            self.flush()

    def _attempt(self, action: Callable[[sqlite3.Connection], _Answer]) -> _Answer | None:
        """Return what comes of the action, or None where the file is of no use."""
        with self._lock:
            if self._process != os.getpid():  # no connection may be used on both sides of a fork
                self._process, self._connection, self._new = os.getpid(), None, []
            if not self._usable:
                return None
            try:
                return action(self._connect())
            except sqlite3.OperationalError:  # locked, read-only, or there is no place for it
                self._usable = self._connection is not None
            except sqlite3.DatabaseError:  # no such file was ever written: begin anew
                self._discard()
            return None

    def _connect(self) -> sqlite3.Connection:
        if self._connection is None:
            with suppress(OSError):  # SQLite says it in its own way
                self._file.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._file, timeout=_SECONDS, check_same_thread=False)
            connection.execute(_SETTINGS)
            if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                connection.executescript(_TABLES)
            self._connection = connection
        return self._connection

    def _discard(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            self._usable = False


@cache
def store(lang: str) -> Store:
    """Return the store of a language."""
    name = "".join(sign for sign in lang if sign.isalnum() or sign == "-")
    return Store(user_cache_path("accord") / "lexicon" / f"{name}-{edition()}.sqlite3")


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


def _write(connection: sqlite3.Connection, rows: list[tuple[str, _Row]]) -> None:
    by_statement: dict[str, list[_Row]] = {}
    for statement, values in rows:
        by_statement.setdefault(statement, []).append(values)
    with connection:
        for statement, several in by_statement.items():
            connection.executemany(statement, several)


def _text(words: Iterable[str]) -> str:
    return "\n".join(sorted(words))


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split("\n")) if text else frozenset()


@cache
def _traits(number: int) -> Trait:
    return Trait(number)
