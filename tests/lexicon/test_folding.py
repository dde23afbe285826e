"""Words as they are typed in haste."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.lexicon.folding import fold


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Zażółć", "zazolc"),
        ("ŁÓDŹ", "lodz"),
        ("perché", "perche"),
        ("ЁЛКА", "елка"),
        ("Йод", "йод"),
        ("и\u0306од", "йод"),
        ("straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("", ""),
    ],
)
def test_case_and_marks_go_but_no_letter_becomes_another(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(categories=["L"])))
def test_case_and_composition_make_no_difference(word: str) -> None:
    assert fold(unicodedata.normalize("NFD", word)) == fold(word)
    assert fold(word.casefold()) == fold(word)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_no_word_becomes_nothing(word: str) -> None:
    assert fold(word)
