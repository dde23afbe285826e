"""The index: any form of any word of a section finds that section."""

from itertools import pairwise
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.indexes import content, corpus, page, sections_by_form, written

from accord.lexicon.folding import fold
from accord.lexicon.keys import folded_forms, lexemes
from accord.lexicon.tokens import tokenize
from accord.search.beginnings import cut_list, first_letter_last
from accord.search.document import SearchPage, SearchSection
from accord.search.encoding import FORMAT, base36, encode_postings, in_browser_order
from accord.search.files import language_index
from accord.search.index import NOTHING, Index
from accord.search.shards import by_beginning, cut

WORDS = {
    "pl": ["Klient", "dzwoni", "zły", "nie", "zażalenie", "BOK", "śnie", "24", "reklamacjomat"],
    "ru": ["Клиент", "звонит", "ещё", "жалоба", "расчёт", "СТО", "людей", "клиентобот"],
    "it": ["Cliente", "perché", "reclami", "l’ascolto", "è", "funziona", "zendexer"],
    "en": ["Customer", "shouting", "isn’t", "went", "children", "IT", "24/7", "zendexer"],
    "fr": ["client", "appellent", "𐐔𐐯𐑅𐐨𐑉𐐯𐐻"],
}
samples = st.sampled_from(sorted(WORDS)).flatmap(
    lambda lang: st.tuples(
        st.just(lang),
        st.lists(st.lists(st.sampled_from(WORDS[lang])).map(" ".join), min_size=1, max_size=5),
    )
)


@given(samples)
def test_every_form_of_every_word_finds_its_section(sample: tuple[str, list[str]]) -> None:
    lang, texts = sample
    found = sections_by_form(written(corpus({lang: [page("x/", *texts)]})), lang)
    for number, text in enumerate(texts):
        for token in tokenize(text):
            assert number in found[fold(token.word)]
            for lexeme in lexemes(token.word, lang):
                assert all(number in found[form] for form in folded_forms(lexeme, lang))


@given(st.lists(st.text(), max_size=4), st.sampled_from(sorted(WORDS)))
def test_any_text_at_all_can_be_indexed(texts: list[str], lang: str) -> None:
    found = sections_by_form(written(corpus({lang: [page("x/", *texts)]})), lang)
    for number, text in enumerate(texts):
        assert all(number in found[fold(token.word)] for token in tokenize(text))


@given(samples)
def test_the_same_pages_make_the_same_bytes(sample: tuple[str, list[str]]) -> None:
    lang, texts = sample
    one, other = (written(corpus({lang: [page("x/", *texts)]})) for _ in range(2))
    assert one == other


def of_one_length(lang: str, texts: int) -> st.SearchStrategy[list[str]]:
    """Return texts of three words: edits of such pages change no mean."""
    words = st.lists(st.sampled_from(WORDS[lang]), min_size=3, max_size=3)
    return st.lists(words.map(" ".join), min_size=texts, max_size=texts)


histories = st.tuples(st.sampled_from(sorted(WORDS)), st.integers(0, 5)).flatmap(
    lambda drawn: st.tuples(st.just(drawn[0]), st.lists(of_one_length(*drawn), max_size=4))
)


@given(history=histories, is_named=st.booleans())
def test_after_edits_an_index_is_as_if_built_from_nothing(
    *, history: tuple[str, list[list[str]]], is_named: bool
) -> None:
    lang, versions = history
    names = {"report": {lang: ("mediator report",)}} if is_named else {}
    index = NOTHING
    for texts in versions:
        pages = [page(str(at), text, concepts=["report"][at:]) for at, text in enumerate(texts)]
        of = corpus({lang: pages}, names)
        index = language_index(of, lang, Index.of(index.to_keep()))
        assert index == language_index(of, lang)


def test_an_edit_touches_the_words_of_its_page_only() -> None:
    texts = ["One parcel went.", "An angry customer.", "The other customer."]
    edited = ["One parcel went.", "An angry parcel.", "The other customer."]
    before, after = (
        [page(str(at), text) for at, text in enumerate(version)] for version in (texts, edited)
    )
    old = language_index(corpus({"en": before}), "en")
    new = language_index(corpus({"en": after}), "en", old)
    anew = {lexeme for lexeme, found in new.found.items() if found is not old.found.get(lexeme)}
    assert anew == {"a", "angry", "customer", "parcel"}


@given(
    st.lists(
        st.tuples(
            st.lists(st.text("abcd", min_size=1), min_size=1, max_size=6), st.integers(1, 30_000)
        )
    )
)
def test_a_form_lies_in_the_last_shard_that_starts_before_it(
    entries: list[tuple[list[str], int]],
) -> None:
    entries_of = by_beginning(forms for forms, _ in entries)
    shards = cut(entries_of, [size for _, size in entries])
    assert all(one.start < two.start for one, two in pairwise(shards))
    for number, (forms, _) in enumerate(entries):
        for form in forms:
            last = [shard for shard in shards if shard.start <= form][-1]
            assert number in last.entries


@given(st.sets(st.text("abc", min_size=1, max_size=6)))
def test_a_beginning_lies_in_the_last_file_that_starts_before_it(beginnings: set[str]) -> None:
    for ordered in (sorted(beginnings), first_letter_last(sorted(beginnings))):
        with mock.patch("accord.search.beginnings._SIZE", 20):
            starts, files = cut_list(ordered)
        by_start = dict(zip(starts.split(","), map(_listed, files), strict=True))
        for beginning in ordered:
            assert beginning in by_start[max(start for start in by_start if start <= beginning)]
        assert [each for found in by_start.values() for each in found] == ordered


def _listed(file: str) -> list[str]:
    found = [""]
    for item in filter(None, file.split(",")):
        found.append(found[-1][: int(item[0])] + item[1:])
    return found[1:]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_texts_are_ordered_by_their_utf_16_units(texts: list[str]) -> None:
    ordered = [text.encode("utf-16-be") for text in in_browser_order(texts)]
    assert ordered == sorted(ordered)


@given(st.integers(0, 10**9))
def test_numbers_are_written_in_base_36(number: int) -> None:
    assert int(base36(number), 36) == number


def test_postings_are_gaps_in_groups_of_one_impact() -> None:
    assert encode_postings({7: [1], 50: [3, 40]}) == "1e 3 11;7 1"


def test_a_gerund_finds_its_verb_and_a_noun_does_not() -> None:
    texts = ("Słuchał klienta.", "Krytyka boli.")
    found = sections_by_form(written(corpus({"pl": [page("x/", *texts)]})), "pl")
    assert found["sluchania"] == {0}
    assert found["krytyki"] == {1}
    assert "krytykowac" not in found


@pytest.mark.parametrize(
    ("lang", "text", "query"),
    [("it", "Ecco la fattura.", "fatturano"), ("en", "We long for it.", "longed")],
)
def test_the_gaps_of_a_dictionary_are_filled_by_analogy(lang: str, text: str, query: str) -> None:
    assert sections_by_form(written(corpus({lang: [page("x/", text)]})), lang)[query] == {0}


def test_no_pages_make_an_empty_index() -> None:
    files = written(corpus({"en": []}))
    assert content(files["en/d"]) == ["", "", "", [], ""]


def test_the_directory_says_of_what_kinds_the_sections_of_each_page_are() -> None:
    sections = tuple(SearchSection(id_, "", "Text.") for id_ in ("", "steps", "own-id"))
    guide = SearchPage("guides/x/", "", "", sections, {})
    concept = SearchPage("concepts/y/", "", "", sections[:1], {}, defines="y")
    files = written(corpus({"en": [guide, concept, guide]}))
    *_, outlines, series = content(files["en/d"])
    assert (outlines, series) == ([["", "steps", ""], ["concept"]], "0 1 0")


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_files_say_their_name_and_format_and_show_what_a_result_needs(lang: str) -> None:
    text = " ".join(WORDS[lang])
    files = written(corpus({lang: [page("x/", text, title="Title")]}))
    for name, script in files.items():
        assert script.startswith(f'accordSearch("{name}",{FORMAT},')
    assert content(files[f"{lang}/f0"]) == ["x/#s0", "Title", "", text]
