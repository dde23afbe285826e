"""How close an outline comes to what a person would make of the article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from accord.importing.article import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.importing.draft import Draft, Section

COLUMNS = ("title", "headings", "precision", "recall", "lists", "dropped", "kept", "kinds")


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts for one article, or for several together."""

    counts: Counter[str] = field(default_factory=Counter)
    """What was counted, by name."""

    def __add__(self, other: Measures) -> Measures:
        """Return the counts of both."""
        return Measures(self.counts + other.counts)

    def share(self, part: str, whole: str) -> float:
        """Return which share of the whole the part is; 1 where there is nothing of it."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1

    @property
    def precision(self) -> float:
        """Return the share of the headings found that are headings."""
        return self.share("headings right", "headings found")

    @property
    def recall(self) -> float:
        """Return the share of the headings that were found."""
        return self.share("headings right", "headings")

    @property
    def lists(self) -> float:
        """Return the share of the lists, found or to be found, whose items are exact."""
        return self.share("lists right", "lists")

    @property
    def dropped(self) -> float:
        """Return the share of the article's own lines that were dropped."""
        return self.counts["own dropped"] / max(1, self.counts["own"])

    @property
    def kept(self) -> float:
        """Return the share of the lines around the article that were kept."""
        return self.counts["boilerplate kept"] / max(1, self.counts["boilerplate"])

    @property
    def kinds(self) -> float:
        """Return the share of the sections to be found whose kind a fair judge accepts."""
        return self.share("kinds right", "kinds")

    def row(self, name: str) -> str:
        """Return a line of a table."""
        title = f"{self.counts['titles right']}/{self.counts['titles']}"
        headings = f"{self.counts['headings right']}/{self.counts['headings']}"
        shares = (self.precision, self.recall, self.lists, self.dropped, self.kept, self.kinds)
        return f"{name:26}{title:>9}{headings:>10}" + "".join(f"{share:11.1%}" for share in shares)


def head() -> str:
    """Return the first line of the table."""
    first, second, *shares = COLUMNS
    return f"{'':26}{first:>9}{second:>10}" + "".join(f"{name:>11}" for name in shares)


def measure(draft: Draft, want: dict[str, Any]) -> Measures:
    """Return how close the draft comes; `want` is an entry of expected.yml.

    What is made of lines that may as well be dropped is neither right nor wrong.
    """
    either = set(want.get("either", ()))
    headings = {section["heading"]["line"] for section in want["sections"] if section["heading"]}
    found = {section.heading.lines[0] for section in draft.sections if section.heading} - either
    lists = Counter(
        str(listing) for section in want["sections"] for listing in wanted_lists(section, either)
    )
    lists_found = Counter(str(listing) for listing in _found(draft, either))
    dropped = {line for discard in draft.discards for line in discard.lines} - either
    boilerplate = set(want["dropped"]) - either
    own = {line for section in want["sections"] for line in section["lines"]} | headings
    own.add(want["title"]["line"])
    counts = {
        "titles": 1,
        "titles right": int(draft.title is not None and want["title"]["line"] in draft.title.lines),
        "headings": len(headings),
        "headings found": len(found),
        "headings right": len(headings & found),
        "lists": max(lists.total(), lists_found.total()),
        "lists right": (lists & lists_found).total(),
        "own": len(own),
        "own dropped": len(own & dropped),
        "boilerplate": len(boilerplate),
        "boilerplate kept": len(boilerplate - dropped),
        "kinds": len(want["sections"]),
        "kinds right": sum(_is_accepted(draft, section) for section in want["sections"]),
    }
    return Measures(Counter(counts))


def _is_accepted(draft: Draft, want: dict[str, Any]) -> bool:
    """Return whether the section that holds most of the lines has a kind that fits."""
    lines = set(want["lines"]) | ({want["heading"]["line"]} if want["heading"] else set())
    best = max(draft.sections, key=lambda section: len(lines & _lines(section)), default=None)
    if best is None or best.guess is None or not lines & _lines(best):
        return False
    return best.guess.kind in {want["kind"], *want.get("also", ())}


def _lines(section: Section) -> set[int]:
    return {*section.lines, *(section.heading.lines if section.heading else ())}


def wanted_lists(
    section: dict[str, Any], either: set[int]
) -> Iterator[tuple[bool, list[list[int]]]]:
    """Yield whether each list of the section is numbered, and the lines of its items."""
    for listing in [*section.get("lists", ()), *([section["list"]] if "list" in section else ())]:
        items = [item if isinstance(item, list) else [item] for item in listing["items"]]
        yield listing["ordered"], _less(items, either)


def _found(draft: Draft, either: set[int]) -> Iterator[tuple[bool, list[list[int]]]]:
    for section in draft.sections:
        for block in section.blocks:
            if isinstance(block, Listing) and not either.issuperset(block.lines):
                yield block.ordered, _less([list(item.lines) for item in block.items], either)


def _less(items: list[list[int]], either: set[int]) -> list[list[int]]:
    """Return the lines of each item, less those that may as well be dropped."""
    sure = ([line for line in item if line not in either] for item in items)
    return [item for item in sure if item]
