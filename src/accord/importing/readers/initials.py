"""Initials that are as high as several lines: the first letter of the word beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.readers.printed import Printed

HIGH = 1.8
"""Times the size of the lines beside it, of an initial at least."""
LOW = 1.2
"""Times the size of a line beside it, that it may stand below the initial."""
FAR = 1.5
"""Times its size, from the initial to the lines beside it."""

_QUOTES = "«„“\"'"


def with_initials(lines: Sequence[Printed]) -> list[Printed]:
    """Return the lines of a page, each initial at the word that it opens."""
    found = list(lines)
    for initial in [line for line in lines if _is_capital(line.text)]:
        beside = [line for line in found if _is_beside(line, initial)]
        first = max(beside, key=lambda line: line.y, default=None)
        if not first or first.y < initial.y:
            continue
        gap = "" if first.text[:1].islower() else " "
        for line in beside:
            text = f"{initial.text}{gap}{line.text}" if line is first else line.text
            found[found.index(line)] = replace(line, text=text, x=initial.x, hang=initial.x)
        found.remove(initial)
    return found


def _is_capital(text: str) -> bool:
    letter = text.lstrip(_QUOTES)
    return len(letter) == 1 and letter.isupper()


def _is_beside(line: Printed, initial: Printed) -> bool:
    """Return whether the line is set in for the initial; the last may stand a little lower."""
    near = 0 < line.x - initial.x < FAR * initial.size
    level = -LOW * line.size < line.y - initial.y < initial.size
    return near and level and initial.size >= HIGH * line.size
