"""Word files: what styles and lists say, in whatever language Word was."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from tests.importing.readers.word_files import (
    BULLETED,
    TEXT,
    centred,
    document,
    item,
    paragraph,
    row,
    style,
    zipped,
)

from accord.importing.article import Article, Listing, Paragraph
from accord.importing.ledger import ledger
from accord.importing.pipeline import draft_source, outline
from accord.importing.readers import read
from accord.importing.rule_names import Rule
from accord.importing.sources import Source
from accord.problems import InvalidInputError, Place

if TYPE_CHECKING:
    from accord.importing.reading import Reading

pytest.importorskip("mammoth")


def read_word(data: bytes) -> Reading:
    return read(".docx", data, Place("a.docx"), ("pl",))


def marks_of(data: bytes) -> list[tuple[str, int, int | None, str]]:
    return [(mark.role, mark.level, mark.number, mark.text) for mark in read_word(data).marks]


def list_of(data: bytes) -> Listing:
    """Return the only list in the draft of a Word file."""
    reading = read_word(data)
    draft = outline(Article.of("a", "pl", reading.text, reading.marks))
    blocks = (block for section in draft.sections for block in section.blocks)
    [listing] = (block for block in blocks if isinstance(block, Listing))
    return listing


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


def test_signs_that_were_typed_within_a_numbered_item_open_items_of_its_own() -> None:
    typed = (
        item("Zapytaj o trzy rzeczy:"),
        *map(paragraph, ("– skąd paczka;", "– od kiedy czeka;", "– kto dzwonił.")),
    )
    listing = list_of(document(paragraph(TEXT), item("Słuchaj."), *typed, item("Zapisz.")))
    assert [each.opening.text for each in listing.items] == [
        "Słuchaj.",
        "Zapytaj o trzy rzeczy:",
        "Zapisz.",
    ]
    [inner] = listing.items[1].more
    assert isinstance(inner, Listing)
    assert [each.opening.text for each in inner.items] == [
        "skąd paczka;",
        "od kiedy czeka;",
        "kto dzwonił.",
    ]


def test_a_single_dash_within_an_item_opens_none() -> None:
    said = paragraph("– Czekałem godzinę, a nikt mi nie powiedział, na co właściwie czekam.")
    body = (item("Słuchaj do końca."), said, item("Zapisz, co usłyszysz."))
    listing = list_of(document(paragraph(TEXT), *body))
    assert [type(block) for block in listing.items[0].more] == [Paragraph]


def test_pages_with_edges_alone_hold_no_text() -> None:
    with pytest.raises(InvalidInputError, match="the file holds no text"):
        read_word(document(edges={"header1": paragraph("Firma")}))


def test_notes_are_outside_and_leave_nothing_in_the_text() -> None:
    sign = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    noted = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r>{sign}</w:p>"
    data = document(noted, edges={"footnotes": paragraph("Z kroniki działu.")})
    assert [mark[::3] for mark in marks_of(data)] == [
        ("text", TEXT),
        ("outside", "Z kroniki działu."),
    ]


def test_contents_are_outside_whatever_their_style() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    entries = f"<w:sdtContent>{paragraph('Spis')}{paragraph('Co robić 3')}</w:sdtContent>"
    data = document(f"<w:sdt>{gallery}</w:sdtPr>{entries}</w:sdt>", paragraph(TEXT))
    roles = [mark[0] for mark in marks_of(data)]
    assert roles == ["outside", "outside", "text"]


def test_what_was_deleted_or_hidden_is_gone_and_what_was_inserted_stays() -> None:
    deleted = "<w:del><w:r><w:delText>Źle. </w:delText></w:r></w:del>"
    inserted = "<w:ins><w:r><w:t>Dobrze. </w:t></w:r></w:ins>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Uwaga.</w:t></w:r>"
    moved = "<w:moveFrom><w:r><w:t>Stąd.</w:t></w:r></w:moveFrom>"
    end = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    row_gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('Nic')}</w:tc></w:tr>"
    data = document(
        f"<w:p>{end}{deleted}{inserted}</w:p>",
        f"<w:p>{hidden}{moved}<w:r><w:t>{TEXT}</w:t></w:r></w:p>",
        f"<w:tbl>{row_gone}{row('Tak', 'Nie')}</w:tbl>",
    )
    assert [mark[3] for mark in marks_of(data)] == [f"Dobrze. {TEXT}", "Tak", "Nie"]


def test_a_box_stands_behind_its_paragraph_once() -> None:
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{paragraph('W ramce.')}</w:txbxContent>"
    first, second = (f"<mc:{name}>{box}</mc:{name}>" for name in ("Choice", "Fallback"))
    for choices in (first, first + second):
        drawn = f"<w:r><mc:AlternateContent {compatible}>{choices}</mc:AlternateContent></w:r>"
        data = document(f"<w:p>{drawn}<w:r><w:t>{TEXT}</w:t></w:r></w:p>", paragraph("Dalej."))
        assert [mark[3] for mark in marks_of(data)] == [TEXT, "W ramce.", "Dalej."]


def test_a_title_on_two_lines_is_one_line_where_the_second_goes_on() -> None:
    for title in (
        centred("Zły klient:\nporadnik"),
        centred("Zły klient:") + centred("poradnik"),
        paragraph("Zły klient", "Tytu") + paragraph("– poradnik", "Tytu").replace("– ", "i "),
    ):
        first, *_ = marks_of(document(title, paragraph(TEXT)))
        assert first[3] in {"Zły klient: poradnik", "Zły klient i poradnik"}
    firm = marks_of(document(centred("Sklepy Kos\nZły klient"), paragraph(TEXT)))
    assert [mark[3] for mark in firm] == ["Sklepy Kos", "Zły klient", TEXT]


def test_a_first_heading_is_the_title_if_it_alone_ranks_above_the_others() -> None:
    first = (paragraph("Zły klient", "Nagwek1"), paragraph(TEXT), paragraph("Co robić", "Nagwek2"))
    titled = marks_of(document(*first, paragraph(TEXT)))
    assert titled[0][0] == "title"
    same = marks_of(document(*first, paragraph(TEXT), paragraph("Po rozmowie", "Nagwek1")))
    assert same[0][0] == "heading"


def test_styles_of_their_own_take_rank_and_type_from_those_they_are_based_on() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    data = document(
        paragraph("Zły klient", "Firmowy"),
        paragraph(TEXT),
        paragraph("Co robić", "Poziom"),
        paragraph("Na początek", "Wyrniony"),
        paragraph("Bez końca", "Koo"),
        more_styles=style("Firmowy", "Nagłówek firmowy", "Nagwek1", "")
        + style("Poziom", "Śródtytuł", "", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
        + style("Mocny", "Mocny", "", bold)
        + style("Wyrniony", "Wyróżniony", "Mocny", "")
        + style("Koo", "Koło", "Koo", ""),
    )
    assert [mark[:2] for mark in marks_of(data)] == [
        ("title", 1),
        ("text", 0),
        ("heading", 2),
        ("strong", 0),
        ("text", 0),
    ]


def test_a_whole_paragraph_in_the_outline_is_text() -> None:
    data = document(
        paragraph(TEXT * 3, "Poziom"),
        more_styles=style("Poziom", "Poziom", "", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    )
    assert [mark[0] for mark in marks_of(data)] == ["text"]


def test_files_that_a_server_or_another_edition_wrote_are_read_alike() -> None:
    data = document(paragraph("Tytuł", "Tytu"), paragraph(TEXT), item("Słuchaj."))
    with ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    numbered = {name.replace("document.xml", "document2.xml"): each for name, each in parts.items()}
    again = {name: each.replace(usual, strict) for name, each in numbered.items()}
    assert marks_of(zipped(again)) == marks_of(data)


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
