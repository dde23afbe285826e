"""Guides as their authors write them, read for tests."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from accord.content.guide import Guide
from accord.content.reader import read_guide
from accord.documents.page import PageRef, read_page

MATTER = "summary: What to say.\nsituation: “Where is it?”\norigin: en\n"
STEPS = "## Steps { #steps }\n\n1. **Listen.** To the end.\n"
REF = PageRef("en", "guides/late-parcel.md")
TODAY = date(2026, 11, 21)


def guide_text(body: str = STEPS, matter: str = MATTER, title: str = "Late parcel") -> str:
    """Return the text of a guide's file; without arguments nothing is wrong with it."""
    return f"---\n{matter}---\n# {title}\n\n{body}"


def read(
    folder: Path,
    text: str,
    ref: PageRef = REF,
    sources: Collection[str] = (),
) -> tuple[Guide, list[str]]:
    """Return the guide in `text`, and its problems as a person reads them."""
    file = folder / "docs" / ref.lang / ref.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    page = read_page(file, ref, folder)
    guide, problems = read_guide(page, ("en", "pl", "ru", "it"), sources, TODAY)
    place = f"docs/{ref.lang}/{ref.path}:"
    return guide, [str(problem).removeprefix(place) for problem in problems]
