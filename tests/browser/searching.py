"""How tests search: what they type, and where they look for what was found."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, Route, expect

from accord.search.encoding import script

SHARD = re.compile(r"/search/[a-z]{2}/s[0-9a-z]+\.js")
"""Address of an index file that holds words."""
FRAGMENT = re.compile(r"/search/[a-z]{2}/f[0-9a-z]+\.js")
"""Address of an index file that holds what a result shows."""


def search(page: Page, address: str, query: str) -> None:
    """Open the page at the address and type the query into its search."""
    page.goto(address)
    page.keyboard.press("/")
    field(page).fill(query)


def field(page: Page) -> Locator:
    """Return the field one types into."""
    return page.get_by_role("combobox")


def status(page: Page) -> Locator:
    """Return what is announced."""
    return page.locator("[data-search-status]")


def options(page: Page) -> Locator:
    """Return everything that was found, in all languages."""
    return page.get_by_role("option")


def pages(page: Page) -> Locator:
    """Return the results that lead to a page: all options but the one for more of them."""
    return page.locator("[role=option]:not(.search__more)")


def own(page: Page) -> Locator:
    """Return what was found in the page's language."""
    return page.locator(".search__own [role=option]")


def leading_to(page: Page, address: str) -> Locator:
    """Return the results that lead to the page at the address or into it."""
    return options(page).and_(page.locator(f'[href^="{address}"]'))


def expect_active(page: Page, option: Locator) -> None:
    """Expect the option to be the one that Enter opens."""
    expect(option).to_have_attribute("aria-selected", "true")
    expect(field(page)).to_have_attribute(
        "aria-activedescendant", option.get_attribute("id") or "-"
    )


def serving(name: str, content: object) -> Callable[[Route], None]:
    """Return what answers a request with an index file."""
    body = script(name, content)
    return lambda route: route.fulfill(body=body, content_type="text/javascript")
