"""The path of an employee whose customer is shouting, in each language."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.addresses import GUIDE, LANGUAGES, ROOT_AND_FOLDER, path
from tests.browser.conftest import PHONE, OpenPage, Settings

from accord.languages import language

CONCEPT_LINKS = "article .section a.concept"

in_each_language = pytest.mark.parametrize("lang", LANGUAGES)
at_root_and_in_a_folder = pytest.mark.parametrize("lang", ROOT_AND_FOLDER)


@in_each_language
def test_from_home_to_help_and_on_to_another_language(page: Page, site_url: str, lang: str) -> None:
    """Home, tile, guide, concept, back to its very section, other language, search: all linked."""
    other = LANGUAGES[LANGUAGES.index(lang) - 1]
    page.goto(site_url + path(lang))
    page.locator(f'.tile a[href$="{GUIDE}"]').click()
    expect(page).to_have_url(site_url + path(lang, GUIDE))

    link = page.locator(CONCEPT_LINKS).first
    section = link.locator("xpath=ancestor::section[1]").get_attribute("data-kind")
    concept = link.get_attribute("data-concept")
    link.click()
    expect(page).to_have_url(site_url + path(lang, f"concepts/{concept}/"))

    address = site_url + path(lang, f"{GUIDE}#{section}")
    mention = page.locator(".mentions li").filter(has=page.locator(f'a[href$="{GUIDE}#{section}"]'))
    expect(mention.first.locator("q mark")).not_to_be_empty()
    mention.first.get_by_role("link").click()
    expect(page).to_have_url(address)
    expect(page.locator(f"#{section}")).to_be_in_viewport()

    page.locator(".languages summary").click()
    page.get_by_role("link", name=language(other).name, exact=True).first.click()
    expect(page).to_have_url(site_url + path(other, f"{GUIDE}#{section}"))
    expect(page.locator("html")).to_have_attribute("lang", other)

    title = page.get_by_role("heading", level=1).inner_text()
    page.keyboard.press("/")
    page.get_by_role("combobox").fill(title)
    page.get_by_role("option").filter(has_text=title).first.click()
    expect(page).to_have_url(re.compile(rf"^{site_url}{path(other, GUIDE)}(#[a-z-]+)?$"))


@in_each_language
def test_tiles_speak_as_customers_do(page: Page, site_url: str, lang: str) -> None:
    """Each guide has a tile, and the most urgent ones quote the customer."""
    page.goto(site_url + path(lang))
    tiles = page.locator("#situations + .tiles .tile")
    assert tiles.count() >= 5
    opening, closing = language(lang).quotes
    expect(tiles.first).to_contain_text(re.compile(f"{opening}.+{closing}"))
    for tile in tiles.all():
        expect(tile.locator("p")).not_to_be_empty()


@in_each_language
def test_home_shows_behaviours_and_the_five_steps(page: Page, site_url: str, lang: str) -> None:
    """Below the tiles, home names difficult behaviours and the steps that always help."""
    page.goto(site_url + path(lang))
    expect(page.locator("#behaviours + .chips a").first).to_be_visible()
    expect(page.locator("ol.strip li")).to_have_count(5)
    page.locator("a.more").click()
    expect(page.locator("#steps")).to_be_in_viewport()


@in_each_language
def test_a_guide_says_first_what_helps_first(page: Page, site_url: str, lang: str) -> None:
    """Situation, first words, numbered steps, nevers and hand-over come in this order."""
    page.goto(site_url + path(lang, GUIDE))
    words = language(lang).headings
    order = page.locator(".situation, .section").evaluate_all(
        "parts => parts.map(part => part.dataset.kind ?? 'situation')"
    )
    assert order[:5] == ["situation", "first-words", "steps", "donts", "escalate"]
    for kind in order[1:5]:
        expect(page.locator(f"#{kind}")).to_have_text(words[kind])
    assert page.locator('[data-kind="steps"] > ol > li').count() >= 4
    for kind in ("donts", "escalate"):
        assert page.locator(f'[data-kind="{kind}"] > ul > li').count() >= 2


@at_root_and_in_a_folder
def test_the_first_words_are_large(page: Page, site_url: str, lang: str) -> None:
    """What to say stands out from the text."""
    page.goto(site_url + path(lang, GUIDE))
    first_words = page.locator('[data-kind="first-words"] blockquote')
    assert _font_size(first_words) >= 1.1 * _font_size(page.locator('[data-kind="steps"] li').first)


@at_root_and_in_a_folder
def test_numbers_and_nevers_need_no_colour(page: Page, site_url: str, lang: str) -> None:
    """Steps are numbered, nevers are crossed out and hand-overs point on, in signs and not hues."""
    page.goto(site_url + path(lang, GUIDE))
    steps = page.locator('[data-kind="steps"] > ol > li')
    for number, step in enumerate(steps.all(), start=1):
        expect(step.locator(".tick")).to_have_text(str(number))
    assert _sign(page.locator('[data-kind="donts"] li').first).startswith('"✕"')
    assert _sign(page.locator('[data-kind="escalate"] li').first).startswith('"→"')


@in_each_language
def test_a_guide_names_its_sources_and_its_state(page: Page, site_url: str, lang: str) -> None:
    """At its end a guide says on what it rests and whether somebody has verified it."""
    page.goto(site_url + path(lang, GUIDE))
    expect(page.locator(".trust")).to_contain_text(language(lang).interface["not_reviewed"])
    assert page.locator(".trust cite[lang]").count() >= 2


@in_each_language
def test_a_concept_is_named_in_the_other_languages(page: Page, site_url: str, lang: str) -> None:
    """A concept page gives its names in the other languages, each marked and leading there."""
    page.goto(site_url + path(lang, "concepts/apology/"))
    names = page.locator(".names dd")
    marked = names.evaluate_all("names => names.map(name => name.lang)")
    assert sorted(marked) == sorted(set(LANGUAGES) - {lang})
    for name in names.all():
        expect(name.get_by_role("link")).to_have_attribute(
            "hreflang", name.get_attribute("lang") or ""
        )


@in_each_language
def test_mentions_come_in_the_readers_language_first(page: Page, site_url: str, lang: str) -> None:
    """Mentions stand in the reader's language first; those in others unfold and are counted."""
    page.goto(site_url + path(lang, "concepts/apology/"))
    groups = page.locator(".mentions").evaluate_all("groups => groups.map(group => group.lang)")
    assert groups[0] == ""
    assert sorted(groups[1:]) == sorted(set(LANGUAGES) - {lang})
    for folded in page.locator("details.mentions").all():
        expect(folded.locator("q").first).to_be_hidden()
        folded.locator("summary").click()
        expect(folded.locator("summary")).to_contain_text(f"({folded.locator('li').count()})")
    for sentence in page.locator(".mentions q").all():
        expect(sentence.locator("mark")).not_to_be_empty()
        assert len(sentence.inner_text()) > len(sentence.locator("mark").inner_text())


@at_root_and_in_a_folder
def test_hover_explains_a_concept(page: Page, site_url: str, lang: str) -> None:
    """Under the mouse a concept shows its definition, which stays while the mouse is on it."""
    link, tooltip = _first_concept(page, site_url + path(lang, GUIDE))
    definition = _definition(link)
    link.hover()
    expect(tooltip).to_have_text(definition)
    expect(tooltip).to_be_in_viewport(ratio=1)
    tooltip.hover()
    page.wait_for_timeout(300)  # longer than it takes to close
    expect(tooltip).to_be_visible()
    page.mouse.move(1, 1)
    expect(tooltip).to_be_hidden()


@at_root_and_in_a_folder
def test_focus_explains_a_concept_and_escape_closes_it(
    page: Page, site_url: str, lang: str
) -> None:
    """On focus a concept shows its definition and is described by it, until Escape."""
    link, tooltip = _first_concept(page, site_url + path(lang, GUIDE))
    definition = _definition(link)
    link.focus()
    expect(tooltip).to_have_text(definition)
    expect(link).to_have_accessible_description(definition)
    page.keyboard.press("Escape")
    expect(tooltip).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/concepts/[a-z-]+/$"))


@at_root_and_in_a_folder
def test_the_first_tap_explains_a_concept_and_the_second_follows(
    open_page: OpenPage, site_url: str, lang: str
) -> None:
    """On a touch screen the first tap shows the definition, a tap elsewhere hides it again."""
    page = open_page(Settings(size=PHONE, touch=True))
    address = site_url + path(lang, GUIDE)
    link, tooltip = _first_concept(page, address)
    definition = _definition(link)
    link.tap()
    expect(tooltip).to_have_text(definition)
    expect(tooltip).to_be_in_viewport(ratio=1)
    page.locator("h1").tap()
    expect(tooltip).to_be_hidden()
    expect(page).to_have_url(address)
    link.tap()
    expect(tooltip).to_be_visible()
    link.tap()
    expect(page).to_have_url(re.compile(r"/concepts/[a-z-]+/$"))


def _first_concept(page: Page, address: str) -> tuple[Locator, Locator]:
    page.goto(address)
    return page.locator(CONCEPT_LINKS).first, page.get_by_role("tooltip")


def _definition(link: Locator) -> str:
    definition = link.get_attribute("data-definition") or ""
    assert len(definition.split()) >= 4
    return definition


def _font_size(text: Locator) -> float:
    return float(text.evaluate("it => parseFloat(getComputedStyle(it).fontSize)"))


def _sign(item: Locator) -> str:
    return str(item.evaluate("it => getComputedStyle(it, '::before').content"))
