"""Texts by kind and key in one SQLite file, which many processes may use at once.

Whatever happens to the file does no harm: a damaged one is begun anew, and where none can be read
or written nothing is found.
"""

from __future__ import annotations

import atexit
import json
import os
import sqlite3
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

_Result = TypeVar("_Result")
_TABLE = """
CREATE TABLE IF NOT EXISTS answers (
    kind TEXT NOT NULL, key TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""
_SETTINGS = "PRAGMA synchronous = OFF"  # what a power cut destroys is made anew
_ONE = "SELECT answer FROM answers WHERE kind = ? AND key = ?"
_SEVERAL = """
SELECT key, answer FROM answers WHERE kind = ? AND key IN (SELECT value FROM json_each(?))
"""
_MANY = "SELECT key, answer FROM answers WHERE kind = ? LIMIT ?"
_KEEP = "INSERT OR IGNORE INTO answers VALUES (?, ?, ?)"
_SECONDS = 2
"""To wait for another process that writes."""
_AT_ONCE = 10_000
"""Answers written in one transaction."""
_LONG_RUN, _READ_AHEAD = 3_000, 100_000
"""Answers of a kind read one by one, before so many are read at once: four times as fast."""


class Database:
    """Answers by kind and key."""

    def __init__(self, file: Path) -> None:
        """Keep them in `file`; nothing is opened before it is asked."""
        self._file = file
        self._process = os.getpid()
        self._connection: sqlite3.Connection | None = None
        self._usable = True
        self._lock = Lock()
        self._ahead: dict[str, _Ahead] = {}
        self._new: dict[tuple[str, str], str] = {}
        atexit.register(self.flush)

    def one(self, kind: str, key: str) -> str | None:
        """Return the answer that is kept for the key, or None."""
        ahead = self._ahead.setdefault(kind, _Ahead())
        answer = ahead.answers.get(key) or self._new.get((kind, key))
        if answer is None and not ahead.complete:
            ahead.asked += 1
            if ahead.asked == _LONG_RUN:
                self._read_ahead(kind, ahead)
            row = self._attempt(lambda database: database.execute(_ONE, (kind, key)).fetchone())
            return row[0] if row else None
        return answer

    def several(self, kind: str, keys: Iterable[str]) -> dict[str, str]:
        """Return the answers for those of the keys for which one is kept."""
        wanted = [*keys]
        found = {key: self._new[kind, key] for key in wanted if (kind, key) in self._new}
        if len(found) < len(wanted):
            values = (kind, json.dumps(wanted))
            rows = self._attempt(lambda database: database.execute(_SEVERAL, values).fetchall())
            found.update(rows or ())
        return found

    def fetch(self, kind: str, keys: Iterable[str]) -> None:
        """Read the answers for the keys at once, so that each is at hand when it is asked for."""
        self._ahead.setdefault(kind, _Ahead()).answers |= self.several(kind, keys)

    def keep(self, kind: str, key: str, answer: str) -> None:
        """Keep the answer for the key, if there is none."""
        self._new.setdefault((kind, key), answer)
        if len(self._new) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what is new."""
        new, self._new = self._new, {}
        if new and self._process == os.getpid():
            self._attempt(lambda database: _write(database, new))

    def _read_ahead(self, kind: str, ahead: _Ahead) -> None:
        values = (kind, _READ_AHEAD)
        rows = self._attempt(lambda database: database.execute(_MANY, values).fetchall())
        ahead.answers |= dict(rows or ())
        # What another process writes from now on is asked of the dictionary once more.
        ahead.complete = rows is not None and len(rows) < _READ_AHEAD

    def _attempt(self, action: Callable[[sqlite3.Connection], _Result]) -> _Result | None:
        """Return what comes of the action, or None where the file is of no use."""
        with self._lock:
            if self._process != os.getpid():  # no connection may be used on both sides of a fork
                self._process, self._connection, self._new = os.getpid(), None, {}
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
                connection.execute(_TABLE)
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


class _Ahead:
    """Answers of one kind that are in memory before they are asked for."""

    def __init__(self) -> None:
        self.asked = 0
        """How often one was looked for in the file."""
        self.answers: dict[str, str] = {}
        """Key -> answer."""
        self.complete = False
        """These are all that the file has."""


def _write(database: sqlite3.Connection, new: Mapping[tuple[str, str], str]) -> None:
    rows = ((*place, new[place]) for place in sorted(new))  # as in the file: half of the time
    with database:
        database.executemany(_KEEP, rows)
