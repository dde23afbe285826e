"""Gates of the real content: complete, parallel in all languages, and without problems."""

import re
from pathlib import Path

import pytest
from tests.search.indexes import sections_by_form

from accord.catalogue import Catalogue, build_catalogue
from accord.cli import main
from accord.content.guide import Guide
from accord.content.kinds import Kind
from accord.documents.page import PageRef
from accord.lexicon.folding import fold
from accord.lexicon.tokens import tokenize
from accord.settings import read_settings

ROOT = Path(__file__).parents[1]
SETTINGS = read_settings(ROOT / "mkdocs.yml")
GUIDES = sorted(
    {
        file.name
        for lang in SETTINGS.languages
        for file in (SETTINGS.docs / lang / "guides").glob("*.md")
        if file.name != "index.md"
    }
)

PAN_OR_PANI = re.compile(r"\bpan(?:a|u|em|ie|i|ią)?\b", re.IGNORECASE)
"""Polish for „you”, said to a man or to a woman, in all its forms."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return build_catalogue(SETTINGS)


def form(guide: Guide) -> dict[str, int]:
    """Return the number of list items in each section."""
    return {
        str(section.kind): len({block.item for block in section.blocks} - {None})
        for section in guide.sections
    }


def test_the_content_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--config", str(ROOT / "mkdocs.yml"), "check"])
    assert (status, capsys.readouterr().out.splitlines()[:-1]) == (0, [])


def test_there_is_enough_to_find(catalogue: Catalogue) -> None:
    assert len(SETTINGS.languages) >= 4
    assert len(GUIDES) >= 16
    assert len(catalogue.thesaurus.concepts) >= 45


@pytest.mark.parametrize("guide", GUIDES)
def test_every_guide_is_there_in_every_language(catalogue: Catalogue, guide: str) -> None:
    versions = [version.ref.lang for version in catalogue.library.versions(f"guides/{guide}")]
    assert versions == list(SETTINGS.languages)


def test_every_concept_is_there_in_every_language(catalogue: Catalogue) -> None:
    for concept in catalogue.thesaurus.concepts.values():
        assert set(concept.names) == set(SETTINGS.languages), concept.id


@pytest.mark.parametrize("lang", SETTINGS.languages)
def test_every_language_has_terms_that_it_avoids(catalogue: Catalogue, lang: str) -> None:
    concepts = catalogue.thesaurus.concepts.values()
    assert sum(bool(concept.names[lang].avoid) for concept in concepts) >= 10


def test_every_version_is_up_to_date(catalogue: Catalogue) -> None:
    states = {ref: status.state for ref, status in catalogue.statuses.items()}
    assert {ref for ref, state in states.items() if state in {"missing", "outdated"}} == set()
    assert {ref.lang for ref, state in states.items() if state == "original"} == set(
        SETTINGS.languages
    ), "guides are born in every language"


@pytest.mark.parametrize(
    "path", ["index.md", "about.md", "contribute.md", "guides/index.md", "concepts/index.md"]
)
def test_every_other_page_is_there_in_every_language(path: str) -> None:
    for lang in SETTINGS.languages:
        assert (SETTINGS.docs / lang / path).is_file()


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_has_the_same_form_in_every_language(catalogue: Catalogue, guide: str) -> None:
    first, *others = catalogue.library.versions(f"guides/{guide}")
    for other in others:
        assert form(other) == form(first), f"{other.ref} and {first.ref} differ"


@pytest.mark.parametrize("guide", GUIDES)
def test_first_words_in_polish_suit_a_man_and_a_woman(catalogue: Catalogue, guide: str) -> None:
    said = catalogue.library.guides[PageRef("pl", f"guides/{guide}")].section(Kind.FIRST_WORDS)
    assert said
    assert [PAN_OR_PANI.findall(block.text) for block in said.blocks] == [[]]


@pytest.mark.parametrize("guide", GUIDES)
def test_versions_agree_on_origin_sources_and_behaviours(catalogue: Catalogue, guide: str) -> None:
    first, *others = catalogue.library.versions(f"guides/{guide}")
    for other in others:
        assert other.origin == first.origin
        assert other.sources == first.sources
        assert other.behaviours == first.behaviours


def test_every_source_is_used_and_every_guide_rests_on_one(catalogue: Catalogue) -> None:
    used = {
        id_
        for guide in catalogue.library.guides.values()
        for ids in guide.sources.values()
        for id_ in ids
    }
    assert used == set(catalogue.library.sources)


def test_every_guide_links_to_concepts_and_most_concepts_are_mentioned(
    catalogue: Catalogue,
) -> None:
    for ref in catalogue.library.guides:
        assert len(catalogue.concepts_in(ref)) >= 3, ref
    for lang in SETTINGS.languages:
        mentioned = {
            id_
            for id_ in catalogue.thesaurus.concepts
            if dict(catalogue.mentions_of(id_, lang)).get(lang)
        }
        assert len(mentioned) >= len(catalogue.thesaurus.concepts) * 2 / 3, lang


def test_every_guide_is_found_by_every_word_it_says(catalogue: Catalogue, tmp_path: Path) -> None:
    folder = tmp_path / "search"
    catalogue.write_search_index(folder, lambda ref: f"{ref.lang}/{ref.path}")
    files = {
        path.relative_to(folder).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.js")
    }
    for lang in SETTINGS.languages:
        found = sections_by_form(files, lang)
        for guide in catalogue.library.in_language(lang):
            texts = [guide.title, guide.summary, guide.situation]
            texts += [block.text for section in guide.sections for block in section.blocks]
            words = {fold(token.word) for text in texts for token in tokenize(text)}
            assert words - found.keys() == set(), guide.ref


def test_quotations_on_concept_pages_are_found_in_their_guides(catalogue: Catalogue) -> None:
    for quotations in catalogue.backlinks.by_concept.values():
        for quotation in quotations:
            sentence = quotation.before + quotation.mention + quotation.after
            assert any(sentence in block.text for block in quotation.section.blocks)
