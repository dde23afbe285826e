"""What a reader meets at an address where nothing is."""

from collections.abc import Iterator
from http import HTTPStatus

import pytest
from playwright.sync_api import Page, expect
from tests.browser.addresses import LANGUAGES, path
from tests.browser.conftest import OpenPage, Settings

from accord.languages import language


@pytest.fixture(autouse=True)
def told_by_the_browser(page_errors: list[str]) -> Iterator[None]:
    """Take what Chromium says of such an address from what fails a test; no file may be missing."""
    yield
    page_errors[:] = [it for it in page_errors if "status of 404" not in it or "/assets/" in it]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_of_the_address_comes_first(page: Page, site_url: str, lang: str) -> None:
    """Its heading says what happened, in the reader's language; the other languages follow."""
    words = language(lang).interface
    answer = page.goto(site_url + path(lang, "guides/angry-call/"))
    assert answer is not None
    assert answer.status == HTTPStatus.NOT_FOUND
    expect(page.get_by_role("heading", level=1)).to_have_text(words["not_found"])
    expect(page).to_have_title(f"{words['not_found']} · Accord")
    expect(page.locator("html")).to_have_attribute("lang", lang)
    headings = page.locator("article").get_by_role("heading").all_inner_texts()
    assert headings[0] == words["not_found"]
    assert len(headings) == len(LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_ways_on(page: Page, site_url: str, lang: str) -> None:
    """To the guides, and to a search for the words of the address."""
    words = language(lang).interface
    page.goto(site_url + path(lang, "guides/angry-customer.html"))
    ways = page.locator("article section").first
    ways.get_by_role("link", name=words["guides"], exact=True).click()
    expect(page).to_have_url(site_url + path(lang, "guides/"))
    page.go_back()
    ways.get_by_role("link", name=words["search"], exact=True).click()
    expect(page.get_by_role("combobox")).to_have_value("angry customer")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", lang)


def test_an_address_that_spells_nothing_is_not_found_either(page: Page, site_url: str) -> None:
    """Its search is empty, and the page is there all the same."""
    page.goto(f"{site_url}pl/%E0%A4%A/")
    expect(page.locator("h1")).to_have_text(language("pl").interface["not_found"])


def test_without_scripts_every_language_is_there(open_page: OpenPage, site_url: str) -> None:
    """The site's own language first, and each with its ways on."""
    page = open_page(Settings(scripts=False))
    page.goto(f"{site_url}pl/no/such/page/")
    for section, lang in zip(page.locator("article section").all(), LANGUAGES, strict=True):
        words = language(lang).interface
        expect(section.get_by_role("heading")).to_have_text(words["not_found"])
        expect(section.get_by_role("link")).to_have_text(
            [words["home"], words["guides"], words["search"]]
        )
