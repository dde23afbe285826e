"""Bytes -> text: one format, one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from accord.importing.readers.text import read_text
from accord.problems import Place

Reader: TypeAlias = Callable[[bytes, Place, Sequence[str]], str]
"""File content, its place, languages it may be in -> text; InvalidInputError if it has none."""

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
}
"""File name ending, in lower case -> who reads it."""
