"""A reader whose browser speaks another language is offered it, and never taken there."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.addresses import CONCEPT, GUIDE, path
from tests.browser.conftest import SMALLEST_PHONE, OpenPage, Settings

LOCALES = {"en": "en-GB", "pl": "pl-PL", "ru": "ru-RU", "it": "it-CH"}
"""Language -> how a browser names it."""


def offers(page: Page) -> Locator:
    return page.locator("[data-offer]").filter(visible=True)


@pytest.mark.parametrize("lang", LOCALES)
def test_the_browsers_language_is_offered(open_page: OpenPage, site_url: str, lang: str) -> None:
    """The offer is made in the language offered, and leads to the same page."""
    other = "ru" if lang == "it" else "it"
    page = open_page(Settings(locale=LOCALES[lang]))
    page.goto(site_url + path(other, GUIDE))
    expect(offers(page)).to_have_count(1)
    expect(offers(page)).to_have_attribute("lang", lang)
    assert page.url == site_url + path(other, GUIDE)
    offers(page).get_by_role("link").click()
    expect(page).to_have_url(site_url + path(lang, GUIDE))
    expect(offers(page)).to_have_count(0)


def test_nothing_is_offered_in_ones_own_language(open_page: OpenPage, site_url: str) -> None:
    """Nor where the site does not speak any of the browser's languages."""
    for locale, lang in (("pl-PL", "pl"), ("en-US", "en"), ("fi-FI", "ru")):
        page = open_page(Settings(locale=locale))
        page.goto(site_url + path(lang, GUIDE))
        expect(offers(page)).to_have_count(0)


def test_who_walks_through_the_site_is_left_alone(open_page: OpenPage, site_url: str) -> None:
    """A link to a page in another language was followed on purpose."""
    page = open_page(Settings(locale="pl-PL"))
    page.goto(site_url + path("pl", CONCEPT))
    page.locator(f'.names a[href*="/{CONCEPT}"]').first.click()
    expect(page.locator("html")).not_to_have_attribute("lang", "pl")
    expect(offers(page)).to_have_count(0)


def test_a_closed_offer_stays_closed(open_page: OpenPage, site_url: str) -> None:
    """On every page and every later visit."""
    page = open_page(Settings(locale="pl-PL"))
    page.goto(site_url + GUIDE)
    offers(page).get_by_role("button").click()
    expect(offers(page)).to_have_count(0)
    page.goto(site_url + path("ru", CONCEPT))
    expect(offers(page)).to_have_count(0)


def test_a_chosen_language_is_remembered(open_page: OpenPage, site_url: str) -> None:
    """Who chose a language is offered that one, whatever the browser says."""
    page = open_page(Settings(locale="en-GB"))
    page.goto(site_url + GUIDE)
    page.locator(".languages summary").click()
    page.locator('.languages a[data-language="ru"]').click()
    expect(page).to_have_url(site_url + path("ru", GUIDE))
    page.goto(site_url + GUIDE)
    expect(offers(page)).to_have_attribute("lang", "ru")


@pytest.mark.parametrize("lang", LOCALES)
def test_on_a_phone_an_offer_covers_nothing_and_moves_nothing(
    open_page: OpenPage, site_url: str, lang: str
) -> None:
    """It stands above the page, as high as the menu that is back when it is closed."""
    other = "ru" if lang == "it" else "it"
    page = open_page(Settings(locale=LOCALES[lang], size=SMALLEST_PHONE))
    page.goto(site_url + path(other, GUIDE))
    offer, title = offers(page).bounding_box(), page.locator("h1").bounding_box()
    assert offer is not None
    assert title is not None
    assert offer["y"] + offer["height"] <= title["y"]
    assert offer["x"] >= 0
    assert offer["x"] + offer["width"] <= SMALLEST_PHONE[0]
    menu = page.locator(".header__nav")
    expect(menu).to_be_hidden()
    offers(page).get_by_role("button").click()
    expect(menu).to_be_visible()
    assert page.locator("h1").bounding_box() == title
