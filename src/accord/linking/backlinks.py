"""From concepts back to the guides that speak of them, and from guide to guide through concepts."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from accord.documents.page import PageRef
    from accord.linking.mentions import Quotation


@dataclass(frozen=True, slots=True)
class Backlinks:
    """Which guide speaks of which concept, both ways."""

    by_concept: Mapping[str, tuple[Quotation, ...]]
    """Concept id -> the sections that mention it, in the order of languages and pages."""
    by_guide: Mapping[PageRef, Mapping[str, int]]
    """Guide -> concept id -> number of its sections that mention it."""
    rarity: Mapping[str, float]
    """Concept id -> its inverse document frequency; 0 where every guide mentions it."""

    def concepts_in(self, guide: PageRef) -> tuple[str, ...]:
        """Return the ids of the concepts a guide mentions, those that set it apart first."""
        sections = self.by_guide.get(guide, {})
        return tuple(sorted(sections, key=lambda id_: -sections[id_] * self.rarity[id_]))

    def nearness(self, guide: PageRef, other: PageRef) -> float:
        """Return how much two guides share: the rarity of their common concepts, summed."""
        ours, theirs = self.by_guide.get(guide, {}), self.by_guide.get(other, {})
        return sum(self.rarity[id_] for id_ in ours.keys() & theirs.keys())


def backlinks(quotations: Iterable[Quotation]) -> Backlinks:
    """Return the quotations indexed both ways."""
    by_concept: defaultdict[str, list[Quotation]] = defaultdict(list)
    by_guide: defaultdict[PageRef, Counter[str]] = defaultdict(Counter)
    for quotation in quotations:
        by_concept[quotation.concept].append(quotation)
        by_guide[quotation.guide.ref][quotation.concept] += 1
    rarity = {
        id_: math.log(len(by_guide) / len({quotation.guide.ref for quotation in found}))
        for id_, found in by_concept.items()
    }
    return Backlinks({id_: tuple(found) for id_, found in by_concept.items()}, by_guide, rarity)
