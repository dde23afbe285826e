"""Word files of offices: boxes, and titles and section numbers on lines of their own."""

from __future__ import annotations

import pytest
from tests.importing.readers.word_files import BULLETED, TEXT, centred, document, item, paragraph

from accord.importing.readers import read
from accord.importing.reading import Role
from accord.problems import Place

pytest.importorskip("mammoth")


def test_a_bold_line_above_the_text_of_a_box_is_text_and_above_a_list_a_heading() -> None:
    boxes = [
        f"<w:tbl><w:tr><w:tc>{paragraph('Zapamiętaj', bold=True)}{below}</w:tc></w:tr></w:tbl>"
        for below in (paragraph(TEXT), item("Pierwszy", BULLETED) + item("Drugi", BULLETED))
    ]
    reading = read(".docx", document(paragraph(TEXT), *boxes), Place("a.docx"), ("pl",))
    opening = [mark.role for mark in reading.marks if mark.text == "Zapamiętaj"]
    assert opening == [Role.TEXT, Role.STRONG]


def test_the_number_of_a_section_and_a_title_in_capitals_go_on_below() -> None:
    lines = ("INSTRUKCJA", "OBSŁUGI SKARG", "§ 1", "Postanowienia ogólne")
    reading = read(".docx", document(*map(centred, lines)), Place("a.docx"), ("pl",))
    assert [mark.text for mark in reading.marks] == [
        "INSTRUKCJA OBSŁUGI SKARG",
        "§ 1 Postanowienia ogólne",
    ]
