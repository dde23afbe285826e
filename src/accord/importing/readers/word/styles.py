"""What Word's styles and lists say of a paragraph, whatever the language its Word was in.

A style takes from the one it is based on what it does not say itself; the ids of styles, and names
that people gave, are words of a language, and nothing goes by them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUE = f"{WORD}val"
USUAL_SIZE = 20
"""Of type of which no style says more, in half points."""
MOST_DIGITS = 6
"""Of a measure in twentieths of a point, or a number."""

_ROLES = {
    "title": "title",
    "subtitle": "text",
    "author": "author",
    "date": "date",
    "toc heading": "contents",
    "toa heading": "contents",
}
"""What the names of styles mean that no outline ranks; Word and pandoc write them in English."""
_DEFAULTS = "/".join(f"{WORD}{name}" for name in ("docDefaults", "rPrDefault", "rPr"))
_HEADING = re.compile(r"heading ([1-9])")
_OFF = frozenset({"0", "false", "off"})
_LOWEST = 9
"""The level of an outline at which text stands."""
_MOST_BASES = 30
"""Styles that one rests on; a chain that is longer may have no end."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph, or a style, says of itself; None of what it does not."""

    role: str | None = None
    """What its style is for, by its name."""
    outline: int | None = None
    """Its level in the outline of the document, from 0."""
    numbering: str | None = None
    """The id of the list that it belongs to; `0` takes it out of one."""
    depth: int | None = None
    """The level of that list, from 0."""
    left: int | None = None
    """Where its lines begin, in twentieths of a point."""
    hanging: int | None = None
    """How far its first line, or its number, stands out to the left; negative where set in."""
    bold: bool | None = None
    """Whether it is set in bold type."""
    centred: bool | None = None
    """Whether it stands in the middle of the page."""
    size: int | None = None
    """Of its type, in half points."""

    def over(self, base: Look) -> Look:
        """Return what holds where this one rests on another."""
        said = ((each.name, getattr(self, each.name)) for each in fields(self))
        return Look(**{n: getattr(base, n) if value is None else value for n, value in said})


NOTHING = Look()


def look_of(properties: _Element | None, runs: _Element | None = None) -> Look:
    """Return what the properties of a paragraph say, and those of its runs."""
    if properties is None:
        return Look(bold=flag(runs, "b"), size=_size(runs))
    indent = properties.find(f"{WORD}ind")
    alignment = attribute(properties, "jc")
    return Look(
        outline=whole_number(attribute(properties, "outlineLvl")),
        numbering=attribute(properties, "numPr/numId"),
        depth=whole_number(attribute(properties, "numPr/ilvl")),
        left=None if indent is None else _measure(indent, "left", "start"),
        hanging=None if indent is None else _hanging(indent),
        bold=flag(runs, "b"),
        centred=None if alignment is None else alignment == "center",
        size=_size(runs),
    )


class Styles:
    """The styles of a document."""

    def __init__(self, root: _Element | None) -> None:
        """Take in a part of styles, or none."""
        styles = () if root is None else root.iterchildren(f"{WORD}style")
        self._styles = {style.get(f"{WORD}styleId", ""): style for style in styles}
        self._looks: dict[str, Look] = {}
        self._usual = next(map(self.look, filter(self._is_usual, self._styles)), NOTHING)
        defaults = None if root is None else root.find(_DEFAULTS)
        self._size = _size(defaults) or USUAL_SIZE

    def paragraph(self, paragraph: _Element) -> Look:
        """Return what holds for a paragraph."""
        properties = paragraph.find(f"{WORD}pPr")
        style = None if properties is None else attribute(properties, "pStyle")
        base = self.look(style) if style and style in self._styles else self._usual
        return look_of(properties).over(base)

    def is_bold(self, run: _Element, look: Look) -> bool:
        """Return whether a run is bold, in a paragraph of this look."""
        properties = run.find(f"{WORD}rPr")
        bold = flag(properties, "b")
        style = None if properties is None else attribute(properties, "rStyle")
        if bold is None and style:
            bold = self.look(style).bold
        return bool(look.bold if bold is None else bold)

    def size(self, run: _Element, look: Look) -> int:
        """Return the size of a run's type in half points, in a paragraph of this look."""
        return _size(run.find(f"{WORD}rPr")) or look.size or self._size

    def look(self, style: str) -> Look:
        """Return what a style says, and those that it is based on."""
        chain: list[str] = []
        base: str | None = style
        while (
            base and base in self._styles and base not in self._looks and len(chain) < _MOST_BASES
        ):
            chain.append(base)
            base = attribute(self._styles[base], "basedOn")
        look = self._looks.get(base or "", NOTHING)
        for each in reversed(chain):
            look = self._looks[each] = _said(self._styles[each]).over(look)
        return look

    def numbering(self, style: str) -> str | None:
        """Return the id of the list that a style of lists stands for."""
        return self.look(style).numbering

    def _is_usual(self, style: str) -> bool:
        element = self._styles[style]
        kind, default = (element.get(f"{WORD}{name}") for name in ("type", "default"))
        return kind == "paragraph" and default is not None and default not in _OFF


def attribute(element: _Element, path: str) -> str | None:
    """Return the value of the element at a path of names below this one."""
    found = element.find("/".join(f"{WORD}{name}" for name in path.split("/")))
    return None if found is None else found.get(VALUE)


def flag(properties: _Element | None, name: str) -> bool | None:
    """Return whether a property is switched on or off, None where nothing says it."""
    found = None if properties is None else properties.find(f"{WORD}{name}")
    return None if found is None else found.get(VALUE, "1") not in _OFF


def whole_number(text: str | None) -> int | None:
    """Return what the digits say, None where there are none, or more than any page needs."""
    digits = (text or "").removeprefix("-")
    is_number = digits.isdecimal() and len(digits) <= MOST_DIGITS
    return int(text) if text is not None and is_number else None


def _size(runs: _Element | None) -> int | None:
    return None if runs is None else whole_number(attribute(runs, "sz"))


def _said(style: _Element) -> Look:
    """Return what a style says of itself."""
    own = look_of(style.find(f"{WORD}pPr"), style.find(f"{WORD}rPr"))
    return own.over(_named(attribute(style, "name") or ""))


def _named(name: str) -> Look:
    name = name.casefold()
    heading = _HEADING.fullmatch(name)
    if heading:
        return Look(outline=int(heading[1]) - 1, role="text")
    if name.startswith("toc "):
        return Look(role="contents", outline=_LOWEST)
    return Look(role=_ROLES.get(name))


def _hanging(indent: _Element) -> int | None:
    hanging, first = (_measure(indent, name) for name in ("hanging", "firstLine"))
    return hanging if first is None or hanging is not None else -first


def _measure(indent: _Element, *names: str) -> int | None:
    values = (whole_number(indent.get(f"{WORD}{name}")) for name in names)
    return next((value for value in values if value is not None), None)
