"""What pages may load and run, and where their problems are reported."""

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page
from tests.browser.addresses import GUIDE, LANGUAGES, path
from tests.browser.built_page import BuiltPage
from tests.browser.conftest import REPOSITORY, REVISION

from accord.languages import language

INLINE = """() => {
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.injected = 'yes'";
    document.head.append(script);
    return document.documentElement.dataset.injected;
}"""


def test_every_page_has_a_strict_policy(pages: Mapping[str, BuiltPage]) -> None:
    """The policy stands before whatever it is to govern."""
    for page in pages.values():
        (policy,) = page.find("meta", **{"http-equiv": "Content-Security-Policy"})
        assert "unsafe" not in policy.attributes["content"], page.path
        loading = [it for it in page.elements if it.tag in {"script", "link", "style"}]
        assert page.elements.index(policy) < page.elements.index(loading[0]), page.path


def test_an_injected_script_does_not_run(page: Page, site_url: str, page_errors: list[str]) -> None:
    """The browser refuses it, and says so."""
    page.goto(site_url + GUIDE)
    assert page.evaluate(INLINE) is None
    assert len(page_errors) == 1
    assert "Content Security Policy" in page_errors.pop()


def test_a_problem_is_reported_with_page_language_and_revision(
    pages: Mapping[str, BuiltPage], site_url: str
) -> None:
    """The link opens the form for content with these fields filled in."""
    for lang in LANGUAGES:
        page = pages[path(lang, GUIDE)]
        (link,) = (
            it for it in page.find("a") if it.attributes.get("href", "").startswith(REPOSITORY)
        )
        assert parse_qs(urlsplit(link.attributes["href"]).query) == {
            "template": ["content.yml"],
            "page": [site_url + page.path],
            "language": [lang],
            "revision": [REVISION],
        }
        assert language(lang).interface["report"] in {it.text for it in page.passages}
