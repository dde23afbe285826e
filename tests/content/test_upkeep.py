"""Who answers for a guide, and when it was last read."""

from datetime import date
from pathlib import Path

import pytest
from tests.content.guides import MATTER, TODAY, guide_text, read

REVIEW = "owner: customer-care\nverified: 2026-11-20\nreview_every: 180\n"


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
