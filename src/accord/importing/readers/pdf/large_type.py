"""What is set in larger type than the text: the title, headings, and what only catches the eye."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import ends_sentence, is_quotation
from accord.importing.readers.pdf.pull_quotes import is_quoted, pull_quotes
from accord.importing.reading import Mark, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from accord.importing.readers.pdf.printed import Printed

LEAST_HEADINGS = 2
"""Large lines that show how headings are set."""
MOST_WORDS_OF_NAME, MOST_BELOW_NAME = 3, 3
"""Of whose paper it is, and paragraphs in small type below it: what it is, and which issue."""


@dataclass(frozen=True, slots=True)
class Large:
    """A paragraph in large type."""

    first: Printed
    """Its first line."""
    said: str
    """All of it."""
    aside: bool = False
    """Whether it stood where no heading can."""


def marks_of(large: Mapping[int, Large], text: Sequence[str]) -> dict[int, Mark]:
    """Return what each paragraph in large type is, by its place; `text` is what the others say."""
    quotes = {*_repeating(large, text), *_lone_quotations(large)}
    rest = {place: line for place, line in large.items() if place not in quotes}
    sayings = {place for place, line in rest.items() if line.aside} | set(_sayings(rest))
    rest = {place: line for place, line in rest.items() if place not in sayings}
    return {
        **{place: Mark(Role.MATTER, large[place].said) for place in quotes},
        **{place: Mark(Role.TEXT, large[place].said) for place in sayings},
        **dict(_ranked(rest)),
    }


def _repeating(large: Mapping[int, Large], text: Sequence[str]) -> Iterator[int]:
    """Yield the places of what the text says too, as quotations or sentences, or set as no heading.

    Below the title, what no other large line is set like heads nothing.
    """
    styles = Counter(line.first.style for line in large.values())
    quoted = set(pull_quotes([line.said for line in large.values()], text))
    head = (next(iter(large), None), *(_masthead(large) or ()))
    for place, line in large.items():
        is_own = styles[line.first.style] == 1 and place not in head
        if line.said in quoted and (is_own or is_quoted(line.said)):
            yield place


def _sayings(large: Mapping[int, Large]) -> Iterator[int]:
    """Yield the places of sentences set apart from the text, and of what heads one in a box.

    They are set as no heading is: no line of their style ends without a full stop.
    """
    headings = Counter(line.first.style for line in large.values() if not _is_stopped(line))
    if sum(headings.values()) < LEAST_HEADINGS:
        return
    for place, line in large.items():
        if not _is_stopped(line) or line.first.style in headings:
            continue
        yield place
        above, below = large.get(place - 1), large.get(place + 1)
        is_single = below is None or below.first.style != line.first.style
        in_box = line.first.boxed and above is not None and above.first.boxed
        if above and in_box and is_single and headings[above.first.style] == 1:
            yield place - 1


def _lone_quotations(large: Mapping[int, Large]) -> Iterator[int]:
    """Yield the places of quotations below the title that are set as nothing else is.

    The text need not say them: somebody did.
    """
    styles = Counter(line.first.style for line in large.values())
    for place in [*large][1:]:
        line = large[place]
        if not line.aside and styles[line.first.style] == 1 and is_quotation(line.said):
            yield place


def _is_stopped(line: Large) -> bool:
    return ends_sentence(line.said) and not line.said.endswith("?")


def _ranked(large: Mapping[int, Large]) -> Iterator[tuple[int, Mark]]:
    """Yield title and headings, and what stands below the title in smaller type than headings."""
    masthead, below = _masthead(large) or (None, None)
    if masthead is not None:
        yield masthead, Mark(Role.TEXT, large[masthead].said)
        large = {place: line for place, line in large.items() if place != masthead}
    sizes = [line.first.size for line in large.values()]
    styles = Counter(line.first.style for line in large.values())
    ranks = sorted(set(sizes), reverse=True)
    title = -1
    for place, line in large.items():
        size = line.first.size
        is_below = place == title + 1 and title >= 0 and styles[line.first.style] == 1
        is_largest = size == ranks[0] and sizes.count(size) == 1
        if place == below or (is_largest and line.first.page == 0):
            title = place
            yield place, Mark(Role.TITLE, line.said, 1)
        elif is_below and (size < ranks[1] or place + 1 in large):
            yield place, Mark(Role.STANDFIRST, line.said)
        else:
            yield place, Mark(Role.HEADING, line.said, ranks.index(size) + 1)


def _masthead(large: Mapping[int, Large]) -> tuple[int, int] | None:
    """Return the places of whose paper it is and of the title, apart from each other.

    The one is a name of few words. The other is in a type of its own as well, larger than headings.
    """
    ranked = sorted(large, key=lambda place: -large[place].first.size)[: LEAST_HEADINGS + 1]
    if len(ranked) <= LEAST_HEADINGS:
        return None
    above, below, _ = ranked
    name, title, heading = (large[place] for place in ranked)
    is_ranked = name.first.size > title.first.size > heading.first.size
    is_apart = 1 < below - above <= MOST_BELOW_NAME + 1 and name.first.page == 0
    is_short = len(name.said.split()) <= MOST_WORDS_OF_NAME < len(title.said.split())
    is_title = is_short and not ends_sentence(title.said)
    return (above, below) if is_ranked and is_apart and is_title else None
