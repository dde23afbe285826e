"""Zip archives such as Word files, looked through before anybody unpacks them."""

from __future__ import annotations

import io
import struct
import zlib
from lzma import LZMAError
from typing import TYPE_CHECKING
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from accord.importing.limits import MOST_LEVELS, too_deep, too_much
from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zipfile import ZipInfo

    from accord.problems import Place

MOST_ENTRIES = 5_000
"""Files in an archive: an article with a thousand pictures."""
MOST_UNPACKED = 200_000_000
"""Bytes of all files together; read one by one, they never are in memory together."""
MOST_MARKUP = 20_000_000
"""Bytes of one XML file; the text of a book of 1,000 pages."""
MOST_RATIO = 250
"""Bytes that one packed byte may become; text rarely reaches 30, and deflate ends at 1,032."""
MOST_ELEMENTS = 500_000
"""Of one XML file; each becomes an object of about 1 kB."""

_LARGE = 1_000_000
"""Bytes below which no ratio does harm."""
_MARKUP = (".xml", ".rels")
_SIGNS_OF_DAMAGE = (
    *(BadZipFile, EOFError, LZMAError, OSError, struct.error, zlib.error),
    *(RuntimeError, NotImplementedError),  # encrypted, or packed in an unknown way
    *(ArithmeticError, ValueError),  # places before the beginning or behind the end
)


def check_archive(data: bytes, where: Place) -> None:
    """Raise InvalidInputError for an archive that is broken, or a bomb of any known kind."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_sizes(entries, where)
            for entry in entries:
                if entry.filename.lower().endswith(_MARKUP):
                    _check_markup(archive.read(entry), where)
            if archive.testzip():
                raise _broken(where)
    except _SIGNS_OF_DAMAGE as error:
        raise _broken(where) from error


def _check_sizes(entries: Sequence[ZipInfo], where: Place) -> None:
    """Judge what the archive declares; zipfile unpacks no more of a file than that."""
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise too_much(where, f"the file holds {len(entries):,} others, more than {MOST_ENTRIES:,}")
    if unpacked > MOST_UNPACKED:
        raise too_much(where, f"the file unpacks to {unpacked:,} bytes, over {MOST_UNPACKED:,}")
    for entry in entries:
        markup = entry.filename.lower().endswith(_MARKUP)
        if markup and entry.file_size > MOST_MARKUP:
            raise too_much(where, f"its text unpacks to {entry.file_size:,} bytes")
        if entry.file_size > max(_LARGE, MOST_RATIO * entry.compress_size):
            what = "a part of the file is packed too densely to be text or a picture"
            raise InvalidInputError(Problem(where, what, "Save it anew."))


def _check_markup(markup: bytes, where: Place) -> None:
    """Judge XML as it is parsed: entities that multiply, elements without end or bottom."""
    depth = elements = 0

    def open_element(*_: object) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if depth > MOST_LEVELS:
            raise too_deep(where)
        if elements > MOST_ELEMENTS:
            raise too_much(where, f"the file has more than {MOST_ELEMENTS:,} elements")

    def close_element(*_: object) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        what = "the file declares a document type, which no word processor does"
        raise InvalidInputError(Problem(where, what, "Save it anew with a word processor."))

    parser = expat.ParserCreate()
    parser.StartElementHandler = open_element
    parser.EndElementHandler = close_element
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(markup, True)  # noqa: FBT003 - expat takes it by place: nothing follows
    except expat.ExpatError as error:
        raise _broken(where) from error


def _broken(where: Place) -> InvalidInputError:
    hint = "Open it with a word processor, and save it anew without a password."
    return InvalidInputError(Problem(where, "the file is damaged or encrypted", hint))
