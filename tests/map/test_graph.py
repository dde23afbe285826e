"""What the map shows: the thesaurus, the guides, and what each guide is about."""

from dataclasses import replace

from tests.linking.thesauri import concept

from accord.content.guide import Guide, Review
from accord.documents.page import PageRef
from accord.map.graph import Edge, Kind, Tie, build_graph
from accord.thesaurus.concept import Concept, Thesaurus


def made(id_: str, broader: str | None = None, *, lang: str = "en", **ties: list[str]) -> Concept:
    whole = concept(id_, lang, {"names": [id_.capitalize()]})
    narrower, related = (tuple(ties.get(key, ())) for key in ("narrower", "related"))
    return replace(whole, broader=broader, narrower=narrower, related=related)


def thesaurus(*concepts: Concept) -> Thesaurus:
    return Thesaurus({each.id: each for each in concepts})


def guide(lang: str, stem: str) -> Guide:
    ref = PageRef(lang, f"guides/{stem}.md")
    review = Review(owner="", verified=None, every=None)
    return Guide(ref, stem, "", "", (), lang, {}, (), review, ())


CONFLICT = thesaurus(
    made("conflict", narrower=["cause"], related=["trust"]),
    made("cause", "conflict"),
    made("trust", related=["conflict"]),
)


def test_concepts_are_tied_as_in_the_thesaurus_and_relations_drawn_once() -> None:
    graph = build_graph(CONFLICT, (), {}, "en")
    assert [(node.kind, node.label) for node in graph.nodes] == [
        (Kind.TOPIC, "Conflict"),
        (Kind.CONCEPT, "Cause"),
        (Kind.TOPIC, "Trust"),
    ]
    assert graph.edges == (Edge(0, 1, Tie.NARROWER), Edge(0, 2, Tie.RELATED))
    assert graph.nodes[1].ref == PageRef("en", "concepts/cause.md")


def test_a_guide_is_tied_to_what_its_versions_are_about_most() -> None:
    shout, other = guide("en", "shout"), guide("en", "other")
    weights = {
        shout.ref: {"cause": 1.0, "trust": 3.0, "conflict": 0.0},
        PageRef("pl", "guides/shout.md"): {"cause": 4.0},
        other.ref: {"trust": 9.0},
    }
    graph = build_graph(CONFLICT, (shout,), weights, "en")
    assert graph.nodes[3].kind is Kind.GUIDE
    assert [edge.end for edge in graph.edges if edge.start == 3] == [1, 2]


def test_a_guide_is_tied_to_three_concepts_at_most() -> None:
    ids = [f"c{n}" for n in range(9)]
    many = thesaurus(*map(made, ids))
    weights = {guide("en", "x").ref: {id_: float(n) for n, id_ in enumerate(ids)}}
    graph = build_graph(many, (guide("en", "x"),), weights, "en")
    assert [edge.end for edge in graph.edges] == [8, 7, 6]


def test_a_concept_that_a_language_lacks_is_left_out_and_its_parts_become_topics() -> None:
    foreign = made("conflict", lang="pl", narrower=["cause"], related=["trust"])
    lacking = thesaurus(foreign, *list(CONFLICT.concepts.values())[1:])
    graph = build_graph(lacking, (), {}, "en")
    assert [(node.kind, node.label) for node in graph.nodes] == [
        (Kind.TOPIC, "Cause"),
        (Kind.TOPIC, "Trust"),
    ]
    assert graph.edges == ()
