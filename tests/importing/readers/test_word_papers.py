"""Word files of offices: boxes, and titles and section numbers on lines of their own."""

from __future__ import annotations

import pytest
from tests.importing.readers.word_files import (
    BULLETED,
    TEXT,
    centred,
    document,
    item,
    large,
    paragraph,
)

from accord.importing.readers import read
from accord.importing.reading import Role
from accord.problems import Place

pytest.importorskip("mammoth")

BODY = paragraph(TEXT)


def test_a_bold_line_at_the_head_of_a_box_stands_out() -> None:
    boxes = [
        f"<w:tbl><w:tr><w:tc>{paragraph('Zapamiętaj', bold=True)}{below}</w:tc></w:tr></w:tbl>"
        for below in (paragraph(TEXT), item("Pierwszy", BULLETED) + item("Drugi", BULLETED))
    ]
    reading = read(".docx", document(paragraph(TEXT), *boxes), Place("a.docx"), ("pl",))
    opening = [mark.role for mark in reading.marks if mark.text == "Zapamiętaj"]
    assert opening == [Role.STRONG, Role.STRONG]


def test_the_number_of_a_section_and_a_title_in_capitals_go_on_below() -> None:
    lines = ("INSTRUKCJA", "OBSŁUGI SKARG", "§ 1", "Postanowienia ogólne")
    reading = read(".docx", document(*map(centred, lines)), Place("a.docx"), ("pl",))
    assert [mark.text for mark in reading.marks] == [
        "INSTRUKCJA OBSŁUGI SKARG",
        "§ 1 Postanowienia ogólne",
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((paragraph("Kroki", "Nagwek2"), BODY, large("Po fakcie", 32), BODY), [2, 2]),
        ((large("Kroki", 32), BODY, large("Po fakcie", 32), BODY), [2, 2]),
        ((BODY, large("Kroki", 32), BODY), []),
        ((large("Słuchaj.", 32), BODY, large("Licz do trzech.", 32), BODY), []),
        ((large("Kroki", 32), large("Po fakcie", 32), BODY), []),
    ],
    ids=["beside styled ones", "by hand", "one alone", "sentences", "above each other"],
)
def test_large_lines_above_text_are_headings(lines: tuple[str, ...], found: list[int]) -> None:
    reading = read(".docx", document(BODY, *lines), Place("a.docx"), ("pl",))
    assert [mark.level for mark in reading.marks if mark.role is Role.HEADING] == found


def test_the_head_of_a_table_is_no_row_of_it() -> None:
    cells = [("Kto", "Co robi", True), ("Spieszący się", "Liczy minuty. Podaj mu czas.", False)]
    cells.append(("Milczący", "Nie powie nic. Zapytaj go o jedno.", False))
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(first, bold=bold)}</w:tc>"
        f"<w:tc>{paragraph(second, bold=bold)}</w:tc></w:tr>"
        for first, second, bold in cells
    )
    reading = read(".docx", document(f"<w:tbl>{rows}</w:tbl>"), Place("a.docx"), ("pl",))
    assert [mark.text for mark in reading.marks if mark.role is Role.ITEM] == [
        "Spieszący się",
        "Milczący",
    ]
