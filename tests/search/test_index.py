"""The index: any form of any word of a document finds that document."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.indexes import read_shards

from accord.lexicon.folding import fold
from accord.lexicon.keys import folded_forms, lexemes
from accord.lexicon.tokens import tokenize
from accord.search.document import SearchDocument
from accord.search.index import build_index
from accord.search.shards import FORMAT, write_shards

WORDS = {
    "pl": ["Klient", "dzwoni", "zły", "nie", "zażalenie", "BOK", "śnie", "24", "reklamacjomat"],
    "ru": ["Клиент", "звонит", "ещё", "жалоба", "расчёт", "СТО", "людей", "клиентобот"],
    "it": ["Cliente", "perché", "reclami", "l’ascolto", "è", "funziona", "zendexer"],
    "en": ["Customer", "shouting", "isn’t", "went", "children", "IT", "24/7", "zendexer"],
}


def document(text: str, title: str = "", names: str = "", section: str = "") -> SearchDocument:
    return SearchDocument("x/", title, section, concept=False, names=names, text=text)


def written(texts: list[str], lang: str, folder: Path) -> dict[str, set[int]]:
    documents = [document(text) for text in texts]
    write_shards(documents, build_index(documents, lang), folder)
    return read_shards(folder)


samples = st.sampled_from(sorted(WORDS)).flatmap(
    lambda lang: st.tuples(
        st.just(lang),
        st.lists(st.lists(st.sampled_from(WORDS[lang])).map(" ".join), min_size=1, max_size=5),
    )
)


@given(samples)
def test_every_form_of_every_word_finds_its_document(sample: tuple[str, list[str]]) -> None:
    lang, texts = sample
    with TemporaryDirectory() as folder:
        found = written(texts, lang, Path(folder))
    for number, text in enumerate(texts):
        for token in tokenize(text):
            assert number in found[fold(token.word)]
            for lexeme in lexemes(token.word, lang):
                assert all(number in found[form] for form in folded_forms(lexeme, lang))


@given(st.lists(st.text(), max_size=4), st.sampled_from(sorted(WORDS)))
def test_any_text_at_all_can_be_indexed(texts: list[str], lang: str) -> None:
    with TemporaryDirectory() as folder:
        found = written(texts, lang, Path(folder))
    for number, text in enumerate(texts):
        assert all(number in found[fold(token.word)] for token in tokenize(text))


@given(samples)
def test_the_same_documents_make_the_same_bytes(sample: tuple[str, list[str]]) -> None:
    lang, texts = sample
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        written(texts, lang, Path(one))
        written(texts, lang, Path(other))
        files = {file.name: file.read_bytes() for file in Path(one).iterdir()}
        assert files == {file.name: file.read_bytes() for file in Path(other).iterdir()}


def test_a_word_weighs_more_in_a_title_than_in_a_text() -> None:
    documents = [document("trust", "x"), document("x", "trust"), document("x", names="trust")]
    (entry,) = (entry for entry in build_index(documents, "en") if "trust" in entry.forms)
    assert [number for number, _ in entry.postings] == [1, 2, 0]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    documents = [document("call trust"), document("call"), document("call")]
    impact = {
        form: dict(entry.postings)[0]
        for entry in build_index(documents, "en")
        for form in entry.forms & {"call", "trust"}
    }
    assert impact["trust"] > impact["call"] > 0


def test_no_documents_make_an_empty_index(tmp_path: Path) -> None:
    assert written([], "en", tmp_path) == {}
    content = json.loads((tmp_path / "documents.json").read_text(encoding="utf-8"))
    assert content == {"format": FORMAT, "shards": [], "documents": []}


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_files_say_their_format_and_show_what_a_result_needs(lang: str, tmp_path: Path) -> None:
    written([" ".join(WORDS[lang])], lang, tmp_path)
    for file in tmp_path.iterdir():
        assert json.loads(file.read_text(encoding="utf-8"))["format"] == FORMAT
    (shown,) = json.loads((tmp_path / "documents.json").read_text("utf-8"))["documents"]
    assert shown == {
        "url": "x/",
        "title": "",
        "section": "",
        "concept": False,
        "text": " ".join(WORDS[lang]),
    }
