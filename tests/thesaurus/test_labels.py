"""One label, one concept: within a language no two concepts share a name in any form."""

import hypothesis
import pytest
from hypothesis import strategies as st
from tests.linking.thesauri import Entry, thesaurus

from accord.thesaurus.labels import check_labels


def problems(lang: str, **concepts: Entry) -> list[str]:
    """Return what is wrong with the names, without the folder all pages share."""
    found = check_labels(thesaurus(lang, concepts))
    return [str(problem).replace(f"docs/{lang}/concepts/", "") for problem in found]


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("pl", "trudny klient", "trudnych klientów"),
        ("ru", "ожидание клиента", "Ожидания клиентов"),
        ("it", "conflitto", "conflitti"),
        ("en", "complaint", "Complaints"),
    ],
)
@pytest.mark.parametrize("where", ["names", "hidden", "exact"])
def test_a_name_that_another_concept_has_in_another_form_is_named(
    lang: str, one: str, other: str, where: str
) -> None:
    second = {"names": ["accord"]} | {where: ["accord", other] if where == "names" else [other]}
    assert problems(lang, first={"names": [one]}, second=second) == [
        (
            f"second.md:1: '{other}' already means 'first' ('{one}'). "
            "Choose another name here or at first.md:1."
        )
    ]


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("pl", "zadowolony klient", "niezadowolony klient"),
        ("pl", "krytyka", "krytyczny"),
        ("ru", "доверие", "доверять"),
        ("it", "aggressione", "aggressività"),
        ("en", "customer", "custom"),
        ("en", "customer", "difficult customer"),
    ],
)
def test_names_of_different_words_are_fine(lang: str, one: str, other: str) -> None:
    assert problems(lang, first={"names": [one]}, second={"names": [other]}) == []


def test_the_same_name_in_two_languages_is_fine() -> None:
    assert problems("pl", first={"names": ["empatia"]}) == []
    assert problems("it", second={"names": ["empatia"]}) == []


def test_a_name_that_stands_twice_is_named() -> None:
    assert problems("en", trust={"names": ["Trust"], "hidden": ["trust"]}) == [
        "trust.md:1: 'trust' stands twice. Keep one of the two."
    ]


def test_two_forms_of_a_word_may_name_one_concept() -> None:
    assert problems("en", trust={"names": ["trust"], "hidden": ["trusts", "trusting"]}) == []


@pytest.mark.parametrize("label", ["", "—", "😠"])
def test_a_name_without_a_word_is_named(label: str) -> None:
    assert problems("en", trust={"names": ["trust", label]}) == [
        f"trust.md:1: '{label}' is no name of 'trust'. Write a word, or delete it."
    ]


@pytest.mark.parametrize(
    ("label", "problem"),
    [
        (
            "b",
            (
                "trust.md:1: 'b' is a single letter, which would be found in texts everywhere. "
                "Write the whole word."
            ),
        ),
        (
            "<b>faith</b>",
            ("trust.md:1: '<b>faith</b>' holds signs of HTML. Write the name without `<` and `>`."),
        ),
    ],
)
def test_what_cannot_be_a_name_is_named(label: str, problem: str) -> None:
    assert problems("en", trust={"names": ["trust"], "hidden": [label]}) == [problem]


@pytest.mark.parametrize("label", ["信", "C++ (faith)", "a.*b", "R&D"])
def test_signs_that_a_program_might_misread_are_part_of_a_name(label: str) -> None:
    assert problems("en", trust={"names": ["trust", label]}) == []


def test_a_blocking_phrase_without_a_word_is_named() -> None:
    assert problems("en", trust={"names": ["trust"], "block": ["…"]}) == [
        "trust.md:1: '…' is no phrase. Write its words, or delete it."
    ]


def test_names_meet_only_word_for_word() -> None:
    assert problems("en", a={"names": ["customer trust"]}, b={"names": ["trust customer"]}) == []


@hypothesis.given(
    st.lists(st.lists(st.sampled_from(["customer", "customers", "trust", "trusts", "of"])))
)
def test_two_concepts_never_share_a_name_unnoticed(names: list[list[str]]) -> None:
    labels = [" ".join(words) for words in names if words]
    concepts: dict[str, Entry] = {f"c{n}": {"names": [label]} for n, label in enumerate(labels)}
    singular = {
        label.replace("customers", "customer").replace("trusts", "trust") for label in labels
    }
    clashes = [problem for problem in problems("en", **concepts) if "already means" in problem]
    assert len(clashes) == len(labels) - len(singular)
