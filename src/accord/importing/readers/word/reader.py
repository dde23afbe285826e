"""Word files: mammoth turns into HTML what our own styles say of each paragraph.

Notes, tables of contents, and what stands at the edges of pages are no text but are accounted for.
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
from accord.importing.readers.html.reader import parse
from accord.importing.readers.properties import Properties, confirmed
from accord.importing.readers.word.markup import SET_IN, mark_up
from accord.importing.readers.word.numbering import Numbering
from accord.importing.readers.word.styles import WORD, Styles
from accord.importing.reading import Mark, Reading, Role, compose
from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from accord.importing.readers.elements import Piece
    from accord.problems import Place

PROPERTIES = "docProps/core.xml"

_ROLES = {
    "title": Role.TITLE,
    "author": Role.AUTHOR,
    "date": Role.DATE,
    "contents": Role.OUTSIDE,
}
"""What the classes mean that styles of paragraphs become."""
_DOCUMENT, _STYLES, _NUMBERING, _HEADERS, _FOOTERS, _NOTES = (
    re.compile(rf"word/{name}\d*\.xml")
    for name in ("document", "styles", "numbering", "header", "footer", "(?:foot|end)notes")
)
"""Word numbers even what there is but one of, where the file passed through a server."""
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""What Word calls its own elements where it saves a file as ISO wrote the format down."""
_TRANSITIONAL = WORD.strip("{}").encode()
_RUNS = tuple(f"{WORD}{name}" for name in ("t", "tab", "br"))
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_word(data: bytes, where: Place, languages: Sequence[str]) -> Reading:
    """Return the text, composed; InvalidInputError if there is none, or the file is no document."""
    check_archive(data, where)
    with ZipFile(io.BytesIO(data)) as archive:
        known = _properties(archive)
        above, notes, below = (_at_edges(archive, parts) for parts in (_HEADERS, _NOTES, _FOOTERS))
        page = parse(f"<body>{_converted(archive, where)}</body>", where)
    blocks = [tuple(map(_marked, group)) for group in read_elements(page, languages)]
    reading = compose((above, *confirmed(blocks, known), notes, below))
    check_readable(reading.inner_text, where)
    return reading


def _converted(archive: ZipFile, where: Place) -> str:
    """Return the document in HTML, less its pictures."""
    import mammoth  # noqa: PLC0415 - optional, and not needed for other formats
    from lxml.etree import tostring  # noqa: PLC0415 - the same

    document = _part(archive, _DOCUMENT)
    if document is None:
        hint = "Open it with a word processor, and save it as .docx."
        raise InvalidInputError(Problem(where, "this is no Word document", hint))
    styles = Styles(_part(archive, _STYLES))
    mapping = mark_up(document, styles, Numbering(_part(archive, _NUMBERING), styles))
    marked = io.BytesIO()
    with ZipFile(marked, "w") as package:
        package.writestr("word/document.xml", tostring(document, encoding="utf-8"))
    try:
        result = mammoth.convert_to_html(
            marked,
            style_map="\n".join(f"p.{style} => {path}" for style, path in mapping.items()),
            include_embedded_style_map=False,  # it could make anything of anything
            include_default_style_map=False,
        )
    except (KeyError, OSError, ValueError) as error:  # a part that it needs is not there
        hint = "Open it with a word processor, and save it as .docx."
        raise InvalidInputError(Problem(where, "this is no Word document", hint)) from error
    except RecursionError as error:
        raise too_deep(where) from error
    return str(result.value)


def _marked(piece: Piece) -> Mark:
    name, mark = piece.element.get("class", ""), piece.mark
    if name.startswith(SET_IN) and mark.role is Role.TEXT:
        return replace(mark, role=Role.LINE, text=" " * int(name.removeprefix(SET_IN)) + mark.text)
    role = _ROLES.get(name)
    return replace(mark, role=role) if role else mark


def _at_edges(archive: ZipFile, parts: re.Pattern[str]) -> tuple[Mark, ...]:
    """Return what stands at an edge of the pages, each line once: sections and sides repeat it."""
    names = sorted(filter(parts.fullmatch, archive.namelist()))
    trees = (tree for name in names if (tree := _tree(archive, name)) is not None)
    texts = (
        " ".join("".join(run.text or " " for run in paragraph.iter(*_RUNS)).split())
        for tree in trees
        for paragraph in tree.iter(f"{WORD}p")
    )
    return tuple(Mark(Role.OUTSIDE, text) for text in dict.fromkeys(texts) if text)


def _properties(archive: ZipFile) -> Properties:
    core = _tree(archive, PROPERTIES) if PROPERTIES in archive.namelist() else None
    if core is None:
        return Properties()
    title, author = (core.findtext(f"{_DUBLIN_CORE}{name}") or "" for name in ("title", "creator"))
    return Properties(title, author)


def _part(archive: ZipFile, parts: re.Pattern[str]) -> _Element | None:
    """Return the root of the first such part, None if there is none."""
    name = min(filter(parts.fullmatch, archive.namelist()), default=None)
    return None if name is None else _tree(archive, name)


def _tree(archive: ZipFile, name: str) -> _Element | None:
    """Return the root of an XML file within the archive, None if it holds nothing."""
    from lxml.etree import XMLParser, fromstring  # noqa: PLC0415 - optional, as mammoth is

    parser = XMLParser(resolve_entities=False, no_network=True, recover=True)
    return fromstring(archive.read(name).replace(_STRICT, _TRANSITIONAL), parser=parser)
