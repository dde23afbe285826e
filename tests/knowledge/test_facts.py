"""Every fact of the sources is in the guides, in every language, where it belongs."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from accord.catalogue import Catalogue, build_catalogue
from accord.content.kinds import Kind
from accord.documents.page import PageRef
from accord.settings import read_settings

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
SETTINGS = read_settings(ROOT / "mkdocs.yml")


@cache
def read(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return data


FACTS = read("facts.yml")
CASES = [(lang, fact) for lang in SETTINGS.languages for fact in FACTS]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return build_catalogue(SETTINGS)


@pytest.mark.parametrize(("lang", "fact"), CASES)
def test_the_words_of_a_fact_stand_in_a_section_of_its_kind_that_cites_its_source(
    catalogue: Catalogue, lang: str, fact: str
) -> None:
    place = read(f"facts/{lang}.yml")[fact]
    guide = catalogue.library.guides[PageRef(lang, f"guides/{place['guide']}.md")]
    kind = Kind(place["section"])
    section = guide.section(kind)
    assert section
    assert kind == FACTS[fact]["kind"]
    assert FACTS[fact]["source"] in guide.sources[kind]
    text = " ".join(block.text for block in section.blocks)
    assert place["words"]
    for words in place["words"]:
        assert len(words.split()) >= 3, "too few words to state anything"
        assert words in text


@pytest.mark.parametrize("lang", SETTINGS.languages)
def test_every_language_states_a_fact_in_the_same_guide(lang: str) -> None:
    first = read(f"facts/{SETTINGS.languages[0]}.yml")
    here = read(f"facts/{lang}.yml")
    assert list(here) == list(FACTS)
    assert {fact: found["guide"] for fact, found in here.items()} == {
        fact: found["guide"] for fact, found in first.items()
    }


@pytest.mark.parametrize(("lang", "fact"), CASES)
def test_a_fresh_reader_learnt_the_fact(lang: str, fact: str) -> None:
    verdict = read(f"verdicts/{lang}.yml")[fact]
    assert verdict["learns"] is True, verdict["says"]
    assert verdict["says"].strip()
