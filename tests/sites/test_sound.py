"""What a reader gets: the pages of the site `sound`, where one guide has no Polish version."""

import json
from urllib.parse import urldefrag, urljoin
from xml.etree.ElementTree import Element

import pytest
from tests.sites.building import build
from tests.sites.pages import URL, Site, by_id, having, languages, links, text
from tests.sites.shapes import SOUND, config_of


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("sound")
    (folder / "old.html").write_text("<p>Yesterday’s page</p>", encoding="utf-8")
    result = build(config_of(SOUND), folder)
    assert result.returncode == 0, result.stdout
    return Site(folder)


def section(page: Element, kind: str) -> Element:
    """Return the section of a guide's page that is of this kind."""
    (found,) = (element for element in page.iter("section") if element.get("data-kind") == kind)
    return found


def concept_links(element: Element) -> list[tuple[str, str]]:
    """Return (concept, the words that link) in the order of the text."""
    return [(link.get("data-concept", ""), text(link)) for link in having(element, "concept")]


def test_the_new_site_replaces_the_old(site: Site) -> None:
    assert not (site.folder / "old.html").exists()
    assert len(site.pages) == 19


def test_a_link_says_which_concept_it_leads_to_and_what_that_is(site: Site) -> None:
    (link,) = having(section(site.page("pl/guides/angry-call/"), "donts"), "concept")
    assert text(link) == "klientem"
    assert link.attrib == {
        "class": "concept",
        "data-concept": "customer",
        "href": "../../concepts/customer/",
        "title": "Osoba, którą obsługujemy. Empatia wobec klienta to podstawa.",
    }


def test_a_definition_with_quotation_marks_is_still_one_tooltip(site: Site) -> None:
    steps = section(site.page("pl/guides/angry-call/"), "steps")
    (link,) = (link for link in having(steps, "concept") if link.get("data-concept") == "empathy")
    assert link.get("title") == "Odczuwanie tego, co czuje „ktoś” inny & obcy."


@pytest.mark.parametrize(
    ("path", "kind", "expected"),
    [
        ("", "overview", [("shouting", "Shouting"), ("customer", "customer")]),
        ("", "first-words", []),
        ("", "steps", [("customer", "customer"), ("shouting", "shouting"), ("apology", "apology")]),
        ("", "donts", [("customer", "customer")]),
        ("pl/", "overview", [("shouting", "Krzyk"), ("customer", "klientem")]),
        (
            "pl/",
            "steps",
            [("customer", "klienta"), ("empathy", "empatię"), ("apology", "przeprosiny")],
        ),
        ("pl/", "donts", [("customer", "klientem")]),
    ],
)
def test_the_first_mention_in_a_section_links_in_whatever_form_it_stands(
    site: Site, path: str, kind: str, expected: list[tuple[str, str]]
) -> None:
    page = site.page(f"{path}guides/angry-call/")
    assert concept_links(section(page, kind)) == expected


def test_nothing_is_linked_where_a_link_would_be_wrong(site: Site) -> None:
    for page in site.pages.values():
        for tag in ("h1", "h2", "h3", "a", "code"):
            for element in page.iter(tag):
                if element.get("class") != "concept":
                    assert concept_links(element) == []


@pytest.mark.parametrize("path", ["", "about/", "guides/", "concepts/", "pl/", "pl/about/"])
def test_pages_that_only_lead_to_others_have_no_concept_links(site: Site, path: str) -> None:
    assert concept_links(site.page(path)) == []


def test_words_of_another_language_are_not_linked(site: Site) -> None:
    overview = section(site.page("pl/guides/angry-call/"), "overview")
    (title,) = overview.iter("em")
    assert (title.get("lang"), text(title)) == ("it", "Empatia e cliente")
    assert concept_links(title) == []


def test_a_translation_says_what_has_changed_in_its_original(site: Site) -> None:
    (notice,) = having(site.page("pl/guides/angry-call/"), "notice")
    assert text(notice).startswith("Od tego czasu w oryginale zmieniono: Tytuł, Streszczenie, ")
    (link,) = notice.iter("a")
    assert (link.get("lang"), text(link)) == ("en", "English")
    assert link.get("href") == "../../../guides/angry-call/"
    assert having(site.page("guides/angry-call/"), "notice") == []


def test_a_concepts_own_page_links_to_others_only(site: Site) -> None:
    assert concept_links(site.page("concepts/customer/")) == [("empathy", "Empathy")]
    assert concept_links(site.page("pl/concepts/customer/")) == [("empathy", "Empatia")]


def test_a_concept_shows_its_names_in_the_other_languages(site: Site) -> None:
    names = having(site.page("concepts/empathy/"), "names")[0]
    (language,), (words,) = names.iter("dt"), names.iter("dd")
    assert (language.get("lang"), text(language)) == ("pl", "Polski")
    assert (words.get("lang"), text(words)) == ("pl", "Empatia współodczuwanie")
    assert links(words) == {"Empatia": "../../pl/concepts/empathy/"}


def test_a_concept_shows_its_other_names_in_its_own_language(site: Site) -> None:
    (also,) = having(site.page("pl/concepts/empathy/"), "also")
    assert text(also).endswith(": współodczuwanie")
    assert having(site.page("concepts/empathy/"), "also") == []


def test_a_concept_shows_related_concepts_both_ways(site: Site) -> None:
    for one, other in (("empathy", "apology"), ("apology", "empathy")):
        aside = having(site.page(f"concepts/{one}/"), "aside")[0]
        assert text(by_id(aside, "related")) == "Related"
        assert [link.get("data-concept") for link in having(aside, "chips")[0].iter("a")] == [other]


def test_a_concept_quotes_every_section_that_mentions_it(site: Site) -> None:
    own, foreign = having(site.page("pl/concepts/apology/"), "mentions")
    quotes = [text(quote) for quote in own.iter("q")]
    assert quotes == ["Bez empatii przeprosiny nic nie znaczą."]
    assert [text(mark) for mark in own.iter("mark")] == ["przeprosiny"]
    assert links(own) == {
        "Krok po kroku · Klient na ciebie krzyczy": "../../guides/angry-call/#steps"
    }
    assert foreign.get("lang") == "en"
    assert [text(quote) for quote in foreign.iter("q")] == ["An apology costs nothing."]
    assert links(foreign) == {
        "Steps · A customer shouts at you": "../../../guides/angry-call/#steps"
    }


def test_a_hidden_name_is_no_mention(site: Site) -> None:
    page = site.page("concepts/apology/")
    assert "I am sorry" not in text(page)


def test_a_concept_no_guide_of_the_language_mentions_still_quotes_the_others(site: Site) -> None:
    (foreign,) = having(site.page("concepts/empathy/"), "mentions")
    assert foreign.get("lang") == "pl"
    assert [text(mark) for mark in foreign.iter("mark")] == ["empatię"]


def test_a_guide_shows_its_concepts_those_that_set_it_apart_first(site: Site) -> None:
    aside = having(site.page("guides/angry-call/"), "aside")[0]
    assert text(by_id(aside, "concepts-here")) == "Concepts in this guide"
    ids = [link.get("data-concept") for link in having(aside, "chips")[0].iter("a")]
    assert ids == ["apology", "shouting", "customer"]


def test_a_guide_names_the_article_it_is_based_on_in_that_articles_language(site: Site) -> None:
    trust = having(site.page("guides/angry-call/"), "trust")[0]
    (cited,) = trust.iter("cite")
    assert (cited.get("lang"), text(cited)) == ("pl", "Rozmowy z gniewnymi")
    assert "Jan Przykład" in text(trust)
    assert "Written by the editors: Overview, First words, Never." in text(trust)


def test_a_guide_shows_first_what_to_do_now(site: Site) -> None:
    page = site.page("guides/angry-call/")
    kinds = [found.get("data-kind") for found in page.iter("section") if found.get("data-kind")]
    assert kinds == ["first-words", "steps", "donts", "overview"]
    shortcuts = having(page, "chips--sections")[0]
    assert [link.get("href") for link in shortcuts.iter("a")] == [f"#{kind}" for kind in kinds]


@pytest.mark.parametrize("path", ["pl/", "pl/guides/"])
def test_a_guide_that_a_language_lacks_is_offered_with_a_badge(site: Site, path: str) -> None:
    page = site.page(path)
    translated, original = having(page, "tile")
    assert (translated.get("lang"), having(translated, "badge")) == (None, [])
    spoken = languages(page)
    link, (badge,) = next(original.iter("a")), having(original, "badge")
    assert (text(link), link.get("hreflang"), spoken[link]) == ("The parcel is late", "en", "en")
    assert urljoin(URL + path, link.get("href")) == f"{URL}guides/late-parcel/"
    assert (text(badge), spoken[badge]) == ("Jeszcze bez wersji polskiej · English", "pl")
    assert [spoken[name] for name in badge] == ["en"]


def test_a_language_that_has_all_guides_shows_no_badge(site: Site) -> None:
    assert having(site.page(""), "badge") == []


def test_every_page_is_titled_by_its_heading_in_its_language(site: Site) -> None:
    titles = {address: text(next(page.iter("title"))) for address, page in site.pages.items()}
    headings = {address: text(next(page.iter("h1"))) for address, page in site.pages.items()}
    wrong = {
        address: titles[address]
        for address, heading in headings.items()
        if not titles[address].startswith(heading) and titles[address] != "Small"
    }
    assert wrong == {}


def alternates(page: Element) -> dict[str, str]:
    """Return language or x-default -> address, as the head of the page says."""
    return {
        link.get("hreflang", ""): link.get("href", "")
        for link in page.iter("link")
        if link.get("rel") == "alternate"
    }


def test_alternates_are_absolute_reciprocal_and_have_a_default(site: Site) -> None:
    for address, page in site.pages.items():
        found = alternates(page)
        assert found[page.get("lang", "")] == address
        assert found["x-default"] == found["en"]
        for language, other in found.items():
            assert other in site.pages, f"{address} names {other}"
            assert alternates(site.pages[other]) == found
            if language != "x-default":
                assert site.pages[other].get("lang") == language


def test_a_page_without_a_translation_names_none(site: Site) -> None:
    only = f"{URL}guides/late-parcel/"
    assert alternates(site.page("guides/late-parcel/")) == {"en": only, "x-default": only}


def test_the_language_menu_leads_to_this_page_or_else_home(site: Site) -> None:
    for path, polish in (("guides/angry-call/", "pl/guides/angry-call/"), ("about/", "pl/about/")):
        menu = having(site.page(path), "languages")[0]
        assert urljoin(URL + path, links(menu)["Polski"]) == URL + polish
    menu = having(site.page("guides/late-parcel/"), "languages")[0]
    assert urljoin(f"{URL}guides/late-parcel/", links(menu)["Polski"]) == f"{URL}pl/"


def test_what_is_in_another_language_says_so(site: Site) -> None:
    for address, page in site.pages.items():
        spoken = languages(page)
        for link in page.iter("a"):
            if "hreflang" in link.attrib:
                assert spoken[link] == link.get("hreflang"), f"{address}: {text(link)}"
        for entry in having(page, "languages")[0].iter("a"):
            assert entry.get("lang") == entry.get("hreflang") == entry.get("data-language")


def test_every_link_leads_somewhere(site: Site) -> None:
    for address, page in site.pages.items():
        for link in page.iter("a"):
            url, anchor = urldefrag(urljoin(address, link.get("href", "")))
            if url.startswith(URL):
                assert url in site.pages, f"{address}: {link.get('href')}"
                ids = {element.get("id") for element in site.pages[url].iter()}
                assert not anchor or anchor in ids, f"{address}: {link.get('href')}"


def test_no_page_has_an_id_twice(site: Site) -> None:
    for address, page in site.pages.items():
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert sorted(set(ids), key=str) == sorted(ids, key=str), address


def test_no_page_shows_a_value_that_is_not_there(site: Site) -> None:
    for address, page in site.pages.items():
        words = text(page).split()
        assert not {"None", "Undefined"}.intersection(words), address


@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_search_result_leads_to_a_page_of_its_language(site: Site, language: str) -> None:
    texts = list((site.folder / "search" / language).glob("f*.js"))
    assert len(texts) > 4
    for file in texts:
        text = file.read_text(encoding="utf-8")
        path, *_ = json.loads(text[text.index("[") : text.rindex(")")])
        url, anchor = urldefrag(URL + path)
        assert site.pages[url].get("lang") == language
        assert not anchor or by_id(site.pages[url], anchor) is not None


def test_nothing_is_shipped_that_no_page_uses(site: Site) -> None:
    scripts = [file.relative_to(site.folder) for file in site.folder.rglob("*.js")]
    assert {script.parts[:2] for script in scripts if script.parts[0] == "assets"} == {
        ("assets", "scripts")
    }
    assert not [path for path in site.folder.rglob("*") if path.name in {"lunr", "workers"}]
