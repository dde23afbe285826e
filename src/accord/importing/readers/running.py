"""What is printed on every page: numbers, the title, the name of the house."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.readers.printed import Printed

EDGE = 2
"""Lines at the top and at the bottom of a page that are looked at."""
LEAST_SHARE = 0.5
"""Of the pages that say it."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*\d{1,4}\W*")


def running(lines: Sequence[Printed]) -> frozenset[Printed]:
    """Return the lines at the edges of pages that most pages have, and mere page numbers."""
    pages: defaultdict[int, list[Printed]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    edges = [line for page in pages.values() for line in _edges(page)]
    counts = Counter(_said(line) for line in edges)
    least = max(2, LEAST_SHARE * len(pages))
    return frozenset(
        line for line in edges if counts[_said(line)] >= least or _NUMBER.fullmatch(line.text)
    )


def _edges(page: Sequence[Printed]) -> set[Printed]:
    by_height = sorted(page, key=lambda line: line.y)
    return {*by_height[:EDGE], *by_height[-EDGE:]}


def _said(line: Printed) -> tuple[str, int]:
    """Return what the line says, whatever page it counts, and about where."""
    return _DIGITS.sub("#", line.text.casefold()), round(line.y / 10)
