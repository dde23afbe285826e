"""What is known of each language: the same things, whichever it is."""

import re
from pathlib import Path

import pytest

from accord.content.kinds import Kind
from accord.languages import known_languages, language

ROOT = Path(__file__).parents[2]
LANGUAGES = known_languages()
PLACEHOLDER = re.compile(r"\{[^}]*\}")
USE = re.compile(r"\b(?:words|interface)\.(\w+)")
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
CHOSEN_BY_FOLDER = {"guides", "concepts", "about"}
"""Keys that templates look up by the name of a folder."""


def keys_in_templates() -> set[str]:
    found = (USE.findall(file.read_text(encoding="utf-8")) for file in TEMPLATES)
    return CHOSEN_BY_FOLDER.union(*found)


def test_the_languages_of_the_site_are_known() -> None:
    assert {"en", "it", "pl", "ru"} <= set(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_kind_of_section_has_a_heading(code: str) -> None:
    headings = language(code).headings
    assert set(headings) == set(Kind)
    assert all(headings.values())
    assert len(set(headings.values())) == len(headings)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_string_of_the_interface_is_there_and_nothing_else(code: str) -> None:
    words = language(code).interface
    assert set(words) == set(language("en").interface)
    assert all(text.strip() == text and text for text in words.values())


@pytest.mark.parametrize("code", LANGUAGES)
def test_strings_have_the_same_placeholders_in_every_language(code: str) -> None:
    for key, text in language(code).interface.items():
        ours = set(PLACEHOLDER.findall(text))
        theirs = set(PLACEHOLDER.findall(language("en").interface[key]))
        # In Russian 21 counts as one as well: there the number has to be shown.
        assert ours == theirs or (key.endswith("_one") and ours == {"{count}"}), key


def test_templates_use_no_string_that_is_missing() -> None:
    assert keys_in_templates() - set(language("en").interface) == set()


def test_every_string_is_shown_somewhere() -> None:
    assert set(language("en").interface) - keys_in_templates() == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_printed_is_not_called_a_guide(code: str) -> None:
    """A card holds the part of a guide that is needed now."""
    words = language(code).interface
    stem = words["guides"].casefold()[:5]
    assert stem not in words["print"].casefold()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_names_itself_and_its_typography(code: str) -> None:
    known = language(code)
    assert known.code == code
    assert known.name[0].isupper()
    assert known.direction in {"ltr", "rtl"}
    assert len(set(known.alphabet)) == len(known.alphabet)
    assert all(mark in "„”«»“”" for mark in known.quotes)


@pytest.mark.parametrize("code", LANGUAGES)
def test_function_words_are_single_words_and_none_is_a_preposition_too(code: str) -> None:
    known = language(code)
    assert not known.function_words & known.prepositions
    for word in known.function_words | known.prepositions:
        assert word == word.casefold()
        assert word.isalpha()


@pytest.mark.parametrize("code", LANGUAGES)
def test_cues_for_import_name_kinds_that_exist(code: str) -> None:
    assert set(language(code).importing["headings"]) <= set(Kind)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("pl", ["akta", "Ąkt", "cena", "ćma", "empatia", "łódź", "mowa", "zebra", "źdźbło", "żal"]),
        ("ru", ["ёлка", "ель", "жалоба", "Йод", "клиент", "лед", "лёд"]),
        ("uk", ["газ", "ґанок", "екзамен", "єдність", "їжа", "йод"]),
        ("it", ["cliente", "conflitto", "e", "è", "équipe", "esito", "fiducia"]),
        ("de", ["Ärger", "Arzt", "Strafe", "Straße", "Zorn"]),
        ("en", ["action plan", "action-taking", "actions", "café", "customer"]),
    ],
)
def test_words_sort_as_the_languages_dictionaries_do(code: str, words: list[str]) -> None:
    key = language(code).sort_key
    assert sorted(words, key=key) == words


@pytest.mark.parametrize(
    ("code", "word", "letter"),
    [
        ("ru", "ёлка", "Е"),
        ("ru", "йод", "Й"),
        ("pl", "łódź", "Ł"),
        ("it", "«équipe»", "E"),
        ("en", "élan", "E"),
        ("de", "ärger", "A"),
        ("en", "24/7", "2"),
        ("en", "—", ""),
    ],
)
def test_words_are_listed_under_the_letter_they_are_filed_under(
    code: str, word: str, letter: str
) -> None:
    assert language(code).first_letter(word) == letter


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(KeyError, match="tlh"):
        language("tlh")
