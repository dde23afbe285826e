"""Sections that are about a type of people each, below one that announces them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.article import Paragraph
from accord.importing.lines.evidence import of_heading
from accord.importing.lines.shapes import without_quotations
from accord.languages import language

if TYPE_CHECKING:
    from accord.importing.draft import Section
    from accord.importing.wording.cues import Cues

LONGEST = 400
"""Characters between the heading that announces the types and the first of them."""
MOST_WORDS = 8
"""Of a heading that names a type: `The mother or father of somebody who learns`."""


def announces_types(section: Section, known: Cues) -> bool:
    """Return whether the heading names types of people, and only an introduction is below it."""
    if section.heading is None or section.guess is None or _has_list(section):
        return False
    heading = section.heading.text
    opening = (known.types.opening(known.stems(heading)), known.leads.opening(known.stems(heading)))
    cue = known.kind_cue(heading) or next(chain.from_iterable(opening), None)
    is_named = cue is not None and cue.kind is section.guess.kind is Kind.BEHAVIOURS
    texts = (block.text for block in section.blocks if isinstance(block, Paragraph))
    return is_named and sum(map(len, texts)) <= LONGEST


def can_be_type(section: Section, types: Section, known: Cues) -> bool:
    """Return whether this can be a type: its heading names nothing else, but for what they say.

    Where it is of a lower level than the one that announces types, or begins with an article, it
    may hold such words further behind: `A stickler for the rules`.
    """
    if section.heading is None or _has_list(section):
        return False
    heading = section.heading.text
    if heading.endswith("?") or len(heading.split()) > MOST_WORDS:
        return False
    if (section.level or 0) > (types.level or 0) > 0 and not _opens_otherwise(heading, known):
        return True
    named = _without_article(heading, known)
    if named != heading and not _opens_otherwise(named, known):
        return True
    pieces = [*of_heading(without_quotations(heading), known)]
    puts_case = heading.split(maxsplit=1)[0].casefold() in known.conditions
    return all(piece.kind is Kind.BEHAVIOURS for piece in pieces) and bool(pieces or not puts_case)


def _without_article(heading: str, known: Cues) -> str:
    first, _, others = heading.partition(" ")
    return others if first.casefold() in language(known.language).articles else heading


def _opens_otherwise(heading: str, known: Cues) -> bool:
    """Return whether the heading advises or forbids, or begins with what names another kind."""
    found = known.stems(heading)
    named = (one.cue for one in known.kinds.within(found) if one.place == 0)
    opening = (*named, *known.leads.opening(found))
    is_other = any(cue.kind is not Kind.BEHAVIOURS for cue in opening)
    return is_other or known.advises(heading) or known.forbids(heading)


def _has_list(section: Section) -> bool:
    return any(not isinstance(block, Paragraph) for block in section.blocks)
