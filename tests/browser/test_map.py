"""The map of concepts and guides: by mouse, by finger, by keyboard, and without scripts."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.addresses import LANGUAGES, MAP, path
from tests.browser.conftest import PHONE, OpenPage, Settings

from accord.languages import language

LEGIBLE = 12
"""Pixels: letters on the map as it is first shown."""

OVERLAPS = """() => {
    const boxes = [...document.querySelectorAll(".map svg a")].map((it) => [it, it.getBBox()]);
    return boxes.flatMap(([one, a], place) => boxes.slice(place + 1)
        .filter(([, b]) => a.x < b.x + b.width && b.x < a.x + a.width
            && a.y < b.y + b.height && b.y < a.y + a.height)
        .map(([other]) => `${one.textContent} / ${other.textContent}`));
}"""

SPILLING = """() => [...document.querySelectorAll(".map svg a")].filter((it) =>
    it.querySelector("text").getBBox().width > it.querySelector("rect").getBBox().width
).map((it) => it.textContent)"""

SCALE = "it => it.getBoundingClientRect().width / it.viewBox.baseVal.width"
SCROLL = "it => [it.scrollLeft, it.scrollTop]"
PINCH = """([view, distances]) => {
    const { left, top, width, height } = view.getBoundingClientRect();
    for (const [place, distance] of distances.entries()) {
        const touches = [-1, 1].map((side) => new Touch({
            identifier: side + 1,
            target: view,
            clientX: left + width / 2 + (side * distance) / 2,
            clientY: top + height / 2,
        }));
        const type = place ? "touchmove" : "touchstart";
        view.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, cancelable: true }));
    }
}"""


def view(page: Page) -> Locator:
    return page.locator(".map__view")


def scale(page: Page) -> float:
    return float(page.locator(".map svg").evaluate(SCALE))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_label_covers_another_or_leaves_its_box(page: Page, site_url: str, lang: str) -> None:
    page.goto(site_url + path(lang, MAP))
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(SPILLING) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_legend_names_every_kind_of_node_and_line(page: Page, site_url: str, lang: str) -> None:
    """In words that are true of the map: no line of it is about "this guide"."""
    words = language(lang).interface
    page.goto(site_url + path(lang, MAP))
    kinds = ("concepts", "guides", "narrower", "related", "mentioned")
    expect(page.locator(".legend li")).to_have_text([words[key] for key in kinds])


@pytest.mark.parametrize("size", [PHONE, (1280, 800)])
def test_labels_can_be_read_as_the_map_is_first_shown(
    open_page: OpenPage, site_url: str, size: tuple[int, int]
) -> None:
    page = open_page(Settings(size=size))
    page.goto(site_url + MAP)
    assert scale(page) * 14 >= LEGIBLE


def test_every_node_and_line_stands_in_the_list_too(page: Page, site_url: str) -> None:
    page.goto(site_url + MAP)
    drawn = page.locator(".map svg a").evaluate_all("all => all.map((it) => it.href.baseVal)")
    listed = page.locator(".map__list a").evaluate_all(
        "all => all.map((it) => it.getAttribute('href'))"
    )
    assert set(drawn) == set(listed)
    # A relation is listed at both of its ends, what is part of another or told once.
    lines = page.locator(".map svg path").count()
    related = page.locator(".map svg path[data-tie=related]").count()
    tops = page.locator(".map__list > .columns > li").count()
    assert len(listed) == lines + related + tops


def test_the_pointer_shows_what_belongs_together(page: Page, site_url: str) -> None:
    page.goto(site_url + MAP)
    page.locator(".map svg a", has_text="Apology").hover()
    near = page.locator(".map svg a.near").all_text_contents()
    assert "Conflict resolution" in near
    assert 1 < len(near) < page.locator(".map svg a").count()
    page.mouse.move(0, 0)
    expect(page.locator(".map--near")).to_have_count(0)


def test_a_drag_moves_the_map_and_opens_nothing(page: Page, site_url: str) -> None:
    page.goto(site_url + MAP)
    page.locator("[data-zoom=in]").click(click_count=3)
    node = page.locator(".map svg a", has_text="Conflict resolution")
    node.scroll_into_view_if_needed()
    node.hover()
    before = view(page).evaluate(SCROLL)
    box = node.bounding_box()
    assert box
    page.mouse.down()
    page.mouse.move(box["x"] - 40, box["y"] - 30, steps=4)
    page.mouse.up()
    after = view(page).evaluate(SCROLL)
    assert after[0] > before[0]
    assert after[1] > before[1]
    assert page.url == site_url + MAP
    node.click()
    page.wait_for_url("**/concepts/conflict-resolution/")


def test_the_keyboard_zooms_pans_and_goes_from_node_to_node(page: Page, site_url: str) -> None:
    page.goto(site_url + MAP)
    view(page).focus()
    first = scale(page)
    for _ in range(4):
        page.keyboard.press("+")
    assert scale(page) == pytest.approx(first * 1.25**4, rel=0.01)
    left, _ = view(page).evaluate(SCROLL)
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "([it, left]) => it.scrollLeft > left", arg=[view(page).element_handle(), left]
    )
    page.keyboard.press("Tab")
    focused = page.locator(".map svg a:focus")
    expect(focused).to_be_in_viewport()
    expect(focused).to_have_class("near")
    page.keyboard.press("0")
    box = view(page).bounding_box()
    assert box
    assert page.locator(".map svg").evaluate("it => it.clientWidth") <= box["width"]
    page.keyboard.press("-")
    assert page.locator(".map svg").evaluate("it => it.clientWidth") <= box["width"]


def test_two_fingers_zoom(open_page: OpenPage, site_url: str) -> None:
    page = open_page(Settings(size=PHONE, touch=True))
    page.goto(site_url + MAP)
    before = scale(page)
    page.evaluate(PINCH, [view(page).element_handle(), [100, 150, 200]])
    assert scale(page) == pytest.approx(before * 2, rel=0.01)


def test_without_scripts_the_map_scrolls_and_its_nodes_are_links(
    open_page: OpenPage, site_url: str
) -> None:
    page = open_page(Settings(size=PHONE, scripts=False))
    page.goto(site_url + MAP)
    expect(page.locator(".map__tools")).to_be_hidden()
    page.locator(".map svg a", has_text="Apology").click()
    page.wait_for_url("**/concepts/apology/")


def test_the_index_leads_to_the_map(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}concepts/")
    page.get_by_role("link", name="Map", exact=True).click()
    page.wait_for_url(f"**/{MAP}")
