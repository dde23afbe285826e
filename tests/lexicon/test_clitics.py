"""Italian verbs are told from the pronouns written behind them."""

import pytest

from accord.lexicon.clitics import without_pronouns
from accord.lexicon.vocabulary import analyse

WITH_PRONOUNS = (
    ("ricordatevelo", "ricordate"),
    ("parlandogliene", "parlando"),
    ("chiamarglielo", "chiamare"),
    ("condurvi", "condurre"),
)


@pytest.mark.parametrize(("word", "verb"), WITH_PRONOUNS)
def test_one_pronoun_or_two_are_taken_off(word: str, verb: str) -> None:
    assert verb in without_pronouns(word)


@pytest.mark.parametrize("word", ["cliente", "gentile", "mela", "velo", "sole", ""])
def test_words_that_only_end_like_a_pronoun_stay_whole(word: str) -> None:
    assert without_pronouns(word) == ()


def test_an_unknown_word_with_pronouns_is_searched_as_its_verb() -> None:
    assert "ricordare" in analyse(["ricordatevelo"], "it").lexemes["ricordatevelo"]
    assert all(each.startswith("~") for each in analyse(["zendexarmi"], "it").lexemes["zendexarmi"])
