"""What a file's properties say of its title and author, where its text says the same.

Programs fill properties in as often as people do: `Document1`, the name of whoever owns the
computer. So they are no source of words, but they tell which line is the title or a name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.importing.reading import Role, comparable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accord.importing.reading import Mark


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; empty where it does not."""

    title: str = ""
    """Its title."""
    author: str = ""
    """Its author."""


def confirmed(blocks: Iterable[Sequence[Mark]], known: Properties) -> Iterator[tuple[Mark, ...]]:
    """Yield the blocks; the first lines that are the title or the author are marked so."""
    wanted = {comparable(known.author): Role.AUTHOR, comparable(known.title): Role.TITLE}
    for block in blocks:
        marks = []
        for mark in block:
            if mark.role is Role.OUTSIDE:
                marks.append(mark)
                continue
            role = Role.TITLE if mark.role is Role.TITLE else wanted.get(comparable(mark.text))
            wanted = {text: other for text, other in wanted.items() if other is not role}
            marks.append(replace(mark, role=role) if role else mark)
        yield tuple(marks)
