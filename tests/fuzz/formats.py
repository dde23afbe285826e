"""Any bytes as a file of a format, so that the search is not about its packing."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape

from accord.importing.readers import READERS

ENDINGS = tuple({reader: ending for ending, reader in READERS.items()}.values())
"""One for each reader."""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def dressed(ending: str, data: bytes) -> bytes:
    """Return the content of a file: of a packed format, one that holds the data as its text."""
    return _word(data.decode(errors="replace")) if ending == ".docx" else data


def _word(text: str) -> bytes:
    """Return a Word file in which `#` opens headings and `-` items."""
    body = "".join(map(_paragraph, _NOT_IN_XML.sub("", text).split("\n")))
    target = 'Target="word/document.xml"'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Override '
        f'PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r" Type="{_OFFICE}" {target}/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _paragraph(line: str) -> str:
    style = {"#": '<w:pStyle w:val="Heading1"/>', "-": '<w:pStyle w:val="ListParagraph"/>'}
    properties = f"<w:pPr>{style.get(line[:1], '')}</w:pPr>"
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
