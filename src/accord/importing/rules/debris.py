"""Lines of signs without a word: rules, slashes, ornaments, and pictures that count."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.importing.draft import Draft


def drop_debris(draft: Draft) -> Draft:
    """Return the draft without lines that hold neither a letter nor a figure, or only count."""
    debris = [block for block in draft.paragraphs if _says_nothing(block.text)]
    return draft.without(debris, "debris", "it holds no word")


def _says_nothing(text: str) -> bool:
    if any(sign.isalpha() for sign in text):
        return False
    has_figure = any(sign.isalnum() for sign in text)
    return not has_figure or any(unicodedata.category(sign) == "So" for sign in text)
