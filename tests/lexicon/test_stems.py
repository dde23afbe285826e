"""Stems by algorithm."""

import pytest

from accord.lexicon.stems import stemmer


@pytest.mark.parametrize(
    ("lang", "word", "form"),
    [("en", "listening", "listened"), ("ru", "клиентами", "клиентов"), ("it", "gatto", "gatti")],
)
def test_forms_share_a_stem(lang: str, word: str, form: str) -> None:
    stem = stemmer(lang)
    assert stem(word) == stem(form)


def test_a_language_without_an_algorithm_has_words_without_case_and_marks() -> None:
    assert stemmer("cy")("Tŷ") == "ty"
