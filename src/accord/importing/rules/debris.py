"""Lines of signs without a word: rules, slashes, ornaments, and pictures that count."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from collections.abc import Collection

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

_THOUSANDS = re.compile(r"(?<=\d)\s?[KMКМ]\b", re.IGNORECASE)
"""What stands for three or six noughts: `3.1K`."""
_VOTES = frozenset("▲▼△▽⬆⬇↑↓")
"""What a reader clicks to vote for an entry."""


def drop_debris(draft: Draft) -> Draft:
    """Return the draft without lines that hold neither a letter nor a figure, or only count."""
    paragraphs = draft.paragraphs
    debris = [block for block in paragraphs if _says_nothing(block.text)]
    arrows = {line for block in debris if block.text in _VOTES for line in block.lines}
    debris += [block for block in paragraphs if arrows and _is_count(block, arrows)]
    return draft.without(debris, Rule.DEBRIS, "it holds no word")


def _is_count(block: Paragraph, arrows: Collection[int]) -> bool:
    """Return whether it counts the votes between the arrows to vote up and down."""
    is_between = block.first - 1 in arrows and block.last + 1 in arrows
    return is_between and block.text.lstrip("+-−").isdecimal()


def _says_nothing(text: str) -> bool:
    if text[:1].isalpha() or any(sign.isalpha() for sign in _THOUSANDS.sub("", text)):
        return False
    has_figure = any(sign.isalnum() for sign in text)
    return not has_figure or any(unicodedata.category(sign) == "So" for sign in text)
