"""Bytes are read as their language writes them, whatever they are declared to be."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from accord.importing.readers.encoding import decode
from accord.importing.wording.cues import cues
from accord.languages import known_languages
from accord.problems import InvalidInputError, Place

POLISH = "Zażółć gęślą jaźń, powiedział klient i wyszedł."
RUSSIAN = "Клиент говорит, что больше не придёт."
WHERE = Place("a.html")
ARTICLES = sorted((Path(__file__).parents[1] / "articles").glob("*.txt"))
BEGINNING = 600
"""Bytes of an article: few of its letters stand beyond ASCII there."""


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        pytest.param(
            codecs.BOM_UTF8 + POLISH.encode(), "iso-8859-2", POLISH, id="a byte order mark first"
        ),
        pytest.param(
            codecs.BOM_UTF16_BE + POLISH.encode("utf-16-be"), "utf-8", POLISH, id="of any Unicode"
        ),
        pytest.param(
            POLISH.encode(), "windows-1250", POLISH, id="UTF-8 saved under an old declaration"
        ),
        pytest.param(RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN, id="then what is declared"),
        pytest.param(RUSSIAN.encode("cp1251"), "utf-8", RUSSIAN, id="a wrong declaration"),
        pytest.param(RUSSIAN.encode("cp1251"), "no such", RUSSIAN, id="an unknown one"),
        pytest.param(RUSSIAN.encode("cp1251"), "unicode_escape", RUSSIAN, id="no text encoding"),
        pytest.param(b"it\x92s", "ISO-8859-1", "it’s", id="what browsers take Latin 1 for"),
    ],
)
def test_the_surest_evidence_counts(data: bytes, declared: str, text: str) -> None:
    assert decode(data, WHERE, ("pl", "ru"), declared) == text


def test_what_no_encoding_fits_is_refused() -> None:
    with pytest.raises(InvalidInputError) as error:
        decode(b"\x81\x90 \x00\x01\xff", WHERE, ("pl",), "utf-8")
    assert str(error.value) == (
        "a.html: the text is neither UTF-8 nor cp1250, iso-8859-2, cp852. "
        "Save it as UTF-8, or name its language with --lang."
    )


def test_what_is_too_long_in_any_encoding_is_not_read_in_each() -> None:
    with pytest.raises(InvalidInputError) as error:
        decode(RUSSIAN.encode("cp1251") * 250_000, WHERE, ("pl", "ru"))
    assert str(error.value) == (
        "a.html: the text has 9,250,000 bytes, more than 8,000,000. Split it into articles."
    )


@pytest.mark.parametrize("lang", ["en", "pl", "it", "de", "es", "cs"])
def test_a_text_in_another_alphabet_is_not_taken_for_the_language_that_was_named(lang: str) -> None:
    with pytest.raises(InvalidInputError, match="is neither UTF-8 nor"):
        decode(RUSSIAN.encode("cp1251"), WHERE, (lang,))


def test_foreign_names_make_a_text_no_other_language() -> None:
    text = "Señor Müller and Łukasz’s café: a naïve “Ça va?” is no answer, says Ms Brontë."
    assert decode(text.replace("Ł", "L").encode("cp1252"), WHERE, ("en",)) == text.replace("Ł", "L")


def test_a_text_of_any_language_is_told_from_the_code_pages_of_all_others() -> None:
    """`perché` is no `perchč`, though Czech has that letter at its place."""
    tried = 0
    for article in ARTICLES:
        text = article.read_text(encoding="utf-8")
        for page in cues(article.stem[:2]).code_pages:
            whole = text.encode(page, "replace")
            for data in (whole, whole[:BEGINNING]):
                if not data.isascii():
                    assert decode(data, WHERE, known_languages()) == data.decode(page), article
                    tried += 1
    assert tried > len(ARTICLES)


def test_a_pound_sign_makes_an_english_text_no_russian_one() -> None:
    text = "The customer was charged £40 and wants it back before we close."
    assert decode(text.encode("cp1252"), WHERE, known_languages()) == text
