"""Front matter that says who answers for a guide."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from accord.content.guide import Review
from accord.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.documents.page import Page


def read_review(page: Page) -> Review:
    """Return what the front matter says of owner and reviews; what is no such value is left out."""
    values = page.matter.values
    owner, verified, every = (values.get(key) for key in ("owner", "verified", "review_every"))
    return Review(
        owner=owner if isinstance(owner, str) else "",
        verified=verified if _is_date(verified) else None,
        every=every if _is_count(every) else None,
    )


def check_review(page: Page, review: Review, today: date) -> Iterator[Problem]:
    """Yield values of the wrong kind, and a warning where a review is overdue."""
    values = page.matter.values
    if "owner" in values and not review.owner:
        yield Problem(page.place("owner"), "'owner' is no name", "Write a team or a person.")
    if "verified" in values and review.verified is None:
        what = "'verified' is no date"
        yield Problem(page.place("verified"), what, "Write the day a person read it: 2026-11-21.")
    if "review_every" in values and review.every is None:
        what = "'review_every' is no number of days"
        yield Problem(page.place("review_every"), what, "Write a whole number above 0: 180.")
    if review.due and review.due < today:
        what = f"a review has been due since {review.due}"
        hint = "Read the guide, mend it, and write today's date as `verified`."
        yield Problem(page.place("verified"), what, hint, Severity.WARNING)


def _is_date(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
