"""Word files, written by hand."""

from __future__ import annotations

import io
from zipfile import ZipFile

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = {"Tytu": "Title", "Nagwek1": "heading 1", "Nagwek2": "heading 2", "Spistreci1": "toc 1"}
"""As a Polish Word writes them: its own ids, and names that are the same everywhere."""
NUMBERED, BULLETED = "0", "1"
TEXT = "Zdanie dość długie, by nikt nie wziął go za nagłówek, choć niczego więcej nie mówi."


def document(
    *body: str,
    core: str = "",
    edges: dict[str, str] | None = None,
    more_styles: str = "",
    more_lists: str = "",
) -> bytes:
    """Return a Word file with these paragraphs and tables; edges: file -> paragraphs."""
    levels = "".join(
        f'<w:abstractNum w:abstractNumId="{kind}">'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>' for level in range(3)
        )
        + "</w:abstractNum>"
        for kind, form in ((NUMBERED, "decimal"), (BULLETED, "bullet"))
    )
    numbers = "".join(
        f'<w:num w:numId="{kind}"><w:abstractNumId w:val="{kind}"/></w:num>'
        for kind in (NUMBERED, BULLETED)
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in STYLES.items()
    )
    text = "".join(body)
    relation = (
        '<Relationship Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats.org'
        '/officeDocument/2006/relationships/officeDocument"/>'
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>',
        "word/document.xml": f"<w:document {NAMESPACE}><w:body>{text}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACE}>{styles}{more_styles}</w:styles>",
        "word/numbering.xml": (
            f"<w:numbering {NAMESPACE}>{levels}{numbers}{more_lists}</w:numbering>"
        ),
        "docProps/core.xml": (
            f'<p:core xmlns:p="p" xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</p:core>'
        ),
    }
    for name, content in (edges or {}).items():
        parts[f"word/{name}.xml"] = f"<w:hdr {NAMESPACE}>{content}</w:hdr>"
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def paragraph(text: str, style: str = "", *, bold: bool = False) -> str:
    looks = "<w:rPr><w:b/></w:rPr>" if bold else ""
    lines = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in text.split("\n"))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{looks}{lines}</w:r></w:p>'


def large(text: str, size: int) -> str:
    """Return a paragraph in type of this size, in half points."""
    looks = f'<w:rPr><w:sz w:val="{size}"/></w:rPr>'
    return f"<w:p><w:r>{looks}<w:t>{text}</w:t></w:r></w:p>"


def set_in(text: str, left: int) -> str:
    return f'<w:p><w:pPr><w:ind w:left="{left}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def centred(text: str) -> str:
    lines = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in text.split("\n"))
    run = f"<w:r><w:rPr><w:b/></w:rPr>{lines}</w:r>"
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run}</w:p>'


def style(id_: str, name: str, based_on: str, properties: str) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    named = f'<w:name w:val="{name}"/>{base}{properties}'
    return f'<w:style w:type="paragraph" w:styleId="{id_}">{named}</w:style>'


def listed(id_: str, design: str, start: int | None = None) -> str:
    """Return a list of a design, which begins anew if it says at which number."""
    again = f'<w:startOverride w:val="{start}"/>' if start else ""
    override = f'<w:lvlOverride w:ilvl="0">{again}</w:lvlOverride>' if start else ""
    return f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{design}"/>{override}</w:num>'


def design(id_: str, form: str, left: int, sign: str = "%1.") -> str:
    """Return a design of one level; left: where its lines begin."""
    look = f'<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr>'
    level = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{sign}"/>{look}'
    return (
        f'<w:abstractNum w:abstractNumId="{id_}"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
    )


def item(text: str, kind: str = NUMBERED, level: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{kind}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"
