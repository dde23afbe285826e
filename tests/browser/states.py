"""What a reader may have opened over a page, and what there is to press."""

from playwright.sync_api import Page, expect

from accord.languages import language

CONTROLS = """
    [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter((it) =>
        it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length)
"""
"""Script: everything on the page that the keyboard and the finger should reach."""


def open_search(page: Page) -> None:
    """Open the search and type nothing."""
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()


def search_with_results(page: Page) -> None:
    """Search for what is there."""
    open_search(page)
    page.get_by_role("combobox").fill(page.locator("h1").inner_text())
    expect(page.get_by_role("option").first).to_be_visible()


def search_for_a_concept(page: Page) -> None:
    """Search for what a concept answers, with results in other languages."""
    open_search(page)
    page.get_by_role("combobox").fill(
        page.locator("[data-search-start] .chips a").first.inner_text()
    )
    expect(page.locator(".search__answer")).to_be_visible()
    expect(page.locator(".search__others")).to_be_visible()


def search_with_a_filter(page: Page) -> None:
    """Search for one kind of section."""
    search_with_results(page)
    page.locator(".search__kinds label:has([value=steps])").click()
    others = ".search__option:not([data-section=steps], .search__more)"
    expect(page.locator(others)).to_have_count(0)


def search_filtered_to_nothing(page: Page) -> None:
    """Search where the filters leave nothing."""
    search_with_a_filter(page)
    _fill_with_nothing(page)
    expect(page.locator("[data-search-reset]")).to_be_visible()


def search_without_results(page: Page) -> None:
    """Search for what is not there."""
    open_search(page)
    _fill_with_nothing(page)
    expect(page.get_by_role("status")).not_to_be_empty()
    expect(page.locator("[data-search-start]")).to_be_visible()


def search_with_a_typo(page: Page) -> None:
    """Search for a word that is nearly there."""
    open_search(page)
    word = page.locator("h1").inner_text().split()[-1]
    page.get_by_role("combobox").fill(word[:-3] + word[-2] + word[-3] + word[-1])
    expect(page.locator("[data-search-near]")).to_be_visible()


def recent_searches(page: Page) -> None:
    """Open the search after others."""
    page.evaluate("sessionStorage.setItem('accord.searches', '[\"one\", \"another\"]')")
    page.reload()
    open_search(page)
    expect(page.locator("[data-search-recent]")).to_be_visible()


def _fill_with_nothing(page: Page) -> None:
    lang = page.locator("html").get_attribute("lang") or ""
    page.get_by_role("combobox").fill(language(lang).alphabet[0] * 5)


def open_tooltip(page: Page) -> None:
    """Show the definition of a concept."""
    page.locator("article a.concept").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()


def open_languages(page: Page) -> None:
    """Show the languages."""
    page.locator(".languages summary").click()
    expect(page.locator(".languages ul")).to_be_visible()


def tick_a_step(page: Page) -> None:
    """Tick off the first step."""
    page.locator(".tick").first.click()


STATES = (
    open_search,
    search_with_results,
    search_for_a_concept,
    search_with_a_filter,
    search_filtered_to_nothing,
    search_without_results,
    search_with_a_typo,
    recent_searches,
    open_tooltip,
    open_languages,
    tick_a_step,
)
