"""Features of two lists and what stands between them, which tell whether they are one."""

from __future__ import annotations

import math
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from accord.importing.article import Paragraph
from accord.importing.learned import ALWAYS
from accord.importing.lines.shapes import LONG, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Block, Listing
    from accord.importing.lines.features import Features

SHORT = 60
"""Characters of a line that may head a list."""


def join_features(before: Listing, between: Sequence[Block], after: Listing) -> Features:
    """Return what tells whether the second list goes on with the first; `between` has a text."""
    texts = [block for block in between if isinstance(block, Paragraph)]
    first, last, items = texts[0], texts[-1], (*before.items, *after.items)
    number = after.items[0].opening.number
    stays = len(before.items) > 1 and all(item.opening.number == 1 for item in items)
    is_anew, is_next = number == 1 and not stays, number == len(before.items) + 1 or stays
    announces = last.text.endswith(":")
    gap_above = between[0].lines[0] - before.lines[-1]
    gap_below = after.lines[0] - between[-1].lines[-1]
    gaps = [
        below.lines[0] - above.lines[-1]
        for above, below in chain(pairwise(before.items), pairwise(after.items))
    ]
    are_sentences = all(ends_sentence(item.opening.text) for item in items)
    is_lone = len(before.items) == 1 or len(after.items) == 1
    return {
        ALWAYS: 1,
        "counted": after.ordered,
        "counted on": is_next,
        "counted anew": is_anew,
        "counted anew, sentences": is_anew and are_sentences,
        "sentences": are_sentences,
        "announced": announces,
        "announced, counted on": announces and is_next,
        "announced, counted anew": announces and is_anew,
        "announced, not counted": announces and not after.ordered,
        "ends open": last.text[-1:].isalnum(),
        "ends with a stop": last.text.endswith((".", "!", "…")),
        "long": len(first.text) >= LONG,
        "short": len(first.text) < SHORT,
        "nearer to the list above": gap_above < gap_below,
        "nearer to the list below": gap_above > gap_below,
        "touches both": gap_above == gap_below == 1,
        "items touch": bool(gaps) and max(gaps) == 1,
        "items are apart": bool(gaps) and min(gaps) > 1,
        "one item alone": is_lone,
        "one item alone, not announced": is_lone and not announces,
        "items above": math.log(len(before.items)),
        "items below": math.log(len(after.items)),
        "items have more": any(item.more for item in items),
    }
