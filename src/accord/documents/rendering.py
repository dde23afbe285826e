"""What our reader sees must be what the renderer makes of a page.

We read CommonMark, the site is rendered by Python-Markdown; they part where list items hold more
than one block and are indented by less than four spaces: a quotation then prints its `>`, and a
list begins anew.
"""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import zip_longest
from typing import TYPE_CHECKING

from markdown import Markdown

from accord.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.documents.page import Page

EXTENSIONS = ("attr_list", "sane_lists", "tables")
"""Those of the site that bear on what is text and what is markup."""

_HINT = "Put a blank line before it and indent what belongs to a list item by four spaces."


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ol", "ul"})
_INLINE = frozenset({"a", "code", "em", "img", "strong"})


class _Rendered(HTMLParser):
    """Words of a page, and the number of lists under each heading."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lists: list[int] = []
        self._text = ""
        self._depth = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._text += dict(attrs).get("alt") or "" if tag in _INLINE else " "
        if tag in _HEADINGS:
            self.lists.append(0)
        elif tag in _LISTS:
            self.lists[-1] += self._depth == 0
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag in _LISTS

    def handle_data(self, data: str) -> None:
        self._text += data

    @property
    def words(self) -> list[str]:
        """Return the words in order."""
        return self._text.split()


def check_rendering(page: Page) -> Iterator[Problem]:
    """Yield the first place where the page would not be shown as it is read."""
    rendered = _Rendered(Markdown(extensions=EXTENSIONS).convert(page.body))
    for (word, line), shown in zip_longest(_words(page), rendered.words, fillvalue=("", 0)):
        if word != shown:
            what = f"the page would show '{shown}' where it means '{word}'"
            yield Problem(Place(page.file, line), what, _HINT)
            return
    for part, lists in zip(page.parts, rendered.lists, strict=False):
        if len(part.lists) != lists:
            what = f"under '{part.heading}' the page would show {lists} lists for {len(part.lists)}"
            yield Problem(Place(page.file, part.line), what, _HINT)
            return


def _words(page: Page) -> Iterator[tuple[str, int]]:
    for part in page.parts:
        for word in part.heading.split():
            yield word, part.line
        for block in part.blocks:
            for word in block.text.split():
                yield word, block.line
