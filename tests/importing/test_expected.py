"""What importing whole articles must yield before any human touches them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from accord.importing.article import Listing
from accord.importing.pipeline import import_article

if TYPE_CHECKING:
    from accord.importing.draft import Draft, Phrase, Section

REPOSITORY = Path(__file__).parents[2]
LEAST_KINDS = 0.9


@dataclass(frozen=True)
class Gold:
    """A folder of articles, and what is expected of them."""

    sources: Path
    expected: Path

    def cases(self) -> dict[str, Any]:
        """Return what is expected by file name; skip the test where the folder is not there."""
        if not self.expected.exists():
            pytest.skip(f"{self.expected.relative_to(REPOSITORY.parent)} is not there")
        cases: dict[str, Any] = yaml.safe_load(self.expected.read_text(encoding="utf-8"))
        return cases

    def draft(self, name: str) -> Draft:
        """Return what becomes of the article, its language unknown beforehand."""
        draft, problems = import_article(self.sources / name, None, REPOSITORY)
        assert not problems
        assert draft is not None
        return draft


OWN = Gold(REPOSITORY / "sources", Path(__file__).parent / "expected.yml")
SHARED = Gold(
    REPOSITORY.parent / "shared" / "sources",
    REPOSITORY.parent / "shared" / "gold" / "importing" / "expected.yml",
)


@pytest.mark.parametrize("gold", [OWN, SHARED], ids=["own", "shared"])
def test_articles_come_out_as_expected(gold: Gold) -> None:
    for name, expected in gold.cases().items():
        either = frozenset(expected.get("either", ()))
        found = outline(gold.draft(name), expected, either)
        assert (name, found) == (name, wanted(expected, either))


@pytest.mark.parametrize("gold", [OWN, SHARED], ids=["own", "shared"])
def test_nine_of_ten_sections_have_a_kind_that_a_fair_judge_accepts(gold: Gold) -> None:
    accepted = []
    for name, expected in gold.cases().items():
        for section, want in zip(gold.draft(name).sections, expected["sections"], strict=True):
            assert section.guess is not None
            accepted.append(section.guess.kind in {want["kind"], *want.get("also", ())})
    assert sum(accepted) >= LEAST_KINDS * len(accepted)


def test_every_own_source_is_expected() -> None:
    names = {file.name for file in OWN.sources.glob("*.txt")}
    assert names == set(OWN.cases())


def outline(draft: Draft, expected: dict[str, Any], either: frozenset[int]) -> dict[str, Any]:
    """Return what was found, in as much detail as is expected."""
    dropped = {line for discard in draft.discards for line in discard.lines}
    sections = zip(draft.sections, expected["sections"], strict=True)
    return {
        "language": draft.language,
        "title": phrase(draft.title, expected["title"]),
        "author": phrase(draft.author, expected.get("author")),
        "sections": [outline_of(section, want, either) for section, want in sections],
        "dropped": sorted(dropped - either),
    }


def outline_of(section: Section, want: dict[str, Any], either: frozenset[int]) -> dict[str, Any]:
    lists = [block for block in section.blocks if isinstance(block, Listing)]
    return {
        "heading": phrase(section.heading, want["heading"]),
        "lines": [line for line in section.lines if line not in either],
        "lists": [listed(listing, want.get("list", {})) for listing in lists],
    }


def listed(listing: Listing, want: dict[str, Any]) -> dict[str, Any]:
    found = {"ordered": listing.ordered, "items": [list(item.lines) for item in listing.items]}
    if "run_in_titles" in want:
        found["run_in_titles"] = [item.title for item in listing.items]
    return found


def phrase(found: Phrase | None, want: dict[str, Any] | None) -> dict[str, Any] | None:
    if found is None:
        return None
    text = {"text": found.text} if want and "text" in want else {}
    return {"line": found.lines[0], **text}


def wanted(expected: dict[str, Any], either: frozenset[int]) -> dict[str, Any]:
    title = {key: value for key, value in expected["title"].items() if key != "repeated"}
    return {
        "language": expected["language"],
        "title": title,
        "author": expected.get("author"),
        "sections": [wanted_of(section) for section in expected["sections"]],
        "dropped": sorted(frozenset(expected["dropped"]) - either),
    }


def wanted_of(section: dict[str, Any]) -> dict[str, Any]:
    lists = []
    if "list" in section:
        items = [item if isinstance(item, list) else [item] for item in section["list"]["items"]]
        lists = [{**section["list"], "items": items}]
    return {"heading": section["heading"], "lines": section["lines"], "lists": lists}
