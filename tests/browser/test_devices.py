"""Every way to read: small windows, fingers, no scripts, paper."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.addresses import GUIDE, LANGUAGES, ROOT_AND_FOLDER, TEMPLATES, path
from tests.browser.conftest import DESKTOP, PHONE, SMALLEST_PHONE, OpenPage, Settings
from tests.browser.states import CONTROLS, open_languages, search_without_results

NOT_FOUND = "404.html"

WIDTHS = {320: "400 % zoom of 1280", 360: "a small phone", 640: "200 % zoom of 1280"}
"""Pixels -> who has a window as narrow."""

SMALLEST_TARGET = 24
"""Pixels: what WCAG 2.2 asks for in 2.5.8, here without its exception for spacing."""

CARD = ":is([data-kind=first-words], [data-kind=steps], [data-kind=donts], [data-kind=escalate])"
PRINTED = f"h1, .situation, .section{CARD}"
NOT_PRINTED = f".header, .footer, .aside, .tick, .trust, nav, .section:not({CARD})"
PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")

SHOWN = "all => all.filter((it) => it.checkVisibility()).map((it) => it.outerHTML.slice(0, 80))"
MISSING = SHOWN.replace("it.check", "!it.check")

TOO_WIDE = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
        .filter((it) => it.getBoundingClientRect().right > width + 1)
        .map((it) => it.outerHTML.slice(0, 80));
}"""

PARTED_CODE = """() => [...document.querySelectorAll("article code")].filter((it) =>
    it.textContent.length <= 12 && it.getClientRects().length > 1).map((it) => it.textContent)"""

TOPS = "all => all.map((it) => it.getBoundingClientRect().top)"

SMALL_TARGETS = f"""(least) => {CONTROLS}.filter((it) => {{
    const spread = getComputedStyle(it, "::after").position === "absolute"; // over its whole tile
    const box = (spread ? it.parentElement : it).getBoundingClientRect();
    const inSentence = getComputedStyle(it).display === "inline" && it.closest("p, .section li");
    return !inSentence && (box.width < least || box.height < least);
}}).map((it) => it.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_is_wider_than_its_window(page: Page, site_url: str, lang: str) -> None:
    """On a small phone and zoomed in, nothing needs scrolling sideways, in no language."""
    too_wide = []
    for address in (*TEMPLATES.values(), NOT_FOUND):
        page.goto(site_url + (address if address == NOT_FOUND else path(lang, address)))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            too_wide += [f"{address} at {width}: {it}" for it in page.evaluate(TOO_WIDE)]
    assert too_wide == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_phone_shows_the_first_words_of_every_guide(page: Page, site_url: str, lang: str) -> None:
    """Whoever opens a guide on a small phone reads what to say without scrolling."""
    width, height = SMALLEST_PHONE
    page.set_viewport_size({"width": width, "height": height})
    below = {}
    for address in _guides(page, site_url, lang):
        page.goto(site_url + path(lang, address))
        quotation = page.locator("[data-kind=first-words] blockquote").first.bounding_box()
        assert quotation is not None
        below[address] = max(0, quotation["y"] + quotation["height"] - height)
    assert {address: pixels for address, pixels in below.items() if pixels} == {}


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_the_sections_of_a_guide_are_one_row_on_a_phone(
    page: Page, site_url: str, lang: str
) -> None:
    """Each link of the row comes whole into the window when it has the focus."""
    width, height = SMALLEST_PHONE
    page.set_viewport_size({"width": width, "height": height})
    page.goto(site_url + path(lang, GUIDE))
    sections = page.locator(".chips--sections a").filter(visible=True)
    assert sections.count() >= 5
    assert len(set(sections.evaluate_all("all => all.map((it) => it.offsetTop)"))) == 1
    for section in sections.all():
        section.focus()
        expect(section).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_short_code_stays_on_one_line(page: Page, site_url: str, lang: str) -> None:
    """A mark such as `---` is read as one, and fits into the smallest window all the same."""
    page.goto(site_url + path(lang, "contribute/"))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate(PARTED_CODE) == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_the_tree_of_concepts_is_all_in_the_page(
    page: Page, site_url: str, size: tuple[int, int]
) -> None:
    """It stands beside the list at full length, or below it, where a link leads to it."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(site_url + TEMPLATES["concepts"])
    assert page.locator(".aside:has(.tree)").evaluate("it => it.scrollHeight <= it.clientHeight")
    shortcut = page.locator('.chips a[href="#tree"]')
    if size == DESKTOP:
        expect(page.locator("#tree")).to_be_in_viewport()
        expect(shortcut).to_be_hidden()
    else:
        expect(page.locator("#tree")).not_to_be_in_viewport()
        shortcut.click()
        expect(page.locator("#tree")).to_be_in_viewport()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_side_panel_shows_that_it_goes_on(page: Page, site_url: str, lang: str) -> None:
    """Beside a guide, whatever is too long for the window fades out at its lower edge."""
    page.goto(site_url + path(lang, GUIDE))
    aside = page.locator(".aside")
    assert aside.evaluate("it => it.scrollHeight > it.clientHeight")
    assert "gradient" in aside.evaluate("it => getComputedStyle(it).maskImage")
    aside.evaluate("it => it.scrollTo(0, it.scrollHeight)")
    last = aside.get_by_role("link").last.bounding_box()
    assert last is not None
    fade = aside.evaluate("it => parseFloat(getComputedStyle(it).paddingBottom)")
    assert last["y"] + last["height"] <= DESKTOP[1] - fade + 1


@pytest.mark.parametrize("template", [*TEMPLATES, "search"])
def test_targets_are_large_enough_for_a_finger(page: Page, site_url: str, template: str) -> None:
    """Whatever can be tapped, except a link within a sentence, measures at least 24 pixels."""
    width, height = PHONE
    page.set_viewport_size({"width": width, "height": height})
    page.goto(site_url + TEMPLATES.get(template, ""))
    if template == "search":
        search_without_results(page)
    else:
        open_languages(page)
    assert page.evaluate(SMALL_TARGETS, SMALLEST_TARGET) == []


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_reading_needs_no_scripts(open_page: OpenPage, site_url: str, lang: str) -> None:
    """Without scripts tiles, text, definitions and languages work, and no dead button is shown."""
    other = LANGUAGES[LANGUAGES.index(lang) - 1]
    page = open_page(Settings(scripts=False))
    page.goto(site_url + path(lang))
    for button in page.locator("[data-search-open], [data-theme-toggle]").all():
        expect(button).to_be_hidden()
    page.locator(f'.tile a[href$="{GUIDE}"]').click()
    expect(page.locator('[data-kind="first-words"] blockquote')).to_be_visible()
    number = page.locator('[data-kind="steps"] > ol > li').first.evaluate(
        "it => getComputedStyle(it, '::before').content"
    )
    assert number == "counter(step)"
    expect(page.locator("[data-print]")).to_be_hidden()
    assert page.locator("article .section a.concept").first.get_attribute("title")
    page.locator(".languages summary").click()
    page.locator(f'.languages a[hreflang="{other}"]').click()
    expect(page).to_have_url(site_url + path(other, GUIDE))
    page.locator("article .section a.concept").first.click()
    expect(page.locator(".mentions").first).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_scripts_move_nothing(open_page: OpenPage, site_url: str, lang: str) -> None:
    """What a phone has painted of a guide stays where it is when scripts run, an offer included."""
    foreign = "it-IT" if lang == "pl" else "pl-PL"
    places = []
    for scripts in (False, True):
        page = open_page(Settings(size=SMALLEST_PHONE, locale=foreign, scripts=scripts))
        page.goto(site_url + path(lang, GUIDE))
        places.append(page.locator("h1, .section").evaluate_all(TOPS))
    assert places[0] == places[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_guide_prints_as_a_quick_card(page: Page, site_url: str, lang: str) -> None:
    """One sheet holds situation, first words, steps, nevers and hand-over, and nothing else."""
    for address in _guides(page, site_url, lang):
        page.goto(site_url + path(lang, address))
        page.emulate_media(media="print")
        assert page.locator(PRINTED).evaluate_all(MISSING) == []
        assert page.locator(NOT_PRINTED).evaluate_all(SHOWN) == []
        paper = page.pdf(prefer_css_page_size=True)
        assert len(PAGE_OF_PDF.findall(paper)) == 1, address
        page.emulate_media(media="screen")


def test_the_quick_card_has_a_button(page: Page, site_url: str) -> None:
    """A button on each guide opens the browser's print dialog."""
    page.goto(site_url + GUIDE)
    page.evaluate("globalThis.print = () => { globalThis.printed = true; }")
    page.locator("[data-print]").click()
    assert page.evaluate("globalThis.printed")


def _guides(page: Page, site_url: str, lang: str) -> list[str]:
    """Return the paths of the guides that the language has, without their language."""
    page.goto(site_url + path(lang, "guides/"))
    urls: list[str] = page.locator(".tile:not([lang]) a").evaluate_all(
        "links => links.map(link => link.href)"
    )
    assert len(urls) >= 5
    return [url.removeprefix(site_url + path(lang)) for url in urls]
