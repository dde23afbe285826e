"""What a page's front matter notes of its translation: from which revision of which language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.problems import Problem, nearest
from accord.translation.parts import PART_NAMES, revisions, whole_revision

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from accord.documents.page import Page

_KEY = "translated"
_REVISION = re.compile(r"[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Record:
    """What a version was translated from, as a person last confirmed it."""

    language: str
    """Code of the language it was translated from."""
    parts: Mapping[str, str]
    """Name of a part -> revision of that part in the other language's version then."""
    text: str
    """Revision of the whole translation then; empty where none was noted."""


def read_record(page: Page) -> Record | None:
    """Return what the front matter notes, or None; what is no such value is left out."""
    value = page.matter.values.get(_KEY)
    if not isinstance(value, dict):
        return None
    parts = value.get("parts")
    noted = parts if isinstance(parts, dict) else {}
    return Record(
        language=str(value.get("from", "")),
        parts={str(name): str(revision) for name, revision in noted.items()},
        text=str(value.get("text", "")),
    )


def check_record(page: Page, languages: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the record of a translation."""
    value = page.matter.values.get(_KEY)
    if value is None:
        return
    where = page.place(_KEY)
    if not isinstance(value, dict) or not isinstance(value.get("parts"), dict):
        hint = f"Delete it and run `accord translated {page.file}`."
        yield Problem(where, f"'{_KEY}' is no record of a translation", hint)
        return
    if value.get("from") not in languages or value.get("from") == page.ref.lang:
        what = f"translated from '{value.get('from')}', which is no other language of this site"
        yield Problem(where, what, nearest(str(value.get("from")), languages))
    for part in value["parts"].keys() - set(PART_NAMES):
        what = f"'{_KEY}' names an unknown part '{part}'"
        yield Problem(where, what, nearest(str(part), PART_NAMES))
    for name, revision in (*value["parts"].items(), ("text", value.get("text", "0" * 8))):
        if not isinstance(revision, str) or not _REVISION.fullmatch(revision):
            what = f"the hash of '{name}' is not 8 hexadecimal digits in quotes"
            yield Problem(where, what, 'Write it as "9b1d0f3a"; without quotes it is a number.')


def new_record(page: Page, source: Page) -> Record:
    """Return the record of a translation that is up to date with `source` as both are now."""
    return Record(source.ref.lang, revisions(source), whole_revision(page))


def with_record(text: str, page: Page, record: Record) -> str:
    """Return the page's text with this record in place of the one it holds, if any.

    Everything else stays as it is, letter by letter.
    """
    lines = text.splitlines(keepends=True)
    end = next(n for n, line in enumerate(lines) if n and line.rstrip() == "---")
    starts = sorted(line - 1 for line in page.matter.lines.values())
    start = page.matter.lines[_KEY] - 1 if _KEY in page.matter.lines else end
    after = next((line for line in starts if line > start), end) if start < end else end
    return "".join((*lines[:start], *_block(record), *lines[after:]))


def _block(record: Record) -> Iterator[str]:
    yield f"{_KEY}:\n"
    yield f"  from: {record.language}\n"
    yield f'  text: "{record.text}"\n'
    yield "  parts:\n"
    for name, revision in record.parts.items():
        yield f'    {name}: "{revision}"\n'
