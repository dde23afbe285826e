"""Four languages that know of each other: addresses, markup, and the switch between them."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect
from tests.browser.addresses import DEFAULT, GUIDE, LANGUAGES, ROOT_AND_FOLDER, path
from tests.browser.built_page import BuiltPage, addresses

Pages = Mapping[str, BuiltPage]

NOT_FOUND = "404.html"
LETTERS = {
    "ru": re.compile(r"[а-яё]", re.IGNORECASE),
    "pl": re.compile(r"[ąćęłńśźż]", re.IGNORECASE),
}
"""Letters that no other language of the site uses."""
PARTED = {
    "pl": re.compile(r"(?<![\w&])[aiouwz][ \n]", re.IGNORECASE),
    "ru": re.compile(r"[ \n]—"),
}
"""Where a line might end with a word of one letter, or begin with a dash."""


def test_every_page_says_its_language(pages: Pages) -> None:
    """A screen reader speaks each page with the voice of its language."""
    for page in pages.values():
        folder = page.path.split("/")[0]
        assert page.lang == (folder if folder in LANGUAGES else DEFAULT), page.path


def test_every_language_has_the_same_templates(pages: Pages) -> None:
    """No language lacks a home page, an index, or a page about the site."""
    for lang in LANGUAGES:
        for page in ("", "guides/", "concepts/", "about/"):
            assert path(lang, page) in pages


def test_alternates_are_absolute_and_name_pages_in_their_language(
    pages: Pages, site_url: str
) -> None:
    """Each alternate is the full address of a page of the site in the language it names."""
    for page in _translatable(pages):
        assert page.alternates, f"{page.path} has no alternates"
        for code, url in page.alternates.items():
            assert url.startswith(site_url), f"{page.path}: {url} is not absolute"
            target = pages[url.removeprefix(site_url)]
            assert target.lang == (DEFAULT if code == "x-default" else code), page.path


def test_alternates_are_reciprocal(pages: Pages, site_url: str) -> None:
    """Every page names itself, a default, and exactly what its other versions name."""
    for page in _translatable(pages):
        assert page.alternates[page.lang] == site_url + page.path
        assert "x-default" in page.alternates, page.path
        for url in page.alternates.values():
            version = pages[url.removeprefix(site_url)]
            assert version.alternates == page.alternates, f"{page.path} and {version.path}"


def test_a_page_is_canonical_at_its_own_address(pages: Pages, site_url: str) -> None:
    """The canonical address of each page is its own."""
    for page in _translatable(pages):
        (canonical,) = page.find("link", rel="canonical")
        assert canonical.attributes["href"] == site_url + page.path


def test_the_sitemap_names_every_page_once(pages: Pages, site_folder: Path, site_url: str) -> None:
    """Search engines are told of each page, and of nothing else."""
    tree = ET.parse(site_folder / "sitemap.xml")  # noqa: S314 - written by this project
    named = [(node.text or "").strip() for node in tree.iterfind("{*}url/{*}loc")]
    assert sorted(named) == sorted(site_url + page.path for page in _translatable(pages))


def test_titles_are_in_the_language_of_the_page(pages: Pages) -> None:
    """The browser's tab says what the page's heading says, in the same words."""
    for page in _translatable(pages):
        assert page.text_of("h1"), page.path
        assert page.text_of("title") == f"{page.text_of('h1')} · Accord", page.path
    titles = Counter((page.lang, page.text_of("title")) for page in _translatable(pages))
    assert [title for title, count in titles.items() if count > 1] == []


def test_menu_items_carry_their_language(pages: Pages) -> None:
    """Each entry of the language menu is spoken in its own language and says where it leads."""
    for page in _translatable(pages):
        items = [item for item in page.find("a") if "data-language" in item.attributes]
        assert {item.attributes["data-language"] for item in items} == set(LANGUAGES)
        for item in items:
            code = item.attributes["data-language"]
            assert item.lang == item.attributes["hreflang"] == code
            assert ("aria-current" in item.attributes) == (code == page.lang)


def test_every_link_leads_somewhere(pages: Pages, site_folder: Path, site_url: str) -> None:
    """No link, picture, script or style of any page is missing, nor any section linked to."""
    broken = [
        f"{page.path}: {address}"
        for page in pages.values()
        for _, address in addresses(page)
        if not _leads_somewhere(
            urljoin(site_url + page.path, address), pages, site_folder, site_url
        )
    ]
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(pages: Pages, site_folder: Path, site_url: str) -> None:
    """Pages and styles load only what the site itself holds; links alone may lead elsewhere."""
    for page in pages.values():
        for element, address in addresses(page):
            if element.tag not in {"a", "cite", "blockquote"}:
                url = urljoin(site_url + page.path, address)
                assert url.startswith((site_url, "data:")), f"{page.path} loads {url}"
    for style in site_folder.rglob("*.css"):
        css = style.read_text(encoding="utf-8")
        assert not re.search(r"""(url\(|@import)\s*["']?(https?:)?//""", css), style.name


def test_ids_are_unique(pages: Pages) -> None:
    """No page gives two elements the same id."""
    for page in pages.values():
        assert [name for name, count in Counter(page.ids).items() if count > 1] == [], page.path


@pytest.mark.parametrize("lang", LETTERS)
def test_foreign_letters_are_marked(pages: Pages, lang: str) -> None:
    """Words that only one language can spell are marked with it on pages of the others."""
    unmarked = {
        f"{page.path}: {passage.text}"
        for page in pages.values()
        for passage in page.passages
        if LETTERS[lang].search(passage.text) and passage.lang != lang
    }
    assert sorted(unmarked) == []


@pytest.mark.parametrize("lang", PARTED)
def test_lines_break_as_printers_have_it(pages: Pages, lang: str) -> None:
    """Neither in titles nor in text, on any page of the language."""
    passages = [
        passage
        for page in pages.values()
        for passage in page.passages
        if page.lang == passage.lang == lang and "body" in passage.within
    ]
    assert any("\N{NO-BREAK SPACE}" in it.text for it in passages)
    parted = [
        it.text for it in passages if "code" not in it.within and PARTED[lang].search(it.text)
    ]
    assert parted == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_links_to_other_languages_are_marked(pages: Pages, site_url: str, lang: str) -> None:
    """A link to a page in another language says so, and its words are in that language."""
    for page in _translatable(pages):
        for link in page.find("a") if page.lang == lang else ():
            url = urldefrag(urljoin(site_url + page.path, link.attributes["href"])).url
            target = pages.get(url.removeprefix(site_url))
            if target and target.lang != lang:
                assert link.attributes.get("hreflang") == target.lang, f"{page.path}: {url}"
                assert link.lang == target.lang, f"{page.path}: {url}"


def test_sources_are_cited_in_their_own_language(pages: Pages) -> None:
    """Titles of sources carry the language they are written in."""
    guides = [page for page in _translatable(pages) if page.path.endswith(GUIDE)]
    assert len(guides) == len(LANGUAGES)
    for page in guides:
        cited = page.find("cite")
        assert {"pl", "ru"} <= {cite.attributes["lang"] for cite in cited}


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_the_switch_keeps_a_linked_section(page: Page, site_url: str, lang: str) -> None:
    """Whoever came to a section by its address is there in the other language too."""
    other = _next(lang)
    page.goto(f"{site_url}{path(lang, GUIDE)}#causes")
    _switch(page, other)
    expect(page).to_have_url(f"{site_url}{path(other, GUIDE)}#causes")
    expect(page.locator("html")).to_have_attribute("lang", other)
    expect(page.locator("#causes")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_the_switch_keeps_a_section_scrolled_to(page: Page, site_url: str, lang: str) -> None:
    """Whoever has scrolled to a section is there in the other language too."""
    other = _next(lang)
    page.goto(site_url + path(lang, GUIDE))
    page.locator("#donts").evaluate("heading => heading.scrollIntoView()")
    _switch(page, other)
    expect(page).to_have_url(f"{site_url}{path(other, GUIDE)}#donts")
    expect(page.locator("#donts")).to_be_in_viewport()
    assert page.locator("#donts").evaluate("it => it.getBoundingClientRect().top") < 200


def test_the_switch_stays_at_the_top(page: Page, site_url: str) -> None:
    """Whoever has not moved sees the other language from its top, situation first."""
    page.goto(site_url + GUIDE)
    _switch(page, "it")
    expect(page).to_have_url(site_url + path("it", GUIDE))
    assert page.evaluate("scrollY") == 0


def _switch(page: Page, lang: str) -> None:
    page.locator(".languages summary").click()
    page.locator(f'.languages a[data-language="{lang}"]').click()


def _next(lang: str) -> str:
    return LANGUAGES[(LANGUAGES.index(lang) + 1) % len(LANGUAGES)]


def _translatable(pages: Pages) -> list[BuiltPage]:
    """Return all pages but the one for what is not found, which speaks every language."""
    return [page for page in pages.values() if page.path != NOT_FOUND]


def _leads_somewhere(url: str, pages: Pages, folder: Path, site_url: str) -> bool:
    if not url.startswith(site_url):
        return url.startswith(("https://", "mailto:", "data:"))
    target, fragment = urldefrag(url.removeprefix(site_url))
    if target in pages:
        return not fragment or unquote(fragment) in pages[target].ids
    return not fragment and (folder / unquote(target)).is_file()
