"""What a reader's browser remembers: ticks in the tab, the theme on the machine, nothing else."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.addresses import GUIDE, path
from tests.browser.conftest import OpenPage, Settings

TOGGLE = "[data-theme-toggle]"


def test_a_step_is_ticked_and_unticked(page: Page, site_url: str) -> None:
    """Each step has a button named after it that is pressed when the step is done."""
    page.goto(site_url + GUIDE)
    step = page.locator('[data-kind="steps"] > ol > li').nth(1)
    tick = step.get_by_role("button")
    name = step.locator("strong").first.inner_text()
    expect(tick).to_have_accessible_name(f"2. {name}")
    expect(tick).to_have_attribute("aria-pressed", "false")
    tick.focus()
    page.keyboard.press("Space")
    expect(tick).to_have_attribute("aria-pressed", "true")
    expect(tick).to_have_text("✓")
    tick.click()
    expect(tick).to_have_attribute("aria-pressed", "false")
    expect(tick).to_have_text("2")


def test_ticks_stay_in_the_tab(page: Page, site_url: str) -> None:
    """Ticks are there after a reload and after a look at another page."""
    page.goto(site_url + GUIDE)
    _ticks(page).nth(1).click()
    page.reload()
    assert _pressed(page) == [1]
    page.goto(site_url)
    page.goto(site_url + GUIDE)
    assert _pressed(page) == [1]


def test_ticks_of_one_guide_are_not_those_of_another(page: Page, site_url: str) -> None:
    """Each guide begins unticked, in each language."""
    page.goto(site_url + GUIDE)
    _ticks(page).first.click()
    for other in (path("pl", GUIDE), "guides/customer-conflict/"):
        page.goto(site_url + other)
        assert _pressed(page) == []


def test_ticks_are_gone_in_a_new_tab(page: Page, site_url: str) -> None:
    """The next call begins with an unticked list."""
    page.goto(site_url + GUIDE)
    _ticks(page).first.click()
    new_tab = page.context.new_page()
    new_tab.goto(site_url + GUIDE)
    assert _pressed(new_tab) == []
    new_tab.close()


def test_ticks_are_forgotten_when_the_call_must_be_over(open_page: OpenPage, site_url: str) -> None:
    """Half an hour after the last tick none is left, on the open page and after a return to it."""
    page = open_page(Settings())
    page.clock.install()
    page.goto(site_url + GUIDE)
    _ticks(page).first.click()
    page.clock.fast_forward("20:00")
    _ticks(page).nth(1).click()
    page.clock.fast_forward("29:00")
    assert _pressed(page) == [0, 1]
    page.clock.fast_forward("02:00")
    assert _pressed(page) == []
    _ticks(page).nth(2).click()
    page.goto(site_url)
    page.clock.fast_forward("31:00")
    page.goto(site_url + GUIDE)
    assert _pressed(page) == []


def test_who_starts_again_has_no_ticks(page: Page, site_url: str) -> None:
    """A button is there while any step is ticked; it unticks them all and moves no step."""
    page.goto(site_url + GUIDE)
    restart = page.get_by_role("button", name="Start again", exact=True)
    expect(restart).to_be_hidden()
    before = _place(_ticks(page).first)
    _ticks(page).first.click()
    _ticks(page).nth(2).click()
    assert _place(_ticks(page).first) == before
    restart.click()
    assert _pressed(page) == []
    expect(restart).to_be_hidden()
    expect(_ticks(page).first).to_be_focused()
    page.reload()
    assert _pressed(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_theme_follows_the_machine_until_it_is_chosen(
    open_page: OpenPage, site_url: str, *, dark: bool
) -> None:
    """The toggle turns the machine's theme around, on every page and in every tab from then on."""
    page = open_page(Settings(dark=dark))
    page.goto(site_url)
    assert _is_dark(page) == dark
    page.locator(TOGGLE).click()
    assert _is_dark(page) != dark
    page.reload()
    assert _is_dark(page) != dark
    new_tab = page.context.new_page()
    new_tab.goto(site_url + path("pl", GUIDE))
    assert _is_dark(new_tab) != dark
    new_tab.locator(TOGGLE).click()
    assert _is_dark(new_tab) == dark


def test_no_cookie_is_set(page: Page, site_url: str) -> None:
    """Reading, ticking and choosing a theme leave no cookie behind."""
    page.goto(site_url + GUIDE)
    _ticks(page).first.click()
    assert page.context.cookies() == []


def _ticks(page: Page) -> Locator:
    return page.locator(".tick")


def _pressed(page: Page) -> list[int]:
    states = [tick.get_attribute("aria-pressed") for tick in _ticks(page).all()]
    assert states
    return [number for number, state in enumerate(states) if state == "true"]


def _place(element: Locator) -> float:
    """Return how far down the page it stands, in pixels."""
    return float(element.evaluate("it => it.getBoundingClientRect().top + scrollY"))


def _is_dark(page: Page) -> bool:
    """Return whether the text is brighter than what it stands on."""
    text, ground = page.evaluate(
        """() => {
            const style = getComputedStyle(document.body);
            return [style.color, style.backgroundColor].map((colour) =>
                colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0));
        }"""
    )
    return bool(text > ground)
