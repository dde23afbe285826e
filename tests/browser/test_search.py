"""What the search finds: any form, typos, several words, phrases, concepts, other languages."""

import html
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.addresses import GUIDE, LANGUAGES, ROOT_AND_FOLDER, path
from tests.browser.searching import (
    FRAGMENT,
    field,
    leading_to,
    options,
    own,
    pages,
    search,
    status,
)

from accord.languages import language

APOLOGY, MANIPULATION = "concepts/apology/", "concepts/manipulation/"
MISTAKE = "guides/we-made-a-mistake/"


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types, and where it must lead."""

    lang: str
    """Language of the page it is typed on."""
    text: str
    """What is typed."""
    finds: str
    """A page without its language."""


INFLECTED = (
    Query("en", "apologising", MISTAKE),
    Query("en", "manipulations", MANIPULATION),
    Query("pl", "przeprosinom", APOLOGY),
    Query("pl", "krzyczeliście", GUIDE),
    Query("ru", "извинениям", APOLOGY),
    Query("ru", "манипуляциями", MANIPULATION),
    Query("it", "manipolazioni", MANIPULATION),
    Query("it", "urlavano", GUIDE),
)
WITHOUT_MARKS = (
    Query("pl", "ulegloscia", "concepts/submission/"),
    Query("ru", "упреками", "concepts/criticism/"),
    Query("it", "dignita", "concepts/dignity/"),
)
TYPOS = (
    Query("en", "apologse", MISTAKE),
    Query("pl", "przeprosni", MISTAKE),
    Query("ru", "извенение", APOLOGY),
    Query("it", "manipolazone", MANIPULATION),
)
SEVERAL_WORDS = (
    Query("en", "customer shouts insults", GUIDE),
    Query("pl", "klient krzyczy i obraża", GUIDE),
    Query("ru", "клиент кричит, оскорбляет", GUIDE),
    Query("it", "il cliente urla insulta", GUIDE),
)
PHRASES = (
    Query("en", '"shouts or insults you"', GUIDE),
    Query("pl", "„krzyczy albo cię obraża”", GUIDE),
    Query("ru", "«кричит или оскорбляет»", GUIDE),
    Query("it", "«urla o insulta»", GUIDE),
)
WITHOUT = (
    Query("en", "aggression -shouting", GUIDE),
    Query("pl", "agresja -krzyczeć", GUIDE),
    Query("ru", "агрессия -кричать", GUIDE),
    Query("it", "aggressività -urlare", GUIDE),
)
CONCEPTS = (
    Query("en", "apologies", APOLOGY),
    Query("pl", "przeprosinami", APOLOGY),
    Query("ru", "извинения", APOLOGY),
    Query("it", "scuse", APOLOGY),
)
TWO_CONCEPTS = [query for query in CONCEPTS if query.lang in ROOT_AND_FOLDER]
IN_ANOTHER_LANGUAGE = (
    Query("en", "przeprosiny", APOLOGY),
    Query("pl", "извинением", APOLOGY),
    Query("ru", "scuse", APOLOGY),
    Query("it", "przeprosinami", APOLOGY),
)


def named(query: Query) -> str:
    return f"{query.lang}-{query.text}"


@pytest.mark.parametrize("query", INFLECTED, ids=named)
def test_an_inflected_form_that_no_page_contains_finds(
    page: Page, site_url: str, all_html: str, query: Query
) -> None:
    """A form that is written nowhere finds its page, and other results show the forms they have."""
    assert query.text not in all_html, f"{query.text} is written on a page: choose another form"
    search(page, site_url + path(query.lang), query.text)
    expect(leading_to(page, site_url + path(query.lang, query.finds)).first).to_be_visible()
    marks = [text.casefold() for text in own(page).locator("mark").all_inner_texts()]
    assert marks
    assert query.text not in marks


@pytest.mark.parametrize("query", [*WITHOUT_MARKS, *TYPOS], ids=named)
def test_missing_marks_and_typos_are_forgiven(page: Page, site_url: str, query: Query) -> None:
    """Whoever leaves out diacritics or mistypes finds the page among the first three."""
    search(page, site_url + path(query.lang), query.text)
    expect(options(page).first).to_be_visible()
    hrefs = [found.get_attribute("href") or "" for found in options(page).all()[:3]]
    assert any(href.startswith(site_url + path(query.lang, query.finds)) for href in hrefs)


@pytest.mark.parametrize("query", TYPOS, ids=named)
def test_a_word_that_exists_is_offered_for_a_typo(page: Page, site_url: str, query: Query) -> None:
    """The right word is offered, written with its marks; a click searches for it."""
    search(page, site_url + path(query.lang), query.text)
    near = page.locator("[data-search-near] button").first
    expect(near).to_be_visible()
    word = near.inner_text()
    near.click()
    expect(field(page)).to_have_value(word)
    expect(page.locator("[data-search-near]")).to_be_hidden()
    expect(own(page).locator("mark").first).to_be_visible()


@pytest.mark.parametrize("query", [*SEVERAL_WORDS, *PHRASES], ids=named)
def test_a_page_with_all_words_comes_first(page: Page, site_url: str, query: Query) -> None:
    """Of several words and of a phrase, the guide that holds them all is the first result."""
    search(page, site_url + path(query.lang), query.text)
    address = site_url + path(query.lang, query.finds)
    expect(own(page).first).to_have_attribute("href", _starting_with(address))


@pytest.mark.parametrize("query", PHRASES, ids=named)
def test_a_phrase_finds_fewer_pages_than_its_words(page: Page, site_url: str, query: Query) -> None:
    """Only pages where the words stand together are found."""
    search(page, site_url + path(query.lang), query.text)
    expect(own(page).first).to_be_visible()
    together = own(page).count()
    field(page).fill(query.text[1:-1])
    expect(own(page).nth(together)).to_be_visible()


@pytest.mark.parametrize("query", WITHOUT, ids=named)
def test_a_word_after_a_minus_keeps_its_pages_out(page: Page, site_url: str, query: Query) -> None:
    """Pages with any form of the word are left out, others stay."""
    address = site_url + path(query.lang, query.finds)
    word, _, _ = query.text.partition(" -")
    search(page, site_url + path(query.lang), word)
    expect(leading_to(page, address).first).to_be_visible()
    field(page).fill(query.text)
    expect(leading_to(page, address)).to_have_count(0)
    expect(own(page).first).to_be_visible()


@pytest.mark.parametrize("query", CONCEPTS, ids=named)
def test_a_named_concept_answers_on_top(page: Page, site_url: str, query: Query) -> None:
    """Any form of a concept's name shows its definition first, and its guides in all languages."""
    address = site_url + path(query.lang, query.finds)
    search(page, site_url + path(query.lang), query.text)
    answer = options(page).first
    expect(answer).to_have_attribute("href", address)
    expect(leading_to(page, address)).to_have_count(1)
    definition = answer.locator(".search__excerpt").inner_text()
    expect(own(page).first).to_be_visible()
    for lang in set(LANGUAGES) - {query.lang}:
        expect(page.locator(f".search__others [lang={lang}]").first).to_be_visible()
    answer.click()
    expect(page).to_have_url(address)
    expect(page.locator(".definition")).to_contain_text(definition)


@pytest.mark.parametrize("query", IN_ANOTHER_LANGUAGE, ids=named)
def test_a_word_of_another_language_finds_guides_of_the_readers_own(
    page: Page, site_url: str, query: Query
) -> None:
    """A customer's word, in the customer's language, leads to the concept in the reader's."""
    search(page, site_url + path(query.lang), query.text)
    address = site_url + path(query.lang, query.finds)
    expect(options(page).first).to_have_attribute("href", address)
    expect(own(page).first).to_have_attribute("href", _starting_with(site_url + path(query.lang)))


@pytest.mark.parametrize("query", TWO_CONCEPTS, ids=named)
def test_results_of_other_languages_come_last_and_say_so(
    page: Page, site_url: str, query: Query
) -> None:
    """They stand below the own ones, each marked with its language's name, for machines too."""
    search(page, site_url + path(query.lang), query.text)
    expect(own(page).first).to_be_visible()
    last = pages(page).last.get_attribute("id")
    expect(page.locator(f".search__others #{last}")).to_be_visible()
    for found in page.locator(".search__others [role=option]").all():
        lang = found.get_attribute("lang") or ""
        assert lang != query.lang
        assert found.get_attribute("hreflang") == lang
        assert found.locator(".badge").inner_text() == language(lang).name
        assert (found.get_attribute("href") or "").startswith(site_url + path(lang))


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_a_result_names_its_section(page: Page, site_url: str, lang: str) -> None:
    """A guide stands in the list once, with its best section: "Never · The customer shouts"."""
    query = next(query for query in CONCEPTS if query.lang == lang)
    search(page, site_url + path(lang), query.text)
    expect(own(page).first).to_be_visible()
    found = [(each.get_attribute("href") or "").partition("#")[0] for each in own(page).all()]
    assert len(set(found)) == len(found)
    section = own(page).and_(page.locator('[href*="#"]')).first
    kind = (section.get_attribute("href") or "").partition("#")[2]
    label, title = section.locator(".search__title").inner_text().split(" · ", 1)
    section.click()
    expect(page.locator(f"#{kind}")).to_contain_text(label)
    expect(page.locator("h1")).to_contain_text(title)


def test_narrowed_to_a_kind_of_section_no_more_is_loaded_than_shown(
    page: Page, site_url: str
) -> None:
    """What kind a section is of is known before its words are loaded."""
    search(page, site_url, "customer")
    expect(own(page).first).to_be_visible()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.locator(".search__kinds label:has([value=donts])").click()
    expect(own(page).and_(page.locator(':not([href$="#donts"])'))).to_have_count(0)
    expect(own(page).first).to_be_visible()
    assert 0 < len([url for url in loaded if FRAGMENT.search(url)]) <= pages(page).count()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_results_come_while_typing(page: Page, site_url: str, lang: str) -> None:
    """The first letters of a word suffice, and each further letter narrows the results."""
    word = language(lang).interface["search_placeholder"].split()[-1].rstrip("?").casefold()
    page.goto(site_url + path(lang))
    page.keyboard.press("/")
    page.keyboard.type(word[:4])
    expect(options(page).first).to_be_visible()
    page.keyboard.type("qqq")
    expect(options(page)).to_have_count(0)


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_without_results_situations_are_offered(page: Page, site_url: str, lang: str) -> None:
    """When nothing is found this is said; situations and behaviours lead on."""
    search(page, site_url + path(lang), language(lang).alphabet[0] * 5)
    expect(status(page)).to_have_text(language(lang).interface["search_empty"])
    expect(page.locator("[data-search-start] .chips a").first).to_be_visible()
    page.locator(f'.search__situations a[href$="{GUIDE}"]').click()
    expect(page).to_have_url(site_url + path(lang, GUIDE))


@pytest.fixture(scope="session")
def all_html(site_folder: Path, site_url: str) -> str:
    """Return everything that the pages of the site contain, in small letters."""
    assert site_url  # which is what builds the folder
    files = site_folder.rglob("*.html")
    return html.unescape("".join(file.read_text(encoding="utf-8") for file in files)).casefold()


def _starting_with(address: str) -> re.Pattern[str]:
    return re.compile(f"^{re.escape(address)}")
