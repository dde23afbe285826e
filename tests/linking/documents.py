"""Cases that are documents: a title, what is given, and what comes of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """A Markdown file that reads as a specification and runs as a test."""

    file: Path
    """Where it stands."""
    head: str
    """Front matter and title, as written."""
    given: dict[str, Any]
    """The front matter: language and concepts."""
    body: str
    """What follows the title."""

    def rewrite(self, body: str) -> None:
        """Put another body under the same title."""
        self.file.write_text(f"{self.head}\n\n{body}\n", encoding="utf-8")


def read_case(file: Path) -> Case:
    """Return the case in a file."""
    text = file.read_text(encoding="utf-8")
    _, matter, rest = text.split("---\n", 2)
    title, _, body = rest.partition("\n\n")
    head = text[: text.index(body)].rstrip()
    assert title.startswith("# "), f"{file.name} has no title"
    return Case(file, head, yaml.safe_load(matter), body.rstrip("\n"))


def case_files(folder: str) -> list[Path]:
    return sorted((FOLDER / folder).glob("*.md"))
