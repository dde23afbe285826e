"""Front matter that says who answers for a guide and what it was translated from."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from accord.content.guide import Review, Translated
from accord.content.kinds import Kind
from accord.problems import Problem, Severity, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from accord.documents.page import Page

_PARTS = ("title", "summary", "situation", *Kind)
_REVISION = re.compile(r"[0-9a-f]{8}")


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


def read_translated(page: Page) -> Translated | None:
    """Return what the front matter says the page was translated from, or None."""
    value = page.matter.values.get("translated")
    if not isinstance(value, dict):
        return None
    parts = value.get("parts")
    return Translated(
        language=str(value.get("from", "")),
        parts={str(key): str(hash_) for key, hash_ in parts.items()}
        if isinstance(parts, dict)
        else {},
    )


def check_translated(page: Page, languages: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the record of a translation."""
    value = page.matter.values.get("translated")
    if value is None:
        return
    where = page.place("translated")
    if not isinstance(value, dict) or not isinstance(value.get("parts"), dict):
        hint = "Write `from: ru` and `parts:` with a hash for each part."
        yield Problem(where, "'translated' is no record of a translation", hint)
        return
    if value.get("from") not in languages or value.get("from") == page.ref.lang:
        what = f"translated from '{value.get('from')}', which is no other language of this site"
        yield Problem(where, what, nearest(str(value.get("from")), languages))
    for part, revision in value["parts"].items():
        if part not in _PARTS:
            what = f"'translated' names an unknown part '{part}'"
            yield Problem(where, what, nearest(str(part), _PARTS))
        if not isinstance(revision, str) or not _REVISION.fullmatch(revision):
            what = f"the hash of '{part}' is not 8 hexadecimal digits in quotes"
            yield Problem(where, what, 'Write it as "9b1d0f3a"; without quotes it is a number.')


def _is_date(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
