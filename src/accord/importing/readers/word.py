"""Word files: mammoth says what each paragraph's style means.

Tables of contents, and what stands at the edges of pages, are no text but are accounted for.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from zipfile import ZipFile

from accord.importing.limits import too_deep
from accord.importing.readers.archives import check_archive
from accord.importing.readers.elements import read_elements
from accord.importing.readers.encoding import check_readable
from accord.importing.readers.html import parse
from accord.importing.readers.properties import Properties, confirmed
from accord.importing.reading import Mark, Reading, Role, compose
from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from accord.importing.readers.elements import Piece
    from accord.problems import Place

PROPERTIES = "docProps/core.xml"
STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name^='toc '] => p.contents:fresh
p[style-name='TOC Heading'] => p.contents:fresh
"""
"""Added to what mammoth knows; Word keeps the English names of its styles in every language."""

_ROLES = {"title": Role.TITLE, "contents": Role.OUTSIDE}
"""What the classes mean that these styles become."""
_HEADERS, _FOOTERS = re.compile(r"word/header\d*\.xml"), re.compile(r"word/footer\d*\.xml")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUNS = (f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br")
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_word(data: bytes, where: Place, languages: Sequence[str]) -> Reading:
    """Return the text, composed; InvalidInputError if there is none, or the file is no document."""
    del languages  # Word files are Unicode
    check_archive(data, where)
    with ZipFile(io.BytesIO(data)) as archive:
        known = _properties(archive)
        above, below = (_at_edges(archive, parts) for parts in (_HEADERS, _FOOTERS))
    page = parse(f"<body>{_converted(data, where)}</body>", where)
    blocks = [tuple(map(_marked, group)) for group in read_elements(page)]
    reading = compose((above, *confirmed(blocks, known), below))
    check_readable(reading.inner_text, where)
    return reading


def _converted(data: bytes, where: Place) -> str:
    """Return the document in HTML, less its pictures."""
    import mammoth  # noqa: PLC0415 - optional, and not needed for other formats

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=STYLES,
            include_embedded_style_map=False,  # it could make anything of anything
            convert_image=lambda _: [],
        )
    except (KeyError, OSError, ValueError) as error:  # a part that it needs is not there
        hint = "Open it with a word processor, and save it as .docx."
        raise InvalidInputError(Problem(where, "this is no Word document", hint)) from error
    except RecursionError as error:
        raise too_deep(where) from error
    return str(result.value)


def _marked(piece: Piece) -> Mark:
    role = _ROLES.get(piece.element.get("class", ""))
    return replace(piece.mark, role=role) if role else piece.mark


def _at_edges(archive: ZipFile, parts: re.Pattern[str]) -> tuple[Mark, ...]:
    """Return what stands at an edge of the pages, each line once: sections and sides repeat it."""
    names = sorted(filter(parts.fullmatch, archive.namelist()))
    trees = (tree for name in names if (tree := _tree(archive, name)) is not None)
    texts = (
        " ".join("".join(run.text or " " for run in paragraph.iter(*_RUNS)).split())
        for tree in trees
        for paragraph in tree.iter(f"{_WORD}p")
    )
    return tuple(Mark(Role.OUTSIDE, text) for text in dict.fromkeys(texts) if text)


def _properties(archive: ZipFile) -> Properties:
    core = _tree(archive, PROPERTIES) if PROPERTIES in archive.namelist() else None
    if core is None:
        return Properties()
    title, author = (core.findtext(f"{_DUBLIN_CORE}{name}") or "" for name in ("title", "creator"))
    return Properties(title, author)


def _tree(archive: ZipFile, name: str) -> _Element | None:
    """Return the root of an XML file within the archive, None if it holds nothing."""
    from lxml.etree import XMLParser, fromstring  # noqa: PLC0415 - optional, as mammoth is

    parser = XMLParser(resolve_entities=False, no_network=True, recover=True)
    return fromstring(archive.read(name), parser=parser)
