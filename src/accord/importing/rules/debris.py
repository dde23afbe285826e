"""Lines of signs without a word: rules, slashes, ornaments."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.importing.draft import Draft


def drop_debris(draft: Draft) -> Draft:
    """Return the draft without lines that hold neither a letter nor a figure."""
    debris = [
        block
        for block in draft.paragraphs
        if not any(character.isalnum() for character in block.text)
    ]
    return draft.without(debris, "debris", "it holds no word")
