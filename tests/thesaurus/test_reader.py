"""Concept pages and thesaurus.yml become a thesaurus."""

from pathlib import Path

import pytest

from accord.content.library import read_pages
from accord.documents.page import PageRef
from accord.settings import Settings
from accord.thesaurus.concept import Thesaurus
from accord.thesaurus.order import alphabetical
from accord.thesaurus.reader import build_thesaurus, concept_id, concept_path

PAGE = "# {}\n\nWhat it is.\n"


def build(folder: Path, tree: str, **pages: str) -> tuple[Thesaurus, list[str]]:
    """Return the thesaurus of a site in which each page stands in one language, English."""
    docs = folder / "docs" / "en" / "concepts"
    docs.mkdir(parents=True, exist_ok=True)
    (folder / "thesaurus.yml").write_text(tree, encoding="utf-8")
    for name, text in pages.items():
        (docs / f"{name}.md").write_text(text, encoding="utf-8")
    settings = Settings(
        file=folder / "mkdocs.yml",
        root=folder,
        languages=("en",),
        default_language="en",
        docs=folder / "docs",
        thesaurus=folder / "thesaurus.yml",
        sources=folder / "sources",
        drafts=folder / "drafts",
        guides=(),
        universal_guide="",
        behaviours="",
    )
    thesaurus, problems = build_thesaurus(read_pages(settings)[0], settings)
    return thesaurus, [str(problem) for problem in problems]


def test_a_concept_has_the_names_of_its_page(tmp_path: Path) -> None:
    page = (
        "---\nalso: [confidence, faith]\nhidden: [trusty]\nexact: [trusts]\n"
        "block: [trust fund]\navoid: [belief]\norigin: en\n"
        "---\n# Trust\n\nWhat *keeps* customers.\n"
    )
    thesaurus, problems = build(tmp_path, "trust:\n", trust=page)
    assert problems == []
    names = thesaurus.concepts["trust"].names["en"]
    assert (names.preferred.text, names.preferred.line) == ("Trust", 9)
    assert [(label.text, label.line) for label in names.also] == [("confidence", 2), ("faith", 2)]
    assert [label.text for label in names.linked] == ["Trust", "confidence", "faith"]
    assert [label.text for label in names.hidden] == ["trusty"]
    assert [label.text for label in names.exact] == ["trusts"]
    assert [label.text for label in names.block] == ["trust fund"]
    assert [label.text for label in names.avoid] == ["belief"]
    assert names.definition == "What keeps customers."


def test_concepts_keep_their_place_in_the_tree(tmp_path: Path) -> None:
    pages = {name: PAGE.format(name) for name in ("conflict", "cause", "trust")}
    tree = "conflict:\n  cause: {related: [trust]}\ntrust:\n"
    thesaurus, problems = build(tmp_path, tree, **pages)
    assert problems == []
    assert [concept.id for concept in thesaurus.top()] == ["conflict", "trust"]
    assert thesaurus.concepts["conflict"].narrower == ("cause",)
    assert thesaurus.concepts["cause"].broader == "conflict"
    assert thesaurus.concepts["trust"].related == ("cause",)


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        (
            "---\nalso: confidence\n---\n# Trust\n\nX.\n",
            (
                "docs/en/concepts/trust.md:2: 'also' is no list of names. "
                "Write `also: [name, other name]`."
            ),
        ),
        (
            "---\nhidden: [404]\n---\n# Trust\n\nX.\n",
            (
                "docs/en/concepts/trust.md:2: 'hidden' is no list of names. "
                "Write `hidden: [name, other name]`."
            ),
        ),
        (
            "---\nallso: [x]\n---\n# Trust\n\nX.\n",
            (
                "docs/en/concepts/trust.md:2: unknown key 'allso' in the front matter. "
                "Did you mean 'also'?"
            ),
        ),
        (
            "---\norigin: fr\n---\n# Trust\n\nX.\n",
            (
                "docs/en/concepts/trust.md:2: origin 'fr' is no language of this site. "
                "Valid values: en."
            ),
        ),
        (
            "# Trust\n",
            (
                "docs/en/concepts/trust.md:1: the concept has no definition. "
                "Write one or two sentences under the title; they become the tooltip."
            ),
        ),
    ],
)
def test_a_broken_concept_page_is_named_with_its_line(
    tmp_path: Path, page: str, problem: str
) -> None:
    assert build(tmp_path, "trust:\n", trust=page)[1] == [problem]


def test_a_page_without_a_place_in_the_tree_is_named(tmp_path: Path) -> None:
    _, problems = build(
        tmp_path, "trust:\n", trust=PAGE.format("Trust"), trsut=PAGE.format("Cause")
    )
    assert problems == [
        "docs/en/concepts/trsut.md: 'trsut' is not in thesaurus.yml. Did you mean 'trust'?"
    ]


def test_a_concept_without_a_page_is_named(tmp_path: Path) -> None:
    assert build(tmp_path, "\ntrust:\n")[1] == [
        (
            "thesaurus.yml:2: the concept 'trust' has no page in 'en'. "
            "Write docs/en/concepts/trust.md."
        )
    ]


def test_a_page_that_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    _, problems = build(tmp_path, "trust:\n", trust="## No title\n")
    assert not any("has no page" in problem for problem in problems)


def test_indexes_and_maps_are_no_concepts(tmp_path: Path) -> None:
    pages = {name: PAGE.format(name) for name in ("trust", "index", "map")}
    thesaurus, problems = build(tmp_path, "trust:\n", **pages)
    assert (list(thesaurus.concepts), problems) == (["trust"], [])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("concepts/trust.md", "trust"),
        ("concepts/index.md", None),
        ("concepts/map.md", None),
        ("guides/trust.md", None),
        ("index.md", None),
    ],
)
def test_a_concept_is_known_by_its_page(path: str, expected: str | None) -> None:
    assert concept_id(PageRef("en", path)) == expected
    if expected:
        assert concept_path(expected) == path


def test_concepts_are_listed_as_a_dictionary_would(tmp_path: Path) -> None:
    titles = {"a": "empathy", "b": "Apology", "c": "action plan", "d": "action-taking"}
    pages = {id_: PAGE.format(title) for id_, title in titles.items()}
    thesaurus, _ = build(tmp_path, "a:\nb:\nc:\nd:\n", **pages)
    assert [
        (letter, [concept.id for concept in concepts])
        for letter, concepts in alphabetical(thesaurus, "en")
    ] == [("A", ["c", "d", "b"]), ("E", ["a"])]


@pytest.mark.parametrize(
    ("page", "line"), [("# {}\n\nX.\n", 1), ("---\nalso: [{}]\n---\n# Trust\n\nX.\n", 2)]
)
def test_a_text_in_place_of_a_name_is_named_and_left_out(
    tmp_path: Path, page: str, line: int
) -> None:
    text = "what we hope to keep when a customer calls us"
    thesaurus, (problem,) = build(tmp_path, "trust:\n", trust=page.format(text))
    assert problem == (
        f"docs/en/concepts/trust.md:{line}: 'what we hope to keep when a customer cal…' is a text, "
        "no name. Name the concept in 8 words at most."
    )
    names = thesaurus.concepts["trust"].names.get("en")
    assert text not in [label.text for label in (names.linked if names else ())]
