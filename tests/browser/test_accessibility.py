"""Everybody can use every template: the rules of axe, the keyboard, stillness."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.addresses import GUIDE, TEMPLATES, path
from tests.browser.conftest import DESKTOP, PHONE, ROOT
from tests.browser.states import (
    CONTROLS,
    STATES,
    open_languages,
    open_tooltip,
    search_with_results,
    search_without_results,
)

AXE = ROOT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

NOT_FOUND = "404.html"
THEMES = {"light": ("pl", DESKTOP), "dark": ("ru", PHONE)}
"""Theme -> the language and window in which axe looks at it, so that it sees two of each."""

VIOLATIONS = """async (options) => {
    const { violations, passes } = await axe.run(options);
    if (!passes.length) return ["axe looked at nothing"];
    return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}"""
"""Script: a line for each place that breaks a rule; to hand over all takes as long as to look."""

FOCUS = """() => {
    const it = document.activeElement;
    const style = getComputedStyle(it);
    const box = it.getClientRects()[0];
    const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return [
        controls.indexOf(it),
        it.outerHTML.slice(0, 120),
        style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        onTop !== null && (it.contains(onTop) || onTop.contains(it)),
    ];
}"""

MOVING = """() => [...document.querySelectorAll("*")].filter((it) => {
    const style = getComputedStyle(it);
    return /[1-9]/.test(style.transitionDuration) || style.animationName !== "none"
        || style.scrollBehavior === "smooth";
}).map((it) => it.outerHTML.slice(0, 80))"""

GLARING = """() => [...document.querySelectorAll("article *")].filter((it) => {
    const style = getComputedStyle(it);
    const [text, ground] = [style.color, style.backgroundColor].map((colour) =>
        colour.match(/[\\d.]+/g).map(Number));
    return ground[3] !== 0 && Math.max(...ground.slice(0, 3)) > Math.max(...text.slice(0, 3));
}).map((it) => `${it.outerHTML.slice(0, 80)}: ${getComputedStyle(it).backgroundColor}`)"""

every_template = pytest.mark.parametrize("template", TEMPLATES)
every_theme = pytest.mark.parametrize("theme", THEMES)


@every_theme
@pytest.mark.parametrize("template", [*TEMPLATES, "not found"])
def test_templates_break_no_rule(
    page: Page, site_url: str, axe: str, template: str, theme: str
) -> None:
    """The rules of axe find nothing in any template, light or dark."""
    lang = _choose(page, theme)
    address = TEMPLATES.get(template)
    page.goto(site_url + (NOT_FOUND if address is None else path(lang, address)))
    assert _violations(page, axe) == []


@pytest.mark.parametrize("address", [*TEMPLATES.values(), "contribute/"])
def test_nothing_glares_in_the_dark(page: Page, site_url: str, address: str) -> None:
    """In dark colours, whatever text stands on is darker than the text."""
    page.emulate_media(color_scheme="dark")
    page.goto(site_url + address)
    assert page.evaluate(GLARING) == []


@every_theme
@pytest.mark.parametrize(
    "state",
    STATES,
    ids=lambda state: state.__name__,
)
def test_what_opens_breaks_no_rule(
    page: Page, site_url: str, axe: str, state: Callable[[Page], None], theme: str
) -> None:
    """The rules of axe find nothing in what opens over a guide, light or dark."""
    page.goto(site_url + path(_choose(page, theme), GUIDE))
    state(page)
    assert _violations(page, axe) == []


@every_template
def test_the_skip_link_comes_first_and_skips(page: Page, site_url: str, template: str) -> None:
    """The first Tab shows a link past the header; after it the next Tab is in the text."""
    page.goto(site_url + TEMPLATES[template])
    page.keyboard.press("Tab")
    skip = page.locator("a.md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")


@pytest.mark.parametrize(
    ("template", "key"), [*((template, "Tab") for template in TEMPLATES), ("guide", "Shift+Tab")]
)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    page: Page, site_url: str, template: str, key: str
) -> None:
    """Tab reaches every control, backwards too, each outlined and covered by nothing."""
    page.goto(site_url + path("pl", TEMPLATES[template]))
    controls = page.evaluate(f"(globalThis.controls = {CONTROLS}).length")
    reached = set()
    for _ in range(controls):
        page.keyboard.press(key)
        place, name, outlined, seen = page.evaluate(FOCUS)
        assert outlined, f"no focus is shown on {name}"
        assert seen, f"{name} is covered or outside the window"
        reached.add(place)
    assert reached == set(range(controls))


def test_the_language_menu_works_by_keyboard(page: Page, site_url: str) -> None:
    """Enter opens the menu, Tab goes through it, Escape closes it and focus stays on its button."""
    page.goto(site_url + GUIDE)
    button = page.locator(".languages summary")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="English").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".languages ul")).to_be_hidden()
    expect(button).to_be_focused()


def test_focus_stays_in_the_open_search(page: Page, site_url: str) -> None:
    """While the search is open, Tab does not go behind it."""
    page.goto(site_url)
    search_without_results(page)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )


def test_nothing_moves_for_whoever_wants_it_still(page: Page, site_url: str) -> None:
    """With reduced motion there are no transitions and no animations, whatever is opened."""
    page.goto(site_url + GUIDE)
    open_tooltip(page)
    open_languages(page)
    search_with_results(page)
    assert page.evaluate(MOVING) == []


@pytest.fixture(scope="session")
def axe() -> str:
    """Return axe-core; without it the tests fail, they are never skipped."""
    if not AXE.is_file():
        pytest.fail("axe-core is missing: run the tests by `make test`, which installs it.")
    return AXE.read_text(encoding="utf-8")


def _choose(page: Page, theme: str) -> str:
    """Set the theme and the window that goes with it; return the language to look at."""
    lang, (width, height) = THEMES[theme]
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": height})
    return lang


def _violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    options = {"runOnly": TAGS, "resultTypes": ["violations"]}
    found: list[str] = page.evaluate(VIOLATIONS, options)
    return found
