"""Circulars and brochures in PDF files: what heads a text, a letter or a box."""

from __future__ import annotations

import pytest
from tests.importing.readers.sheets import BOLD, LEFT, LONG, Sheet, printed, rows_of

from accord.importing.readers.pdf.page_text import PageText

pytest.importorskip("pypdf")


def test_a_numbered_line_in_bold_heads_the_text_right_below_it() -> None:
    sheet = Sheet().print(LONG).print("słyszał.").print("2. Przyczyny skarg", font=BOLD)
    sheet.print(LONG).print("wysłuchał.")
    assert rows_of(printed(sheet))[1:] == [
        "strong 0: 2. Przyczyny skarg",
        f"text 0: {LONG} wysłuchał.",
    ]


def test_a_numbered_line_that_ends_early_heads_the_text_at_its_margin() -> None:
    sheet = Sheet().print(LONG).print("słyszał.").print("2. Przyczyny skarg")
    sheet.print(LONG).print("wysłuchał.")
    assert rows_of(printed(sheet))[1:] == ["line: 2. Przyczyny skarg", f"text 0: {LONG} wysłuchał."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "2. Kto podnosi głos, ten zwykle już raz mówił cicho i nikt go wtedy",
            "Anno, nie słyszał.",
        ),
        ("2. Przyczyny skarg", "są trzy."),
    ],
    ids=["full", "goes on"],
)
def test_an_item_goes_on_at_its_margin_behind_a_full_line_or_within_a_sentence(
    first: str, second: str
) -> None:
    sheet = Sheet().print(LONG).print("słyszał.").print(first).print(second).print(LONG, gap=14)
    assert rows_of(printed(sheet))[1] == f"line: {first} {second}"


def test_lines_of_a_letters_head_are_lines_of_their_own() -> None:
    sheet = Sheet().print("Do: wszystkich kas").print("Od: Ada Byron").print("Temat: Skargi")
    sheet.print("Do kierowników", x=300, gap=14).print("Biuro Obsługi", x=300)
    sheet.print(LONG, gap=14).print(LONG).print("wysłuchał.")
    assert rows_of(printed(sheet))[:5] == [
        "text 0: Do: wszystkich kas",
        "text 0: Od: Ada Byron",
        "text 0: Temat: Skargi",
        f"line: {' ' * 41}Do kierowników",
        f"line: {' ' * 41}Biuro Obsługi",
    ]


def headed(sheet: Sheet, *titles: str) -> Sheet:
    for title in titles:
        sheet.print(title, size=15, font=BOLD, gap=10).print(LONG).print("słyszał.")
    return sheet


def test_a_sentence_set_as_no_heading_is_heads_nothing() -> None:
    sheet = headed(Sheet(), "Przyczyny", "Pierwsze słowa")
    sheet.print("Pośpiech zawsze wraca.", size=14, gap=10)
    rows = rows_of(printed(headed(sheet, "Po rozmowie")))
    assert "text 0: Pośpiech zawsze wraca." in rows
    assert sum(row.startswith("heading") for row in rows) == 3


def test_a_quotation_set_as_nothing_else_heads_nothing_and_one_set_as_headings_does() -> None:
    sheet = headed(Sheet().print("Głos", size=30, font=BOLD), "Przyczyny", "„To nie moja wina”")
    sheet.print("„Nic nie zastąpi przeprosin”", size=17, gap=10)
    rows = rows_of(printed(headed(sheet, "Po rozmowie")))
    assert "matter 0: „Nic nie zastąpi przeprosin”" in rows
    assert "heading 2: „To nie moja wina”" in rows


def test_headings_that_end_in_full_stops_are_headings() -> None:
    rows = rows_of(printed(headed(Sheet(), "Słuchaj.", "Pytaj.", "Co dalej?")))
    assert [row for row in rows if row.startswith("heading")] == [
        "heading 1: Słuchaj.",
        "heading 1: Pytaj.",
        "heading 1: Co dalej?",
    ]


def test_what_heads_a_box_with_a_saying_alone_heads_no_section() -> None:
    sheet = headed(Sheet(), "Przyczyny", "Pierwsze słowa").box(height=70)
    sheet.print("Zapamiętaj", size=14, font=BOLD, gap=14)
    sheet.print("Pośpiech zawsze wraca.", size=14)
    rows = rows_of(printed(headed(sheet, "Po rozmowie")))
    assert {"text 0: Zapamiętaj", "text 0: Pośpiech zawsze wraca."} <= {*rows}


def test_what_stands_below_the_title_in_smaller_type_than_headings_is_a_subtitle() -> None:
    sheet = Sheet().print("Głos", size=30, font=BOLD).print("Jak przyjąć skargę", size=13)
    rows = rows_of(printed(headed(sheet, "Przyczyny", "Po rozmowie")))
    assert rows[:3] == ["title 1: Głos", "standfirst 0: Jak przyjąć skargę", "heading 2: Przyczyny"]


def test_what_stands_between_the_title_and_a_line_in_large_type_is_a_subtitle() -> None:
    sheet = Sheet().print("Głos", size=30, font=BOLD).print("Poradnik kierowcy", size=20)
    rows = rows_of(printed(headed(sheet, "Przyczyny", "Po rozmowie")))
    assert rows[:3] == ["title 1: Głos", "standfirst 0: Poradnik kierowcy", "heading 3: Przyczyny"]


def test_leaders_that_are_printed_first_stand_behind_their_entry() -> None:
    text = PageText(0)
    for said, x in (". . . . . . . .3\n", 160), ("Przyczyny", LEFT):
        text.visit(said, (1, 0, 0, 1, 0, 0), (1, 0, 0, 1, x, 721), None, 12)
    text.end_line()
    assert [line.text for line in text.lines] == ["Przyczyny ........3"]


def test_entries_with_dots_are_lines_and_tell_nothing_of_the_width_of_the_text() -> None:
    sheet = Sheet()
    for page in range(2, 8):
        sheet.print(f"Skąd ta złość i co z nią zrobić{80 * '.'}{page}")
    sheet.print("Głos", size=16, gap=20).print(LONG, gap=10).print("słyszał.")
    sheet.print("Rada. Notuj na kartce, nie na ekranie. Pisanie w", x=LEFT + 40, gap=20)
    sheet.print("klawisze brzmi jak lekceważenie.", x=LEFT + 40)
    rows = rows_of(printed(sheet))
    assert sum("Skąd" in row for row in rows) == len(range(2, 8))
    assert rows[-1].endswith("na ekranie. Pisanie w klawisze brzmi jak lekceważenie.")


def test_a_masthead_apart_from_the_title_is_no_title_however_large() -> None:
    sheet = Sheet().print("Kolej", size=32, font=BOLD).print("Sieć warsztatów")
    sheet.print("Standard obsługi nr 14", gap=60)
    sheet.print("Klient niezadowolony: co robić", size=24, font=BOLD, gap=9)
    headed(sheet, "Przyczyny", "Po rozmowie")
    rows = rows_of(printed(sheet.print("Klient niezadowolony: co robić, s. 1", gap=40)))
    assert rows[0] == "text 0: Kolej"
    assert rows[3] == "title 1: Klient niezadowolony: co robić"


def test_a_title_of_few_words_is_the_title_above_a_sentence_in_large_type() -> None:
    sheet = Sheet().print("Trudny klient", size=32, font=BOLD).print("Tekst: Anna Nowak")
    sheet.print("Krzyczy, grozi, rzuca drzwiami.", size=20, gap=20)
    rows = rows_of(printed(headed(sheet, "Przyczyny", "Po rozmowie")))
    assert rows[0] == "title 1: Trudny klient"


def test_lines_of_a_narrow_column_are_full_where_it_ends() -> None:
    first = Sheet()
    for _ in range(9):
        first.print("Wysłuchaj go do końca, a potem").print("powtórz, co usłyszałeś.", gap=0)
    first.print("Weź go na bok, a jeśli to nic nie", x=LEFT + 40, gap=20).print("da, ", x=LEFT + 40)
    second = Sheet()
    for _ in range(40):
        second.print(LONG)
    rows = rows_of(printed(first, second))
    assert any(row.endswith("Weź go na bok, a jeśli to nic nie da,") for row in rows)
