"""PDF files with a text layer: size, weight and place of type say what a line is."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING

from accord.importing.limits import too_much
from accord.importing.lines.shapes import LONG
from accord.importing.readers.encoding import check_readable
from accord.importing.readers.pdf.beside import with_openings
from accord.importing.readers.pdf.columns import unfolded
from accord.importing.readers.pdf.drawn import Shapes, with_boxes, with_bullets
from accord.importing.readers.pdf.interruptions import rejoined
from accord.importing.readers.pdf.large_type import Large, marks_of
from accord.importing.readers.pdf.numbered import with_full_stops
from accord.importing.readers.pdf.page_text import PageText
from accord.importing.readers.pdf.paragraphs import paragraphs
from accord.importing.readers.pdf.printed import LETTER, is_set_in, setting
from accord.importing.readers.pdf.running import running
from accord.importing.readers.pdf.set_in import set_in_items
from accord.importing.readers.properties import Properties, confirmed
from accord.importing.reading import Mark, Reading, Role, compose
from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PdfReader

    from accord.importing.readers.pdf.printed import Printed, Setting
    from accord.problems import Place

MOST_PAGES = 300
"""Of an article; what is longer is a book."""
LEAST_LETTERS = 20
"""A page on average; fewer are the stamps and numbers on scanned pages."""
LARGER = 1.1
"""Times the usual size of type, from which on it is a heading's."""

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")


def read_pdf(data: bytes, where: Place, languages: Sequence[str]) -> Reading:
    """Return the text, composed; InvalidInputError if there is none, or no way to it."""
    del languages  # PDF files say which characters they show
    pages, known = _opened(data, where)
    lines = [line for page in pages for line in page]
    letters = sum(1 for line in lines for sign in line.text if sign.isalpha())
    if letters < LEAST_LETTERS * max(1, len(pages)):
        what = "the file has no text layer: it seems to be scanned"
        hint = "Recognise its text first, for example with OCRmyPDF."
        raise InvalidInputError(Problem(where, what, hint))
    reading = compose(confirmed(_blocks(lines), known))
    check_readable(reading.text, where)
    return reading


def _opened(data: bytes, where: Place) -> tuple[list[list[Printed]], Properties]:
    """Return the lines of each page, and the properties."""
    from pypdf import PdfReader  # noqa: PLC0415 - optional, and not needed for other formats
    from pypdf.errors import DependencyError, FileNotDecryptedError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # we say ourselves what is wrong
    try:
        reader = PdfReader(io.BytesIO(data))
        about = reader.metadata
        known = Properties(about.title or "", about.author or "") if about else Properties()
        return list(_pages(reader, where)), known
    except (DependencyError, FileNotDecryptedError) as error:
        hint = "Save it without a password."
        raise InvalidInputError(Problem(where, "the file is encrypted", hint)) from error
    except InvalidInputError:
        raise
    except Exception as error:  # pypdf meets damage with whatever Python says to it
        hint = "Open it with a PDF viewer, and print it to a new file."
        raise InvalidInputError(Problem(where, "the file is damaged", hint)) from error


def _pages(reader: PdfReader, where: Place) -> Iterator[list[Printed]]:
    if len(reader.pages) > MOST_PAGES:
        raise too_much(where, f"the file has {len(reader.pages):,} pages, over {MOST_PAGES:,}")
    for number, page in enumerate(reader.pages):
        text, shapes = PageText(number), Shapes()
        page.extract_text(visitor_text=text.visit, visitor_operand_before=shapes.visit)
        text.end_line()
        lines = [*with_bullets(with_openings(text.lines), shapes.found)]
        yield list(with_boxes(lines, shapes.found))


def _blocks(lines: Sequence[Printed]) -> Iterator[tuple[Mark, ...]]:
    """Yield a block for each paragraph, at the end one for what pages repeat."""
    edges = running(lines, setting(lines))
    text = unfolded([line for line in lines if line not in edges] or lines)
    usual = setting(text)
    yield from _marked([*paragraphs(with_full_stops(text, usual), usual)], usual)
    if len(text) < len(lines):
        yield tuple(Mark(Role.MATTER, line.text) for line in lines if line in edges)


def _marked(broken: Sequence[Sequence[Printed]], usual: Setting) -> Iterator[tuple[Mark, ...]]:
    """Yield a block for each paragraph; those that something breaks off are whole again."""
    whole, moved = rejoined(broken, usual)
    found = [(printed, _joined(printed)) for printed in whole]
    items = set(set_in_items([printed for printed, _ in found], usual))
    large = {
        place: Large(printed[0], said, place in moved)
        for place, (printed, said) in enumerate(found)
        if _is_large(printed, said, usual)
    }
    marks = marks_of(large, [said for place, (_, said) in enumerate(found) if place not in large])
    for place, (printed, said) in enumerate(found):
        if place in items:
            yield (Mark(Role.ITEM, said, 1),)
        elif place in moved and place not in marks and not printed[0].boxed:
            yield (Mark(Role.TEXT, said),)
        else:
            yield (marks.get(place) or _body(printed, said, usual),)


def _is_large(printed: Sequence[Printed], said: str, usual: Setting) -> bool:
    return printed[0].size >= LARGER * usual.size and len(said) < LONG


def _body(printed: Sequence[Printed], said: str, usual: Setting) -> Mark:
    """Return what is in the usual size; what is set in has its indent, for nested lists."""
    first = printed[0]
    if all(line.bold for line in printed) and not usual.bold and len(said) < LONG:
        return Mark(Role.STRONG, said)
    if not first.marked and (round(first.x) in usual.opens or not is_set_in(first, usual)):
        return Mark(Role.TEXT, said)
    columns = max(0, round((first.x - usual.margin) / (LETTER * first.size)))
    return Mark(Role.LINE, " " * columns + said)


def _joined(printed: Sequence[Printed]) -> str:
    """Return the lines as one, words that were hyphenated at their ends mended."""
    text = ""
    for line in printed:
        if _HYPHEN.search(text) and line.text[:1].islower():
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    return text
