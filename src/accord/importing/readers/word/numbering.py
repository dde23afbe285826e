"""What Word's lists look like: the signs of their levels, where these stand, and how they count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.importing.readers.word.styles import WORD, attribute, look_of, whole_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from accord.importing.readers.word.styles import Look, Styles

DEEPEST = 8
"""The last level of a list, from 0."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list."""

    ordered: bool
    """Whether its items are counted."""
    shown: bool
    """Whether anything stands before its items."""
    within: bool
    """Whether its numbers say those of the levels around it, too: `1.1`."""
    start: int
    """The number of its first item."""
    look: Look
    """Where its items stand."""


@dataclass(slots=True)
class _Design:
    """What lists that count on from one another have in common."""

    levels: dict[int, Level]
    styles: dict[str, int]
    """The level that items of a style have."""
    counts: dict[int, int] = field(default_factory=dict)
    """The last number of each level, as far as the document was read."""


class Numbering:
    """The lists of a document."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        """Take in a part of lists, or none."""
        parts = () if root is None else tuple(root)
        designs = {
            part.get(f"{WORD}abstractNumId", ""): part
            for part in parts
            if part.tag == f"{WORD}abstractNum"
        }
        self._lists = {
            part.get(f"{WORD}numId", ""): part for part in parts if part.tag == f"{WORD}num"
        }
        self._designs = {key: _design(part) for key, part in designs.items()}
        self._links = {
            key: styles.numbering(style)
            for key, part in designs.items()
            if (style := attribute(part, "numStyleLink"))
        }
        self._begun: set[str] = set()

    def design(self, list_id: str) -> str | None:
        """Return the id of what a list has in common with others, None for no list."""
        part = self._lists.get(list_id)
        key = None if part is None else attribute(part, "abstractNumId")
        link = self._lists.get(self._links.get(key or "") or "")
        key = key if link is None else attribute(link, "abstractNumId")
        return key if key in self._designs else None

    def level(self, list_id: str, depth: int) -> Level | None:
        """Return the level of a list, None where there is none."""
        overridden = (each for each in self._overrides(list_id) if each[0] == depth)
        for _, override in overridden:
            if (level := override.find(f"{WORD}lvl")) is not None:
                return _level(level)
        design = self.design(list_id)
        return None if design is None else self._designs[design].levels.get(depth)

    def depth(self, list_id: str, style: str | None) -> int:
        """Return the level that a style has in a list, where neither says it."""
        design = self.design(list_id)
        return 0 if design is None else self._designs[design].styles.get(style or "", 0)

    def count(self, list_id: str, depth: int) -> int:
        """Return the number of the next item of a level: deeper ones begin anew behind it."""
        key, level = self.design(list_id), self.level(list_id, depth)
        if key is None or level is None:
            return 1
        counts = self._designs[key].counts
        if list_id not in self._begun:
            self._begun.add(list_id)
            for each, override in self._overrides(list_id):
                start = whole_number(attribute(override, "startOverride"))
                if start is not None:
                    counts[each] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, DEEPEST + 1):
            counts.pop(deeper, None)
        return counts[depth]

    def _overrides(self, list_id: str) -> Iterator[tuple[int, _Element]]:
        part = self._lists.get(list_id)
        for override in () if part is None else part.iterchildren(f"{WORD}lvlOverride"):
            yield _depth(override), override


def _design(part: _Element) -> _Design:
    levels = list(part.iterchildren(f"{WORD}lvl"))
    styled = ((attribute(level, "pStyle"), _depth(level)) for level in levels)
    return _Design(
        {_depth(level): _level(level) for level in levels},
        {style: depth for style, depth in styled if style},
    )


def _level(level: _Element) -> Level:
    sort = attribute(level, "numFmt") or "decimal"
    start = whole_number(attribute(level, "start"))
    return Level(
        ordered=sort not in {"bullet", "none"},
        shown=sort != "none" and _has_sign(level),
        within=_depth(level) > 0 and "%1" in (attribute(level, "lvlText") or ""),
        start=1 if start is None else start,
        look=look_of(level.find(f"{WORD}pPr")),
    )


def _has_sign(level: _Element) -> bool:
    """Return whether a level's sign is not a blank, as pandoc has it where an item goes on."""
    sign = attribute(level, "lvlText")
    return sign is None or bool(sign.strip()) or attribute(level, "lvlPicBulletId") is not None


def _depth(element: _Element) -> int:
    return min(max(whole_number(element.get(f"{WORD}ilvl")) or 0, 0), DEEPEST)
