"""Drafts on disk: whole or not at all, and never over another text."""

from __future__ import annotations

import errno
import os
import re
import secrets
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from accord.importing.as_markdown import markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableMapping
    from pathlib import Path

    from accord.importing.draft import Draft

LONGEST_NAME = 140
"""Bytes of a file name before `.md`; some file systems end at 143."""
NO_GUIDES = frozenset({"", "index"})
"""Names that are none, or not those of a guide."""

_GUIDES = "guides"
_PART = ".part"
_BETWEEN_WORDS = re.compile(r"[\W_]+")


class Written(StrEnum):
    """What became of a draft's file."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    REFUSED = "refused"
    """Another text stands there."""
    DECLINED = "declined"
    """Another text stands there, and a person kept it."""


_CHANGES = frozenset({Written.NEW, Written.UPDATED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What writing a draft came to."""

    path: Path
    """The file it belongs to."""
    written: Written
    """What became of it."""
    rehearsed: bool = False
    """Whether nothing was written, and this is what would have become of it."""

    def __str__(self) -> str:
        """Return it in words: `new`, `would be new`."""
        return f"would be {self.written}" if self.rehearsed else str(self.written)


def write_draft(draft: Draft, into: Path, agreed: bytes | None = None) -> Outcome:
    """Write the draft to its path, unless a text stands there that nobody agreed to lose.

    `agreed` is the content that a person has seen and lets go. OSError where none can be written.
    """
    path = path_of(draft, into)
    content = markdown(draft).encode()
    written = _decision(path, content, into, agreed)
    if written in _CHANGES:
        written = _put(path, content, written)
    return Outcome(path, written)


def foresee(
    draft: Draft, into: Path, agreed: bytes | None, promised: MutableMapping[Path, int]
) -> Outcome:
    """Return what writing the draft would come to; OSError where none could be written.

    `promised` holds the files that this said would be written, with hashes of what they would hold.
    """
    path = path_of(draft, into)
    content = markdown(draft).encode()
    if path in promised:
        is_same = promised[path] == hash(content)
        written = Written.UNCHANGED if is_same else Written.REFUSED
    else:
        written = _decision(path, content, into, agreed)
    if written in _CHANGES:
        promised[path] = hash(content)
    return Outcome(path, written, rehearsed=True)


def path_of(draft: Draft, into: Path) -> Path:
    """Return where the draft belongs: `into`/<lang>/guides/<slug>.md."""
    return into / draft.language / _GUIDES / f"{slug(draft)}.md"


def slug(draft: Draft) -> str:
    """Return the guide's file name without ending: the source's id, less its language."""
    words = [word for word in _BETWEEN_WORDS.split(draft.id.casefold()) if word]
    if words[:1] == [draft.language] and len(words) > 1:
        words = words[1:]
    name = "-".join(words).encode()[:LONGEST_NAME].decode(errors="ignore").strip("-")
    return "article" if name in NO_GUIDES else name


def clear_leftovers(into: Path) -> None:
    """Remove what runs that were killed had begun to write."""
    for part in into.glob(f"*/{_GUIDES}/.*{_PART}"):
        part.unlink(missing_ok=True)


def _decision(path: Path, content: bytes, into: Path, agreed: bytes | None) -> Written:
    """Return what is to become of the file; OSError where it may not be written."""
    _check_inside(path.parent, into)
    found = _content(path)
    if found is None:
        return Written.NEW
    if found == content:
        return Written.UNCHANGED
    return Written.UPDATED if found == agreed else Written.REFUSED


def _put(path: Path, content: bytes, change: Written) -> Written:
    """Write the file, new or over another; return what became of it."""
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
    with _written_whole(path.parent, content) as part:
        if change is Written.UPDATED:
            part.replace(path)
            return change
        try:
            _give_name(part, path)
        except FileExistsError:
            return Written.REFUSED
    return change


def _content(path: Path) -> bytes | None:
    """Return what stands there, None if nothing does; folders and dead links hold nothing."""
    if path.is_file():
        return path.read_bytes()
    return b"" if os.path.lexists(path) else None


def _check_inside(folder: Path, into: Path) -> None:
    """Raise OSError where a symbolic link below `into` leads elsewhere."""
    is_linked = folder.is_symlink() or folder.parent.is_symlink()
    if is_linked and not folder.resolve().is_relative_to(into.resolve()):
        raise OSError(errno.EXDEV, "a link leads out of the folder for drafts", str(folder))


@contextmanager
def _written_whole(folder: Path, content: bytes) -> Iterator[Path]:
    """Yield a file that holds the content, on disk, under a name that nobody looks at."""
    part = folder / f".{secrets.token_hex(8)}{_PART}"
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield part
    finally:
        part.unlink(missing_ok=True)


def _give_name(part: Path, path: Path) -> None:
    """Name the file `path`; FileExistsError if something of that name has come meanwhile."""
    try:
        path.hardlink_to(part)  # unlike renaming, it never replaces
    except OSError:  # the name is taken, or the file system has no links, as exFAT
        if os.path.lexists(path):
            raise
        part.rename(path)
