"""Which line above the text is likeliest to be the title, by what titles of other articles show."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from accord.importing.lines.features import features, log_odds
from accord.importing.lines.shapes import OPENING_QUOTES, first_bearing
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.lines.features import Features

MOST_CANDIDATES = 25
"""Short lines above the text: menus are long."""
FAR = 3.0
"""By how much the log-odds of another line must exceed those of the one that rules found."""
LONG_ENOUGH = 30
"""Characters from which length says no more: subtitles are longer than titles."""
LEAST_LETTERS = 4
"""Of a stem that says what a line is about."""
OFTEN = 3
"""Paragraphs of the text from which a word is what it is about."""
MANY = 5
"""Words of a line that the text has, too; more say no more."""

_OF_TEXT = {
    "item",
    "near the end",
    "above the text",
    "dropped of those above, above the text",
    "words",
}
"""Features of lines that say nothing of those above the text, or what another one says."""
_PARTED = re.compile(r"[|>»→·•]|\s[–—-]\s")


def likelier(
    title: Paragraph, draft: Draft, words: Mapping[str, float], weights: Mapping[str, float]
) -> Paragraph:
    """Return a line above the text that is far likelier to be the title than this; else this.

    `words` and `weights` are those of words and of features: see `accord.importing.learned`.
    """
    odds = {block: log_odds(found, weights) for block, found in title_features(draft, words)}
    likeliest = max(odds, key=odds.__getitem__, default=title)
    return likeliest if title in odds and odds[likeliest] > odds[title] + FAR else title


def title_features(draft: Draft, words: Mapping[str, float]) -> list[tuple[Paragraph, Features]]:
    """Return the lines above the text, with what tells whether they are the title.

    `words` are the weights of these.
    """
    known, start = cues(draft.language), first_bearing(draft.paragraphs)
    candidates = draft.paragraphs[:start][:MOST_CANDIDATES]
    said = {stem for block in candidates for stem in known.stems(block.text)}
    texts = (known.stems(block.text) for block in draft.paragraphs[start:])
    paragraphs = Counter(chain.from_iterable(map(said.intersection, texts)))
    rows = []
    for below, (block, shown) in zip(
        range(len(candidates) - 1, -1, -1), features(draft, words), strict=False
    ):
        text = block.text
        stems = [stem for stem in known.stems(text) if len(stem) >= LEAST_LETTERS]
        shared = sum(stem in paragraphs for stem in stems)
        often = sum(paragraphs[stem] >= OFTEN for stem in stems)
        found = {
            **{name: value for name, value in shown.items() if name not in _OF_TEXT},
            "length": math.log1p(min(len(text), LONG_ENOUGH)),
            "words of the text": min(MANY, shared),
            "share of the text's own words": often / max(1, len(stems)),
            "right above the text": below == 0,
            "lines above the text": math.log1p(below),
            "in capitals": text.isupper(),
            "has a colon": ":" in text,
            "has parts": _PARTED.search(text) is not None,
            "begins with a quotation mark": text[:1] in OPENING_QUOTES,
            "names a kind": known.kind_cue(text) is not None,
        }
        rows.append((block, found))
    return rows
