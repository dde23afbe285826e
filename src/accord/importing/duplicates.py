"""Articles that say the same in nearly the same words, found without comparing all with all.

A text is known by its shingles. MinHash keeps 128 numbers of them, whatever the length of the text;
two texts agree in as many of the numbers as they have shingles in common, and an index of bands of
numbers finds those that may. What resembles something is not indexed itself: a thousand copies of
one article are each compared with the one that came first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from datasketch import LeanMinHash, MinHash, MinHashLSH

from accord.importing.shingles import shingles
from accord.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from accord.importing.batch import Result
    from accord.importing.shingles import Numbers

LEAST_SHARE = 0.6
"""Of all shingles in two texts those that stand in both: every twelfth word may be another."""
NUMBERS = 128
"""Of a sketch; the share is right to within 0.08 nineteen times in twenty."""
BANDS = (10, 4)
"""Bands of an index, and numbers that agree in one of them: finds 995 of 1,000 texts with a share
of 0.8 and 3 of 4 with 0.6, in 4 kB a text; what is best for 0.6 alone takes twice as much.
"""

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
        index.add(text.name, text.lang, shingles(text.parts))
    for result in results:
        draft = result.draft
        found = index.add(result.where.path, draft.language, result.shingles) if draft else None
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

    def add(self, name: str, lang: str, shingles: Numbers | None) -> tuple[str, float] | None:
        """Return the name of the nearest text and the share in common; without one, keep this."""
        if shingles is None:
            return None
        if lang not in self._bands:
            self._bands[lang] = MinHashLSH(num_perm=NUMBERS, params=BANDS)
        bands, sketch = self._bands[lang], _sketch(shingles)
        shares = [(sketch.jaccard(self._sketches[other]), other) for other in bands.query(sketch)]
        share, nearest = max(shares, default=(0.0, ""))
        if share >= LEAST_SHARE:
            return nearest, share
        bands.insert(name, sketch)
        self._sketches[name] = sketch
        return None


def _sketch(shingles: Numbers) -> LeanMinHash:
    drawn = MinHash(
        permutations=_EMPTY.permutations,  # drawing them anew takes longer than all the rest
        scheme=_EMPTY.scheme,
        hashfunc=_as_it_is,
    )
    drawn.update_batch([shingles])
    return LeanMinHash(drawn)


def _as_it_is(shingles: Numbers) -> Numbers:
    """Return all shingles, which are hashes already and taken at once."""
    return shingles
