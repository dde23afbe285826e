"""thesaurus.yml: which concepts exist and how they relate."""

from pathlib import Path

import pytest

from accord.thesaurus.tree import Branch, read_tree


def read(folder: Path, text: str) -> tuple[dict[str, Branch], list[str]]:
    file = folder / "thesaurus.yml"
    file.write_text(text, encoding="utf-8")
    branches, problems = read_tree(file, folder)
    return branches, [str(problem) for problem in problems]


def test_nesting_is_narrower_and_relations_go_both_ways(tmp_path: Path) -> None:
    branches, problems = read(
        tmp_path, "conflict:\n  cause:\n    haste:\ncustomer: {related: [haste]}\ntrust:\n"
    )
    assert problems == []
    assert list(branches) == ["conflict", "cause", "haste", "customer", "trust"]
    assert [branch.line for branch in branches.values()] == [1, 2, 3, 4, 5]
    assert (branches["haste"].broader, branches["cause"].broader) == ("cause", "conflict")
    assert branches["conflict"].narrower == ["cause"]
    assert list(branches["haste"].related) == ["customer"]
    assert list(branches["customer"].related) == ["haste"]
    assert branches["trust"].related == {}


@pytest.mark.parametrize("text", ["", "{}", "# nothing yet\n"])
def test_a_thesaurus_may_be_empty(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ({}, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "Customer:\n",
            "1: 'Customer' is no concept id. Use small English letters, digits and single hyphens.",
        ),
        (
            "a:\n  b--c:\n",
            "2: 'b--c' is no concept id. Use small English letters, digits and single hyphens.",
        ),
        (
            "a:\nb:\n  a:\n",
            "3: the concept 'a' stands twice. Keep one of the two; the first is on line 1.",
        ),
        (
            "a: {related: [trsut]}\ntrust:\n",
            "1: 'a' is related to 'trsut', which is no concept. Did you mean 'trust'?",
        ),
        (
            "a:\n  b: {related: [a]}\n",
            "2: 'b' is related to 'a', which it is already part of. Delete the relation.",
        ),
        (
            "a:\n  related: [b]\n  b:\n",
            "2: 'a' is related to 'b', which is already part of it. Delete the relation.",
        ),
        (
            "a: {related: [a]}\n",
            "1: 'a' is related to 'a', which it is already part of. Delete the relation.",
        ),
        ("a: {related: b}\nb:\n", "1: `related` of 'a' is no list. Write `[id, other-id]`."),
        (
            "a: text\n",
            (
                "1: a concept is neither empty nor a mapping. "
                "Write `id:` or `id: {related: [other-id]}`."
            ),
        ),
        (
            "- a\n",
            (
                "1: a concept is neither empty nor a mapping. "
                "Write `id:` or `id: {related: [other-id]}`."
            ),
        ),
        (
            "a:\n  b: [\n",
            (
                "3: not valid YAML: expected the node content, but found '<stream end>'. "
                "Check indentation and colons."
            ),
        ),
    ],
)
def test_a_broken_thesaurus_is_named_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    assert read(tmp_path, text)[1] == [f"thesaurus.yml:{problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "a: &a\n  b: *a\n",
            "2: the concept 'b' stands twice. Keep one of the two; the first is on line 2.",
        ),
        ("? [a]\n:\n", "1: '[…]' is no concept id."),
        ("a\0b", " not valid YAML: unacceptable character #x0000: special characters"),
        (
            "".join(f"{' ' * n}c{n}:\n" for n in range(3_000)),
            " concepts are nested too deeply. Nest them as people would look for them",
        ),
    ],
)
def test_a_hostile_thesaurus_is_a_problem_of_one_line(
    tmp_path: Path, text: str, problem: str
) -> None:
    _, problems = read(tmp_path, text)
    assert problems[0].startswith(f"thesaurus.yml:{problem}")
    assert len(problems) == 1
    assert "\n" not in problems[0]


def test_a_missing_or_unreadable_thesaurus_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "thesaurus.yml"
    assert [str(problem) for problem in read_tree(file, tmp_path)[1]] == [
        "thesaurus.yml: there is no such file. Create it; `{}` is a thesaurus without concepts."
    ]
    file.write_bytes("# zażółć\n".encode("cp1250"))
    assert [str(problem) for problem in read_tree(file, tmp_path)[1]] == [
        "thesaurus.yml: the file is not UTF-8. Save it as UTF-8."
    ]


def test_a_relation_that_is_no_id_is_named_in_the_words_of_the_file(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a: {related: [{b: c}]}\n")
    assert len(problems) == 1
    assert "Node(" not in problems[0]
