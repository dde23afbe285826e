"""Tables in HTML: those that hold data, and those that only lay out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.reading import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

LONGEST_CELL = 200
"""Characters; what holds more is no data but a part of the page."""

_LAID_OUT = ("table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6")
"""What stands in tables that lay out a page."""
_PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th")


def open_layout(root: HtmlElement) -> None:
    """Make boxes of the tables that lay the page out: extractors see one row of data in each."""
    for table in [table for table in root.iter("table") if not data_rows(table)]:
        table.tag = "div"
    for part in list(root.iter(*_PARTS)):
        if next(part.iterancestors("table"), None) is None:
            part.tag = "div"


def data_rows(table: HtmlElement) -> tuple[str, ...]:
    """Return the text of each row of a table of data; nothing for one that lays out a page."""
    if next(table.iterdescendants(*_LAID_OUT), None) is not None:
        return ()
    rows = [tuple(_cells(row)) for row in table.iterdescendants("tr")]
    columns = max(map(len, rows), default=0)
    longest = max((len(cell) for row in rows for cell in row), default=0)
    if len(rows) < 2 or columns < 2 or longest > LONGEST_CELL:  # noqa: PLR2004 - one is no table
        return ()
    texts = (BETWEEN_CELLS.join(filter(None, row)) for row in rows)
    return tuple(text for text in texts if text)


def _cells(row: HtmlElement) -> Iterator[str]:
    for cell in row.iterchildren("td", "th"):
        yield " ".join("".join(cell.itertext()).split())
