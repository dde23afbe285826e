"""PDF files: captions and pull quotes that stand in the column of a list are of no item."""

from __future__ import annotations

import pytest
from tests.importing.readers.sheets import (
    BOLD,
    ITALIC,
    LEADING,
    LEFT,
    PLAIN,
    Sheet,
    printed,
    rows_of,
)

pytest.importorskip("pypdf")

RIGHT = 320


def in_columns(aside: str, *, size: int, font: str = PLAIN, mark: str = "{}.") -> list[str]:
    """Return the rows of a list in two columns, below the first of which something else stands."""
    sheet = Sheet().print("Kiedy klient krzyczy", size=24, font=BOLD)
    sheet.print("Krok po kroku", size=14, font=BOLD, gap=9)
    top = sheet.y
    for number in (1, 2):
        sheet.print(f"{mark.format(number)} Wstań i wyjdź zza lady, żeby nic").print(
            "was nie dzieliło.", x=LEFT + 14
        )
    sheet.print(aside, x=LEFT + 6, size=size, font=font, gap=14)
    sheet.y = top
    sheet.print(f"{mark.format(3)} Zapisz ustalenia na kartce i daj", x=RIGHT)
    sheet.print("mu ją do ręki.", x=RIGHT + 14)
    sheet.print("Po rozmowie", size=14, font=BOLD, x=RIGHT, gap=9)
    sheet.print("Odetchnij, zanim podejdzie następny.", x=RIGHT, gap=LEADING)
    return rows_of(printed(sheet))[2:]


@pytest.mark.parametrize(
    ("aside", "size", "font"),
    [
        ("Lada po remoncie, widok od wejścia", 8, PLAIN),
        ("„Krzyczy obok ciebie”", 16, PLAIN),
        ("Krzyczy obok ciebie", 16, ITALIC),
    ],
    ids=["caption", "quoted", "alone of its kind"],
)
def test_what_stands_between_two_numbers_waits_until_the_list_ends(
    aside: str, size: int, font: str
) -> None:
    rows = in_columns(aside, size=size, font=font)
    assert [row.partition(":")[0] for row in rows] == [
        *["line"] * 3,
        "text 0",
        "heading 2",
        "text 0",
    ]
    assert rows[3] == f"text 0: {aside}"


@pytest.mark.parametrize(
    ("aside", "size", "font", "mark"),
    [("Po rozmowie", 16, PLAIN, "•"), ("Po drugie", 14, BOLD, "{}."), ("Nie mów:", 8, PLAIN, "•")],
    ids=["light heading", "heading", "introduction"],
)
def test_headings_and_introductions_stay_where_they_are(
    aside: str, size: int, font: str, mark: str
) -> None:
    rows = in_columns(aside, size=size, font=font, mark=mark)
    assert rows[2].endswith(f": {aside}")
    assert "line: " in rows[3]
