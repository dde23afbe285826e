"""What a search result leads to."""

from pathlib import Path

from tests.content.guides import MATTER, STEPS, guide_text, read
from tests.linking.thesauri import thesaurus

from accord.search.document import concept_names, concept_page, guide_page


def test_a_guide_is_found_section_by_section(tmp_path: Path) -> None:
    guide, _ = read(tmp_path, guide_text(f"Why it happens.\n\n{STEPS}"))
    found = guide_page(guide, "guides/late-parcel/", {"trust": 2})
    beginning, steps = found.sections
    assert (found.url, found.title, found.concepts) == (
        "guides/late-parcel/",
        "Late parcel",
        {"trust": 2},
    )
    assert (beginning.id, beginning.text) == ("", "“Where is it?” Why it happens.")
    assert (steps.id, steps.heading, steps.text) == ("steps", "Steps", "Listen. To the end.")
    assert steps.weight > beginning.weight


def test_a_guide_is_asked_for_by_its_situation_its_summary_and_other_words(tmp_path: Path) -> None:
    guide, _ = read(tmp_path, guide_text(matter=f"{MATTER}asked: [not here yet, lost]\n"))
    found = guide_page(guide, "x/", {}).asked
    assert found == "“Where is it?” · What to say. · not here yet · lost"


def test_a_concept_is_found_by_all_its_names_and_shows_its_definition() -> None:
    entry = {"names": ["trust", "confidence"], "hidden": ["trusty"], "avoid": ["belief"]}
    concept = thesaurus("en", {"trust": entry}).concepts["trust"]
    found = concept_page(concept, "en", "concepts/trust/")
    assert (found.url, found.title, found.defines) == ("concepts/trust/", "trust", "trust")
    assert set(found.asked.split(" · ")) == {"confidence", "trusty"}
    assert [section.text for section in found.sections] == ["What trust is."]


def test_a_concept_is_named_by_all_that_searches_may_use() -> None:
    entry = {"names": ["trust", "confidence"], "hidden": ["trusty"], "avoid": ["belief"]}
    concept = thesaurus("en", {"trust": entry}).concepts["trust"]
    names = concept_names(concept, "en", "concepts/trust/")
    assert (names.label, names.url) == ("trust", "concepts/trust/")
    assert names.labels[0] == "trust"
    assert set(names.labels) == {"trust", "confidence", "trusty"}
