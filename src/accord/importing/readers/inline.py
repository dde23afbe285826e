"""Text within a block of HTML: which of it is bold, which leads elsewhere, where its lines end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOLD = re.compile(r"font-weight:(?:bold|[6-9]00)")


@dataclass(frozen=True, slots=True)
class InlineLine:
    """A line of a block."""

    text: str
    """White space is single spaces."""
    strong: bool
    """Whether every word of it is bold."""
    linked: float
    """Share of its letters that are links."""
    lead: str = ""
    """The bold words that open it, other words behind them."""


_BLANK = InlineLine("", strong=False, linked=0.0)


@dataclass(slots=True)  # not frozen: there are many, and that takes three times as long
class _Run:
    text: str
    strong: bool
    linked: bool


@dataclass(slots=True)
class Inline:
    """Collects the text of a block."""

    lines: list[list[_Run]] = field(default_factory=lambda: [[]])
    """What was added, by line."""
    strong: int = 0
    """Bold elements around what is added next."""
    links: int = 0
    """Links around what is added next."""

    def open(self, element: HtmlElement) -> None:
        """Enter an inline element."""
        self.strong += is_bold(element)
        self.links += _is_link(element)

    def close(self, element: HtmlElement) -> None:
        """Leave an inline element."""
        self.strong -= is_bold(element)
        self.links -= _is_link(element)

    def add(self, text: str | None, *, verbatim: bool = False) -> None:
        """Add text to the line; verbatim text brings lines of its own."""
        if not text or (not self.lines[-1] and text.isspace() and not verbatim):
            return
        for number, line in enumerate(text.splitlines() if verbatim else (text,)):
            if number:
                self.end_line()
            self.lines[-1].append(_Run(line, self.strong > 0, self.links > 0))

    def end_line(self) -> None:
        """Begin a new line."""
        self.lines.append([])

    @property
    def empty(self) -> bool:
        """Return whether nothing was added since the last line was taken."""
        return not self.lines[0] and len(self.lines) == 1

    def take(self) -> list[list[InlineLine]]:
        """Return the lines, those between two blank ones together, and begin anew."""
        lines = [_line(runs) for runs in self.lines]
        self.lines = [[]]
        together = groupby(lines, key=lambda line: bool(line.text))
        return [list(run) for has_text, run in together if has_text]


def is_bold(element: HtmlElement) -> bool:
    """Return whether the element itself makes its text bold."""
    if element.tag in {"b", "strong"}:
        return True
    style = element.get("style")
    return bool(style and _BOLD.search(style.replace(" ", "").lower()))


def _line(runs: list[_Run]) -> InlineLine:
    text = " ".join("".join([run.text for run in runs]).split())
    if not text:
        return _BLANK
    if len(runs) == 1 and any(map(str.isalnum, text)):  # as nearly always
        return InlineLine(text, runs[0].strong, float(runs[0].linked))
    worded = [run for run in runs if any(map(str.isalnum, run.text))]
    letters = sum(len(run.text) for run in worded)
    linked = sum(len(run.text) for run in worded if run.linked)
    strong = bool(worded) and all(run.strong for run in worded)
    lead = _lead(runs) if worded and worded[0].strong and not strong else ""
    return InlineLine(text, strong, linked / letters if letters else 0.0, lead)


def _lead(runs: list[_Run]) -> str:
    """Return the bold words that open a line."""
    opening = takewhile(lambda run: run.strong or run.text.isspace(), runs)
    return " ".join("".join([run.text for run in opening]).split())


def _is_link(element: HtmlElement) -> bool:
    return element.tag == "a" and element.get("href") is not None


def shown_text(element: HtmlElement) -> str:
    """Return all that an element says, on one line."""
    return " ".join("".join(element.itertext()).split())
