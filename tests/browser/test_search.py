"""Search: every inflected form finds, the keyboard suffices, and nothing typed breaks it."""

import html
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect
from tests.browser.addresses import GUIDE, LANGUAGES, path
from tests.browser.conftest import OpenPage, Settings

from accord.languages import language


@dataclass(frozen=True, slots=True)
class Inflected:
    """A form that no page contains, and where it must lead all the same."""

    lang: str
    """Language of the word."""
    query: str
    """The form."""
    finds: str
    """A page without its language, and perhaps a section."""


INFLECTED = (
    Inflected("en", "apologising", "guides/we-made-a-mistake/"),
    Inflected("en", "manipulations", "concepts/manipulation/"),
    Inflected("pl", "przeprosinom", "concepts/apology/"),
    Inflected("pl", "krzyczeliście", GUIDE),
    Inflected("ru", "извинениям", "concepts/apology/"),
    Inflected("ru", "манипуляциями", "concepts/manipulation/"),
    Inflected("it", "manipolazioni", "concepts/manipulation/"),
    Inflected("it", "urlavano", GUIDE),
)

WITHOUT_MARKS = (
    Inflected("pl", "ulegloscia", "concepts/submission/"),
    Inflected("ru", "упреками", "concepts/criticism/"),
    Inflected("it", "dignita", "concepts/invasive-behaviour/"),
)

PLURALS = (
    *(("pl", number, f"{number} {word}") for number, word in (
        (1, "wynik"), (2, "wyniki"), (4, "wyniki"), (5, "wyników"), (12, "wyników"), (22, "wyniki"),
    )),
    *(("ru", number, f"{number} {word}") for number, word in (
        (1, "результат"), (2, "результата"), (5, "результатов"), (11, "результатов"),
        (21, "результат"), (22, "результата"),
    )),
    ("en", 1, "1 result"), ("en", 2, "2 results"),
    ("it", 1, "1 risultato"), ("it", 2, "2 risultati"),
)  # fmt: skip

HOSTILE = {
    "long": "a" * 10_000,
    "many words": " ".join(f"word{number}" for number in range(2_000)),
    "emoji": "😡👩‍👩‍👧‍👦🇵🇱",
    "right to left": "שלום \u202eمرحبا\u202c",
    "markup": "<img src=x onerror=globalThis.hacked=1><script>globalThis.hacked=1</script>",
    "expression": r"(.*)+$ [a-z]{99} \p{L} ^",
    "control characters": "\x00\x07\x1b[31m\u2028\ufeff",
    "names of objects": "__proto__ constructor toString hasOwnProperty",
    "paths": "../../documents %2e%2e/ ?# \\",
}


@pytest.mark.parametrize("case", INFLECTED, ids=lambda case: f"{case.lang}-{case.query}")
def test_an_inflected_form_that_no_page_contains_finds(
    page: Page, site_url: str, all_html: str, case: Inflected
) -> None:
    """A form that is written nowhere finds its guide or concept and highlights the forms there."""
    assert case.query not in all_html, f"{case.query} is written on a page: choose another form"
    _search(page, site_url + path(case.lang), case.query)
    found = _result(page, site_url + path(case.lang, case.finds)).first
    expect(found).to_be_visible()
    expect(found.locator("mark").first).not_to_be_empty()
    assert case.query not in [text.casefold() for text in found.locator("mark").all_inner_texts()]


@pytest.mark.parametrize("case", WITHOUT_MARKS, ids=lambda case: f"{case.lang}-{case.query}")
def test_letters_without_their_marks_find(page: Page, site_url: str, case: Inflected) -> None:
    """Whoever leaves out diacritics finds the same."""
    _search(page, site_url + path(case.lang), case.query)
    expect(_result(page, site_url + path(case.lang, case.finds)).first).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_results_come_while_typing(page: Page, site_url: str, lang: str) -> None:
    """The first letters of a word suffice, and each further letter narrows the results."""
    word = language(lang).interface["search_placeholder"].split()[-1].rstrip("?").casefold()
    page.goto(site_url + path(lang))
    page.keyboard.press("/")
    page.keyboard.type(word[:4])
    expect(_results(page).first).to_be_visible()
    page.keyboard.type("qqq")
    expect(_results(page)).to_have_count(0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_results_situations_are_offered(page: Page, site_url: str, lang: str) -> None:
    """When nothing is found, this is said, and a click on a situation opens its guide."""
    _search(page, site_url + path(lang), language(lang).alphabet[0] * 5)
    expect(page.get_by_role("status")).to_have_text(language(lang).interface["search_empty"])
    page.locator(f'.search__situations a[href$="{GUIDE}"]').click()
    expect(page).to_have_url(site_url + path(lang, GUIDE))


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_opens_the_search(page: Page, site_url: str, key: str) -> None:
    """The keys / and s open the search anywhere, but are letters while one types."""
    page.goto(site_url + GUIDE)
    page.keyboard.press(key)
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("/s")
    expect(page.get_by_role("combobox")).to_have_value("/s")


@pytest.mark.parametrize("button", [".header__search", ".home__search"])
def test_a_button_opens_the_search_and_gets_the_focus_back(
    page: Page, site_url: str, button: str
) -> None:
    """A click opens the search; Escape closes it and focus returns to the button."""
    page.goto(site_url)
    page.locator(button).click()
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(button)).to_be_focused()


def test_one_escape_closes_a_search_with_results(page: Page, site_url: str) -> None:
    """Escape leaves the search at once, whatever has been typed."""
    _search(page, site_url, "customer")
    expect(_results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_button_and_a_click_outside_close_the_search(page: Page, site_url: str) -> None:
    """The search closes by its button and by a click beside it."""
    page.goto(site_url)
    dialog = page.get_by_role("dialog")
    page.keyboard.press("/")
    expect(dialog).to_be_visible()
    page.locator(".search__close").click()
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    expect(dialog).to_be_visible()
    page.mouse.click(5, 500)
    expect(dialog).to_be_hidden()


def test_arrows_move_and_enter_opens(page: Page, site_url: str) -> None:
    """Arrows move among the results and around their ends, Enter opens the one that is marked."""
    _search(page, site_url, "customer")
    field, options = page.get_by_role("combobox"), _results(page)
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-expanded", "true")
    for key, place in (("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1)):
        page.keyboard.press(key)
        _expect_active(field, options.nth(place))
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    _expect_active(field, options.last)
    expect(options.last).to_be_in_viewport()
    target = options.last.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(target or "")


def test_a_result_on_the_same_page_closes_the_search(page: Page, site_url: str) -> None:
    """A result that leads to a section of the open page shows that section."""
    _search(page, site_url + GUIDE, "shouts")
    same_page = _results(page).and_(page.locator(f'[href*="{GUIDE}#"]')).first
    section = (same_page.get_attribute("href") or "").partition("#")[2]
    same_page.click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(f"#{section}")).to_be_in_viewport()


def test_nothing_is_loaded_before_the_search_is_opened(page: Page, site_url: str) -> None:
    """Whoever does not search does not pay for the index."""
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((it) => it.name)")
    assert loaded
    assert [url for url in loaded if "/search/" in url] == []
    with page.expect_request("**/search/en/documents.json"):
        page.keyboard.press("/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_count_is_announced_in_good_grammar(
    open_page: OpenPage, site_url: str, lang: str
) -> None:
    """The number of results is announced in the plural that the language wants."""
    page = open_page(Settings())
    page.route(
        "**/search/*/documents.json", _fulfil({"shards": ["0071"], "documents": [_document()] * 30})
    )
    words = [[[[number, 1] for number in range(count)], [f"q{count}"]] for count in range(30)]
    page.route("**/search/*/0071.json", _fulfil({"entries": words}))
    page.goto(site_url + path(lang))
    page.keyboard.press("/")
    for number, announced in [(number, text) for code, number, text in PLURALS if code == lang]:
        page.get_by_role("combobox").fill(f"q{number}")
        expect(page.get_by_role("status")).to_have_text(announced)


@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_is_typed_breaks_the_search(page: Page, site_url: str, query: str) -> None:
    """Whatever is typed is searched as words: nothing runs, nothing fails, the next query works."""
    _search(page, site_url, query)
    expect(page.get_by_role("status")).not_to_have_text(re.compile(r"^(Searching…)?$"))
    assert page.evaluate("globalThis.hacked") is None
    assert page.locator(".search :is(img, script)").count() == 0
    page.get_by_role("combobox").fill("customer")
    expect(_results(page).first.locator("mark").first).to_have_text(
        re.compile("customer", re.IGNORECASE)
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("file", ["documents.json", "[0-9a-f]*.json"])
def test_a_failing_index_is_said_and_can_be_tried_again(
    open_page: OpenPage, site_url: str, page_errors: list[str], lang: str, file: str
) -> None:
    """When the index cannot be had, the search says so; when it can, the next letter finds."""
    page = open_page(Settings())
    broken = re.compile(rf"/search/{lang}/{file}".replace("*.", "*\\."))
    page.route(broken, lambda route: route.fulfill(status=503))
    query = language(lang).interface["search_placeholder"].split()[-1].rstrip("?")
    _search(page, site_url + path(lang), query)
    expect(page.get_by_role("status")).to_have_text(language(lang).interface["search_failed"])
    page.unroute(broken)
    page.get_by_role("combobox").fill(f"{query} ")
    expect(_results(page).first).to_be_visible()
    page_errors[:] = [error for error in page_errors if "status of 503" not in error]


@pytest.fixture(scope="session")
def all_html(site_folder: Path, site_url: str) -> str:
    """Return everything that the pages of the site contain, in small letters."""
    assert site_url  # which is what builds the folder
    files = site_folder.rglob("*.html")
    return html.unescape("".join(file.read_text(encoding="utf-8") for file in files)).casefold()


def _search(page: Page, address: str, query: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.get_by_role("combobox").fill(query)


def _results(page: Page) -> Locator:
    return page.get_by_role("option")


def _result(page: Page, address: str) -> Locator:
    return _results(page).and_(page.locator(f'[href^="{address}"]'))


def _expect_active(field: Locator, option: Locator) -> None:
    expect(option).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", option.get_attribute("id") or "-")


def _document() -> Mapping[str, object]:
    return {"url": "about/", "title": "Title", "section": "", "concept": False, "text": "Text"}


def _fulfil(content: Mapping[str, object]) -> Callable[[Route, Request], None]:
    body = json.dumps({"format": 1, **content})
    return lambda route, _: route.fulfill(body=body, content_type="application/json")
