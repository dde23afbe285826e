"""Plain text, as scraped: every line says what it says, and nothing is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.readers.encoding import check_readable, decode
from accord.importing.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.problems import Place


def read_text(data: bytes, where: Place, languages: Sequence[str]) -> Reading:
    """Return the text; InvalidInputError if it is empty, too long or unreadable."""
    text = decode(data, where, languages)
    check_readable(text, where)
    return Reading(text)
