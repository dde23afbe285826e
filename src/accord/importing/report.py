"""What a person is told about an import: what was kept, what was dropped, what was guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.ledger import Kept, Merged, ledger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.importing.draft import Draft, Section
    from accord.importing.writer import Outcome

SURE = 0.8
"""A kind with less confidence is marked for the reviewer."""
MOST_SHOWN = 72
"""Characters of a dropped line that the report quotes."""


def report(draft: Draft, outcome: Outcome | None) -> str:
    """Return the account of one article, several lines of text."""
    return "\n".join((*_head(draft, outcome), *_sections(draft), *_discards(draft), *_to_do(draft)))


def _head(draft: Draft, outcome: Outcome | None) -> Iterator[str]:
    result = f"{outcome.path.as_posix()}: {outcome.written}" if outcome else "not written"
    yield f"{draft.id} ({draft.language}) -> {result}"
    yield f"  title   {draft.title.text if draft.title else 'none found'}"
    yield f"  author  {draft.author.text if draft.author else 'not named'}"


def _sections(draft: Draft) -> Iterator[str]:
    entries = ledger(draft)
    kept = sum(isinstance(entry, Kept | Merged) for entry in entries)
    yield f"  kept    {kept} of {len(entries)} lines"
    for section, id_ in zip(draft.sections, draft.section_ids, strict=True):
        yield f"    {id_}: {_summary(section)}"


def _summary(section: Section) -> str:
    heading = f"“{section.heading.text}”, " if section.heading else ""
    count = len(section.lines)
    text = f"{heading}{count} line{'' if count == 1 else 's'}"
    guess = section.guess
    if guess is None:
        return text
    doubt = " - please check" if guess.confidence < SURE else ""
    return f"{text} ({guess.confidence:.0%}, because {guess.reason}{doubt})"


def _discards(draft: Draft) -> Iterator[str]:
    dropped = sorted(draft.discards, key=lambda discard: discard.lines)
    lines = sum(len(discard.lines) for discard in dropped)
    yield f"  dropped {lines} line{'' if lines == 1 else 's'}"
    for discard in dropped:
        text = discard.text
        shown = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
        yield f"    {discard.lines[0]}: {shown}"
        yield f"      ({discard.rule}: {discard.reason})"


def _to_do(draft: Draft) -> Iterator[str]:
    del draft
    yield "  to do   write summary and situation; merge sections of one kind; say it in own words"
