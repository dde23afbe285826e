"""Search where something goes wrong: strange queries, broken or late files."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.addresses import GUIDE, LANGUAGES, path
from tests.browser.conftest import OpenPage, Settings
from tests.browser.searching import SHARD, field, options, own, search, status

from accord.languages import language
from accord.search.encoding import FORMAT

HOSTILE = {
    "long": "a" * 10_000,
    "many words": " ".join(f"word{number}" for number in range(2_000)),
    "emoji": "😡👩‍👩‍👧‍👦🇵🇱",
    "right to left": "שלום \u202eمرحبا\u202c",
    "markup": "<img src=x onerror=globalThis.hacked=1><script>globalThis.hacked=1</script>",
    "expression": r"(.*)+$ [a-z]{99} \p{L} ^",
    "control characters": "\x00\x07\x1b[31m\u2028\ufeff",
    "names of objects": "__proto__ constructor toString hasOwnProperty",
    "paths": "../../c/0 %2e%2e/ ?# \\",
    "quotation marks": '"„“«» -" -- "',
}

NOISE = re.compile(r"Failed to load resource|SyntaxError|Unexpected end of input|Invalid or unexp")
"""What a browser notes when an index file is broken."""


def _missing(route: Route) -> None:
    route.fulfill(status=404)


def _truncated(route: Route) -> None:
    body = route.fetch().text()
    route.fulfill(body=body[: len(body) // 2], content_type="text/javascript")


def _older(route: Route) -> None:
    body = route.fetch().text().replace(f",{FORMAT},", f",{FORMAT - 1},", 1)
    route.fulfill(body=body, content_type="text/javascript")


def _other_content(route: Route) -> None:
    name = route.request.url.partition("/search/")[2].removesuffix(".js")
    body = f'accordSearch("{name}",{FORMAT},{{"never":"seen"}})'
    route.fulfill(body=body, content_type="text/javascript")


BROKEN = (_missing, _truncated, _older, _other_content)
DIRECTORY = re.compile(r"/search/[a-z]{2}/d\.js")
EXCERPTS = re.compile(r"/search/[a-z]{2}/f[0-9a-z]+\.js")


def test_nothing_that_is_typed_breaks_the_search(page: Page, site_url: str) -> None:
    """Whatever is typed is searched as words: nothing runs, nothing fails, the next query works."""
    search(page, site_url, "")
    for name, query in HOSTILE.items():
        field(page).fill(query)
        expect(status(page), name).not_to_have_text(re.compile(r"^(Searching…)?$"))
        assert status(page).inner_text() != language("en").interface["search_failed"], name
        assert page.evaluate("globalThis.hacked") is None, name
        assert page.locator(".search :is(img, script)").count() == 0, name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        field(page).fill("customer")
        expect(own(page).first.locator("mark").first, name).to_have_text(
            re.compile("customer", re.IGNORECASE)
        )
        field(page).fill("")
        expect(status(page)).to_be_empty()


def test_a_hostile_link_and_hostile_recent_searches_are_text(page: Page, site_url: str) -> None:
    """What comes by an address or out of the tab's memory is shown as it is, and runs nowhere."""
    markup = HOSTILE["markup"]
    page.goto(f"{site_url}?q={markup}")
    expect(field(page)).to_have_value(markup)
    for stored in ("{", '{"a": 1}', f'["{markup}", 7, null]'):
        page.goto(site_url)
        page.evaluate("it => sessionStorage.setItem('accord.searches', it)", stored)
        page.keyboard.press("/")
        expect(page.locator("[data-search-start]")).to_be_visible()
    expect(page.locator("[data-search-recent]").get_by_role("listitem")).to_have_count(1)
    assert page.evaluate("globalThis.hacked") is None


@pytest.mark.parametrize(
    ("files", "broken"),
    [*((SHARD, broken) for broken in BROKEN), (DIRECTORY, _missing), (EXCERPTS, _other_content)],
    ids=lambda it: it.__name__.strip("_") if callable(it) else it.pattern,
)
def test_a_broken_index_is_said_and_can_be_tried_again(
    open_page: OpenPage,
    site_url: str,
    page_errors: list[str],
    broken: Callable[[Route], None],
    files: re.Pattern[str],
) -> None:
    """When a file cannot be used the search says so and offers the situations; then it recovers."""
    lang = LANGUAGES[BROKEN.index(broken)]
    page = open_page(Settings())
    page.route(files, broken)
    query = language(lang).interface["search_placeholder"].split()[-1].rstrip("?")
    search(page, site_url + path(lang), query)
    expect(status(page)).to_have_text(language(lang).interface["search_failed"])
    expect(page.locator(f'.search__situations a[href$="{GUIDE}"]')).to_be_visible()
    page.unroute(files)
    field(page).fill(f"{query} ")
    expect(own(page).first).to_be_visible()
    page_errors[:] = [error for error in page_errors if not NOISE.search(error)]


def test_a_file_that_never_comes_is_given_up(open_page: OpenPage, site_url: str) -> None:
    """The search waits visibly, and not for ever."""
    page = open_page(Settings())
    page.clock.install()
    page.route(SHARD, lambda _: None)
    search(page, site_url, "customer")
    words = language("en").interface
    expect(status(page)).to_have_text(words["search_loading"])
    page.clock.fast_forward(30_000)
    expect(status(page)).to_have_text(words["search_failed"])
    page.unroute(SHARD)


def test_an_engine_that_does_not_come_is_said(
    open_page: OpenPage, site_url: str, page_errors: list[str]
) -> None:
    """Without its scripts the search says that it does not work."""
    page = open_page(Settings())
    page.route("**/search-engine.js", _missing)
    search(page, site_url, "customer")
    expect(status(page)).to_have_text(language("en").interface["search_failed"])
    expect(page.locator(".search__situations a").first).to_be_visible()
    page.close()  # after which no error of its scripts comes any more
    page_errors.clear()


def test_an_answer_that_comes_late_is_not_shown(page: Page, site_url: str) -> None:
    """The old list stays until the latest question is answered; earlier answers are dropped."""
    answered = own(page).first.locator("mark").first
    search(page, site_url, "insults")
    expect(answered).to_have_text(re.compile("insult", re.IGNORECASE))
    field(page).fill("customer")
    expect(answered).to_have_text(re.compile("customer", re.IGNORECASE))
    before = options(page).all_inner_texts()
    held: list[Route] = []
    page.route(SHARD, lambda route: held.append(route))  # noqa: PLW0108 - a method of C takes no wrapper
    with page.expect_request(SHARD):
        field(page).fill("shouting")
    assert options(page).all_inner_texts() == before
    field(page).fill("insults")  # whose words are here already
    expect(answered).to_have_text(re.compile("insult", re.IGNORECASE))
    after = options(page).all_inner_texts()
    for route in held:
        route.continue_()
    page.unroute(SHARD)
    page.wait_for_timeout(300)
    assert options(page).all_inner_texts() == after


def test_enter_opens_what_was_asked_last(page: Page, site_url: str) -> None:
    """Whoever types and presses Enter at once gets the result of that question, not of the last."""
    search(page, site_url, "insults")
    expect(own(page).first).to_be_visible()
    field(page).fill("apologise with a plan")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("guides/we-made-a-mistake/"))
