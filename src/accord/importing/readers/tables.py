"""Tables in HTML: those that hold data, and those that only lay out a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.lines.shapes import ends_sentence, is_quotation
from accord.importing.readers.inline import shown_text
from accord.importing.reading import BETWEEN_CELLS
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from accord.importing.wording.cues import Cues

LEAST_ROWS = 2
"""Rows below the heads of a table that make lists of its columns."""
LONGEST_CELL = 200
"""Characters; what holds more is no data but a part of the page."""

LEAST_WIDER = 5
"""How many times as much a page's column of text says as one of links beside it."""
LONGEST_ENTRY = 60
"""Characters of a line in a column of links, and of a button."""

LONGEST_TITLE = 60
"""Characters of a first cell that titles what the second says."""
LEAST_TITLED = 2
"""Rows of a table that titles what it says."""

LEAST_SIGNED = 3
"""Rows with a sign in each."""
LEAST_WORDS = 3
"""Of what stands beside a sign."""

_LEADING = re.compile(r"\d{1,2}[.)]?|[^\w\s\"'«»“”„(\[…?!]{1,2}").fullmatch
_SENTENCE_ENDS = (".", "!", "?", "…", "”", "»", "“")
_LAID_OUT = ("table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6")
"""What stands in tables that lay out a page."""
_PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th")


def refill_links(root: HtmlElement) -> None:
    """Put back into links what they say where a table lays it out, as buttons of site builders do.

    HTML parsers move a table behind the link it stands in.
    """
    for table in list(root.iter("table")):
        link = table.getprevious()
        is_empty = link is not None and link.tag == "a" and not len(link) and not link.text
        if is_empty and link.get("href") and not (link.tail or "").strip():
            said = shown_text(table)
            if len(said) <= LONGEST_ENTRY:
                link.text = said
                table.drop_tree()


def open_layout(root: HtmlElement) -> None:
    """Make boxes of the tables that lay the page out: extractors see one row of data in each.

    A column beside the text is called navigation.
    """
    for table in [table for table in root.iter("table") if not data_rows(table)]:
        table.tag = "div"
        for row in table.xpath("tr | tbody/tr"):
            cells = {cell: len(cell.text_content()) for cell in row if cell.tag == "td"}
            widest = max(cells.values(), default=0)
            for cell, length in cells.items():
                if length * LEAST_WIDER < widest and _is_menu(cell):
                    cell.tag = "nav"
    for part in list(root.iter(*_PARTS)):
        if next(part.iterancestors("table"), None) is None:
            part.tag = "div"


def _is_menu(cell: HtmlElement) -> bool:
    """Return whether a column holds links, and nothing that is longer than such."""
    has_link = next(cell.iterdescendants("a"), None) is not None
    return has_link and all(len(text.strip()) <= LONGEST_ENTRY for text in cell.itertext())


def data_rows(table: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """Return what the cells of each row of a table of data say; nothing for one that lays out."""
    if next(table.iterdescendants(*_LAID_OUT), None) is not None:
        return ()
    rows = [tuple(_cells(row)) for row in table.iterdescendants("tr")]
    columns = max(map(len, rows), default=0)
    longest = max((len(cell) for row in rows for cell in row), default=0)
    if len(rows) < 2 or columns < 2 or longest > LONGEST_CELL:  # noqa: PLR2004 - one is no table
        return ()
    return tuple(row for row in rows if any(row))


def row_text(row: Sequence[str]) -> str:
    """Return what a row says on one line."""
    return BETWEEN_CELLS.join(filter(None, row))


def read_columns(
    rows: Sequence[Sequence[str]], languages: Sequence[str]
) -> tuple[tuple[str, ...], ...]:
    """Return the columns, heads first, of a table whose columns are lists: what to say, and not to.

    One head forbids what the other one advises. Nothing for a table of which each row is one thing,
    as what to say instead of what.
    """
    if len(rows) <= LEAST_ROWS or any(len(row) != 2 or not all(row) for row in rows):  # noqa: PLR2004
        return ()
    first, second = rows[0]
    are_heads = not any(map(is_quotation, rows[0])) and not any(map(ends_sentence, rows[0]))
    if are_heads and _are_opposed(first.casefold(), second.casefold(), languages):
        return tuple(zip(*rows, strict=True))
    return ()


def _are_opposed(first: str, second: str, languages: Sequence[str]) -> bool:
    """Return whether one head says the other's words and forbids: `Do`, `Don't`."""
    shorter, longer = sorted((first, second), key=len)
    if not all(word in longer for word in shorter.split()):
        return False
    known = list(map(cues, languages))
    return any(_warns(longer, each) and not _warns(shorter, each) for each in known)


def _warns(head: str, known: Cues) -> bool:
    cue = known.kind_cue(head)
    return known.forbids(head) or (cue is not None and cue.kind is Kind.DONTS)


def titled_rows(table: HtmlElement) -> tuple[tuple[str, str], ...]:
    """Return the title and the text of each row below the head of a table that explains terms.

    Nothing for one whose cells are figures, signs or mere words.
    """
    rows = [tuple(_cells(row)) for row in table.iterdescendants("tr") if not _is_head(row)]
    pairs = tuple((row[0], row[1]) for row in rows if len(row) == 2)  # noqa: PLR2004
    if len(pairs) < max(LEAST_TITLED, len(rows)) or not all(map(_explains, pairs)):
        return ()
    return pairs


def signed_rows(table: HtmlElement) -> tuple[tuple[int | None, str], ...]:
    """Return the number and the text of each row, below a head perhaps, whose first cell is a sign.

    The signs are alike, or count from one. Nothing for a table of figures or of single words.
    """
    rows = [tuple(_cells(row)) for row in table.iterdescendants("tr") if not _is_head(row)]
    if len(rows) < LEAST_SIGNED or any(len(row) != 2 or not _LEADING(row[0]) for row in rows):  # noqa: PLR2004
        return ()
    signs = [sign.rstrip(".)") for sign, _ in rows]
    counts = signs == [str(number) for number in range(1, len(rows) + 1)]
    if not counts and (len(set(signs)) > 1 or signs[0].isdecimal()):
        return ()
    if any(len(text.split()) < LEAST_WORDS for _, text in rows):
        return ()
    return tuple(
        (int(sign) if counts else None, row[1]) for sign, row in zip(signs, rows, strict=True)
    )


def _explains(pair: tuple[str, str]) -> bool:
    title, text = pair
    return (
        sum(map(str.isalpha, title)) > 1
        and len(title) <= min(LONGEST_TITLE, len(text))
        and not title.endswith(_SENTENCE_ENDS)
        and text.endswith(_SENTENCE_ENDS)
    )


def _is_head(row: HtmlElement) -> bool:
    """Return whether all cells of a row are titles of columns, or bold as such."""
    return all(
        cell.tag == "th" or _innermost(cell).tag in {"b", "strong"}
        for cell in row.iterchildren("td", "th")
    )


def _innermost(cell: HtmlElement) -> HtmlElement:
    """Return the element that holds all the cell says, as Word has a paragraph in each."""
    element = cell
    while len(element) == 1 and element.tag not in {"b", "strong"} and not element.text:
        element = element[0]
    return element


def _cells(row: HtmlElement) -> Iterator[str]:
    for cell in row.iterchildren("td", "th"):
        yield shown_text(cell)
