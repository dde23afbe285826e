"""The block of keys above a Markdown article, whatever site generator it was written for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FENCE = "---"
_KEY = re.compile(r"(?P<key>[\w-]+)\s*:(?:\s+(?P<value>.*))?$")
_GOES_ON = re.compile(r"\s|-\s|#|$")
"""What lines open with that belong to the key above, or are comments."""
_ROLES = {"title": Role.TITLE, "author": Role.AUTHOR, "date": Role.DATE}


def read_front_matter(lines: Sequence[str]) -> Iterator[Mark]:
    """Yield a mark for each line of the block; none where two rules only look like one.

    Read line by line and never as YAML: it may be broken, and only three keys say something.
    """
    end = next((n for n, line in enumerate(lines) if n and line.rstrip() == _FENCE), 0)
    if not end or lines[0].rstrip() != _FENCE:
        return
    block = lines[1:end]
    if not any(map(_KEY.match, block)):
        return
    if all(_KEY.match(line) or _GOES_ON.match(line) for line in block):
        for number, line in enumerate(lines[: end + 1], start=1):
            if line.strip():
                yield _mark(line, number)


def _mark(line: str, number: int) -> Mark:
    match = _KEY.match(line)
    value = (match["value"] or "").strip().strip("\"'") if match else ""
    role = _ROLES.get(match["key"].lower(), Role.MATTER) if match and value else Role.MATTER
    return Mark(role, line if role is Role.MATTER else value, lines=(number,))
