"""Texts in which people marked what is a mention of a concept, and what only looks like one.

A sentence a line. `[[words|concept-id]]` is a mention and must be found, from its first letter to
its last; `[[words|]]` is a trap: words that look like a name and mean something else. Whatever is
found and is not marked as a mention is wrong. The names are those of gold/labels.json.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from accord.linking.matcher import Matcher

_MARK = re.compile(r"\[\[(?P<surface>[^|\]]+)\|(?P<concept>[^\]]*)\]\]")

Place = tuple[int, int, str]
"""(start, end, concept)"""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One sentence and its marks."""

    text: str
    """Without the marks."""
    mentions: frozenset[Place]
    """What must be found."""
    traps: int
    """How many words were marked that must not be found."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How a matcher does on marked texts."""

    right: int
    """Mentions that were found."""
    wrong: tuple[str, ...]
    """What was found and is no mention: `words = concept: sentence`."""
    missed: tuple[str, ...]
    """Mentions that were not found, likewise."""
    traps: int
    """Words that were marked as traps."""

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.right / max(self.right + len(self.wrong), 1)

    @property
    def recall(self) -> float:
        """Return the share of the mentions that was found."""
        return self.right / max(self.right + len(self.missed), 1)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / max(2 * self.right + len(self.wrong) + len(self.missed), 1)

    def __str__(self) -> str:
        """Return the figures in one line."""
        return (
            f"{self.right + len(self.missed):4} mentions {self.traps:4} traps"
            f"   precision {self.precision:.3f}   recall {self.recall:.3f}   F1 {self.f1:.3f}"
        )


def read_marked(file: Path) -> list[MarkedText]:
    """Return the marked sentences of a file."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [_parse(line) for line in lines if line.strip()]


def measure(texts: list[MarkedText], matcher: Matcher) -> Figures:
    """Return how well the matcher finds what is marked."""
    right, traps = 0, 0
    wrong: list[str] = []
    missed: list[str] = []
    for marked in texts:
        found = {(m.start, m.end, m.concept) for m in matcher.find(marked.text)}
        right += len(found & marked.mentions)
        traps += marked.traps
        wrong += [_quote(place, marked.text) for place in sorted(found - marked.mentions)]
        missed += [_quote(place, marked.text) for place in sorted(marked.mentions - found)]
    return Figures(right, tuple(wrong), tuple(missed), traps)


def _parse(line: str) -> MarkedText:
    text, end, traps = "", 0, 0
    mentions: set[Place] = set()
    for mark in _MARK.finditer(line):
        text += line[end : mark.start()]
        start, end = len(text), mark.end()
        text += mark["surface"]
        if mark["concept"]:
            mentions.add((start, len(text), mark["concept"]))
        else:
            traps += 1
    return MarkedText(text + line[end:], frozenset(mentions), traps)


def _quote(place: Place, text: str) -> str:
    start, end, concept = place
    return f"{text[start:end]} = {concept}: {text}"
