"""Articles that say the same in nearly the same words, found without comparing all with all.

A text is known by its runs of three words, of which MinHash keeps a few numbers, however long the
text. What resembles something is not indexed itself: a thousand copies of one article are each
compared with the one that came first.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from accord.importing.minhash import Index, share, sketch
from accord.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accord.importing.batch import Result
    from accord.importing.minhash import Numbers

LEAST_SHARE = 0.6
"""Of all runs in two texts those that stand in both: every twelfth word may be another."""
RUN = 3
"""Words; of longer runs one changed word breaks too many, and pairs are common to all texts."""
FEWEST_RUNS = 20
"""Of a text that can be told from others by them."""
MOST_WORDS = 20_000
"""Of one text that are looked at: what 60 pages do not tell, more do not."""

_WORD = re.compile(r"[^\W_]+")
_FACTOR = np.uint32(2_654_435_761)
"""Knuth's: a run is another one when its words change places."""
_MOST_KEPT = 20_000
"""Words whose hash is kept."""


@dataclass(frozen=True, slots=True)
class KnownText:
    """A text that a draft may resemble."""

    name: str
    """How messages name it."""
    lang: str
    """Its language; others are not compared."""
    parts: tuple[str, ...]
    """What it says."""


def note_duplicates(results: Iterable[Result], known: Iterable[KnownText]) -> Iterator[Result]:
    """Yield the results, noting in each which known text or earlier draft its wording resembles."""
    texts = _Texts()
    for text in known:
        texts.add(text)
    for result in results:
        draft = result.draft
        if draft is None:
            yield result
            continue
        found = texts.add(KnownText(result.where.path, draft.language, tuple(draft.texts)))
        if found:
            name, share = found
            what = f"its wording is {share:.0%} that of {name}"
            hint = "Merge the two, or keep one of them."
            similar = Problem(result.where, what, hint, Severity.WARNING)
            result = replace(result, similar=(*result.similar, similar))  # noqa: PLW2901
        yield result


class _Texts:
    """The texts that resemble no earlier one."""

    def __init__(self) -> None:
        self._indexes: defaultdict[str, Index] = defaultdict(Index)
        self._kept: list[tuple[str, Numbers]] = []

    def add(self, text: KnownText) -> tuple[str, float] | None:
        """Return the name of the nearest text and the share in common; without one, keep this."""
        runs = _runs(_WORD.findall(" ".join(text.parts).casefold())[:MOST_WORDS])
        if len(set(runs.tolist())) < FEWEST_RUNS:
            return None
        numbers, index = sketch(runs), self._indexes[text.lang]
        near = (self._kept[place] for place in index.near(numbers))
        most, name = max(((share(numbers, kept), name) for name, kept in near), default=(0.0, ""))
        if most >= LEAST_SHARE:
            return name, most
        index.add(len(self._kept), numbers)
        self._kept.append((text.name, numbers))
        return None


def _runs(words: Sequence[str]) -> Numbers:
    """Return a number of 32 bits for each run: every word is hashed once, not in each run."""
    if len(words) < RUN:
        return np.empty(0, np.uint32)
    hashes = np.fromiter(map(_hash, words), np.uint32, len(words))
    runs = np.zeros(len(hashes) - RUN + 1, np.uint32)
    for start in range(RUN):
        runs = runs * _FACTOR ^ hashes[start : start + len(runs)]
    return runs


@lru_cache(_MOST_KEPT)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode())
