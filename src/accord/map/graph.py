"""What the map shows: concepts and guides of one language, and what ties them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from accord.documents.page import PageRef
from accord.thesaurus.reader import concept_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from accord.content.guide import Guide
    from accord.thesaurus.concept import Thesaurus

_MOST_TIES = 3
"""Concepts drawn to a guide: those that set it apart. All of them would hide one another."""


class Kind(StrEnum):
    """What a node stands for."""

    TOPIC = "topic"
    """A concept that is part of no other on the map."""
    CONCEPT = "concept"
    GUIDE = "guide"


class Tie(StrEnum):
    """Why two nodes are joined."""

    NARROWER = "narrower"
    RELATED = "related"
    SPEAKS_OF = "speaks-of"


@dataclass(frozen=True, slots=True)
class Node:
    """A concept or a guide."""

    kind: Kind
    """Which of them."""
    label: str
    """Its name, in the language of its page."""
    ref: PageRef
    """Its page: of another language where this one lacks the guide."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two nodes that belong together."""

    start: int
    """Number of the wider concept, of the guide, or of either."""
    end: int
    """Number of the other."""
    tie: Tie
    """Why."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the order of the thesaurus and of the guides, and what ties them."""

    nodes: tuple[Node, ...]
    """Concepts first."""
    edges: tuple[Edge, ...]
    """Each pair once."""


def build_graph(
    thesaurus: Thesaurus,
    guides: Iterable[Guide],
    weights: Mapping[PageRef, Mapping[str, float]],
    lang: str,
) -> Graph:
    """Return the graph of a language.

    `weights` says of every guide in every language how much it is about which concept; the versions
    of a guide are taken together, so that the map looks alike in all languages.
    """
    concepts = [concept for concept in thesaurus.concepts.values() if lang in concept.names]
    numbers = {concept.id: number for number, concept in enumerate(concepts)}
    edges = [
        Edge(numbers[concept.id], numbers[other], tie)
        for concept in concepts
        for tie, others in ((Tie.NARROWER, concept.narrower), (Tie.RELATED, concept.related))
        for other in others
        # A relation goes both ways; it is drawn once.
        if other in numbers and (tie is Tie.NARROWER or numbers[concept.id] < numbers[other])
    ]
    parts = {edge.end for edge in edges if edge.tie is Tie.NARROWER}
    nodes = [
        Node(
            Kind.CONCEPT if number in parts else Kind.TOPIC,
            concept.names[lang].preferred.text,
            PageRef(lang, concept_path(concept.id)),
        )
        for number, concept in enumerate(concepts)
    ]
    for guide in guides:
        spoken_of = (numbers[id_] for id_ in _spoken_of(guide.ref.path, weights) if id_ in numbers)
        edges += (Edge(len(nodes), number, Tie.SPEAKS_OF) for number in spoken_of)
        nodes.append(Node(Kind.GUIDE, guide.title, guide.ref))
    return Graph(tuple(nodes), tuple(edges))


def _spoken_of(path: str, weights: Mapping[PageRef, Mapping[str, float]]) -> Iterator[str]:
    """Yield the concepts that the versions of a guide are about, most of all first."""
    total: Counter[str] = Counter()
    for ref, concepts in weights.items():
        if ref.path == path:
            total.update(concepts)
    ranked = sorted(total, key=lambda id_: (-total[id_], id_))
    yield from [id_ for id_ in ranked if total[id_] > 0][:_MOST_TIES]
