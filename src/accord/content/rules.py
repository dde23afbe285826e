"""What a published guide must keep to: limits that let a reader act within seconds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from accord.content.kinds import (
    REQUIRED_ONE_OF,
    SENTENCE_LENGTH,
    SHAPES,
    SUMMARY_LENGTH,
    Kind,
    Listing,
)
from accord.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.content.guide import Guide, Section
    from accord.documents.page import Page

_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s”»\"’)]|$)")


def check_guide(guide: Guide, page: Page) -> Iterator[Problem]:
    """Yield every rule that the guide breaks."""
    if len(guide.summary) > SUMMARY_LENGTH:
        what = f"the summary has {len(guide.summary)} characters"
        yield Problem(page.place("summary"), what, f"Shorten it to {SUMMARY_LENGTH} or fewer.")
    if not any(guide.section(kind) for kind in REQUIRED_ONE_OF):
        hint = "Add a section `## … { #steps }` or `## … { #behaviours }`."
        yield Problem(page.place(), "the guide tells nobody what to do", hint)
    yield from _order(guide, page)
    listings = {part.id or Kind.OVERVIEW: part.lists for part in page.parts}
    for section in guide.sections:
        where = Place(page.file, section.line)
        if not section.blocks:
            hint = "Write it, or delete its heading."
            yield Problem(where, f"the section '{section.kind}' is empty", hint)
            continue
        yield from _listing(section, listings.get(section.kind, ()), where)
        yield from _items(section, page.file)
        yield from _length(section, where)


def _order(guide: Guide, page: Page) -> Iterator[Problem]:
    order = list(SHAPES)
    for before, after in zip(guide.sections, guide.sections[1:], strict=False):
        if order.index(after.kind) < order.index(before.kind):
            what = f"the section '{after.kind}' stands after '{before.kind}'"
            hint = "Move it up: the order is " + ", ".join(order) + "."
            yield Problem(Place(page.file, after.line), what, hint)


def _listing(section: Section, lists: tuple[bool, ...], where: Place) -> Iterator[Problem]:
    kind = section.kind
    match SHAPES[kind].listing:
        case Listing.NONE:
            if lists:
                yield Problem(where, f"the section '{kind}' holds a list", "Write it as text.")
        case Listing.ORDERED:
            if lists != (True,):
                hint = (
                    "Begin each step with `1.`, `2.` …; indent what belongs to it by four spaces."
                )
                yield Problem(where, f"the section '{kind}' is not one numbered list", hint)
        case Listing.UNORDERED:
            if lists != (False,):
                hint = "Begin each point with `- `; indent what belongs to it by four spaces."
                yield Problem(where, f"the section '{kind}' is not one list of points", hint)
        case other:
            assert_never(other)


def _items(section: Section, file: str) -> Iterator[Problem]:
    shape = SHAPES[section.kind]
    items = {block.item: block for block in reversed(section.blocks) if block.item is not None}
    if shape.most_items is not None and len(items) > shape.most_items:
        what = f"the section '{section.kind}' has {len(items)} points"
        hint = f"Merge some: a reader in a hurry follows {shape.most_items} at most."
        yield Problem(Place(file, section.line), what, hint)
    for block in sorted(items.values(), key=lambda block: block.line):
        where = Place(file, block.line)
        words = len(block.opening.split())
        if not words:
            hint = "Begin it with `**What to do.**`."
            yield Problem(where, f"the point '{block.text[:40]}' has no bold opening", hint)
        elif shape.most_title_words is not None and words > shape.most_title_words:
            what = f"the bold opening has {words} words"
            yield Problem(where, what, f"Shorten it to {shape.most_title_words} or fewer.")


def _length(section: Section, where: Place) -> Iterator[Problem]:
    count = sum(len(_SENTENCE_END.findall(block.text)) for block in section.blocks)
    words = sum(len(block.text.split()) for block in section.blocks)
    if words > SENTENCE_LENGTH * max(count, 1):
        what = (
            f"the sentences of '{section.kind}' have {words / max(count, 1):.0f} words on average"
        )
        yield Problem(where, what, f"Cut some in two: {SENTENCE_LENGTH} are the most.")
    most = SHAPES[section.kind].most_sentences
    if most is not None and count > most:
        what = f"the section '{section.kind}' has {count} sentences"
        yield Problem(where, what, f"Shorten it to {most}: they are said in one breath.")
