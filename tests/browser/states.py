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


def search_without_results(page: Page) -> None:
    """Search for what is not there."""
    open_search(page)
    lang = page.locator("html").get_attribute("lang") or ""
    page.get_by_role("combobox").fill(language(lang).alphabet[0] * 5)
    expect(page.locator("[data-search-situations]")).to_be_visible()


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
    search_without_results,
    open_tooltip,
    open_languages,
    tick_a_step,
)
