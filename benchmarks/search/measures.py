"""What a list of results is worth."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

NAMES = ("recall", "precision", "MRR", "nDCG@10", "top 3")


def measured(found: Sequence[str], right: AbstractSet[str]) -> tuple[float, ...]:
    """Return the measures that NAMES names; the last one is whether one of the first 3 is right."""
    hits = [url in right for url in found]
    first = hits.index(True) + 1 if any(hits) else 0
    gain = sum(1 / math.log2(at + 2) for at, hit in enumerate(hits[:10]) if hit)
    best = sum(1 / math.log2(at + 2) for at in range(min(10, len(right))))
    return (
        sum(hits) / len(right),
        sum(hits) / len(hits) if hits else 0.0,
        1 / first if first else 0.0,
        gain / best,
        float(any(hits[:3])),
    )
