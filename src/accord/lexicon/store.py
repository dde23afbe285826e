"""What dictionaries said, kept on disk from run to run: a dictionary takes seconds to load.

One SQLite file a language in the user's cache folder. Its name holds a digest of the versions of
the dictionaries and of the rules of this package, so that no answer outlives what gave it. Many
processes may use it at once; where it cannot be read or written, everything works without it.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import sqlite3
import unicodedata
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Lock
from typing import Any

from platformdirs import user_cache_path

from accord.lexicon.morphology import PACKAGES
from accord.lexicon.word import Trait, Word

_TABLES = """
CREATE TABLE IF NOT EXISTS words (
    word TEXT PRIMARY KEY, lexemes TEXT NOT NULL, keys TEXT NOT NULL,
    stem TEXT NOT NULL, traits INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS forms (lexeme TEXT PRIMARY KEY, forms TEXT NOT NULL) WITHOUT ROWID;
"""
_SETTINGS = "PRAGMA synchronous = OFF"  # what a power cut destroys is made anew
_WORD = "SELECT lexemes, keys, stem, traits FROM words WHERE word = ?"
_FORMS = "SELECT forms FROM forms WHERE lexeme = ?"
_KEEP_WORD = "INSERT OR IGNORE INTO words VALUES (?, ?, ?, ?, ?)"
_KEEP_FORMS = "INSERT OR IGNORE INTO forms VALUES (?, ?)"
_SECONDS = 2
"""To wait for another process that writes."""
_AT_ONCE = 1_000
"""Answers written in one transaction."""


class Store:
    """The answers of one language's dictionary."""

    def __init__(self, file: Path) -> None:
        """Keep them in `file`; nothing is opened before it is asked."""
        self._file = file
        self._process = os.getpid()
        self._connection: sqlite3.Connection | None = None
        self._usable = True
        self._lock = Lock()
        self._new: list[tuple[str, tuple[Any, ...]]] = []
        atexit.register(self.flush)

    def word(self, word: str) -> Word | None:
        """Return what is kept of the word, or None."""
        row = self._row(_WORD, word)
        return Word(_set(row[0]), _set(row[1]), row[2], Trait(row[3])) if row else None

    def forms(self, lexeme: str) -> frozenset[str] | None:
        """Return the forms that are kept of the lexeme, or None."""
        row = self._row(_FORMS, lexeme)
        return _set(row[0]) if row else None

    def keep_word(self, word: str, known: Word) -> None:
        """Keep what is known of the word."""
        lexemes, keys = _text(known.lexemes), _text(known.keys)
        self._keep(_KEEP_WORD, (word, lexemes, keys, known.stem, int(known.traits)))

    def keep_forms(self, lexeme: str, forms: frozenset[str]) -> None:
        """Keep the forms of the lexeme."""
        self._keep(_KEEP_FORMS, (lexeme, _text(forms)))

    def flush(self) -> None:
        """Write what is new."""
        with self._lock:
            new, self._new = self._new, []
            if new and self._process == os.getpid():
                self._attempt(lambda connection: _write(connection, new))

    def _row(self, query: str, key: str) -> tuple[Any, ...] | None:
        with self._lock:
            row: tuple[Any, ...] | None = self._attempt(
                lambda connection: connection.execute(query, (key,)).fetchone()
            )
        return row

    def _keep(self, statement: str, values: tuple[Any, ...]) -> None:
        self._new.append((statement, values))
        if len(self._new) >= _AT_ONCE:
            self.flush()

    def _attempt(self, action: Any) -> Any:  # noqa: ANN401 - what SQLite takes and gives
        """Return what comes of the action, or None where the file is of no use."""
        if self._process != os.getpid():  # a connection must not be used on both sides of a fork
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
            self._connection = connection
            if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                connection.executescript(_TABLES)
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


def _write(connection: sqlite3.Connection, rows: list[tuple[str, tuple[Any, ...]]]) -> None:
    with connection:
        for statement, values in rows:
            connection.execute(statement, values)


def _text(words: frozenset[str]) -> str:
    return "\n".join(sorted(words))


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split("\n")) if text else frozenset()
