"""Records of translations: how they are read, checked and written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.translation.sites import ENGLISH, PATH, POLISH, pages_of, write_page, write_site

from accord.documents.page import PageRef
from accord.translation.record import Record, check_record, new_record, read_record, with_record

LANGUAGES = ("en", "pl", "ru")
BLOCK = 'translated:\n  from: en\n  parts:\n    title: "9b1d0f3a"\n    steps: "77d0e2aa"\n'
NOTED = POLISH.replace("origin: en\n", "origin: en\n" + BLOCK, 1)


def problems_of(root: Path, text: str) -> list[str]:
    page = pages_of(write_site(root, pl=text))[PageRef("pl", PATH)]
    return [str(problem) for problem in check_record(page, LANGUAGES)]


def test_a_record_names_the_revision_of_each_part(tmp_path: Path) -> None:
    page = pages_of(write_site(tmp_path, pl=NOTED))[PageRef("pl", PATH)]
    assert read_record(page) == Record("en", {"title": "9b1d0f3a", "steps": "77d0e2aa"}, "")
    assert problems_of(tmp_path, NOTED) == []
    assert problems_of(tmp_path, POLISH) == []


UNQUOTED = (
    "the hash of 'steps' is not 8 hexadecimal digits in quotes. "
    'Write it as "9b1d0f3a"; without quotes it is a number.'
)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"77d0e2aa"', "12345678", UNQUOTED),
        ('"77d0e2aa"', "00112233", UNQUOTED),
        ('"77d0e2aa"', '"77D0E2AA"', UNQUOTED),
        ("steps:", "step:", "'translated' names an unknown part 'step'. Did you mean 'steps'?"),
        (
            "from: en",
            "from: ro",
            (
                "translated from 'ro', which is no other language of this site. "
                "Valid values: en, pl, ru."
            ),
        ),
        (
            BLOCK,
            "translated: ru\n",
            (
                "'translated' is no record of a translation. "
                "Delete it and run `accord translated docs/pl/guides/late-parcel.md`."
            ),
        ),
    ],
)
def test_a_broken_record_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    found = problems_of(tmp_path, NOTED.replace(old, new, 1))
    assert found == [f"docs/pl/guides/late-parcel.md:5: {problem}"]


def test_a_record_takes_the_place_of_the_old_one_and_moves_nothing_else(tmp_path: Path) -> None:
    text = NOTED.replace(BLOCK, BLOCK + "owner: a team # who reads it\n", 1)
    pages = pages_of(write_site(tmp_path, en=ENGLISH, pl=text))
    page, source = pages[PageRef("pl", PATH)], pages[PageRef("en", PATH)]
    record = new_record(page, source)
    written = with_record(text, page, record)
    write_page(tmp_path, "pl", written)
    again = pages_of(tmp_path / "mkdocs.yml")[PageRef("pl", PATH)]
    assert read_record(again) == record
    before, after = text.split(BLOCK)
    assert written.startswith(before)
    assert written.endswith(after)
    assert with_record(written, again, record) == written


@given(st.sets(st.sampled_from(["owner: me", "verified: 2026-01-01", "behaviours: []"])))
def test_a_first_record_only_adds_lines(
    tmp_path_factory: pytest.TempPathFactory, keys: set[str]
) -> None:
    root = tmp_path_factory.mktemp("site")
    text = POLISH.replace("origin: en\n", "\n".join(["origin: en", *sorted(keys), ""]), 1)
    pages = pages_of(write_site(root, en=ENGLISH, pl=text))
    page = pages[PageRef("pl", PATH)]
    record = new_record(page, pages[PageRef("en", PATH)])
    written = with_record(text, page, record).splitlines()
    added = [line for line in written if line not in text.splitlines()]
    assert [line for line in written if line not in added] == text.splitlines()
    assert added[:3] == ["translated:", "  from: en", f'  text: "{record.text}"']
