"""PDF files: what stands at the head and at the foot of their pages, apart from the text."""

from __future__ import annotations

import pytest
from tests.importing.readers.sheets import (
    BOLD,
    LEADING,
    LEFT,
    LONG,
    Sheet,
    printed,
    rows_of,
)

pytest.importorskip("pypdf")

HANG = LEFT + 14


def footed(*feet: str, gap: float = 40, said: str = "Wstań.") -> Sheet:
    """Return a page with a text, and lines below it in smaller type."""
    sheet = Sheet().print(f"{said} {LONG}").print(said)
    for place, foot in enumerate(feet):
        sheet.print(foot, size=8, gap=0 if place else gap)
    return sheet


def test_texts_far_apart_on_one_line_are_cells() -> None:
    sheet = footed("Tekst: Ada Byron").print(
        "Zdjęcia: Tim Ode", x=400, size=8, gap=-LEADING * 8 / 11
    )
    assert rows_of(printed(sheet))[1:] == ["text 0: Tekst: Ada Byron | Zdjęcia: Tim Ode"]


def test_rows_of_cells_are_lines_of_their_own_even_where_a_cell_fills_its_column() -> None:
    sheet, back = footed(), -LEADING * 8 / 11
    rows = [("Číslo: 7", "Vydání: druhé"), ("Zpracovala: Jarmila Nováková, vedoucí", "Stav: platí")]
    for place, (first, second) in enumerate(rows):
        sheet.print(first, size=8, gap=0 if place else 40).print(" ", x=250, size=8, gap=back)
        sheet.print(second, x=250, size=8, gap=back)
    expected = [f"text 0: {' | '.join(row)}" for row in rows]
    assert rows_of(printed(sheet))[1:] == expected


def test_a_foot_with_the_number_of_its_page_is_known_where_no_other_page_has_one() -> None:
    sheet = footed("Głos Kasjera").print("31", x=400, size=8, gap=-LEADING * 8 / 11)
    assert rows_of(printed(sheet))[1:] == ["matter 0: Głos Kasjera | 31"]


def test_what_stands_with_a_running_foot_is_of_it_unless_it_is_a_footnote() -> None:
    printer, name = "Wydrukowano we własnym zakresie", "Apteka pod Lwem"
    first = footed(f"{name}, 1/2", gap=40 + LEADING * 8 / 11, said="Siadaj.")
    rows = rows_of(printed(first, footed(printer, f"{name}, 2/2")))
    assert rows[-3:] == [f"matter 0: {name}, 1/2", f"matter 0: {printer}", f"matter 0: {name}, 2/2"]
    rows = rows_of(printed(first, footed(f"{printer}.", f"{name}, 2/2")))
    assert f"text 0: {printer}." in rows


@pytest.mark.parametrize(
    ("head", "runs"), [("Kolej", True), ("Poznań", False)], ids=["masthead", "place"]
)
def test_a_running_head_says_what_stands_at_the_head_of_the_first_page(
    head: str, *, runs: bool
) -> None:
    first = Sheet().print("Kolej", size=32, font=BOLD)
    for _ in range(4):
        first.print(f"{LONG}.", gap=9)
    second = Sheet().print(head, size=8)
    second.print(f"{LONG}.", gap=40).print(f"{LONG}.", gap=9)
    rows = rows_of(printed(first, second))
    assert (f"matter 0: {head}" in rows) is runs


def test_headings_that_count_from_page_to_page_do_not_run() -> None:
    pages = [
        Sheet().print(f"Krok {number}", size=18, font=BOLD).print(f"{said} {LONG}").print(said)
        for number, said in enumerate(("Wstań.", "Słuchaj.", "Zapisz."), start=1)
    ]
    rows = rows_of(printed(*pages))
    assert [row for row in rows if "Krok" in row] == [f"heading 1: Krok {n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(("gap", "items"), [(3, 3), (0, 2)], ids=["apart", "goes on"])
def test_a_gap_parts_the_second_paragraph_of_an_item_from_its_first(gap: int, items: int) -> None:
    sheet = Sheet().print(f"1. {LONG}").print("słuchał.", x=HANG)
    sheet.print("2. Zapisz skargę.").print("Krótko.", x=HANG, gap=gap).print(LONG, gap=9)
    assert len(rows_of(printed(sheet))) == items + 1
