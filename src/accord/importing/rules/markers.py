"""The signs that open list items: `•`, `–`, `2.`, `2)`, `b)`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import Marker, MarkerStyle

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

_MARKER = re.compile(
    r"""(?: (?P<bullet> [•◦▪▫‣⁃●○■□►▶➢➤✓✔✗✘]\s* | [-–—*·+]\s+ )
          | (?P<number> \d{1,2} ) [.)] (?: \s+ | (?=[^\W\d_]) )   # `1.First` too, but not `1.5`
          | (?P<letter> [^\W\d_] ) \) \s+
        ) (?=.*\w)                                                # a sign alone opens nothing
    """,
    re.VERBOSE,
)


def read_markers(draft: Draft) -> Draft:
    """Return the draft with list markers taken off the text they open."""
    return draft.with_paragraphs(_read(block) for block in draft.paragraphs)


def _read(block: Paragraph) -> Paragraph:
    match = _MARKER.match(block.text)
    if match is None:
        return block
    if match["number"]:
        marker = Marker(MarkerStyle.NUMBER, int(match["number"]))
    else:
        marker = Marker(MarkerStyle.LETTER if match["letter"] else MarkerStyle.BULLET)
    return replace(block, text=block.text[match.end() :], marker=marker)
