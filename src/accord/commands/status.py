"""`accord status` and `accord translated`: what is up to date in which language."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from accord.content.library import read_pages
from accord.documents.page import Page, PageRef
from accord.problems import InvalidInputError, Place, Problem, nearest
from accord.settings import Settings, read_settings
from accord.translation.record import new_record, read_record, with_record
from accord.translation.status import State, Status, is_tracked, source_ref, statuses

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_SUCCESS, _PROBLEMS = 0, 1


def run_status(options: argparse.Namespace) -> int:
    """Print the table of pages and languages, then what is outdated or missing."""
    settings = read_settings(options.config)
    pages, problems = read_pages(settings)
    for problem in problems:
        _print(str(problem))
    found = statuses(pages, settings.languages)
    _print(_table(found, settings.languages))
    for status in found:
        if status.state in {State.OUTDATED, State.MISSING}:
            _print(_line(status, settings))
    _print(_totals(found))
    return _PROBLEMS if problems else _SUCCESS


def run_translated(options: argparse.Namespace) -> int:
    """Record that each file is up to date with what it was translated from; return 1 if not all."""
    settings = read_settings(options.config)
    pages, problems = read_pages(settings)
    by_ref = {page.ref: page for page in pages}
    places = [problem.where for problem in problems]
    refused = False
    for file in options.files:
        try:
            page = _page(file, settings, by_ref, places)
            _print(_record(page, by_ref, settings, options))
        except InvalidInputError as error:
            _print(str(error.problem))
            refused = True
    return _PROBLEMS if refused else _SUCCESS


def _record(
    page: Page, by_ref: Mapping[PageRef, Page], settings: Settings, options: argparse.Namespace
) -> str:
    source = _source(page, by_ref, options.source)
    old, new = read_record(page), new_record(page, source)
    if old == new:
        return f"{page.file}: is already recorded as it stands."
    if old and old.parts != new.parts and old.text == new.text and not options.unchanged:
        changed = ", ".join(name for name, now in new.parts.items() if old.parts.get(name) != now)
        what = f"the text is as it was when it was recorded, but {source.file} changed ({changed})"
        hint = "Bring it up to date; if nothing needs to change, add --unchanged."
        raise InvalidInputError(Problem(Place(page.file), what, hint))
    path = settings.root / page.file
    _replace(path, with_record(path.read_bytes().decode("utf-8"), page, new))
    return f"{page.file}: recorded as up to date with {source.file}."


def _source(page: Page, by_ref: Mapping[PageRef, Page], lang: str | None) -> Page:
    ref = PageRef(lang, page.ref.path) if lang else source_ref(page)
    if ref is None or ref == page.ref:
        hint = "Name the language it was translated from: --from xx."
        raise InvalidInputError(Problem(Place(page.file), "this is the original", hint))
    if ref not in by_ref:
        others = {other.lang for other in by_ref if other.path == ref.path} - {page.ref.lang}
        what = f"there is no version of this page in '{ref.lang}'"
        raise InvalidInputError(Problem(Place(page.file), what, nearest(ref.lang, others)))
    return by_ref[ref]


def _page(
    file: Path, settings: Settings, by_ref: Mapping[PageRef, Page], broken: Sequence[Place]
) -> Page:
    path = file.resolve()
    where = Place.of(path, settings.root)
    if path.is_relative_to(settings.docs):
        lang, *rest = path.relative_to(settings.docs).parts
        ref = PageRef(lang, "/".join(rest))
        if ref in by_ref and is_tracked(ref):
            return by_ref[ref]
    if any(place.path == where.path for place in broken):
        raise InvalidInputError(Problem(where, "it cannot be read", "Run `accord check`."))
    hint = "Name a file like docs/pl/guides/x.md or docs/pl/concepts/x.md."
    raise InvalidInputError(Problem(where, "this is no guide and no concept page", hint))


def _replace(path: Path, text: str) -> None:
    """Write the text in one step: an interrupt leaves the old file or the new one."""
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(text.encode())
    part.replace(path)


def _table(found: Sequence[Status], languages: Sequence[str]) -> str:
    paths = dict.fromkeys(status.ref.path for status in found)
    states = {status.ref: status.state for status in found}
    width = max(map(len, paths), default=0)
    rows = [" " * width + "".join(f"  {lang:8}" for lang in languages)]
    for path in paths:
        cells = (f"  {states[PageRef(lang, path)]:8}" for lang in languages)
        rows.append(f"{path:{width}}{''.join(cells)}")
    return "\n".join(row.rstrip() for row in rows)


def _line(status: Status, settings: Settings) -> str:
    docs = Place.of(settings.docs, settings.root).path
    file = f"{docs}/{status.ref.lang}/{status.ref.path}"
    source = f"{docs}/{status.source.lang}/{status.source.path}" if status.source else ""
    if status.state is State.MISSING:
        return f"{file}: is missing. Translate {source}."
    parts = ", ".join(status.outdated)
    hint = f"Compare it with {source}, then run `accord translated {file}`."
    return f"{file}: is outdated ({parts}). {hint}"


def _totals(found: Sequence[Status]) -> str:
    counts = Counter(status.state for status in found)
    return ", ".join(f"{state}: {counts[state]}" for state in State)


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
