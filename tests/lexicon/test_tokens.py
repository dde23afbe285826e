"""Words of a text with their places in it."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accord.lexicon.tokens import tokenize

UNSEEN = re.compile(r"[\u00ad\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Soft hyphens, joiners and marks of direction."""
APOSTROPHES = re.compile("[’ʼ]")
"""That of typography, and the Ukrainian letter."""


@given(st.text())
@example("ʼ")
def test_tokens_are_in_order_and_what_is_between_is_no_word(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end
        assert not any(letter.isalnum() for letter in text[end : token.start])
        surface = APOSTROPHES.sub("'", UNSEEN.sub("", text[token.start : token.end]))
        assert token.word == unicodedata.normalize("NFC", surface.casefold())
        end = token.end
    assert not any(letter.isalnum() for letter in text[end:])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Klient, który krzyczy!", ["klient", "który", "krzyczy"]),
        ("L’empatia dell'altro", ["l", "empatia", "dell", "altro"]),
        ("кое-что_там", ["кое", "что", "там"]),
        ("кли\u00adент", ["клиент"]),
        ("24 godziny, 100%", ["24", "godziny", "100"]),
        ("zlos\u0301c\u0301", ["zlość"]),
        ("звʼязок, зв’язок", ["зв'язок", "зв'язок"]),
        ("😠 ", []),
        ("", []),
    ],
)
def test_words_are_letters_and_digits(text: str, words: list[str]) -> None:
    assert [token.word for token in tokenize(text)] == words


@pytest.mark.parametrize("joint", [" ", "\u00a0", "\n", "-", "‑", "’", "  ", " - "])
def test_spaces_hyphens_and_apostrophes_join(joint: str) -> None:
    assert [token.joined for token in tokenize(f"win{joint}win")] == [False, True]


@pytest.mark.parametrize("joint", [", ", ". ", ": ", "/", " – ", "…", " (", "»"])
def test_other_punctuation_parts(joint: str) -> None:
    assert [token.joined for token in tokenize(f"win{joint}win")] == [False, False]
