"""A Markdown file of docs/, read but not yet understood."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.documents.front_matter import FrontMatter, split_front_matter
from accord.documents.markdown import Part, parse_markdown
from accord.problems import InvalidInputError, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class PageRef:
    """The address of a page, whatever engine shows it."""

    lang: str
    """Language folder below docs/."""
    path: str
    """POSIX path below that folder, with `.md`."""


@dataclass(frozen=True, slots=True)
class Page:
    """What any page consists of."""

    ref: PageRef
    file: str
    """Path as messages show it."""
    matter: FrontMatter
    title: str
    """Words of the first-level heading."""
    title_line: int
    """1-based line of the title."""
    parts: tuple[Part, ...]
    """What stands under the title (level 1), then under each further heading."""
    body: str
    """The Markdown text, as the renderer gets it."""

    def place(self, key: str = "") -> Place:
        """Return the place of a front matter key, else of the title."""
        return Place(self.file, self.matter.lines.get(key, self.title_line))


def read_page(file: Path, ref: PageRef, root: Path) -> Page:
    """Return the page in `file`; raise InvalidInputError where it cannot be read as one."""
    shown = Place.of(file, root).path
    matter, body, first_line = split_front_matter(_decode(file.read_bytes(), shown), shown)
    parts = parse_markdown(body, first_line)
    titles = [number for number, part in enumerate(parts) if part.level == 1]
    if not titles:
        hint = "Begin the text with a line `# Title`."
        raise InvalidInputError(Problem(Place(shown, first_line), "the page has no title", hint))
    if len(titles) > 1:
        hint = "Use `##` for sections."
        place = Place(shown, parts[titles[1]].line)
        raise InvalidInputError(Problem(place, "the page has a second title", hint))
    title = parts[titles[0]]
    for part in parts[: titles[0]]:
        if part.blocks or part.level:
            place = Place(shown, part.blocks[0].line if part.blocks else part.line)
            hint = "Move it below the title."
            raise InvalidInputError(Problem(place, "text stands before the title", hint))
    return Page(ref, shown, matter, title.heading, title.line, parts[titles[0] :], body)


def _decode(data: bytes, shown: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"the file is not UTF-8 (byte 0x{data[error.start]:02x})"
        hint = "Save it as UTF-8 in your editor."
        raise InvalidInputError(Problem(Place(shown, line), what, hint)) from error
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
