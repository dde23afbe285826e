"""How much one file may ask for, and what is said where it asks for more."""

from __future__ import annotations

import errno
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from accord.importing.article import Article
    from accord.problems import Place

MOST_BYTES = 50_000_000
"""Of a file as it lies on disk: a Word or PDF file full of pictures."""
MOST_CHARACTERS = 2_000_000
"""Of an article's text: a book of 1,000 pages; what is longer is no article."""
MOST_LINES = 20_000
"""Of an article's text; what is longer is a dump of many."""
MOST_LEVELS = 200
"""Elements within elements; pages and Word files that people make have some 30."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What drafting one file may take, or several together, each of which then has it alone."""

    seconds: float = 60
    """From the file's first byte to its draft; the largest that is allowed takes some 10."""
    memory: int = 2_000_000_000
    """Bytes that a process may take; the largest article that is allowed takes some 500 MB, and
    the model that tells languages apart 90."""


LIMITS = Limits()


def limit_memory(most: int) -> None:
    """Let this process take no more than so many bytes; where no system call says so, any number.

    What asks for more gets a MemoryError: one file fails, where the machine would have begun to
    swap, or its kernel to end whichever process is the largest.
    """
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def read_whole(path: Path, where: Place) -> bytes:
    """Return the content of a file; InvalidInputError where there is none, or too much.

    No more than the limit is ever held in memory, whatever size the file claims to have. Links
    lead nowhere outside of their folder: who hands over articles must not choose what else is read.
    """
    try:
        mode = path.stat().st_mode
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            hint = "Name the file it leads to."
            raise InvalidInputError(Problem(where, "this is a link to a file elsewhere", hint))
        if not stat.S_ISREG(mode):  # opening a named pipe would wait for a writer
            hint = "Name an article, or a folder of articles."
            raise InvalidInputError(Problem(where, "this is a device or a pipe", hint))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise InvalidInputError(unopened(path, error, where)) from error
    if len(data) > MOST_BYTES:
        raise too_much(where, f"the file has more than {MOST_BYTES:,} bytes")
    return data


def unopened(path: Path, error: OSError, where: Place) -> Problem:
    """Return what is said of a path that cannot be opened."""
    what = f"this cannot be opened ({error.strerror})"
    match error:
        case PermissionError():
            return Problem(where, what, "Make it readable.")
        case OSError(errno=errno.ENOENT | errno.ELOOP) if path.is_symlink():
            return Problem(where, "this link leads nowhere", "Name the file it should lead to.")
        case FileNotFoundError() | NotADirectoryError():
            return Problem(where, "there is no such file or folder", "Check the spelling.")
        case _:
            return Problem(where, what, "See whether another program opens it.")


def check_text(text: str, where: Place) -> None:
    """Raise InvalidInputError for text that is too long for one article."""
    if len(text) > MOST_CHARACTERS:
        what = f"the text has {len(text):,} characters, more than {MOST_CHARACTERS:,}"
        raise too_much(where, what)


def check_lines(article: Article, where: Place) -> None:
    """Raise InvalidInputError for an article of too many lines."""
    if len(article.lines) > MOST_LINES:
        what = f"the file has {len(article.lines):,} lines, more than {MOST_LINES:,}"
        raise too_much(where, what)


def too_much(where: Place, what: str) -> InvalidInputError:
    """Return the error for a file that exceeds a limit."""
    return InvalidInputError(Problem(where, what, "Split it into articles."))


def too_deep(where: Place) -> InvalidInputError:
    """Return the error for a file whose elements are nested beyond what anybody writes."""
    what = f"the file nests its elements more than {MOST_LEVELS} levels deep"
    return InvalidInputError(Problem(where, what, "Save its text alone, as .txt."))
