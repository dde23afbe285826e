"""What stands beside lines and opens them: initials as high as several lines, signs of items."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.readers.pdf.printed import Printed

HIGH = 1.8
"""Times the size of the lines beside it, of an initial at least."""
LOW = 1.2
"""Times the size of a line beside it, that it may stand below the initial."""
FAR = 1.5
"""Times its size, from the initial to the lines beside it."""
COLUMN = 3.0
"""Times its size, from a sign to the text of its item."""
LEVEL, ALMOST_LEVEL = 0.3, 0.7
"""Times its size, that a sign stands above or below the first line of its item."""

_QUOTES = "«„“\"'"
_SIGN = re.compile(r"[•◦▪▫‣⁃∙●○■□▶▸▹►◆◇❖➢➤➔→☐☑✓✔✗✘★☆–—-]|\d{1,2}[.)]")


def with_openings(lines: Sequence[Printed]) -> list[Printed]:
    """Return the lines of a page, each initial at the word, each sign at the item that it opens."""
    found = list(lines)
    for line in lines:
        if line not in found:
            continue  # a sign that another one opened
        if _is_capital(line.text):
            _open_word(found, line)
        elif _SIGN.fullmatch(line.text):
            _open_item(found, line)
    return found


def _open_word(found: list[Printed], initial: Printed) -> None:
    beside = [line for line in found if _is_set_in_for(line, initial)]
    first = max(beside, key=lambda line: line.y, default=None)
    if not first or first.y < initial.y:
        return
    gap = "" if first.text[:1].islower() else " "
    for line in beside:
        text = f"{initial.text}{gap}{line.text}" if line is first else line.text
        found[found.index(line)] = replace(line, text=text, x=initial.x, hang=initial.x)
    found.remove(initial)


def _open_item(found: list[Printed], sign: Printed) -> None:
    right = [line for line in found if 0 < line.x - sign.x < COLUMN * sign.size]
    level = [line for line in right if abs(line.y - sign.y) < LEVEL * sign.size]
    almost = [line for line in right if abs(line.y - sign.y) < ALMOST_LEVEL * sign.size]
    first = max(level or almost, key=lambda line: line.y, default=None)
    if first:
        text = f"{sign.text} {first.text}"
        found[found.index(first)] = replace(first, text=text, x=sign.x, hang=first.x)
        found.remove(sign)


def _is_capital(text: str) -> bool:
    letter = text.lstrip(_QUOTES)
    return len(letter) == 1 and letter.isupper()


def _is_set_in_for(line: Printed, initial: Printed) -> bool:
    near = 0 < line.x - initial.x < FAR * initial.size
    level = -LOW * line.size < line.y - initial.y < initial.size
    return near and level and initial.size >= HIGH * line.size
