"""Word files: mammoth says what each paragraph's style means."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING
from zipfile import ZipFile

from accord.importing.archives import check_archive
from accord.importing.limits import too_deep
from accord.importing.readers.elements import read_elements
from accord.importing.readers.encoding import check_readable
from accord.importing.readers.html import parse
from accord.importing.readers.properties import Properties, confirmed
from accord.importing.reading import Mark, Reading, Role, compose
from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.readers.elements import Piece
    from accord.problems import Place

PROPERTIES = "docProps/core.xml"
STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name^='toc '] => !
p[style-name='TOC Heading'] => !
"""
"""Added to what mammoth knows; Word keeps the English names of its styles in every language."""

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_word(data: bytes, where: Place, languages: Sequence[str]) -> Reading:
    """Return the text, composed; InvalidInputError if there is none, or the file is no document."""
    del languages  # Word files are Unicode
    check_archive(data, where)
    with ZipFile(io.BytesIO(data)) as archive:
        known = _properties(archive)
    page = parse(f"<body>{_converted(data, where)}</body>", where)
    blocks = [tuple(map(_marked, group)) for group in read_elements(page)]
    reading = compose(confirmed(blocks, known))
    check_readable(reading.text, where)
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
    mark = piece.mark
    is_title = piece.element.get("class") == "title"
    return replace(mark, role=Role.TITLE) if is_title else mark


def _properties(archive: ZipFile) -> Properties:
    from lxml.etree import XMLParser, fromstring  # noqa: PLC0415 - optional, as mammoth is

    if PROPERTIES not in archive.namelist():
        return Properties()
    parser = XMLParser(resolve_entities=False, no_network=True, recover=True)
    core = fromstring(archive.read(PROPERTIES), parser=parser)
    if core is None:
        return Properties()
    title, author = (core.findtext(f"{_DUBLIN_CORE}{name}") or "" for name in ("title", "creator"))
    return Properties(title, author)
