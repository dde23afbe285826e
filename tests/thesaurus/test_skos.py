"""The thesaurus in SKOS: what it says, and that it breaks none of SKOS's conditions."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SKOS
from tests.linking.thesauri import Entry, concept

from accord.content.library import read_pages
from accord.settings import read_settings
from accord.thesaurus.concept import Concept, Thesaurus
from accord.thesaurus.reader import build_thesaurus
from accord.thesaurus.skos import FORMATS, export

ROOT = Path(__file__).parents[2]
SHAPES = Path(__file__).with_name("skos.ttl")
BASE = "https://kb.test/c/"
EXPORT = """
import sys
from accord.cli import main
for format_ in sys.argv[1:]:
    main(["export", "--format", format_])
"""

# rdflib and pyshacl still use names of rdflib's own that it is about to give up.
pytestmark = pytest.mark.filterwarnings("ignore:.*(Dataset|ConjunctiveGraph):DeprecationWarning")

TRUST: Entry = {
    "names": ["Trust", "faith"],
    "hidden": ["trusting"],
    "exact": ["faith", "TRUST"],
}


def thesaurus() -> Thesaurus:
    relationship = replace(
        concept("relationship", "en", {"names": ["Relationship"]}), narrower=("trust",)
    )
    trust = replace(concept("trust", "en", TRUST), broader="relationship", related=("promise",))
    promise = replace(concept("promise", "pl", {"names": ["Obietnica"]}), related=("trust",))
    return Thesaurus({each.id: each for each in (relationship, trust, promise)})


def violations(graph: Graph) -> str:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(SHAPES), advanced=True)
    return "" if conforms else str(text)


@pytest.fixture(scope="module")
def real() -> Thesaurus:
    settings = read_settings(ROOT / "mkdocs.yml")
    found, problems = build_thesaurus(read_pages(settings)[0], settings)
    assert problems == ()
    return found


@pytest.mark.parametrize("format_", FORMATS)
def test_the_thesaurus_of_the_site_breaks_no_condition(real: Thesaurus, format_: str) -> None:
    graph = Graph().parse(data=export(real, BASE, format_), format=format_)
    assert len(set(graph.subjects(SKOS.inScheme))) == len(real.concepts)
    assert violations(graph) == ""


def test_both_formats_say_the_same(real: Thesaurus) -> None:
    turtle, json_ld = (set(Graph().parse(data=export(real, BASE, f), format=f)) for f in FORMATS)
    assert turtle == json_ld


def test_names_and_relations_are_stated_each_once() -> None:
    graph = Graph().parse(data=export(thesaurus(), BASE, "turtle"))
    trust = URIRef(f"{BASE}trust")
    assert set(graph.predicate_objects(trust)) >= {
        (SKOS.prefLabel, Literal("Trust", "en")),
        (SKOS.altLabel, Literal("faith", "en")),
        (SKOS.altLabel, Literal("TRUST", "en")),
        (SKOS.hiddenLabel, Literal("trusting", "en")),
        (SKOS.definition, Literal("What trust is.", "en")),
        (SKOS.broader, URIRef(f"{BASE}relationship")),
        (SKOS.related, URIRef(f"{BASE}promise")),
        (SKOS.inScheme, URIRef(BASE)),
    }
    assert set(graph.objects(URIRef(BASE), SKOS.hasTopConcept)) == {
        URIRef(f"{BASE}relationship"),
        URIRef(f"{BASE}promise"),
    }
    assert violations(graph) == ""


def with_(id_: str, concept_: Concept) -> Thesaurus:
    return Thesaurus({**thesaurus().concepts, id_: concept_})


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (
            replace(thesaurus().concepts["promise"], related=()),
            "a relation is not symmetric",
        ),
        (
            replace(thesaurus().concepts["promise"], broader="promise", narrower=("promise",)),
            "a concept is broader than itself",
        ),
        (
            replace(thesaurus().concepts["promise"], broader="trust"),
            "broader without narrower",
        ),
    ],
)
def test_the_shapes_see_what_is_wrong(broken: Concept, message: str) -> None:
    """Else passing them would say nothing."""
    graph = Graph().parse(data=export(with_("promise", broken), BASE, "turtle"))
    assert message in violations(graph)


def test_the_shapes_see_a_name_of_two_kinds() -> None:
    graph = Graph().parse(data=export(thesaurus(), BASE, "turtle"))
    graph.add((URIRef(f"{BASE}trust"), SKOS.hiddenLabel, Literal("Trust", "en")))
    graph.add((URIRef(f"{BASE}trust"), SKOS.prefLabel, Literal("Confidence", "en")))
    assert {"DisjointConstraintComponent", "UniqueLangConstraintComponent"} <= set(
        violations(graph).replace("(", " ").split()
    )


def test_every_run_writes_the_same_bytes() -> None:
    first, second = (
        subprocess.run(
            [sys.executable, "-c", EXPORT, *FORMATS],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second
    assert first.count(b"/empathy") > len(FORMATS)
