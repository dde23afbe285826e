"""The beginning of a guide: what its author need not look up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accord.content.guide import Guide

USUAL = (
    *(Kind.FIRST_WORDS, Kind.STEPS, Kind.DONTS, Kind.ESCALATE),
    *(Kind.CAUSES, Kind.PREVENTION, Kind.FOLLOWUP),
)
"""The sections that nearly every guide has, besides the overview."""


def new_guide(lang: str) -> str:
    """Return a guide without words: its front matter and the headings usual in the language."""
    return _page(lang, [f"origin: {lang}"], USUAL)


def new_translation(original: Guide, lang: str) -> str:
    """Return another version of a guide, without words: with its sections, sources and behaviours.

    Who answers for it and when it was verified is not taken over: nobody has read this version.
    """
    kinds = (section.kind for section in original.sections)
    return _page(lang, _matter(original), kinds)


def _matter(original: Guide) -> Iterator[str]:
    yield f"origin: {original.origin}"
    if original.sources:
        yield "sources:"
    for kind, ids in original.sources.items():
        yield f"  {kind}: {_listed(ids)}"
    if original.behaviours:
        yield f"behaviours: {_listed(original.behaviours)}"


def _listed(ids: Sequence[str]) -> str:
    return f"[{', '.join(ids)}]"


def _page(lang: str, matter: Iterable[str], kinds: Iterable[Kind]) -> str:
    headings = language(lang).headings
    lines = ["---", "summary:", "situation:", *matter, "---", "#"]
    for kind in kinds:
        if kind is not Kind.OVERVIEW:
            lines += ["", f"## {headings[kind]} {{ #{kind} }}"]
    return "\n".join(lines) + "\n"
