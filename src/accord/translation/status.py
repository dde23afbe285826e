"""How a version of a page stands to the one it was translated from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from accord.documents.page import PageRef
from accord.problems import Problem
from accord.translation.parts import revisions
from accord.translation.record import check_record, read_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from accord.documents.page import Page

_FOLDERS = ("guides", "concepts")
_UNTRACKED = frozenset({"index.md", "map.md"})


class State(StrEnum):
    """What a reader of one language has of a page."""

    ORIGINAL = "original"
    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Status:
    """How one language's version of a page stands."""

    ref: PageRef
    """The version, whether it exists or not."""
    state: State
    """What its readers have."""
    source: PageRef | None = None
    """What it was, or is to be, translated from; None for an original."""
    outdated: tuple[str, ...] = ()
    """Names of the parts that changed in the source since, in their order."""


def is_tracked(ref: PageRef) -> bool:
    """Return whether the page is a guide or a concept, which every language is to have."""
    path = PurePosixPath(ref.path)
    return path.parts[0] in _FOLDERS and path.name not in _UNTRACKED


def statuses(pages: Iterable[Page], languages: Sequence[str]) -> tuple[Status, ...]:
    """Return the status of every guide and concept page in every language, page by page."""
    tracked = {page.ref: page for page in pages if is_tracked(page.ref)}
    paths = sorted({ref.path for ref in tracked})
    return tuple(_status(PageRef(lang, path), tracked) for path in paths for lang in languages)


def source_ref(page: Page) -> PageRef | None:
    """Return the version that the page was or is to be translated from; None for an original."""
    record = read_record(page)
    origin = page.matter.values.get("origin", page.ref.lang)
    lang = record.language if record else str(origin)
    return None if lang == page.ref.lang else PageRef(lang, page.ref.path)


def check_records(pages: Iterable[Page], languages: Sequence[str]) -> Iterator[Problem]:
    """Yield what is wrong with the records of translations."""
    tracked = {page.ref: page for page in pages if is_tracked(page.ref)}
    for page in tracked.values():
        yield from check_record(page, languages)
        source = source_ref(page)
        if source and source not in tracked and source.lang in languages:
            what = f"its language of origin, '{source.lang}', has no version of this page"
            hint = f"Write one, or say in `origin` that it was born in '{page.ref.lang}'."
            yield Problem(page.place("origin"), what, hint)


def _status(ref: PageRef, tracked: Mapping[PageRef, Page]) -> Status:
    page = tracked.get(ref)
    if page is None:
        return Status(ref, State.MISSING, _original(ref.path, tracked))
    source = source_ref(page)
    if source is None:
        return Status(ref, State.ORIGINAL)
    record = read_record(page)
    noted = record.parts if record else {}
    now = revisions(tracked[source]) if source in tracked else {}
    outdated = tuple(name for name in {**now, **noted} if now.get(name) != noted.get(name))
    return Status(ref, State.OUTDATED if outdated else State.CURRENT, source, outdated)


def _original(path: str, tracked: Mapping[PageRef, Page]) -> PageRef:
    versions = [ref for ref in tracked if ref.path == path]
    return next((ref for ref in versions if source_ref(tracked[ref]) is None), versions[0])
