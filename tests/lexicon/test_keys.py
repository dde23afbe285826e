"""Keys by which forms of a word meet, and words that only look alike do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.lexicon.keys import folded_forms, label_keys, lexemes, text_keys, text_keys_of
from accord.lexicon.tokens import as_word

SAME = [
    ("pl", "klient", "klientami"),
    ("pl", "oczekiwanie", "oczekiwań"),
    ("pl", "dziecko", "dzieci"),
    ("ru", "клиент", "клиентами"),
    ("ru", "человек", "люди"),
    ("ru", "ожидание", "ожиданиях"),
    ("it", "cliente", "clienti"),
    ("it", "reclamo", "reclami"),
    ("it", "conflitto", "conflitti"),
    ("en", "customer", "customers"),
    ("en", "child", "children"),
]
DIFFERENT = [
    ("pl", "zadowolony", "niezadowolony"),
    ("pl", "krytyka", "krytykować"),
    ("pl", "krytyka", "krytyczny"),
    ("ru", "обещание", "обещать"),
    ("ru", "доверие", "доверять"),
    ("it", "funzione", "funziona"),
    ("en", "customer", "custom"),
    ("en", "response", "responsibility"),
    ("en", "general", "generosity"),
]


@pytest.mark.parametrize(("lang", "word", "form"), SAME)
def test_forms_of_a_word_meet(lang: str, word: str, form: str) -> None:
    assert label_keys(word, lang) & text_keys(form, lang)


@pytest.mark.parametrize(("lang", "word", "other"), DIFFERENT)
def test_words_that_look_alike_do_not_meet(lang: str, word: str, other: str) -> None:
    assert not label_keys(word, lang) & text_keys(other, lang)


@pytest.mark.parametrize(
    ("lang", "word", "form"),
    [
        ("pl", "reklamacjomat", "reklamacjomatem"),
        ("ru", "клиентобот", "клиентоботами"),
        ("en", "zendexer", "zendexers"),
    ],
)
def test_words_no_dictionary_knows_meet_by_their_stems(lang: str, word: str, form: str) -> None:
    assert not lexemes(form, lang)
    assert label_keys(word, lang) & text_keys(form, lang)


@pytest.mark.parametrize(
    ("lang", "word", "form"),
    [("pl", "zażalenie", "zazaleniami"), ("ru", "расчёт", "расчетами")],
)
def test_all_forms_of_a_word_are_known_as_they_are_typed_in_haste(
    lang: str, word: str, form: str
) -> None:
    found = {known for lexeme in lexemes(word, lang) for known in folded_forms(lexeme, lang)}
    assert form in found


@pytest.mark.parametrize(("lang", "word"), [("pl", "klient"), ("ru", "клиент"), ("it", "cliente")])
def test_a_word_is_a_form_of_each_of_its_lexemes(lang: str, word: str) -> None:
    assert lexemes(word, lang)
    for lexeme in lexemes(word, lang):
        assert word in folded_forms(lexeme, lang)


@pytest.mark.parametrize("lang", ["de", "xx", ""])
def test_a_language_without_rules_of_its_own_has_keys_all_the_same(lang: str) -> None:
    assert label_keys("wort", lang) & text_keys("wort", lang)


@given(
    st.lists(
        st.sampled_from([word for _, *both in SAME + DIFFERENT for word in both])
        | st.sampled_from(["coś", "byłaś", "zendexer", "x" * 200])
        | st.text(st.characters(categories=["L", "N"]), min_size=1).map(as_word),
        unique=True,
    ),
    st.sampled_from(["pl", "ru", "it", "en", "de", "xx"]),
)
def test_many_words_have_the_keys_that_each_has_alone(words: list[str], lang: str) -> None:
    assert text_keys_of(words, lang) == {word: text_keys(word, lang) for word in words}
