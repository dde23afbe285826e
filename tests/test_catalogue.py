"""One build's guides, concepts and mentions, on the site `sound`."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.sites.shapes import SOUND, config_of

from accord.catalogue import Catalogue, build_catalogue
from accord.content.kinds import Kind
from accord.documents.page import PageRef
from accord.languages import language_name
from accord.problems import InvalidInputError
from accord.settings import read_settings

ENGLISH, POLISH = PageRef("en", "guides/angry-call.md"), PageRef("pl", "guides/angry-call.md")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return build_catalogue(read_settings(config_of(SOUND)))


def test_a_sound_site_has_no_problems(catalogue: Catalogue) -> None:
    assert catalogue.problems == ()


def test_a_guide_knows_its_concepts_those_that_set_it_apart_first(catalogue: Catalogue) -> None:
    ids = [concept.id for concept in catalogue.concepts_in(POLISH)]
    assert ids == ["empathy", "apology", "shouting", "customer"]


def test_mentions_come_by_language_the_readers_own_first(catalogue: Catalogue) -> None:
    mentions = catalogue.mentions_of("shouting", "pl")
    assert [(lang, len(found)) for lang, found in mentions] == [("pl", 1), ("en", 3)]
    assert [lang for lang, _ in catalogue.mentions_of("shouting", "en")] == ["en", "pl"]
    assert [lang for lang, _ in catalogue.mentions_of("empathy", "en")] == ["pl"]


def test_a_guide_names_each_of_its_articles_once(catalogue: Catalogue) -> None:
    sources = catalogue.sources_of(catalogue.library.guides[ENGLISH])
    assert [source.title for source in sources] == ["Rozmowy z gniewnymi"]


def test_guides_are_related_by_what_they_speak_of_never_to_themselves(
    catalogue: Catalogue,
) -> None:
    for ref in catalogue.library.guides:
        related = catalogue.related_guides(ref)
        assert ref.path not in {guide.ref.path for guide in related}
        assert len({guide.ref.path for guide in related}) == len(related)


def test_a_page_links_to_concepts_of_its_language_but_not_to_itself(catalogue: Catalogue) -> None:
    guide = catalogue.link_context(POLISH)
    own = catalogue.link_context(PageRef("pl", "concepts/customer.md"))
    assert guide
    assert own
    assert guide.targets["customer"].href == "../concepts/customer.md"
    assert guide.targets["customer"].definition.startswith("Osoba")
    assert set(guide.targets) - set(own.targets) == {"customer"}


@pytest.mark.parametrize("path", ["index.md", "about.md", "guides/index.md", "concepts/index.md"])
def test_a_page_that_only_leads_to_others_links_nothing(catalogue: Catalogue, path: str) -> None:
    assert catalogue.link_context(PageRef("en", path)) is None


def test_the_steps_that_always_help_are_those_of_the_universal_guide(
    catalogue: Catalogue,
) -> None:
    steps = catalogue.universal_steps("pl")
    assert steps
    guide, section = steps
    assert guide.ref == POLISH
    assert section.openings == ("Wysłuchaj klienta.", "Okaż empatię.")


def test_the_search_index_holds_what_each_language_has(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    index = tmp_path / "search"
    catalogue.write_search_index(index, lambda ref: f"{ref.lang}/{ref.path}")
    assert {path.name for path in index.iterdir()} == {"c", "en", "l.js", "pl"}
    for lang, guides in (("en", 2), ("pl", 1)):
        found = {content[0].partition("#")[0] for content in _files(index / lang, "f*.js")}
        assert all(url.startswith(f"{lang}/") for url in found)
        assert sum("/concepts/" in url for url in found) == 4
        assert sum("/guides/" in url for url in found) == guides


def test_the_search_index_knows_concepts_and_who_speaks_of_them(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    index = tmp_path / "search"
    catalogue.write_search_index(index, lambda ref: f"{ref.lang}/{ref.path}")
    concepts = {content[0]: content[1:] for content in _files(index / "c", "*.js")}
    assert set(concepts) == set(catalogue.thesaurus.concepts)
    names, speaking = concepts["empathy"]
    assert names["pl"][0] == "Empatia"
    assert names["pl"][2] == "pl/concepts/empathy.md"
    assert set(speaking) == {"pl"}  # no English guide speaks of it


def test_kinds_of_section_that_no_guide_of_a_language_has_are_not_offered(
    catalogue: Catalogue,
) -> None:
    assert catalogue.kinds_in("pl") == (Kind.FIRST_WORDS, Kind.STEPS, Kind.DONTS)
    assert catalogue.kinds_in("it") == ()


def test_settings_that_name_what_does_not_exist_are_a_problem(tmp_path: Path) -> None:
    folder = shutil.copytree(config_of(SOUND).parent, tmp_path / SOUND)
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("behaviours: shouting", "behaviours: shoutng")
    config.write_text(text.replace("angry-call.md", "angry-cal.md"), encoding="utf-8")
    problems = [str(problem) for problem in build_catalogue(read_settings(config)).problems]
    assert any("'shoutng'" in problem and "'shouting'" in problem for problem in problems)
    assert any("angry-cal.md" in problem for problem in problems)


def test_a_source_may_be_in_a_language_the_site_does_not_speak(tmp_path: Path) -> None:
    folder = shutil.copytree(config_of(SOUND).parent, tmp_path / SOUND)
    file = folder / "sources" / "pl-angry-calls.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("language: pl", "language: tlh"), encoding="utf-8")
    catalogue = build_catalogue(read_settings(folder / "mkdocs.yml"))
    assert catalogue.problems == ()
    assert language_name(catalogue.library.sources["pl-angry-calls"].language) == "tlh"


def test_a_language_without_words_for_its_readers_is_refused_by_name(tmp_path: Path) -> None:
    folder = shutil.copytree(config_of(SOUND).parent, tmp_path / SOUND)
    (folder / "docs" / "pl").rename(folder / "docs" / "tlh")
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("locale: pl", "locale: tlh"), encoding="utf-8")
    with pytest.raises(InvalidInputError, match="tlh"):
        build_catalogue(read_settings(config))


def _files(folder: Path, pattern: str) -> list[list[Any]]:
    """Return what the index files of a folder hold."""
    texts = (file.read_text(encoding="utf-8") for file in folder.glob(pattern))
    return [json.loads(text[text.index("[") : text.rindex(")")]) for text in texts]
