"""Four times the text takes about four times as long, whatever the text is made of."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import pytest

from accord.importing.article import Article
from accord.importing.as_markdown import markdown
from accord.importing.ledger import altered, unbalanced
from accord.importing.pipeline import outline

Flood: TypeAlias = Callable[[int], str]

CHARACTERS, LINES = 50_000, 500
"""The smaller of two sizes; the larger has four times as many."""
MOST = 8
"""Times that the larger may take: four are linear, sixteen quadratic."""
NOISE = 0.3
"""Seconds that say nothing."""

PARAGRAPH = "A paragraph of some length that says nothing but is text to every rule there is. "

LONG_LINES: Mapping[str, Flood] = {
    "words": lambda size: "word " * (size // 5),
    "sentences": lambda size: "Word. " * (size // 6),
    "no spaces": lambda size: "x" * size,
    "quotes": lambda size: '"' * size,
    "brackets": lambda size: "[" * size,
    "tags": lambda size: "<a>" * (size // 3),
    "colons": lambda size: ":a" * (size // 2),
    "emphasis": lambda size: "*a_b" * (size // 4),
    "digits": lambda size: "1" * size,
    "numbers": lambda size: "1. " * (size // 3),
    "dashes": lambda size: " -" * (size // 2),
    "hyphens": lambda size: "a-" * (size // 2),
    "spaces and stops": lambda size: " ." * (size // 2),
    "spaces": lambda size: "a" + " " * size + "b",
    "combining marks": lambda size: "a" + "\u0301" * size,
    "joiners": lambda size: "a\u200d" * (size // 2),
    "loose hyphens": lambda size: "по - " * (size // 5),
}
MANY_LINES: Mapping[str, Flood] = {
    "line ends": lambda size: "\r" * size + "word",
    "headings": lambda size: "Heading\n\n" * size,
    "headings with text": lambda size: f"Heading\n\n{PARAGRAPH}\n" * size,
    "one heading": lambda size: "".join(f"word{n} other{n * 7}\n\n" for n in range(size)),
    "questions": lambda size: "What to do?\n\nIt is so.\n\n" * size,
    "items": lambda size: "- item: and more of it\n" * size,
    "letters": lambda size: "a) so it is\n\n" * size,
    "broken lists": lambda size: "1. item\n\nparagraph\n\n" * size,
    "restarted lists": lambda size: "".join(f"{n % 90}. Title\n\ntext\n\n" for n in range(size)),
    "nested lists": lambda size: "".join(f"{' ' * n}- item\n" for n in range(0, size // 8, 2)),
    "wrapped lines": lambda size: ("word " * 16 + "\n") * size,
    "bold lines": lambda size: "**bold** text\n\n" * size,
    "names": lambda size: "Ada Byron\n\n" * size,
    "bylines": lambda size: "By Ada Byron\n\n" * size,
    "labels": lambda size: "Subject: re\n" * size,
    "dates": lambda size: "12 March 2024\n" * size,
    "trails": lambda size: "Home > Blog > Tips\n" * size,
    "comment forms": lambda size: "Leave a comment\n\n" * size,
    "contents": lambda size: "Table of contents\n" + "Heading\n" * size,
    "tables of contents": lambda size: "Table of contents\n" * size,
    "debris": lambda size: "* * *\n" * size,
    "types": lambda size: (
        f"Title\n\n{PARAGRAPH * 2}\n\nFour difficult customers\n\n"
        + "".join(f"The expert. {PARAGRAPH}So he says {n} times.\n\n" for n in range(size))
    ),
    "lines below a colon": lambda size: (
        f"Title\n\n{PARAGRAPH * 2}\n\nWrite down:\n"
        + "".join(f"What was said at {n}\n" for n in range(size))
    ),
    "advertisements": lambda size: f"{PARAGRAPH}\n\n" * 20 + "Advertisement\n" * size,
    "related titles": lambda size: f"{PARAGRAPH}\n\n" * 20 + "Read also: this\n" * size,
    "links below a text": lambda size: f"{PARAGRAPH}\n\n" * 20 + "Opening hours\n" * size,
}
CASES = [
    *(
        pytest.param(flood, CHARACTERS, id=f"one line of {name}")
        for name, flood in LONG_LINES.items()
    ),
    *(pytest.param(flood, LINES, id=f"many lines of {name}") for name, flood in MANY_LINES.items()),
]


@pytest.fixture(autouse=True)
def without_collector() -> Iterator[None]:
    """Keep the collector away, whose work grows with what other tests have left behind."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize(("flood", "size"), CASES)
def test_time_grows_with_the_text_and_no_faster(flood: Flood, size: int) -> None:
    assert seconds(flood(4 * size)) <= MOST * seconds(flood(size)) + NOISE


def seconds(text: str) -> float:
    """Return how long this process works on a text."""
    start = time.process_time()
    article = Article.of("source", "en", text)
    draft = outline(article)
    assert unbalanced(article, draft) == ()
    assert altered(article, draft) == ()
    markdown(draft)
    return time.process_time() - start
