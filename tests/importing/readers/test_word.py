"""Word files: what styles and lists say, in whatever language Word was."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from accord.importing.article import Article
from accord.importing.ledger import ledger
from accord.importing.pipeline import draft_source, outline
from accord.importing.readers import read
from accord.importing.rule_names import Rule
from accord.importing.sources import Source
from accord.problems import InvalidInputError, Place

if TYPE_CHECKING:
    from accord.importing.reading import Reading

pytest.importorskip("mammoth")

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = {"Tytu": "Title", "Nagwek1": "heading 1", "Nagwek2": "heading 2", "Spistreci1": "toc 1"}
"""As a Polish Word writes them: its own ids, and names that are the same everywhere."""
NUMBERED, BULLETED = "0", "1"
TEXT = "Zdanie dość długie, by nikt nie wziął go za nagłówek, choć niczego więcej nie mówi."


def document(*body: str, core: str = "", edges: dict[str, str] | None = None) -> bytes:
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
        "word/styles.xml": f"<w:styles {NAMESPACE}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMESPACE}>{levels}{numbers}</w:numbering>",
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


def item(text: str, kind: str = NUMBERED, level: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{kind}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def read_word(data: bytes) -> Reading:
    return read(".docx", data, Place("a.docx"), ("pl",))


def marks_of(data: bytes) -> list[tuple[str, int, int | None, str]]:
    return [(mark.role, mark.level, mark.number, mark.text) for mark in read_word(data).marks]


def test_styles_lists_and_tables_are_marked() -> None:
    data = document(
        paragraph("Tytuł", "Tytu"),
        paragraph("1. Co robić 3", "Spistreci1"),
        paragraph(TEXT),
        paragraph("Co robić", "Nagwek1"),
        item("Słuchaj."),
        item("Pytaj", level=0),
        item("krótko,", BULLETED, level=1),
        paragraph("Na miejscu", "Nagwek2"),
        paragraph("Ważne", bold=True),
        paragraph("wiersz\ndrugi"),
        f"<w:tbl>{row('Mówi', 'Myśli')}{row('Tak', 'Nie')}</w:tbl>",
    )
    assert marks_of(data) == [
        ("title", 1, None, "Tytuł"),
        ("outside", 0, None, "1. Co robić 3"),
        ("text", 0, None, TEXT),
        ("heading", 1, None, "Co robić"),
        ("item", 1, 1, "Słuchaj."),
        ("item", 1, 2, "Pytaj"),
        ("item", 2, None, "krótko,"),
        ("heading", 2, None, "Na miejscu"),
        ("strong", 0, None, "Ważne"),
        ("text", 0, None, "Mówi | Myśli"),
        ("text", 0, None, "Tak | Nie"),
    ]
    assert "\nwiersz\ndrugi\n" in read_word(data).text


def test_what_stands_at_the_edges_of_pages_is_outside_and_named_once() -> None:
    header, footer = paragraph("Firma\nPoradnik"), paragraph("Strona 1")
    edges = {"header1": header, "header2": header, "footer1": footer + paragraph("")}
    core = "<dc:title>firma poradnik</dc:title>"
    data = document(paragraph("Tytuł", "Tytu"), paragraph(TEXT), core=core, edges=edges)
    assert [mark[::3] for mark in marks_of(data)] == [
        ("outside", "Firma Poradnik"),
        ("title", "Tytuł"),
        ("text", TEXT),
        ("outside", "Strona 1"),
    ]


def test_a_draft_of_a_word_file_accounts_for_all_of_its_lines() -> None:
    data = document(
        paragraph("Tytuł", "Tytu"),
        paragraph("1. Co robić 3", "Spistreci1"),
        paragraph(TEXT),
        edges={"header1": paragraph("Firma"), "footer1": paragraph("Strona 1")},
    )
    drafted = draft_source(Source(Path("a.docx"), Place("a.docx"), "pl", data))
    assert drafted.draft is not None
    assert drafted.problems == ()
    assert [(gone.text, gone.rule) for gone in drafted.draft.discards] == [
        ("Firma", Rule.OUTSIDE),
        ("1. Co robić 3", Rule.OUTSIDE),
        ("Strona 1", Rule.OUTSIDE),
    ]
    assert len(ledger(drafted.draft)) == len([*filter(None, (drafted.text or "").split("\n"))])


def test_headings_that_nobody_styled_are_found_by_their_shape() -> None:
    lines = ("Klient krzyczy", TEXT, "Co robić krok po kroku", TEXT, "Czego nie mówić", TEXT)
    reading = read_word(document(*map(paragraph, lines)))
    draft = outline(Article.of("a", "pl", reading.text, reading.marks))
    headings = [section.heading.text for section in draft.sections if section.heading]
    assert headings == ["Co robić krok po kroku", "Czego nie mówić"]


def test_pages_with_edges_alone_hold_no_text() -> None:
    with pytest.raises(InvalidInputError, match="the file holds no text"):
        read_word(document(edges={"header1": paragraph("Firma")}))


def test_properties_are_believed_only_where_the_text_says_the_same() -> None:
    core = "<dc:title>Document1</dc:title><dc:creator>ada byron</dc:creator>"
    data = document(paragraph("Tytuł"), paragraph("Ada Byron"), paragraph(TEXT), core=core)
    assert [mark[::3] for mark in marks_of(data)] == [
        ("text", "Tytuł"),
        ("author", "Ada Byron"),
        ("text", TEXT),
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            document(),
            "the file holds no text. Remove it or fill it.",
        ),
        (
            zipped({"content.xml": "<text/>"}),
            "this is no Word document. Open it with a word processor, and save it as .docx.",
        ),
        (
            b"\xd0\xcf\x11\xe0 a file of Word 97",
            (
                "the file is damaged or encrypted. "
                "Open it with a word processor, and save it anew without a password."
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_why(data: bytes, message: str) -> None:
    with pytest.raises(InvalidInputError) as error:
        read_word(data)
    assert str(error.value) == f"a.docx: {message}"
