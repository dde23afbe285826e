"""The thesaurus in SKOS, for every program that reads thesauri."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.thesaurus.concept import Concept, Names, Thesaurus

FORMATS = {"turtle": "turtle", "json-ld": "json-ld"}
"""Name of a format -> rdflib's name of it."""

_Statement = tuple[URIRef, URIRef, URIRef | Literal]


def export(thesaurus: Thesaurus, namespace: str, format_: str) -> str:
    """Return the thesaurus in one of FORMATS, the same text every time.

    The address of the scheme is `namespace`, that of a concept is its id behind it.
    """
    graph = Graph()
    graph.bind("skos", SKOS)
    scheme = URIRef(namespace)
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    for concept in thesaurus.concepts.values():
        for statement in _statements(concept, scheme):
            graph.add(statement)
    text = graph.serialize(format=FORMATS[format_])
    return text.rstrip("\n") + "\n"


def _statements(concept: Concept, scheme: URIRef) -> Iterator[_Statement]:
    address = scheme + concept.id
    yield address, RDF.type, SKOS.Concept
    yield address, SKOS.inScheme, scheme
    if concept.broader is None:
        yield scheme, SKOS.hasTopConcept, address
        yield address, SKOS.topConceptOf, scheme
    else:
        yield address, SKOS.broader, scheme + concept.broader
    for id_ in concept.narrower:
        yield address, SKOS.narrower, scheme + id_
    for id_ in concept.related:
        yield address, SKOS.related, scheme + id_
    for lang, names in concept.names.items():
        yield from _labels(address, lang, names)


def _labels(address: URIRef, lang: str, names: Names) -> Iterator[_Statement]:
    """Yield what a language calls the concept, each name once: SKOS wants the three kinds apart."""
    yield address, SKOS.prefLabel, Literal(names.preferred.text, lang)
    seen = {names.preferred.text}
    kinds = ((SKOS.altLabel, (*names.also, *names.exact)), (SKOS.hiddenLabel, names.hidden))
    for kind, labels in kinds:
        for label in labels:
            if label.text not in seen:
                seen.add(label.text)
                yield address, kind, Literal(label.text, lang)
    if names.definition:
        yield address, SKOS.definition, Literal(names.definition, lang)
