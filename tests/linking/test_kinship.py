"""Texts of different languages are kin where they speak of the same concepts."""

from __future__ import annotations

from accord.linking.kinship import Kinship

CONCEPTS = ("anger", "apology", "empathy", "listening", "silence", "trust")


def kinship() -> Kinship:
    known = Kinship()
    known.add("docs/it/guides/a.md", "it", CONCEPTS)
    known.add("docs/it/guides/b.md", "it", [*CONCEPTS[:3], "refund", "delay"])
    return known


def test_the_nearest_text_is_named_with_the_share_of_concepts() -> None:
    assert kinship().nearest("pl", CONCEPTS[:5]) == ("docs/it/guides/a.md", 5 / 6)


def test_less_than_two_thirds_is_another_matter() -> None:
    assert kinship().nearest("pl", [*CONCEPTS[:3], "price", "parking"]) is None


def test_one_language_is_not_compared_with_itself() -> None:
    assert kinship().nearest("it", CONCEPTS) is None


def test_few_concepts_say_little() -> None:
    known = Kinship()
    known.add("a.md", "it", CONCEPTS[:4])
    assert known.nearest("pl", CONCEPTS[:4]) is None
    assert kinship().nearest("pl", CONCEPTS[:4]) is None
