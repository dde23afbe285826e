"""Concepts of another thesaurus: what is taken over, and what is said of the rest."""

import re
import unicodedata
from pathlib import Path

import hypothesis
import pytest
import yaml
from hypothesis import strategies as st

from accord.documents.page import PageRef, read_page
from accord.importing.escaping import escaped
from accord.problems import InvalidInputError
from accord.thesaurus.skeletons import tree_lines, write_skeletons
from accord.thesaurus.skos_reader import Imported, ImportedNames, read_skos
from accord.thesaurus.tree import read_tree

HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://other.test/> .
"""


def read(folder: Path, text: str) -> tuple[dict[str, Imported], list[str]]:
    file = folder / "other.ttl"
    file.write_text(HEAD + text, encoding="utf-8")
    concepts, problems = read_skos(file, "other.ttl", ("en", "pl"))
    return {concept.id: concept for concept in concepts}, [str(problem) for problem in problems]


def test_names_are_taken_over_in_the_languages_of_the_site(tmp_path: Path) -> None:
    concepts, problems = read(
        tmp_path,
        """
        :trust skos:prefLabel "Trust"@en, "Zaufanie"@pl, "Vertrauen"@de ;
            skos:altLabel "faith"@en, "  con\\nfidence "@en, "trust"@en ;
            skos:hiddenLabel "trusting"@en, "faith"@en ;
            skos:definition "What keeps customers."@en .
        """,
    )
    assert problems == []
    assert concepts["trust"].names == {
        "en": ImportedNames(
            "Trust", ("con fidence", "faith"), ("trusting",), "What keeps customers."
        ),
        "pl": ImportedNames("Zaufanie", (), (), ""),
    }


def test_a_regional_variant_stands_in_for_its_language(tmp_path: Path) -> None:
    concepts, _ = read(tmp_path, ':a1 skos:prefLabel "Behaviour"@en-GB, "Behavior"@en-US .')
    assert concepts["a1"].names["en"].preferred == "Behaviour"


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (':trust skos:prefLabel "Faith"@en', "trust"),
        ('<https://other.test/c#Trust_Fund> skos:prefLabel "Faith"@en', "trust-fund"),
        ('<https://other.test/4711> skos:prefLabel "Bonne Volonté"@en', "bonne-volonte"),
    ],
)
def test_an_id_comes_from_the_address_or_else_from_the_english_name(
    tmp_path: Path, node: str, expected: str
) -> None:
    assert list(read(tmp_path, f"{node} .")[0]) == [expected]


def test_relations_become_a_tree(tmp_path: Path) -> None:
    concepts, problems = read(
        tmp_path,
        """
        :a skos:prefLabel "Aaa"@en ; skos:narrower :b ; skos:broader :c .
        :b skos:prefLabel "Bbb"@en ; skos:related :a, :c, :nowhere .
        :c skos:prefLabel "Ccc"@en ; skos:broader :b .
        """,
    )
    assert {id_: concept.broader for id_, concept in concepts.items()} == {
        "a": "c",
        "b": "a",
        "c": None,
    }
    assert concepts["b"].related == ("a", "c")
    assert problems == [
        (
            "other.ttl: that 'c' is part of 'b' does not fit into a tree. "
            "Mend it in the file, or add it by hand."
        )
    ]


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        (':x skos:prefLabel "Trust"@de', "https://other.test/x has no name in a language of this"),
        (
            ':x skos:prefLabel "<b>Trust</b>"@en',
            "'<b>Trust</b>' of https://other.test/x is no name",
        ),
        (':x skos:prefLabel "…"@en', "'…' of https://other.test/x is no name"),
        (f':x skos:prefLabel "{"long " * 20}"@en', "'long long long"),
        (':1 skos:prefLabel "Zaufanie"@pl', "has neither an address nor an English name"),
        (':Ok skos:prefLabel "Once more"@en', "would be 'ok', as another concept is"),
    ],
)
def test_what_is_left_out_is_named(tmp_path: Path, statement: str, what: str) -> None:
    concepts, problems = read(tmp_path, f'<urn:a:ok> skos:prefLabel "Fine"@en . {statement} .')
    assert len(concepts) == 1
    assert what in problems[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (":a skos:prefLabel", r"other.ttl: not valid Turtle: it ends early .*"),
        (":a skos:related " + "[ :p " * 20_000, r"other.ttl: not valid Turtle: .* too deeply.*"),
        ("\n\n:a :b; c .", r"other.ttl:5: not valid Turtle: objectList expected\. .*"),
        ('{"@context": "https://other.test/"}', r"other.ttl:3: not valid Turtle: .*"),
        (
            ':a skos:prefLabel "Trust" .',
            r"other.ttl: it holds no concept with a preferred label in en, pl\. .*",
        ),
        ("", r"other.ttl: it holds no concept .*"),
    ],
)
def test_a_file_of_no_use_is_a_problem_with_its_place(
    tmp_path: Path, text: str, problem: str
) -> None:
    with pytest.raises(InvalidInputError) as raised:
        read(tmp_path, text)
    assert re.fullmatch(problem, str(raised.value))
    assert len(str(raised.value)) < 300


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "other.ttl"
    for content, what in ((None, "cannot be read"), (b"\xff\xfe", "not UTF-8")):
        if content:
            file.write_bytes(content)
        with pytest.raises(InvalidInputError, match=what):
            read_skos(file, "other.ttl", ("en",))
    with file.open("wb") as sparse:
        sparse.truncate(30_000_000)
    with pytest.raises(InvalidInputError, match="larger than 20 MB"):
        read_skos(file, "other.ttl", ("en",))


@hypothesis.given(st.text())
@hypothesis.settings(suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture])
def test_any_text_is_read_or_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "other.ttl"
    file.write_text(HEAD + text, encoding="utf-8", errors="replace")
    with pytest.raises(InvalidInputError):
        read_skos(file, "other.ttl", ("en",))


line = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@hypothesis.given(line, st.lists(line), line)
@hypothesis.settings(suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture])
def test_a_page_says_what_was_imported(
    tmp_path: Path, name: str, also: list[str], definition: str
) -> None:
    names = ImportedNames(name, tuple(also), (), definition)
    file = tmp_path / "en/concepts/trust.md"
    file.unlink(missing_ok=True)
    assert list(
        write_skeletons((Imported("trust", {"en": names}, None, ()),), tmp_path, escaped)
    ) == [(file, True)]
    page = read_page(file, PageRef("en", "concepts/trust.md"), tmp_path)
    assert page.matter.values.get("also", []) == also
    assert page.title == name
    assert [block.text for block in page.parts[0].blocks] == ([definition] if definition else [])


def test_a_page_that_exists_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "en/concepts/trust.md"
    file.parent.mkdir(parents=True)
    file.write_text("mine", encoding="utf-8")
    names = ImportedNames("Trust", (), (), "")
    concepts = (Imported("trust", {"en": names}, None, ()),)
    assert list(write_skeletons(concepts, tmp_path, escaped)) == [(file, False)]
    assert file.read_text(encoding="utf-8") == "mine"


def test_lines_for_the_tree_can_be_pasted(tmp_path: Path) -> None:
    names = {"en": ImportedNames("Name", (), (), "")}
    concepts = (
        Imported("old", names, None, ()),
        Imported("top", names, None, ("leaf",)),
        Imported("leaf", names, "top", ("old",)),
        Imported("other", names, "top", ()),
        Imported("below", names, "old", ()),
    )
    lines = list(tree_lines(concepts, {"old"}))
    assert lines == [
        "top:",
        "  related: [leaf]",
        "  leaf: {related: [old]}",
        "  other:",
        "# part of old:",
        "below:",
    ]
    file = tmp_path / "thesaurus.yml"
    file.write_text("old:\n" + "\n".join(lines), encoding="utf-8")
    branches, _ = read_tree(file, tmp_path)
    assert branches["leaf"].broader == "top"
    assert yaml.safe_load("\n".join(lines))["top"]["other"] is None


def test_ten_thousand_concepts_in_a_row_are_no_deeper_than_one() -> None:
    names = {"en": ImportedNames("Name", (), (), "")}
    row = tuple(Imported(f"c{n}", names, f"c{n - 1}" if n else None, ()) for n in range(10_000))
    assert sum(1 for _ in tree_lines(row, ())) == 10_000
