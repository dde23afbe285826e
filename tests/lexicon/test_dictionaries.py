"""What was learnt from a dictionary is kept, and answers as the dictionary does."""

from pathlib import Path

import pytest

from accord.lexicon.analogy import Paradigms
from accord.lexicon.dictionaries import dictionary, paradigms
from accord.lexicon.store import cache_file

LANGUAGES = {"it": "fattura", "en": "trained", "xx": "wort"}
"""Language -> a word of it; no dictionary has any of the last."""
SMALLEST, WORD, LEMMA, BY_ANALOGY = "id", "mendatangkan", "datang", "mendatang"
"""A language whose dictionary is read in no time, a word of it, and the lemmas that it leads to."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder in which the files of dictionaries are kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return cache_file("", "").parent


def answers(known: Paradigms, word: str) -> dict[str, frozenset[str]]:
    return {lemma: known.forms(lemma) for lemma in known.lemmas(word) | {word}}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_kept_answers_as_what_it_was_made_from(lang: str, folder: Path) -> None:
    read, learnt = dict(dictionary(lang)), answers(paradigms(lang), LANGUAGES[lang])
    assert len([*folder.iterdir()]) == 3
    assert dict(dictionary(lang)) == read
    assert answers(paradigms(lang), LANGUAGES[lang]) == learnt


def test_what_is_kept_is_read_without_the_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt = answers(paradigms("it"), "fattura")
    assert "fatturare" in learnt
    monkeypatch.delattr("accord.lexicon.dictionaries._read")
    assert answers(paradigms("it"), "fattura") == learnt
    assert dictionary("it")["reclami"] == "reclamo"
    assert dictionary("it").get("zendexer") is None


@pytest.mark.parametrize("content", [b"", b"no trie at all", b"We love Marisa.\x00\xff\xff"])
def test_a_damaged_file_is_made_anew(folder: Path, content: bytes) -> None:
    learnt = answers(paradigms(SMALLEST), WORD)
    assert BY_ANALOGY in learnt
    files = [*folder.iterdir()]
    assert len(files) == 3
    for file in files:
        whole = file.read_bytes()
        file.write_bytes(content)
        assert answers(paradigms(SMALLEST), WORD) == learnt
        assert dictionary(SMALLEST)[WORD] == LEMMA
        assert file.read_bytes() == whole


def test_another_process_learns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("accord.lexicon.dictionaries._read")
    assert BY_ANALOGY in answers(paradigms(SMALLEST), WORD)


def test_where_nothing_can_be_written_everything_works(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("in the way", encoding="utf-8")
    assert "fatturare" in paradigms("it").lemmas("fattura")
    assert dictionary("it")["reclami"] == "reclamo"
