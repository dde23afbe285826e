"""Any bytes as a file of a format, so that a search is about its content and not its packing."""

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
_STYLES = {"#": '<w:pStyle w:val="Heading1"/>', "-": '<w:pStyle w:val="ListParagraph"/>'}
_SIZES = {"#": 16}


def dressed(ending: str, data: bytes) -> bytes:
    """Return the content of a file, for a packed format one that holds the data as its text.

    Data that begins as a file of the format does is that file.
    """
    match ending:
        case ".docx" if not data.startswith(b"PK"):
            return word(data.decode(errors="replace"))
        case ".pdf" if not data.startswith(b"%PDF"):
            return pdf(data)
        case _:
            return data


def word(text: str) -> bytes:
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


def pdf(text: bytes) -> bytes:
    """Return a PDF file of one page, each line printed by itself, larger where `#` opens it."""
    printed = b"".join(
        b"/F %d Tf (%s) Tj 0 -20 Td " % (_SIZES.get(line[:1].decode("latin-1"), 10), _quoted(line))
        for line in text.split(b"\n")
    )
    content = b"BT 72 700 Td " + printed + b"ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    file, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(file)
    return file + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


def _paragraph(line: str) -> str:
    properties = f"<w:pPr>{_STYLES.get(line[:1], '')}</w:pPr>"
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'


def _quoted(line: bytes) -> bytes:
    return re.sub(rb"[\\()]", rb"\\\g<0>", line)
