"""What a search result leads to."""

from pathlib import Path

from tests.content.guides import STEPS, guide_text, read
from tests.linking.thesauri import thesaurus

from accord.search.document import concept_document, guide_documents


def test_a_guide_is_found_section_by_section(tmp_path: Path) -> None:
    guide, _ = read(tmp_path, guide_text(f"Why it happens.\n\n{STEPS}"))
    overview, steps = guide_documents(guide, "guides/late-parcel/")
    assert (overview.url, overview.title, overview.section) == (
        "guides/late-parcel/",
        "Late parcel",
        "",
    )
    assert overview.text == "“Where is it?” Why it happens."
    assert overview.names == "What to say."
    assert (steps.url, steps.section) == ("guides/late-parcel/#steps", "Steps")
    assert (steps.text, steps.names, steps.concept) == ("Listen. To the end.", "", False)


def test_a_guide_without_an_overview_is_found_by_its_situation_and_summary(tmp_path: Path) -> None:
    guide, _ = read(tmp_path, guide_text())
    found = " ".join(f"{each.names} {each.text}" for each in guide_documents(guide, "x/"))
    assert "Where is it?" in found
    assert "What to say." in found


def test_a_concept_is_found_by_all_its_names_and_shows_its_definition() -> None:
    entry = {"names": ["trust", "confidence"], "hidden": ["trusty"], "avoid": ["belief"]}
    concept = thesaurus("en", {"trust": entry}).concepts["trust"]
    document = concept_document(concept, "en", "concepts/trust/")
    assert (document.url, document.title, document.section) == ("concepts/trust/", "trust", "")
    assert document.concept
    assert set(document.names.split(" · ")) >= {"confidence", "trusty"}
    assert "belief" not in document.names
    assert document.text == "What trust is."
