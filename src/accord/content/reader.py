"""Pages become guides here, or problems that say why they cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accord.content.guide import Guide, Section
from accord.content.kinds import Kind
from accord.content.rules import check_guide
from accord.content.upkeep import check_review, read_review
from accord.languages import language
from accord.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from accord.documents.markdown import Part
    from accord.documents.page import Page

_KEYS = (
    *("summary", "situation", "asked", "origin", "sources", "behaviours"),
    *("owner", "verified", "review_every", "translated"),
)


def read_guide(
    page: Page, languages: Collection[str], sources: Collection[str], today: date
) -> tuple[Guide, tuple[Problem, ...]]:
    """Return the guide that `page` holds, and all that is wrong with it.

    `languages` are the codes a guide may be born in, `sources` the ids of the known articles;
    by `today` a review may be overdue.
    """
    values = page.matter.values
    guide = Guide(
        ref=page.ref,
        title=page.title,
        summary=_text(values.get("summary")),
        situation=_text(values.get("situation")),
        asked=_texts(values.get("asked")),
        origin=_text(values.get("origin")),
        sources=_sources(values.get("sources")),
        behaviours=_texts(values.get("behaviours")),
        review=read_review(page),
        sections=tuple(_sections(page)),
    )
    problems = (
        *_unknown_keys(page),
        *_missing_values(page, guide),
        *_unknown_values(page, guide, languages, sources),
        *check_review(page, guide.review, today),
        *_headings(page),
        *check_guide(guide, page),
    )
    return guide, problems


def _sections(page: Page) -> Iterator[Section]:
    for number, part in enumerate(page.parts):
        if number == 0 and part.blocks:
            heading = language(page.ref.lang).headings[Kind.OVERVIEW]
            yield Section(Kind.OVERVIEW, heading, part.blocks[0].line, part.blocks)
        elif part.id in set(Kind):
            yield Section(Kind(part.id), part.heading, part.line, part.blocks)


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in value) if isinstance(value, list) else ()


def _sources(value: object) -> Mapping[Kind, tuple[str, ...]]:
    entries: Iterable[tuple[Any, Any]] = value.items() if isinstance(value, dict) else ()
    return {Kind(kind): _texts(ids) for kind, ids in entries if kind in set(Kind)}


def _unknown_keys(page: Page) -> Iterator[Problem]:
    for key in page.matter.values.keys() - set(_KEYS):
        what = f"unknown key '{key}' in the front matter"
        yield Problem(page.place(key), what, nearest(key, _KEYS))


def _missing_values(page: Page, guide: Guide) -> Iterator[Problem]:
    if not guide.title:
        yield Problem(page.place(), "the guide has no title", "Write it behind the #.")
    for key in ("summary", "situation", "origin"):
        if not getattr(guide, key):
            hint = f"Write `{key}: …` between the two --- lines at the top."
            yield Problem(page.place(key), f"the guide has no {key}", hint)
    asked = page.matter.values.get("asked", [])
    if not isinstance(asked, list) or not all(isinstance(entry, str) for entry in asked):
        hint = "Write `asked: [other words, more words]`."
        yield Problem(page.place("asked"), "'asked' is no list of phrases", hint)


def _unknown_values(
    page: Page, guide: Guide, languages: Collection[str], sources: Collection[str]
) -> Iterator[Problem]:
    if guide.origin and guide.origin not in languages:
        what = f"origin '{guide.origin}' is no language of this site"
        yield Problem(page.place("origin"), what, nearest(guide.origin, languages))
    given = page.matter.values.get("sources", {})
    for key in given if isinstance(given, dict) else ():
        if key not in set(Kind):
            what = f"sources name an unknown section '{key}'"
            yield Problem(page.place("sources"), what, nearest(str(key), Kind))
    for kind, ids in guide.sources.items():
        if guide.section(kind) is None:
            what = f"sources name the section '{kind}', which the guide does not have"
            yield Problem(page.place("sources"), what, "Add the section or delete the line.")
        for unknown in (id for id in ids if id not in sources):  # noqa: A001 - the field's term
            what = f"unknown source '{unknown}'"
            yield Problem(page.place("sources"), what, nearest(unknown, sources))


def _headings(page: Page) -> Iterator[Problem]:
    seen: dict[str, Part] = {}
    for part in page.parts[1:]:
        place = Place(page.file, part.line)
        if part.id is None:
            what = f"the heading '{part.heading}' has no section id"
            hint = "Add one of " + ", ".join(f"{{ #{kind} }}" for kind in Kind) + "."
            yield Problem(place, what, hint)
        elif part.id not in set(Kind):
            what = f"unknown section id '{part.id}'"
            yield Problem(place, what, nearest(part.id, Kind))
        elif part.id in seen:
            what = f"the section '{part.id}' stands twice"
            hint = f"Merge it with the one on line {seen[part.id].line}."
            yield Problem(place, what, hint)
        else:
            seen[part.id] = part
