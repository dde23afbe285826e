"""What results show: which words are marked, what is quoted, where a definition stands."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.addresses import GUIDE, LANGUAGES, path
from tests.browser.conftest import PHONE, OpenPage, Settings
from tests.browser.searching import field, leading_to, options, own, search, serving

from accord.languages import language
from accord.lexicon.folding import fold

PLURALS = (
    *(("pl", number, f"{number} {word}") for number, word in (
        (1, "wynik"), (2, "wyniki"), (4, "wyniki"), (5, "wyników"), (12, "wyników"), (22, "wyniki"),
    )),
    *(("ru", number, f"{number} {word}") for number, word in (
        (1, "результат"), (2, "результата"), (5, "результатов"), (11, "результатов"),
        (21, "результат"), (22, "результата"),
    )),
    ("en", 1, "1 result"), ("en", 2, "2 results"),
    ("it", 1, "1 risultato"), ("it", 2, "2 risultati"),
)  # fmt: skip

CUSTOMER = "concepts/customer/"
SENTENCES = (
    ("en", "customer is yelling at me", "I my are is be was wasn at"),
    ("pl", "klient krzyczy na mnie", "ja mnie mi mną na"),
    ("ru", "клиент кричит на меня", "я меня мне на"),
    ("it", "il cliente urla, a me", "i il la gli le lo me a"),
)
NOWHERE_IN_THE_OVERVIEW = (
    ("en", "hysterical"),
    ("pl", "histeria"),
    ("ru", "истерика"),
    ("it", "scenata"),
)


@pytest.mark.parametrize(("lang", "query", "functions"), SENTENCES)
def test_words_that_any_sentence_has_are_not_marked(
    page: Page, site_url: str, lang: str, query: str, functions: str
) -> None:
    """Only what the sentence says is marked, so that the eye falls on it."""
    search(page, site_url + path(lang), query)
    expect(own(page).locator("mark").first).to_be_visible()
    assert not _marked(page) & set(map(fold, functions.split()))


@pytest.mark.parametrize(("lang", "query"), [("en", "what to do"), ("it", "che cosa fare")])
def test_words_that_any_sentence_has_are_marked_where_there_are_no_others(
    page: Page, site_url: str, lang: str, query: str
) -> None:
    """Whoever asks for nothing else sees where it stands."""
    search(page, site_url + path(lang), query)
    expect(own(page).locator("mark").first).to_be_visible()


@pytest.mark.parametrize(("lang", "query"), NOWHERE_IN_THE_OVERVIEW)
def test_a_guide_found_by_what_it_does_not_show_is_shown_with_its_first_words(
    page: Page, site_url: str, lang: str, query: str
) -> None:
    """A colloquial word leads to the words to say at once, and to the guide's beginning."""
    address = site_url + path(lang, GUIDE)
    search(page, site_url + path(lang), query)
    found = leading_to(page, address).first
    expect(found).to_have_attribute("href", address)
    expect(found.locator(".search__kind")).to_have_text(language(lang).headings["first-words"])
    excerpt = found.locator(".search__excerpt").inner_text()
    found.click()
    expect(page.locator("article blockquote").first).to_contain_text(excerpt[:40].strip())


@pytest.mark.parametrize(("lang", "query"), [sentence[:2] for sentence in SENTENCES])
def test_a_definition_that_is_not_all_one_asks_comes_below_the_best_guide(
    page: Page, site_url: str, lang: str, query: str
) -> None:
    """On a phone the guide is in sight at once; who asks for the concept alone sees that first."""
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    address = site_url + path(lang, CUSTOMER)
    search(page, site_url + path(lang), query)
    expect(options(page).first).to_have_attribute("href", site_url + path(lang, GUIDE))
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    expect(options(page).nth(1)).to_have_attribute("href", address)
    search(page, site_url + path(lang), query.removeprefix("il ").split()[0])
    expect(options(page).first).to_have_attribute("href", address)


def _marked(page: Page) -> set[str]:
    return set(map(fold, page.locator(".search mark").all_inner_texts()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_count_is_announced_in_good_grammar(
    open_page: OpenPage, site_url: str, lang: str
) -> None:
    """The number of results is announced in the plural that the language wants."""
    page = open_page(Settings())
    wanted = [(number, text) for code, number, text in PLURALS if code == lang]
    words = [[f"q{number}", "", "1 0" + " 1" * (number - 1)] for number, _ in wanted]
    page.route("**/search/*/d.js", serving(f"{lang}/d", ["", "", "", [[""]], " ".join("0" * 30)]))
    page.route("**/search/*/s0.js", serving(f"{lang}/s0", words))
    for number in range(10):
        fragment = serving(f"{lang}/f{number}", [f"page{number}/", "Title", "", "Text"])
        page.route(f"**/search/*/f{number}.js", fragment)
    page.goto(site_url + path(lang))
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_have_count(1)
    for number, announced in wanted:
        field(page).fill(f"q{number}")
        expect(page.get_by_role("status")).to_have_text(announced)
