"""The browser's engine, run in Node on shards written by Python."""

from pathlib import Path

import pytest
from tests.search.indexes import ask_engine

from accord.lexicon.folding import fold
from accord.search.document import SearchDocument
from accord.search.index import build_index
from accord.search.shards import write_shards

FOLDED = (
    *("Zażółć", "GĘŚLĄ", "Łódź", "jaźń", "perché", "Città", "ÈRA", "naïve", "Ёлка", "ещё"),
    *("Йод", "и\u0306од", "øre", "Đakovo", "İstanbul", "ısı", "Ångström", "24", "x²"),
    *("straße", "ΛΌΓΟΣ", "λόγος"),
)
TEXTS = {
    "pl": ("Gniewny klient składa zażalenie na obsługę.", "Przesyłka nie przyszła."),
    "ru": ("Рассерженный клиент пишет жалобу.", "Ещё одна посылка не пришла."),
    "it": ("Il cliente arrabbiato scrive un reclamo.", "Il pacco non è arrivato perché è festa."),
    "en": ("An angry customer writes a complaint.", "The parcel went missing."),
}


@pytest.fixture(params=sorted(TEXTS))
def index(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    """Return a language and the folder of an index of its two documents, `0` and `1`."""
    lang = request.param
    documents = [
        SearchDocument(str(number), "", "", concept=False, names="", text=text)
        for number, text in enumerate(TEXTS[lang])
    ]
    write_shards(documents, build_index(documents, lang), tmp_path)
    return lang, tmp_path


QUERIES = {
    "pl": ("klientami", "ZAZALENIA", "przesylkami"),
    "ru": ("клиентами", "ЖАЛОБАМ", "посылками"),
    "it": ("clienti", "RECLAMI", "pacchi"),
    "en": ("customers", "COMPLAINTS", "parcels"),
}


def test_a_form_that_no_document_contains_finds_it(index: tuple[str, Path]) -> None:
    lang, folder = index
    results = ask_engine(folder=folder, queries=QUERIES[lang])["results"]
    assert results == [[{"url": url, "why": "form"}] for url in ("0", "0", "1")]


def test_the_beginning_of_a_word_finds_it(index: tuple[str, Path]) -> None:
    lang, folder = index
    beginnings = {"pl": "zażal", "ru": "рассерж", "it": "arrabb", "en": "compl"}
    (results,) = ask_engine(folder=folder, queries=(beginnings[lang],))["results"]
    assert results == [{"url": "0", "why": "prefix"}]


def test_documents_with_all_words_come_first(index: tuple[str, Path]) -> None:
    lang, folder = index
    one, other, last = QUERIES[lang]
    (results,) = ask_engine(folder=folder, queries=(f"{last} {other}, {one}!",))["results"]
    assert [result["url"] for result in results] == ["0", "1"]


@pytest.mark.parametrize("query", ["", "  ", "?!", "qqqq", "ъ"])
def test_what_is_nowhere_finds_nothing(index: tuple[str, Path], query: str) -> None:
    assert ask_engine(folder=index[1], queries=(query,))["results"] == [[]]


@pytest.fixture(scope="module")
def folded_in_browser() -> dict[str, str]:
    """Return each word -> what the engine makes of it."""
    return dict(zip(FOLDED, ask_engine(words=FOLDED)["folded"], strict=True))


@pytest.mark.parametrize("word", FOLDED)
def test_python_and_the_browser_fold_alike(word: str, folded_in_browser: dict[str, str]) -> None:
    assert folded_in_browser[word] == fold(word)
