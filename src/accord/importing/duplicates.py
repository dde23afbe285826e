"""Articles that say the same in nearly the same words, found without comparing all with all.

A text is known by its runs of three words. MinHash keeps 128 numbers of them, whatever the length
of the text; two texts agree in as many of the numbers as they have runs in common, and an index of
bands of numbers finds those that may. What resembles something is not indexed itself: a thousand
copies of one article are each compared with the one that came first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from datasketch import LeanMinHash, MinHash, MinHashLSH

from accord.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy.typing as npt

    from accord.importing.batch import Result

LEAST_SHARE = 0.6
"""Of all runs in two texts those that stand in both: every twelfth word may be another."""
RUN = 3
"""Words; of longer runs one changed word breaks too many, and pairs are common to all texts."""
FEWEST_RUNS = 20
"""Of a text that can be told from others by them."""
MOST_CHARACTERS = 150_000
"""Of one text that are looked at: what 60 pages do not tell, more do not."""
NUMBERS = 128
"""Of a sketch; the share is right to within 0.08 nineteen times in twenty."""
BANDS = (10, 4)
"""Bands of an index, and numbers that agree in one of them: finds 995 of 1,000 texts with a share
of 0.8 and 3 of 4 with 0.6, in 4 kB a text; what is best for 0.6 alone takes twice as much.
"""

_FACTOR = np.uint32(2_654_435_761)
"""Knuth's: a word is another one when its letters change places, and a run when its words do."""
_POWERS = np.cumprod(np.full(64, _FACTOR), dtype=np.uint32)
"""For the letters of a word; behind the last they begin anew."""
_CODE_POINTS = 0x10000
"""Of the plane that has the letters of all living languages."""
_EMPTY = MinHash(num_perm=NUMBERS)


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
    index = _Index()
    for text in known:
        index.add(text.name, text.lang, sketch(text.parts))
    for result in results:
        draft = result.draft
        found = index.add(result.where.path, draft.language, result.sketch) if draft else None
        if found:
            name, share = found
            what = f"its wording is {share:.0%} that of {name}"
            hint = "Merge the two, or keep one of them."
            similar = Problem(result.where, what, hint, Severity.WARNING)
            result = replace(result, similar=(*result.similar, similar))  # noqa: PLW2901
        yield result


class _Index:
    """The texts that resemble no earlier one."""

    def __init__(self) -> None:
        self._bands: dict[str, MinHashLSH] = {}
        self._sketches: dict[str, LeanMinHash] = {}

    def add(self, name: str, lang: str, sketch: LeanMinHash | None) -> tuple[str, float] | None:
        """Return the name of the nearest text and the share in common; without one, keep this."""
        if sketch is None:
            return None
        if lang not in self._bands:
            self._bands[lang] = MinHashLSH(num_perm=NUMBERS, params=BANDS)
        bands = self._bands[lang]
        shares = [(sketch.jaccard(self._sketches[other]), other) for other in bands.query(sketch)]
        share, nearest = max(shares, default=(0.0, ""))
        if share >= LEAST_SHARE:
            return nearest, share
        bands.insert(name, sketch)
        self._sketches[name] = sketch
        return None


def sketch(parts: Iterable[str]) -> LeanMinHash | None:
    """Return what a text is known by, None if it is too short to be told from others."""
    runs = _runs(_words(" ".join(parts)[:MOST_CHARACTERS].casefold()))
    if len(set(runs.tolist())) < FEWEST_RUNS:
        return None
    drawn = MinHash(
        permutations=_EMPTY.permutations,  # drawing them anew takes longer than all the rest
        scheme=_EMPTY.scheme,
        hashfunc=_as_it_is,
    )
    drawn.update_batch([runs])
    return LeanMinHash(drawn)


def _runs(hashes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Return a number of 32 bits for each run, of the numbers of its words."""
    if len(hashes) < RUN:
        return np.empty(0, np.uint32)
    runs = np.zeros(len(hashes) - RUN + 1, np.uint32)
    for start in range(RUN):
        runs = runs * _FACTOR ^ hashes[start : start + len(runs)]
    return runs


def _words(text: str) -> npt.NDArray[np.uint32]:
    """Return a number of 32 bits for each word, of its letters and digits; `and/or` has two."""
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
    places = np.flatnonzero(_in_words()[np.minimum(codes, _CODE_POINTS - 1)])
    if not len(places):
        return np.empty(0, np.uint32)
    firsts = np.flatnonzero(np.diff(places, prepend=-2) > 1)
    within = np.arange(len(places)) - np.repeat(firsts, np.diff(firsts, append=len(places)))
    weighed = codes[places] * _POWERS[within % len(_POWERS)]
    return np.add.reduceat(weighed, firsts, dtype=np.uint32)


@cache
def _in_words() -> npt.NDArray[np.bool_]:
    """Return of each code point whether it is a letter or a digit."""
    return np.array([chr(code).isalnum() for code in range(_CODE_POINTS)])


def _as_it_is(runs: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Return the numbers of all runs, which are hashes already and taken at once."""
    return runs
