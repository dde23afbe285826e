"""Texts of any length with the vocabulary of a language, and concepts that occur in them.

Words are drawn from simplemma's dictionary and from our own guides as Zipf's law has them, so that
a million words hold some tens of thousands of different ones, as real texts do.
"""

from __future__ import annotations

import json
import random
import re
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
DIFFERENT = 60_000
"""Words in the vocabulary."""
SENTENCE = 14
"""Words in a sentence."""
SEED = 4


def write_corpus(lang: str, folder: Path, *, concepts: int, words: int) -> None:
    """Write text.txt and labels.json below `folder`."""
    chance = random.Random(SEED)  # noqa: S311 - the same text every time
    vocabulary = _vocabulary(lang, chance)
    weights = list(accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))
    drawn = chance.choices(vocabulary, cum_weights=weights, k=words)
    sentences = (drawn[at : at + SENTENCE] for at in range(0, words, SENTENCE))
    text = " ".join(f"{' '.join(sentence).capitalize()}." for sentence in sentences)
    (folder / "text.txt").write_text(text, encoding="utf-8")
    names = _names(vocabulary, chance, concepts)
    labels = {f"c{n}": {lang: {"pref": name}} for n, name in enumerate(names)}
    (folder / "labels.json").write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")


def _vocabulary(lang: str, chance: random.Random) -> list[str]:
    guides = " ".join(
        file.read_text("utf-8") for file in sorted((ROOT / "docs" / lang).rglob("*.md"))
    )
    own = list(dict.fromkeys(re.findall(r"[^\W\d_]{2,}", guides.casefold())))
    known = sorted(
        word for word in DEFAULT_DICTIONARY_FACTORY.get_dictionary(lang) if word.isalpha()
    )
    return own + chance.sample(known, DIFFERENT - len(own))


def _names(vocabulary: Sequence[str], chance: random.Random, count: int) -> list[str]:
    """Return names of one to three words that are not the most frequent ones."""
    names: dict[str, None] = {}
    while len(names) < count:
        length = chance.choice((1, 1, 2, 2, 3))
        names[" ".join(chance.sample(vocabulary[500:20_000], length))] = None
    return list(names)
