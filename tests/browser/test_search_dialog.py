"""How the search behaves: keys, filters, what is kept, links to it, and what reaches it late."""

import re

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.addresses import GUIDE, LANGUAGES, ROOT_AND_FOLDER, path
from tests.browser.conftest import DESKTOP, PHONE, OpenPage, Settings
from tests.browser.searching import (
    expect_active,
    field,
    options,
    own,
    search,
    status,
)
from tests.browser.test_search import CONCEPTS, TWO_CONCEPTS

from accord.languages import language

FINGER = 44
"""Pixels that a finger hits at once."""

TOO_SMALL = """(least) => [...document.querySelectorAll(".search :is(a, button, label)")]
    .filter((it) => it.checkVisibility() && it.getClientRects().length)
    .filter((it) => Math.min(it.offsetWidth, it.offsetHeight) < least)
    .map((it) => it.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_opens_the_search(page: Page, site_url: str, key: str) -> None:
    """The keys / and s open the search anywhere, but are letters while one types."""
    page.goto(site_url + GUIDE)
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    page.keyboard.type("/s")
    expect(field(page)).to_have_value("/s")


@pytest.mark.parametrize("button", [".header__search", ".home__search"])
def test_a_button_opens_the_search_and_gets_the_focus_back(
    page: Page, site_url: str, button: str
) -> None:
    """A click opens the search; Escape closes it and focus returns to the button."""
    page.goto(site_url)
    page.locator(button).click()
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(button)).to_be_focused()


def test_the_search_closes_by_escape_by_its_button_and_by_a_click_outside(
    page: Page, site_url: str
) -> None:
    """Each closes it at once, whatever has been typed."""
    search(page, site_url, "customer")
    dialog = page.get_by_role("dialog")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    page.locator(".search__close").click()
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    expect(dialog).to_be_visible()
    page.mouse.click(5, 500)
    expect(dialog).to_be_hidden()


@pytest.mark.parametrize("query", TWO_CONCEPTS, ids=lambda query: query.lang)
def test_the_keyboard_suffices(page: Page, site_url: str, query: object) -> None:
    """The best guide is marked; arrows move around all results; Enter opens one."""
    lang, text = (getattr(query, name) for name in ("lang", "text"))
    search(page, site_url + path(lang), text)
    expect_active(page, own(page).first)
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    keys = (("ArrowUp", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("ArrowUp", 0))
    for key, place in (*keys, ("ArrowUp", -1), ("ArrowDown", 0), ("ArrowUp", -1)):
        page.keyboard.press(key)
        expect_active(page, options(page).nth(place))
    expect(options(page).last).to_be_in_viewport()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    target = options(page).nth(1).get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(target or "")


def test_home_and_end_move_the_caret(page: Page, site_url: str) -> None:
    """What is mistyped at either end is mended there; the marked result stays."""
    search(page, site_url, "ustomer")
    expect(own(page).first).to_be_visible()
    marked = page.locator("[role=option][aria-selected=true]").get_attribute("id")
    for key, letter, typed in (("Home", "c", "customer"), ("End", "s", "customers")):
        page.keyboard.press(key)
        expect(field(page)).to_have_attribute("aria-activedescendant", marked or "-")
        page.keyboard.type(letter)
        expect(field(page)).to_have_value(typed)
        expect(page.locator("[data-search-near]")).to_be_hidden()  # the typo's results are gone
        expect(own(page).first).to_be_visible()
        marked = page.locator("[role=option][aria-selected=true]").get_attribute("id")


def test_a_result_on_the_same_page_closes_the_search(page: Page, site_url: str) -> None:
    """A result that leads to a section of the open page shows that section."""
    search(page, site_url + GUIDE, "“Do not shout back”")
    same_page = options(page).and_(page.locator(f'[href*="{GUIDE}#"]')).first
    section = (same_page.get_attribute("href") or "").partition("#")[2]
    same_page.click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(f"#{section}")).to_be_in_viewport()
    expect(page).to_have_url(f"{site_url}{GUIDE}#{section}")


def test_nothing_is_loaded_before_the_search_is_opened(page: Page, site_url: str) -> None:
    """Whoever does not search loads neither the index nor the engine."""
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((it) => it.name)")
    assert [url for url in loaded if "search" in url] == [f"{site_url}assets/scripts/search.js"]
    with page.expect_request("**/search/en/d.js"):
        page.keyboard.press("/")


def test_a_strict_policy_lets_the_search_work(page: Page, site_url: str) -> None:
    """Index files load where only scripts of the site's own files may run."""

    def with_policy(route: Route) -> None:
        headers = {"content-security-policy": "script-src 'self'"}
        response = route.fetch()
        route.fulfill(response=response, headers=response.headers | headers)

    page.route(site_url, with_policy)
    search(page, site_url, "customer")
    expect(own(page).first).to_be_visible()
    page.unroute(site_url)


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_filters_narrow_by_kind_of_section(page: Page, site_url: str, lang: str) -> None:
    """By the keyboard alone a reader sees only what never to do, and then everything again."""
    query = next(query for query in CONCEPTS if query.lang == lang)
    search(page, site_url + path(lang), query.text)
    expect(own(page).first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    kinds = page.get_by_role("group", name=language(lang).interface["search_kinds"])
    expect(kinds.get_by_role("radio").first).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(kinds.get_by_role("radio", name=language(lang).headings["donts"])).to_be_checked()
    expect(own(page).and_(page.locator(':not([href$="#donts"])'))).to_have_count(0)
    expect(own(page).first).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(own(page).and_(page.locator(':not([href$="#steps"])'))).to_have_count(0)


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_filters_narrow_by_language(page: Page, site_url: str, lang: str) -> None:
    """One language's results are shown alone; with nothing left, a button takes filters away."""
    query = next(query for query in CONCEPTS if query.lang == lang)
    other = LANGUAGES[LANGUAGES.index(lang) - 1]
    search(page, site_url + path(lang), query.text)
    expect(own(page).first).to_be_visible()
    page.locator(f".search__languages label:has([value={other}])").click()
    expect(options(page).and_(page.locator(f":not([lang={other}])"))).to_have_count(0)
    expect(options(page).first).to_be_visible()
    pages = [(found.get_attribute("href") or "").partition("#")[0] for found in options(page).all()]
    assert len(set(pages)) == len(pages)
    field(page).fill("qqqqq")
    expect(status(page)).to_have_text(language(lang).interface["search_filtered"])
    field(page).fill(query.text)
    page.locator(f".search__languages label:has([value={lang}])").click()
    expect(page.locator(".search__others")).to_have_count(0)
    field(page).fill("qqqqq")
    page.locator("[data-search-reset]").click()
    expect(status(page)).to_have_text(language(lang).interface["search_empty"])
    expect(field(page)).to_be_focused()


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_filters_take_one_row_each_and_what_is_chosen_comes_into_sight(
    page: Page, site_url: str, size: tuple[int, int]
) -> None:
    """Filters leave the window to the results; each is reached in a row longer than the window."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    search(page, site_url + path("it"), "scuse")  # of all languages it has the longest headings
    for row in page.locator(".search__filters fieldset").all():
        expect(row).to_be_visible()
        assert row.evaluate("it => it.clientHeight") <= FINGER
        row.get_by_role("radio").first.focus()
        page.keyboard.press("ArrowLeft")
        expect(row.locator("span").last).to_be_in_viewport(ratio=1)
        page.keyboard.press("ArrowRight")
        expect(row.locator("span").first).to_be_in_viewport(ratio=1)


def test_recent_searches_are_offered_and_can_be_removed(page: Page, site_url: str) -> None:
    """What led somewhere is offered while the field is empty, until it is removed."""
    for query in ("apologise", "shouting"):
        search(page, site_url, query)
        expect(own(page).first).to_be_visible()
        own(page).first.click()
        expect(page.locator("article h1")).to_be_visible()
    search(page, site_url, "")
    recent = page.locator("[data-search-recent]")
    expect(recent.get_by_role("listitem")).to_have_count(2)
    expect(recent.get_by_role("listitem").first).to_contain_text("shouting")
    recent.get_by_role("button", name="Remove: shouting").click()
    expect(recent.get_by_role("listitem")).to_have_count(1)
    recent.get_by_role("button", name="apologise", exact=True).click()
    expect(field(page)).to_have_value("apologise")
    expect(own(page).first).to_be_visible()
    expect(recent).to_be_hidden()


def test_recent_searches_stay_in_their_tab(open_page: OpenPage, site_url: str) -> None:
    """Another tab of the same browser offers nothing."""
    page = open_page(Settings())
    search(page, site_url, "shouting")
    own(page).first.click()
    other = page.context.new_page()
    search(other, site_url, "")
    expect(other.locator("[data-search-start]")).to_be_visible()
    expect(other.locator("[data-search-recent]")).to_be_hidden()


@pytest.mark.parametrize("query", TWO_CONCEPTS, ids=lambda query: query.lang)
def test_a_link_opens_a_search_with_its_results(page: Page, site_url: str, query: object) -> None:
    """The address of a page with an open search asks the same wherever it is sent."""
    lang, text = (getattr(query, name) for name in ("lang", "text"))
    search(page, site_url + path(lang), text)
    expect(page).to_have_url(re.compile(r"\?q="))
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(field(page)).to_have_value(text)
    expect(own(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(site_url + path(lang))


def test_going_back_shows_the_results_again(page: Page, site_url: str) -> None:
    """Whoever opened the wrong result has the others at hand."""
    search(page, site_url, "shouting")
    own(page).first.click()
    expect(page).to_have_url(re.compile("guides/"))
    page.go_back()
    expect(own(page).first).to_be_visible()
    expect(field(page)).to_have_value("shouting")


def test_more_results_come_at_the_end(page: Page, site_url: str) -> None:
    """A long list is continued from its last option; the reader's place stays."""
    search(page, site_url, "customer")
    expect(page.locator(".search__more")).to_be_visible()
    count = options(page).count()
    while page.locator(".search__more[aria-selected=true]").count() == 0:
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(options(page).nth(count)).to_be_attached()
    expect(field(page)).to_be_focused()


def test_on_a_phone_it_fills_the_window_and_fits_fingers(page: Page, site_url: str) -> None:
    """Nothing is wider than the window, and whatever can be tapped is large enough."""
    width, height = PHONE
    page.set_viewport_size({"width": width, "height": height})
    for query in ("apology", "aplogise", "qqqqq", ""):
        search(page, site_url, query)
        if query:
            expect(status(page)).not_to_be_empty()
        box = page.get_by_role("dialog").bounding_box()
        assert box == {"x": 0, "y": 0, "width": width, "height": height}
        assert page.evaluate("document.querySelector('.search').scrollWidth") <= width
        assert page.evaluate(TOO_SMALL, FINGER) == []
