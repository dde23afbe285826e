"""What a person is told about an import: what was kept, what was dropped, what was guessed."""

from __future__ import annotations

import textwrap
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
WIDTH = 80
"""Columns of a terminal; lines are wrapped or cut there."""
MOST_NAMED = 10
"""Articles that failed and are named at the end; with more, the last lines would scroll away."""

_TO_DO = (
    "write summaries and situations, merge sections of one kind, say everything in your own words"
)


@dataclass(frozen=True, slots=True)
class Totals:
    """What an import of many articles came to."""

    written: Mapping[str, int] = field(default_factory=Counter)
    """What became of drafts -> how many."""
    failed: tuple[str, ...] = ()
    """Articles with an error, as problems name them; those refused are among them."""
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
            failed=(*self.failed, *((str(result.where),) if result.failed else ())),
            kept=self.kept + kept,
            dropped=self.dropped + len(entries) - kept,
            unsure=self.unsure
            + sum(_is_unsure(part) for part in (draft.sections if draft else ())),
            similar=self.similar + bool(result.similar),
        )

    def __str__(self) -> str:
        """Return some lines of text."""
        count = sum(self.written.values())
        drafts = ", ".join(f"{number} {what}" for what, number in sorted(self.written.items()))
        check = (
            f"{_counted(self.unsure, 'kind')} guessed on little evidence, "
            f"{_counted(self.similar, 'near-duplicate')}, {_counted(len(self.failed), 'failure')}"
        )
        return "\n".join(
            (
                f"{_counted(count, 'article')}: {drafts or 'none found'}",
                f"  kept    {_counted(self.kept, 'line')}, dropped {self.dropped}",
                f"  check   {check}",
                *(_labelled("failed", name) for name in self.failed[:MOST_NAMED]),
                *self._more_failed(),
                *((_labelled("to do", _TO_DO),) if self._has_drafts() else ()),
            )
        )

    def _more_failed(self) -> Iterator[str]:
        if len(self.failed) > MOST_NAMED:
            yield _labelled("failed", f"and {len(self.failed) - MOST_NAMED} more, named above")

    def _has_drafts(self) -> bool:
        return bool(self.written.get(Written.NEW) or self.written.get(Written.UPDATED))


def report(draft: Draft, outcome: Outcome | None) -> str:
    """Return the account of one article: several lines, one if its draft stands there already."""
    result = f"{outcome.path.as_posix()}: {outcome}" if outcome else "not written"
    head = f"{draft.id} ({draft.language}) -> {result}"
    if outcome and outcome.written is Written.UNCHANGED:
        return head
    return "\n".join((head, *_names(draft), *_sections(draft), *_discards(draft)))


def _names(draft: Draft) -> Iterator[str]:
    yield _labelled("title", draft.title.text if draft.title else "none found")
    yield _labelled("author", draft.author.text if draft.author else "not named")
    yield _labelled("date", draft.date.text if draft.date else "not given")


def _sections(draft: Draft) -> Iterator[str]:
    entries = ledger(draft)
    kept = sum(isinstance(entry, Kept | Merged) for entry in entries)
    yield f"  kept    {kept} of {len(entries)} lines"
    for section, id_ in zip(draft.sections, draft.section_ids, strict=True):
        heading = f"“{section.heading.text}”, " if section.heading else ""
        yield _wrapped(4, f"{id_}: {heading}{_counted(len(section.lines), 'line')}")
        guess = section.guess
        if guess:
            doubt = ", please check" if _is_unsure(section) else ""
            yield _wrapped(6, f"({guess.confidence:.0%}{doubt}: {guess.reason})")


def _discards(draft: Draft) -> Iterator[str]:
    dropped = sorted(draft.discards, key=lambda discard: discard.lines)
    lines = sum(len(discard.lines) for discard in dropped)
    yield f"  dropped {_counted(lines, 'line')}"
    for discard in (*dropped, *draft.cuts):
        yield _cut(f"    {_span(discard.lines)}: {discard.text}")
        yield _wrapped(6, f"({discard.rule.value}: {discard.reason})")


def _span(lines: tuple[int, ...]) -> str:
    return str(lines[0]) if len(lines) == 1 else f"{lines[0]}-{lines[-1]}"


def _labelled(label: str, text: str) -> str:
    return textwrap.fill(f"  {label:7} {text}", WIDTH, subsequent_indent=" " * 10)


def _wrapped(indent: int, text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * indent)


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"


def _is_unsure(section: Section) -> bool:
    return section.guess is not None and section.guess.confidence < SURE


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
