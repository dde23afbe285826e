"""How often guides use each name of each concept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.linking.matcher import Matcher
from accord.thesaurus.concept import Thesaurus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from accord.documents.markdown import Block
    from accord.linking.mention import Mention
    from accord.thesaurus.concept import Concept, Label, Names


@dataclass(frozen=True, slots=True)
class Usage:
    """What the texts of one language call the concepts."""

    counts: Mapping[str, int]
    """Concept id -> its mentions; only of concepts that have names in the language."""
    unused: tuple[tuple[str, Label], ...]
    """Concept id and a name of it that links and was found nowhere, in the order of the tree."""
    covered: tuple[tuple[tuple[int, int], ...], ...]
    """For each block the ranges of its mentions."""


def usage(thesaurus: Thesaurus, lang: str, blocks: Iterable[Block]) -> Usage:
    """Return how `blocks`, texts of a language, use the names that link there."""
    split = {
        f"{concept.id}/{number}": (concept, label, exact)
        for concept in thesaurus.concepts.values()
        if lang in concept.names
        for number, (label, exact) in enumerate(_labels(concept, lang))
    }
    one_label_each = {
        key: replace(concept, id=key, names={lang: _only(concept.names[lang], label, exact=exact)})
        for key, (concept, label, exact) in split.items()
    }
    matcher = Matcher(Thesaurus(one_label_each), lang)
    found = [
        [mention for mention in matcher.find(block.text) if not _is_opaque(mention, block)]
        for block in blocks
    ]
    times = Counter(mention.concept for mentions in found for mention in mentions)
    counts = dict.fromkeys((concept.id for concept, _, _ in split.values()), 0)
    for key, number in times.items():
        counts[split[key][0].id] += number
    unused = tuple((split[key][0].id, split[key][1]) for key in split if not times[key])
    covered = (tuple((mention.start, mention.end) for mention in mentions) for mentions in found)
    return Usage(counts, unused, tuple(covered))


def _is_opaque(mention: Mention, block: Block) -> bool:
    return any(start < mention.end and mention.start < end for start, end in block.opaque)


def _labels(concept: Concept, lang: str) -> Iterator[tuple[Label, bool]]:
    """Yield each name that links once, and whether it does so in this very form only."""
    names = concept.names[lang]
    exact = {label.text for label in names.exact}
    labels = {label.text: label for label in (*names.linked, *names.exact)}
    yield from ((label, text in exact) for text, label in labels.items())


def _only(names: Names, label: Label, *, exact: bool) -> Names:
    return replace(names, preferred=label, also=(), exact=(label,) if exact else ())
