"""Text written so that Markdown, HTML and templates leave it alone."""

from __future__ import annotations

import re

_ESCAPED = {sign: f"\\{sign}" for sign in "\\`*_[]#"}
"""Signs that mean something anywhere, and that a backslash tames in every Markdown."""
_ENTITIES = {sign: f"&#{ord(sign)};" for sign in "{}~^$"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
"""Signs of HTML, templates and extensions; not every Markdown lets a backslash tame them."""
_TAMED = str.maketrans(_ESCAPED | _ENTITIES)
_TAME = re.compile("[" + re.escape("".join(map(chr, _TAMED))) + "]")
"""Most lines hold none of the signs: to look for them is a tenth of the work of replacing them."""
_DOUBLED = re.compile(r"([=+:%])\1+")
_EMOJI = re.compile(r":(?=[\w+-]+:)")
_NUMBERED = re.compile(r"(\d+)([.)])(?=\s|$)")
_OPENING = "-+!=:?/|%"
"""Signs that make a block of the line they open."""


def escaped(text: str) -> str:
    """Return one line of Markdown that shows `text` letter for letter."""
    if _TAME.search(text):
        text = text.translate(_TAMED)
    text = _DOUBLED.sub(lambda match: _entity(match[1]) * len(match[0]), text)
    text = _EMOJI.sub(_entity(":"), text)
    if text[:1] in _OPENING:
        text = _entity(text[:1]) + text[1:]
    return _NUMBERED.sub(r"\1\\\2", text, count=1) if _NUMBERED.match(text) else text


def _entity(sign: str) -> str:
    return f"&#{ord(sign)};"
