"""PDF files: what the size, weight and place of printed lines say."""

from __future__ import annotations

import io

import pytest
from tests.importing.readers.sheets import (
    BOLD,
    LEADING,
    LEFT,
    LONG,
    TOP,
    Sheet,
    printed,
    read_pdf,
    rows_of,
)

from accord.importing.readers.pdf.reader import MOST_PAGES
from accord.problems import InvalidInputError

pytest.importorskip("pypdf")


def test_type_tells_titles_headings_and_paragraphs_apart() -> None:
    sheet = Sheet().print("Głos", size=22).print("Ada Byron", gap=10)
    sheet.print(LONG, gap=10).print("wysłuchał. Od tego trzeba za-").print("cząć.")
    sheet.print(LONG, x=LEFT + 12).print("posłuchał.")
    sheet.print("Pierwsze słowa", size=14, gap=10).print(f"{LONG} słuchał.")
    sheet.print("Na początek", font=BOLD, gap=10).print(f"{LONG} dosłyszał.")
    assert rows_of(printed(sheet, info="/Author (Ada Byron)")) == [
        "title 1: Głos",
        "author 0: Ada Byron",
        f"text 0: {LONG} wysłuchał. Od tego trzeba zacząć.",
        f"text 0: {LONG} posłuchał.",
        "heading 2: Pierwsze słowa",
        f"text 0: {LONG} słuchał.",
        "strong 0: Na początek",
        f"text 0: {LONG} dosłyszał.",
    ]


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "\u2010"])
def test_words_that_a_hyphen_parts_are_whole_again(hyphen: str) -> None:
    sheet = Sheet().print(f"{LONG} za{hyphen}").print("cząć od nowa.")
    assert rows_of(printed(sheet)) == [f"text 0: {LONG} zacząć od nowa."]


def test_lists_keep_their_signs_and_their_indents() -> None:
    sheet = Sheet().print(LONG).print("słyszał:")
    sheet.print("1. Słuchaj do końca, bo dopiero tam jest to, o co klientowi naprawdę", x=90)
    sheet.print("chodzi.", x=104).print("\uf0b7 krótko", x=120).print("» cicho", x=120)
    sheet.print("2. Pytaj.", x=90)
    assert rows_of(printed(sheet))[1:] == [
        "line:    1. Słuchaj do końca, bo dopiero tam jest to, o co klientowi naprawdę chodzi.",
        "line:          \uf0b7 krótko",
        "line:          » cicho",
        "line:    2. Pytaj.",
    ]


def test_items_are_known_where_their_bullets_are_drawn() -> None:
    sheet = Sheet().print(LONG).print("słyszał:")
    sheet.print("słuchaj,", x=104).print("pytaj.", x=104).print(f"{LONG} dosłyszał.", gap=8)
    assert rows_of(printed(sheet))[1:] == [
        "item 1: słuchaj,",
        "item 1: pytaj.",
        f"text 0: {LONG} dosłyszał.",
    ]


def test_bullets_that_are_drawn_part_items_whatever_their_length() -> None:
    sheet = Sheet().print(LONG).print("słyszał:")
    sheet.print("Słuchaj.", x=104, font=BOLD).dot(x=92).print(LONG, x=104).print("słuchał.", x=104)
    sheet.print(LONG, x=104).dot(x=92).rule().print("dosłyszał.", x=104)
    assert rows_of(printed(sheet))[1:] == [
        f"line:     • Słuchaj. {LONG} słuchał.",
        f"line:     • {LONG} dosłyszał.",
    ]


def test_columns_are_read_one_after_another() -> None:
    sheet = Sheet().print(LONG).print("wysłuchał.").print(LONG).print("dosłyszał, więc za-")
    sheet.y = TOP
    sheet.print("cząć.", x=330).print("Potem pytaj.", x=330, gap=9).print("1. Słuchaj.", x=348)
    assert rows_of(printed(sheet)) == [
        f"text 0: {LONG} wysłuchał.",
        f"text 0: {LONG} dosłyszał, więc zacząć.",
        "text 0: Potem pytaj.",
        "line:    1. Słuchaj.",
    ]


def test_lines_that_are_printed_late_are_read_where_they_stand() -> None:
    sheet = Sheet().print(LONG).print("słyszał.", gap=LEADING + 9)
    sheet.y += LEADING + 9
    sheet.print("usłyszał.", gap=-LEADING).print("Nie wrócił.", gap=30)
    assert rows_of(printed(sheet))[0] == f"text 0: {LONG} usłyszał."


def test_what_pages_repeat_does_not_part_a_paragraph() -> None:
    def sheet(number: int) -> Sheet:
        return Sheet().print("Poradnik", size=8).print(f"Strona {number} z 2", size=8)

    first = sheet(1).print(LONG).print("słyszał.").print(LONG).print("wysłuchał, a")
    second = sheet(2).print("potem wyszedł.").print("Nie wrócił już nigdy.", gap=8)
    assert rows_of(printed(first, second)) == [
        f"text 0: {LONG} słyszał.",
        f"text 0: {LONG} wysłuchał, a potem wyszedł.",
        "text 0: Nie wrócił już nigdy.",
        "matter 0: Poradnik",
        "matter 0: Strona 1 z 2",
        "matter 0: Poradnik",
        "matter 0: Strona 2 z 2",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(
            printed(Sheet(), Sheet().print("7")),
            "the file has no text layer: it seems to be scanned. "
            "Recognise its text first, for example with OCRmyPDF.",
            id="scanned",
        ),
        pytest.param(
            b"%PDF-1.7\n%%EOF\n",
            "the file is damaged. Open it with a PDF viewer, and print it to a new file.",
            id="damaged",
        ),
        pytest.param(
            printed(Sheet().print(LONG))
            .replace(b"/Parent 2 0 R", b"/Parent 99 0 R")
            .replace(b"/Resources <<", b"/Resorts <<"),
            "the file is damaged. Open it with a PDF viewer, and print it to a new file.",
            id="torn",
        ),
        pytest.param(
            printed(*[Sheet()] * (MOST_PAGES + 1)),
            "the file has 301 pages, over 300. Split it into articles.",
            id="long",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_why(data: bytes, message: str) -> None:
    with pytest.raises(InvalidInputError) as error:
        read_pdf(data)
    assert str(error.value) == f"a.pdf: {message}"


def test_a_password_is_asked_for_only_where_reading_needs_one() -> None:
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - optional

    def locked(password: str) -> bytes:
        writer = PdfWriter(PdfReader(io.BytesIO(printed(Sheet().print(f"{LONG} słyszał.")))))
        writer.encrypt(password, "owner", algorithm="RC4-128")
        file = io.BytesIO()
        writer.write(file)
        return file.getvalue()

    assert f"{LONG} słyszał." in read_pdf(locked("")).text
    with pytest.raises(InvalidInputError, match=r"the file is encrypted\. Save it without"):
        read_pdf(locked("secret"))
