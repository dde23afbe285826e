"""The browser's engine, run in Node on an index written by Python."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.search.indexes import ask, corpus, nearest, page, urls, written

from accord.lexicon.folding import fold
from accord.search.encoding import FORMAT

PAGES = {
    "pl": [
        page("0", "Gniewny klient składa zażalenie na obsługę."),
        page("1", "Nie przyszła przesyłka.", "Klient dzwoni."),
    ],
    "ru": [
        page("0", "Рассерженный клиент пишет жалобу."),
        page("1", "Ещё одна посылка не пришла.", "Клиент звонит."),
    ],
    "it": [
        page("0", "Il cliente arrabbiato scrive un reclamo."),
        page("1", "Il pacco non è arrivato perché è festa.", "Il cliente chiama."),
    ],
    "en": [
        page("0", "An angry customer writes a complaint."),
        page("1", "The parcel went missing.", "The customer is calling."),
    ],
}
FILES = written(corpus(PAGES))


FOUND = (
    ("pl", "ZAZALENIA", "0", "form"),
    ("pl", "przesylkami", "1", "form"),
    ("pl", "przesył", "1", "prefix"),
    ("pl", "zażalnie", "0", "typo"),
    ("pl", "ażalenie", "0", "typo"),
    ("ru", "ЖАЛОБАМ", "0", "form"),
    ("ru", "посылками", "1", "form"),
    ("ru", "рассерж", "0", "prefix"),
    ("ru", "поссылка", "1", "typo"),
    ("it", "RECLAMI", "0", "form"),
    ("it", "pacchi", "1", "form"),
    ("it", "arrabb", "0", "prefix"),
    ("it", "arrabiato", "0", "typo"),
    ("it", "chiamarglielo", "1", "form"),
    ("it", "arrabbiatissima", "0", "form"),
    ("it", "arrabiatissima", "0", "typo"),
    ("en", "COMPLAINTS", "0", "form"),
    ("en", "parcels", "1", "form"),
    ("en", "compl", "0", "prefix"),
    ("en", "parsel", "1", "typo"),
)


def test_a_page_is_found_by_any_form_a_beginning_or_with_a_typo() -> None:
    answers = ask(FILES, *((query, lang) for lang, query, _, _ in FOUND))
    shown = [
        (lang, query, result["url"].partition("#")[0], result["why"])
        for (lang, query, _, _), answer in zip(FOUND, answers, strict=True)
        for result in answer["results"]
    ]
    assert shown == list(FOUND)


entries = st.lists(st.lists(st.text("abc", min_size=1, max_size=9), min_size=1), max_size=9)


@given(st.lists(st.tuples(st.text("abc", max_size=9), entries), min_size=1))
@settings(max_examples=20)
def test_the_nearest_forms_are_those_that_comparing_all_letters_finds(
    asked: list[tuple[str, list[list[str]]]],
) -> None:
    """Several words are asked for at once: to start Node takes longer than all of them."""
    for (word, among), (best, found) in zip(asked, nearest(asked), strict=True):
        far = [min(_distance(word, form) for form in forms) for forms in among]
        assert min(best, 3) == min([*far, 3])
        assert found == [forms for forms, each in zip(among, far, strict=True) if each == best < 3]


def _distance(one: str, other: str) -> int:
    """Return how many letters are swapped, changed, left out or put in."""
    far = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i, a in enumerate(one, 1):
        for j, b in enumerate(other, 1):
            far[i, j] = min(far[i - 1, j] + 1, far[i, j - 1] + 1, far[i - 1, j - 1] + (a != b))
            if i > 1 and j > 1 and (a, b) == (other[j - 2], one[i - 2]):
                far[i, j] = min(far[i, j], far[i - 2, j - 2] + 1)
    return far[len(one), len(other)]


def test_a_typo_at_the_beginning_is_found_beside_a_nearer_neighbour() -> None:
    texts = ("The event is over.", "A vent in the wall.", "A vent in the roof.")
    files = written(corpus({"en": [page(str(at), text) for at, text in enumerate(texts)]}))
    (answer,) = ask(files, ("veent", "en"))
    assert set(urls(answer)[:2]) in ({"0", "1"}, {"0", "2"})


MARKED = (
    ("pl", "obraża", "Obraz i obrazy.", "Klient przez telefon wszystkich obrażał."),
    ("pl", "OBRAŻA", "Obraz i obrazy.", "Klient przez telefon wszystkich obrażał."),
    ("pl", "łaską", "Laska, lasce, laski.", "Klient prosi, a nie liczy na łaski losu."),
)


@pytest.mark.parametrize(("lang", "query", "alike", "meant"), MARKED)
def test_typed_marks_tell_words_apart_that_share_their_letters(
    lang: str, query: str, alike: str, meant: str
) -> None:
    files = written(corpus({lang: [page("alike", alike), page("meant", meant)]}))
    with_marks, without = ask(files, (query, lang), (fold(query), lang))
    assert urls(with_marks) == ["meant", "alike"]
    assert set(urls(without)) == {"meant", "alike"}


LIKELIER = (
    # A letter left out, two swapped, one typed twice; each beside a word with another letter.
    ("brve", "brave", "brie"),
    ("tarp", "trap", "tarn"),
    ("caart", "cart", "chart"),
)


def test_letters_left_out_swapped_or_typed_twice_are_likelier_than_others() -> None:
    for word, meant, other in LIKELIER:
        texts = (f"The {other}, {other}, {other}.", f"That is a long text about one {meant}.")
        files = written(corpus({"xx": [page(str(at), text) for at, text in enumerate(texts)]}))
        (answer,) = ask(files, (word, "xx"))
        assert urls(answer) == ["1", "0"], word


TYPOS = ("arcel", "xarcel", "aprcel", "pparcel", "parcl", "pracel", "parcell", "pxrcel", "xparcel")


def test_a_typo_is_found_wherever_in_the_word_it_is() -> None:
    fill = [page(str(at), " ".join(_words(at, 120))) for at in range(60)]
    files = written(corpus({"xx": [*fill, page("right", "A parcel.")]}))
    assert sum(name.startswith("xx/s") for name in files) > 9
    assert sum(name.startswith("xx/t") for name in files) > 2
    for query, answer in zip(TYPOS, ask(files, *((typo, "xx") for typo in TYPOS)), strict=True):
        assert "right" in urls(answer), query


def _words(seed: int, count: int) -> list[str]:
    """Return words without vowels: none is near to a real one."""
    chance = random.Random(seed)  # noqa: S311 - the same words each time
    return ["".join(chance.choices("bcdfghjklmnpqrstvwxz", k=7)) for _ in range(count)]


def test_a_result_leads_to_the_section_that_holds_the_word() -> None:
    (answer,) = ask(FILES, ("calls", "en"))
    assert [result["url"] for result in answer["results"]] == ["1#s1"]


def test_pages_with_all_words_come_first() -> None:
    one, other = ask(FILES, ("customers, complaints!", "en"), ("parcels customer", "en"))
    assert urls(one) == ["0", "1"]
    assert urls(other) == ["1", "0"]


def test_what_says_nothing_is_no_typo_of_what_a_page_holds() -> None:
    """Contractions typed without apostrophe are function words; of few letters too much is near."""
    texts = ("A parcel won’t be sent.", "We want a shoe.", "Do you see it?")
    files = written(corpus({"en": [page(str(at), text) for at, text in enumerate(texts)]}))
    for answer in ask(files, ("she wont send parcels", "en"), ("parcels youre dhe didnt", "en")):
        assert (urls(answer), answer["nearest"]) == (["0"], [])
        assert "want" not in answer["forms"]


CUSTOMERS = [page(str(at), "The customer is here.") for at in range(20)]
LOST = written(corpus({"en": [*CUSTOMERS, *(page(f"lost{at}", "It is lost.") for at in range(5))]}))


def test_pages_with_nothing_but_common_words_do_not_make_the_list_long() -> None:
    """Where a rarer word is found, the others say too little to be read through."""
    queries = ("customer has lost it", "is it lost", "the customer is here", "customer")
    found = [urls(answer) for answer in ask(LOST, *((query, "en") for query in queries))]
    assert [len(pages) for pages in found] == [10, 5, 20, 20]
    for pages in found[:2]:
        assert [url.startswith("lost") for url in pages[:5]] == [True] * 5
    (mistyped,) = ask(LOST, ("customer lust", "en"))
    assert len(urls(mistyped)) == 25


OPERATORS: tuple[tuple[str, list[str]], ...] = (
    ('"angry customer"', ["0"]),
    ('"customer angry"', []),
    ("„angry customer”", ["0"]),
    ("«the customer is» calling", ["1"]),
    ('"angry customer', ["0"]),
    ("customer -parcel", ["0"]),
    ("customer -parcels -complaint", []),
    ("customer -zzzz", ["0", "1"]),
    ("customer - parcel", ["1", "0"]),
    ("-customer", []),
)


def test_quotes_ask_for_a_phrase_and_a_minus_keeps_pages_out() -> None:
    answers = ask(FILES, *((query, "en") for query, _ in OPERATORS))
    shown = [
        (query, sorted(urls(answer))) for (query, _), answer in zip(OPERATORS, answers, strict=True)
    ]
    assert shown == [(query, sorted(found)) for query, found in OPERATORS]


def test_the_answer_says_all_forms_to_highlight_and_near_words() -> None:
    by_form, by_typo = ask(FILES, ("klientowi", "pl"), ("przesylkk", "pl"))
    assert {"klient", "klienci", "klientami"} <= set(by_form["forms"])
    assert by_typo["nearest"]
    assert set(by_typo["nearest"]) <= set(by_typo["forms"])


HOSTILE = (
    *("", "  ", "?!", "qqqqqqqq", "ъ", "a" * 10_000, "word " * 2_000, "\\", "(.*)+$", "[a-"),
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'; DROP TABLE", "%00%2e%2e/"),
    *(
        "👩‍👩‍👧‍👦 🇵🇱",
        "مرحبا بالعميل",
        "שלום\u202e",
        "\x00\x01\x1b[31m\x7f",
        "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    ),
    *(
        "__proto__ constructor toString",
        "-" * 500,
        '"' * 501,
        '-"',
        "́́́",
        "a\u0301" * 3_000,
        "../../etc/passwd",
    ),
)


def test_hostile_queries_find_nothing_wrong() -> None:
    for query, answer in zip(HOSTILE, ask(FILES, *((q, "en") for q in HOSTILE)), strict=True):
        assert "error" not in answer, query
        assert len(answer["results"]) <= len(PAGES["en"])


@given(st.lists(st.text(max_size=40), min_size=1, max_size=40))
@settings(max_examples=8)
def test_any_query_is_answered(queries: list[str]) -> None:
    asked = [(query, lang) for query in queries for lang in PAGES]
    assert all("error" not in answer for answer in ask(FILES, *asked))


@pytest.mark.parametrize("length", [None, 0, 0.5])
def test_a_file_that_is_missing_or_cut_off_is_an_error_that_names_it(length: float | None) -> None:
    for name in ("en/d", "en/s0", "en/t0", "en/u0"):
        files = dict(FILES)
        script = files.pop(name)
        if length is not None:
            files[name] = script[: int(len(script) * length)]
        (answer,) = ask(files, ("qqqqqqqq", "en"))
        assert name in answer["error"]


@pytest.mark.parametrize("content", ['"x"', "null", "[[]]", '[["a","b","%"]]'])
def test_a_file_with_other_content_is_an_error_that_names_it(content: str) -> None:
    (answer,) = ask(FILES | {"en/s0": f'accordSearch("en/s0",{FORMAT},{content})'}, ("angry", "en"))
    assert answer.get("error", "").startswith("The search index is damaged: en/s0")


def test_a_file_of_another_version_is_an_error_that_says_so() -> None:
    files = FILES | {"en/s0": json.dumps("").join(["accordSearch(", ",1,[])"])}
    (answer,) = ask(files, ("angry", "en"))
    said = f"The search index has format 1, this page reads {FORMAT}: en/s0."
    assert answer["error"].startswith(said)


def test_a_language_without_an_index_is_an_error_that_names_it() -> None:
    languages = ("xx", "../en", "__proto__")
    answers = ask(FILES, *(("angry", lang) for lang in languages))
    for lang, answer in zip(languages, answers, strict=True):
        assert lang in answer["error"]


def test_what_could_not_be_loaded_is_asked_for_again() -> None:
    first, second = ask(FILES, ("angry", "xx"), ("angry", "en"))
    assert "error" in first
    assert urls(second) == ["0"]
