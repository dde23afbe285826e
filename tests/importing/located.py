"""Expectations of pages and documents, which have no lines: blocks are named by how they begin."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

SHORTEST = 10
"""Letters of a text that is looked for within lines, too; a shorter one is a whole line."""


@dataclass(slots=True)
class Located:
    """The lines of a page as its reader composed them, and which of them have been named."""

    lines: list[str]
    """Letters and figures of each line alone, in lower case."""
    named: set[int] = field(default_factory=set)
    """Numbers of the lines that were found: the next text that reads the same is another line."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Texts that were found -> the lines that say them."""
    missing: int = 0
    """How many texts have no line of their own."""

    @classmethod
    def of(cls, text: str) -> Located:
        """Return the lines of a composed text."""
        return cls([_letters(line) for line in text.split("\n")])

    def expectation(self, want: dict[str, Any]) -> dict[str, Any]:
        """Return the entry of expected.yml with line numbers in place of texts."""
        title = {"line": self.number(want["title"]["text"])}
        self.named.clear()  # pages repeat their titles
        sections = [self._section(section) for section in want["sections"]]
        self.named.add(title["line"])
        dropped = [number for text in want["dropped"] if (number := self._found(text))]
        either = [
            number
            for text in want.get("either", ())
            if (number := self.numbers.get(text) or self._found(text))
        ]
        return {
            **want,
            "title": title,
            "sections": sections,
            "dropped": dropped,
            "either": either,
        }

    def number(self, text: str) -> int:
        """Return the number of the first line with the text that nothing has named yet.

        What has no line of its own, as its reader joined or parted what it should not, gets a
        number that no line has, so that nothing made of it is right.
        """
        number = self._found(text)
        if number is None:
            assert _letters(text)[:SHORTEST] in "".join(self.lines), f"nothing says {text!r}"
            self.missing += 1
            return -self.missing
        return number

    def _section(self, section: dict[str, Any]) -> dict[str, Any]:
        numbers = {text: self.number(text) for text in section["lines"]}
        below = next((number for number in numbers.values() if number > 0), len(self.lines) + 1)
        heading = section["heading"] and {"line": self._heading(section["heading"]["text"], below)}
        located = {**section, "heading": heading, "lines": list(numbers.values())}
        if "list" in section:
            located["list"] = _listed(section["list"], numbers)
        located["lists"] = [_listed(listing, numbers) for listing in section.get("lists", ())]
        return located

    def _heading(self, text: str, below: int) -> int:
        """Return the last line above a section's text that says nothing else.

        A table of contents says it before, or beside. Its number is no part of what it says.
        """
        wanted = _letters(text)
        said = (line if line == wanted else line.lstrip("0123456789") for line in self.lines)
        same = [number for number, line in enumerate(said, start=1) if line == wanted]
        if not same:
            return self.number(text)
        number = max((number for number in same if number < below), default=same[-1])
        self.named.add(number)
        return number

    def _found(self, text: str) -> int | None:
        """Return the line, None where several blocks of the page came to stand on one line."""
        wanted = _letters(text)
        if not wanted:
            return None  # a rule, or a place to write on
        for fits in (str.__eq__, str.startswith, _holds):
            for number, line in enumerate(self.lines, start=1):
                if number not in self.named and fits(line, wanted):
                    self.named.add(number)
                    self.numbers[text] = number
                    return number
        return None


def _listed(listing: dict[str, Any], numbers: dict[str, int]) -> dict[str, Any]:
    items = [
        [numbers[text] for text in ([item] if isinstance(item, str) else item)]
        for item in listing["items"]
    ]
    return {**listing, "items": items}


def _holds(line: str, wanted: str) -> bool:
    return len(wanted) >= SHORTEST and wanted in line


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
