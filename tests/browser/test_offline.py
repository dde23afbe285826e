"""The site read from a folder, without any server."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.addresses import LANGUAGES, ROOT_AND_FOLDER
from tests.browser.built_page import addresses, read_site
from tests.browser.conftest import ROOT, OpenPage, Settings
from tests.browser.searching import field, options, own
from tests.browser.test_search import CONCEPTS

GUIDE = "guides/shouting-customer.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site as `make offline` builds it."""
    site = tmp_path_factory.mktemp("offline")
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--no-directory-urls")
    build = subprocess.run(
        [*command, "--site-dir", str(site)],
        cwd=ROOT,
        env=os.environ | {"SITE_URL": "", "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert build.returncode == 0, build.stdout
    return site


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_search_and_languages_work_from_a_folder(
    open_page: OpenPage, folder: Path, lang: str
) -> None:
    """Search finds and opens a page; from there the same guide is open in another language."""
    page = open_page(Settings())
    page.goto(_address(folder, lang, "index.html"))
    page.keyboard.press("/")
    field(page).fill(next(query.text for query in CONCEPTS if query.lang == lang))
    expect(own(page).first).to_be_visible()
    answer = options(page).first
    expect(answer).to_have_attribute("href", _address(folder, lang, "concepts/apology.html"))
    own(page).first.click()
    expect(page.locator('section[data-kind="steps"]')).to_be_visible()

    other = LANGUAGES[LANGUAGES.index(lang) - 1]
    page.goto(_address(folder, lang, GUIDE))
    page.locator(".languages summary").click()
    page.locator(f'.languages a[data-language="{other}"]').click()
    expect(page).to_have_url(_address(folder, other, GUIDE))
    expect(page.locator("html")).to_have_attribute("lang", other)


def test_a_link_with_a_question_works_from_a_folder(open_page: OpenPage, folder: Path) -> None:
    """The question in an address is asked there too, and going back asks it again."""
    page = open_page(Settings())
    page.goto(f"{_address(folder, 'en', 'index.html')}?q=shouting")
    expect(own(page).first).to_be_visible()
    _go_and_come_back(page)
    expect(own(page).first).to_be_visible()


def test_every_address_leads_to_a_file_of_the_folder(folder: Path) -> None:
    """No page links to or loads anything by an address of a server, and nothing is missing."""
    pages = read_site(folder)
    assert len(pages) > 100
    for page in pages.values():
        base = folder.as_uri() + "/" + (page.path or "index.html")
        base += "index.html" if base.endswith("/") else ""
        for element, address in addresses(page):
            url, _ = urldefrag(urljoin(base, address))
            if re.match(r"https?:", url):
                assert element.tag == "a", f"{page.path}: {address}"
                assert "accord.example" not in url, f"{page.path}: {address}"
            elif not url.startswith(("mailto:", "data:")):
                file = Path(unquote(urlsplit(url).path))
                assert file.is_file(), f"{page.path}: {address}"


def test_the_theme_s_own_search_is_not_shipped(
    folder: Path, site_folder: Path, site_url: str
) -> None:
    """Neither site holds Material's script bundle, stemmers or workers."""
    assert site_url  # which is what builds the folder
    for site in (folder, site_folder):
        scripts = {file.relative_to(site).parts[1] for file in (site / "assets").rglob("*.js")}
        assert scripts == {"scripts"}
        assert not [file for file in site.rglob("*") if file.name in {"lunr", "workers"}]


def _address(folder: Path, lang: str, page: str) -> str:
    return (folder / ("" if lang == "en" else lang) / page).as_uri()


def _go_and_come_back(page: Page) -> None:
    own(page).first.click()
    expect(page).to_have_url(re.compile(r"guides/[a-z-]+\.html"))
    page.go_back()
