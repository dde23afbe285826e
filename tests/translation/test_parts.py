"""Revisions: what makes a translation outdated, and what does not."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.content.guides import MATTER, guide_text

from accord.documents.page import Page, PageRef, read_page
from accord.translation.parts import revisions, whole_revision

BODY = "Why it happens.\n\n## Steps { #steps }\n\n1. **Listen.** See [the list](list.md).\n"


def page_of(folder: Path, text: str) -> Page:
    file = folder / "page.md"
    file.write_text(text, encoding="utf-8")
    return read_page(file, PageRef("en", "guides/page.md"), folder)


def test_a_guide_has_a_revision_for_each_part_in_the_order_of_the_page(tmp_path: Path) -> None:
    found = revisions(page_of(tmp_path, guide_text(BODY)))
    assert list(found) == ["title", "summary", "situation", "overview", "steps"]
    assert all(re.fullmatch("[0-9a-f]{8}", revision) for revision in found.values())


def test_the_revision_of_a_text_never_changes_between_releases(tmp_path: Path) -> None:
    found = revisions(page_of(tmp_path, guide_text(BODY)))
    # sha256(b"Late parcel"), computed apart from this code
    assert found["title"] == "16480977"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Why it happens.", "Why it\nhappens."),
        ("Why it happens.", "Why  it *happens*."),
        ("list.md", "other.md#steps"),
        ("1. **Listen.**", "1.  **Listen.**"),
        ("\n\n## Steps", "\n\n\n## Steps"),
    ],
)
def test_white_space_emphasis_and_where_links_lead_change_nothing(
    tmp_path: Path, old: str, new: str
) -> None:
    before = revisions(page_of(tmp_path, guide_text(BODY)))
    assert revisions(page_of(tmp_path, guide_text(BODY.replace(old, new)))) == before


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("Why it happens.", "Why it happened.", "overview"),
        ("Steps {", "What to do {", "steps"),
        ("Listen.", "Listen!", "steps"),
        ("the list", "a list", "steps"),
    ],
)
def test_a_changed_word_changes_its_own_part_only(
    tmp_path: Path, old: str, new: str, part: str
) -> None:
    before = page_of(tmp_path, guide_text(BODY))
    after = page_of(tmp_path, guide_text(BODY.replace(old, new)))
    now = revisions(after)
    assert [name for name, was in revisions(before).items() if now[name] != was] == [part]
    assert whole_revision(before) != whole_revision(after)


def test_front_matter_that_nobody_translates_has_no_revision(tmp_path: Path) -> None:
    before = whole_revision(page_of(tmp_path, guide_text(BODY)))
    changed = guide_text(BODY, matter=MATTER + "owner: a team\nsources: {steps: [a]}\n")
    assert whole_revision(page_of(tmp_path, changed)) == before


@given(st.text(alphabet=st.characters(categories=("L", "N")), min_size=1))
def test_two_titles_share_a_revision_only_if_they_are_alike(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    folder = tmp_path_factory.mktemp("titles")
    one, other = (
        page_of(folder, guide_text(BODY, title=words)) for words in (title, title + " more")
    )
    assert revisions(one)["title"] != revisions(other)["title"]
    assert {**revisions(one), "title": ""} == {**revisions(other), "title": ""}
