"""Bytes -> a text with what its format marks: one format, one file, or a folder of them.

Libraries are loaded when the first file of their format is read; all but Markdown's are optional.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from accord.importing.readers.html.reader import read_html
from accord.importing.readers.markdown import read_markdown
from accord.importing.readers.pdf.reader import read_pdf
from accord.importing.readers.text import read_text
from accord.importing.readers.word.reader import read_word
from accord.importing.reading import Reading
from accord.problems import InvalidInputError, Place, Problem

Reader: TypeAlias = Callable[[bytes, Place, Sequence[str]], Reading]
"""File content, its place, languages it may be in -> reading; InvalidInputError if it has none."""

READERS: Mapping[str, Reader] = {
    ".docx": read_word,
    ".htm": read_html,
    ".html": read_html,
    ".markdown": read_markdown,
    ".md": read_markdown,
    ".pdf": read_pdf,
    ".txt": read_text,
    ".xhtml": read_html,
}
"""File name ending, in lower case -> who reads it."""


def read(ending: str, data: bytes, where: Place, languages: Sequence[str]) -> Reading:
    """Return what a file of a known ending holds; InvalidInputError if it cannot be read."""
    try:
        return READERS[ending](data, where, languages)
    except ImportError as error:
        what = f"{error.name}, which reads '{ending}' files, is not installed"
        raise InvalidInputError(Problem(where, what, "Install accord[import].")) from error
