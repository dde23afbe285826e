"""How little a reader downloads whose customer is waiting."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Response
from rcssmin import cssmin
from tests.browser.addresses import GUIDE, ROOT_AND_FOLDER, path
from tests.browser.conftest import ROOT, OpenPage, Settings

from accord.publishing.scripts import joined

REQUESTS = 10
BYTES = 55_000
"""Compressed, as GitHub Pages sends them."""


@pytest.mark.parametrize("lang", ROOT_AND_FOLDER)
def test_a_first_visit_to_a_guide_is_cheap(open_page: OpenPage, site_url: str, lang: str) -> None:
    """With nothing kept from before, a guide comes in few and small files."""
    received: list[Response] = []

    def note(response: Response) -> None:
        received.append(response)

    page = open_page(Settings())
    page.on("response", note)
    page.goto(site_url + path(lang, GUIDE), wait_until="networkidle")
    sizes = {response.url: len(gzip.compress(response.body())) for response in received}
    assert len(received) <= REQUESTS, sizes
    assert sum(sizes.values()) <= BYTES, sizes


def test_scripts_are_published_without_comments(site_folder: Path, site_url: str) -> None:
    """What explains a script to who maintains it is not sent to who reads the site."""
    assert site_url  # which is what builds the folder
    sources = sorted((ROOT / "overrides/assets/scripts").glob("*.js"))
    scripts = site_folder / "assets/scripts"
    assert sorted(scripts.rglob("*")) == [scripts / source.name for source in sources]
    for source in sources:
        published = (scripts / source.name).read_text(encoding="utf-8")
        assert "/**" not in published, source.name
        assert len(published) < 0.8 * len(joined(source)), source.name


def test_sheets_are_published_whole_and_without_comments(site_folder: Path, site_url: str) -> None:
    """Each sheet is one file with all of its parts, which are not published a second time."""
    assert site_url  # which is what builds the folder
    styles, sources = site_folder / "assets/styles", ROOT / "overrides/assets/styles"
    sheets = {file.name: file.read_text(encoding="utf-8") for file in styles.iterdir()}
    assert sheets.keys() == {file.name for file in sources.glob("*.css")}
    for name, sheet in sheets.items():
        assert "/*" not in sheet, name
        assert "@import" not in sheet, name
        for part in (sources / Path(name).stem).glob("*.css"):
            assert cssmin(part.read_text(encoding="utf-8")) in sheet, part.name
