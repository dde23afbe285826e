"""Who answers for a guide, when it was last read, and what it was translated from."""

from datetime import date
from pathlib import Path

import pytest
from tests.content.guides import MATTER, TODAY, guide_text, read

REVIEW = "owner: customer-care\nverified: 2026-11-20\nreview_every: 180\n"
TRANSLATED = 'translated:\n  from: ru\n  parts:\n    title: "9b1d0f3a"\n    steps: "77d0e2aa"\n'


def problems_of(folder: Path, matter: str) -> list[str]:
    return read(folder, guide_text(matter=MATTER + matter))[1]


def test_a_review_is_due_after_the_days_that_were_set(tmp_path: Path) -> None:
    guide, problems = read(tmp_path, guide_text(matter=MATTER + REVIEW))
    assert problems == []
    assert guide.review.owner == "customer-care"
    assert guide.review.verified == date(2026, 11, 20)
    assert guide.review.due == date(2027, 5, 19)


def test_a_guide_that_nobody_read_yet_is_never_due(tmp_path: Path) -> None:
    guide, problems = read(tmp_path, guide_text(matter=MATTER + "review_every: 180\n"))
    assert problems == []
    assert (guide.review.owner, guide.review.verified, guide.review.due) == ("", None, None)


@pytest.mark.parametrize(
    ("days", "overdue"), [((TODAY - date(2026, 1, 1)).days, False), (323, True)]
)
def test_a_review_is_overdue_the_day_after(tmp_path: Path, days: int, *, overdue: bool) -> None:
    matter = f"verified: 2026-01-01\nreview_every: {days}\n"
    expected = [
        (
            "5: a review has been due since 2026-11-20. "
            "Read the guide, mend it, and write today's date as `verified`."
        )
    ]
    assert problems_of(tmp_path, matter) == (expected if overdue else [])


@pytest.mark.parametrize(
    ("matter", "problem"),
    [
        ("owner: 7\n", "5: 'owner' is no name. Write a team or a person."),
        (
            "verified: spring\n",
            "5: 'verified' is no date. Write the day a person read it: 2026-11-21.",
        ),
        (
            "verified: 2026-11-20 10:00:00\n",
            "5: 'verified' is no date. Write the day a person read it: 2026-11-21.",
        ),
        (
            "review_every: 0\n",
            "5: 'review_every' is no number of days. Write a whole number above 0: 180.",
        ),
        (
            "review_every: true\n",
            "5: 'review_every' is no number of days. Write a whole number above 0: 180.",
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(tmp_path: Path, matter: str, problem: str) -> None:
    assert problems_of(tmp_path, matter) == [problem]


def test_a_translation_names_the_revision_of_each_part(tmp_path: Path) -> None:
    guide, problems = read(tmp_path, guide_text(matter=MATTER + TRANSLATED))
    assert problems == []
    assert guide.translated
    assert guide.translated.language == "ru"
    assert guide.translated.parts == {"title": "9b1d0f3a", "steps": "77d0e2aa"}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            '"77d0e2aa"',
            "12345678",
            (
                "5: the hash of 'steps' is not 8 hexadecimal digits in quotes. "
                'Write it as "9b1d0f3a"; without quotes it is a number.'
            ),
        ),
        (
            '"77d0e2aa"',
            "00112233",
            (
                "5: the hash of 'steps' is not 8 hexadecimal digits in quotes. "
                'Write it as "9b1d0f3a"; without quotes it is a number.'
            ),
        ),
        ("steps", "step", "5: 'translated' names an unknown part 'step'. Did you mean 'steps'?"),
        (
            "from: ru",
            "from: en",
            "5: translated from 'en', which is no other language of this site. Did you mean 'en'?",
        ),
    ],
)
def test_a_broken_record_of_a_translation_is_named(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert problems_of(tmp_path, TRANSLATED.replace(old, new)) == [problem]


def test_no_record_at_all_is_said_so(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "translated: ru\n") == [
        (
            "5: 'translated' is no record of a translation. "
            "Write `from: ru` and `parts:` with a hash for each part."
        )
    ]
