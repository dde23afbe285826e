"""What a person is told about an import: what was kept, what was dropped, what was guessed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.importing.ledger import Kept, Merged, ledger
from accord.importing.writer import Written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from accord.importing.batch import Result
    from accord.importing.draft import Draft, Section
    from accord.importing.writer import Outcome

SURE = 0.8
"""A kind with less confidence is marked for the reviewer."""
MOST_SHOWN = 72
"""Characters of a dropped line that the report quotes."""

_TO_DO = "  to do   write summary and situation; merge sections of one kind; say it in own words"


@dataclass(frozen=True, slots=True)
class Totals:
    """What an import of many articles came to."""

    written: Mapping[str, int] = field(default_factory=Counter)
    """What became of drafts -> how many."""
    failed: int = 0
    """Articles with an error; those refused are among them."""
    kept: int = 0
    """Lines."""
    dropped: int = 0
    """Lines."""
    unsure: int = 0
    """Sections whose kind a person should check."""
    similar: int = 0
    """Articles that resemble another one."""

    def plus(self, result: Result) -> Totals:
        """Return the totals with one more article."""
        draft, outcome = result.draft, result.outcome
        written = Counter({str(outcome or "not written"): int(result.is_article)})
        entries = ledger(draft) if draft else ()
        kept = sum(isinstance(entry, Kept | Merged) for entry in entries)
        return Totals(
            written=written + Counter(self.written),
            failed=self.failed + result.failed,
            kept=self.kept + kept,
            dropped=self.dropped + len(entries) - kept,
            unsure=self.unsure
            + sum(_is_unsure(part) for part in (draft.sections if draft else ())),
            similar=self.similar + bool(result.similar),
        )

    def __str__(self) -> str:
        """Return three lines of text."""
        count = sum(self.written.values())
        drafts = ", ".join(f"{number} {what}" for what, number in sorted(self.written.items()))
        return (
            f"{_counted(count, 'article')}: {drafts or 'none found'}\n"
            f"  kept    {_counted(self.kept, 'line')}, dropped {self.dropped}\n"
            f"  check   {_counted(self.unsure, 'kind')} guessed on little evidence, "
            f"{_counted(self.similar, 'near-duplicate')}, {_counted(self.failed, 'failure')}"
        )


def report(draft: Draft, outcome: Outcome | None) -> str:
    """Return the account of one article: several lines, one if its draft stands there already."""
    result = f"{outcome.path.as_posix()}: {outcome}" if outcome else "not written"
    head = f"{draft.id} ({draft.language}) -> {result}"
    if outcome and outcome.written is Written.UNCHANGED:
        return head
    return "\n".join((head, *_names(draft), *_sections(draft), *_discards(draft), _TO_DO))


def _names(draft: Draft) -> Iterator[str]:
    yield f"  title   {draft.title.text if draft.title else 'none found'}"
    yield f"  author  {draft.author.text if draft.author else 'not named'}"
    yield f"  date    {draft.date.text if draft.date else 'not given'}"


def _sections(draft: Draft) -> Iterator[str]:
    entries = ledger(draft)
    kept = sum(isinstance(entry, Kept | Merged) for entry in entries)
    yield f"  kept    {kept} of {len(entries)} lines"
    for section, id_ in zip(draft.sections, draft.section_ids, strict=True):
        yield f"    {id_}: {_summary(section)}"


def _summary(section: Section) -> str:
    heading = f"“{section.heading.text}”, " if section.heading else ""
    text = f"{heading}{_counted(len(section.lines), 'line')}"
    guess = section.guess
    if guess is None:
        return text
    doubt = " - please check" if _is_unsure(section) else ""
    return f"{text} ({guess.confidence:.0%}, because {guess.reason}{doubt})"


def _discards(draft: Draft) -> Iterator[str]:
    dropped = sorted(draft.discards, key=lambda discard: discard.lines)
    lines = sum(len(discard.lines) for discard in dropped)
    yield f"  dropped {_counted(lines, 'line')}"
    for discard in (*dropped, *draft.cuts):
        text = discard.text
        shown = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
        yield f"    {_span(discard.lines)}: {shown}"
        yield f"      ({discard.rule}: {discard.reason})"


def _span(lines: tuple[int, ...]) -> str:
    return str(lines[0]) if len(lines) == 1 else f"{lines[0]}-{lines[-1]}"


def _is_unsure(section: Section) -> bool:
    return section.guess is not None and section.guess.confidence < SURE


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
