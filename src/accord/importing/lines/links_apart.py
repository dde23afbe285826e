"""Links within a sentence that copying sets on lines of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.shapes import NARROWEST, ends_sentence, touches

if TYPE_CHECKING:
    from collections.abc import Collection

    from accord.importing.article import Paragraph

_BEHIND = frozenset(",;.)")


def is_around_link(
    before: Paragraph, block: Paragraph, below: Paragraph | None, tied: Collection[str]
) -> bool:
    """Return whether the line goes on with the one before it: `as told in | our guide | , page 3`.

    It is the link or what stands behind that; `tied` are the words that others follow.
    """
    if before.mark or block.mark or block.marker or not touches(before, block):
        return False
    if opens_behind(block.text):
        return True
    if below is None or not touches(block, below) or not opens_behind(below.text):
        return False
    is_open = block.text[:1].islower() or before.text.rpartition(" ")[2] in tied
    return is_open and len(block.text) < NARROWEST and not ends_sentence(before.text)


def opens_behind(text: str) -> bool:
    """Return whether a sign opens the line that only stands right behind a word."""
    return text[:1] in _BEHIND and text[1:2] in {"", " "}
