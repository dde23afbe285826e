"""Pronouns and superlatives are told from the words that they hang on."""

import pytest

from accord.lexicon.suffixes import without_suffix
from accord.lexicon.vocabulary import analyse

SUFFIXED = (
    ("ricordatevelo", "ricordate"),
    ("parlandogliene", "parlando"),
    ("chiamarglielo", "chiamare"),
    ("condurvi", "condurre"),
    ("verificatosi", "verificato"),
    ("attualissima", "attuale"),
    ("bianchissimi", "bianche"),
    ("celeberrimo", "celebre"),
)


@pytest.mark.parametrize(("word", "base"), SUFFIXED)
def test_one_pronoun_or_two_and_superlatives_are_taken_off(word: str, base: str) -> None:
    assert base in [found for found, _ in without_suffix(word, "it")]


@pytest.mark.parametrize("word", ["cliente", "gentile", "mela", "velo", "sole", "issimo", ""])
def test_words_that_only_end_like_a_suffix_stay_whole(word: str) -> None:
    assert list(without_suffix(word, "it")) == []


def test_languages_without_such_suffixes_have_no_rules() -> None:
    assert list(without_suffix("verificatosi", "pl")) == []


def test_an_unknown_word_with_a_suffix_is_searched_as_the_word_without_it() -> None:
    texts = ("ricordatevelo", "attualissima", "zendexarmi")
    found = analyse(texts, "it").lexemes
    assert "ricordare" in found["ricordatevelo"]
    assert found["attualissima"] == ("attuale",)
    assert all(each.startswith("~") for each in found["zendexarmi"])
