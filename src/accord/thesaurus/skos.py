"""The thesaurus in SKOS, for every program that reads thesauri."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.thesaurus.concept import Concept, Names, Thesaurus

FORMATS = ("turtle", "json-ld")

_Statement = tuple[URIRef, URIRef, URIRef | Literal]


def export(thesaurus: Thesaurus, namespace: str, format_: str) -> str:
    """Return the thesaurus in one of FORMATS, the same text every time.

    The address of the scheme is `namespace`, that of a concept is its id behind it.
    """
    graph = Graph(bind_namespaces="none")
    graph.bind("skos", SKOS)
    scheme = URIRef(namespace)
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    for concept in thesaurus.concepts.values():
        for statement in _statements(concept, scheme):
            graph.add(statement)
    return _WRITERS[format_](graph)


def _turtle(graph: Graph) -> str:
    return graph.serialize(format="turtle").rstrip("\n") + "\n"


def _json_ld(graph: Graph) -> str:
    """Return JSON-LD in an order of its own: rdflib's differs from run to run."""
    document = json.loads(graph.serialize(format="json-ld", auto_compact=True))
    return json.dumps(_in_order(document), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _in_order(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return {key: _in_order(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted(map(_in_order, value), key=partial(json.dumps, sort_keys=True))
    return value


_WRITERS = {"turtle": _turtle, "json-ld": _json_ld}


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
