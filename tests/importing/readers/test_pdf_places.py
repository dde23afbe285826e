"""PDF files: lines are told apart by where they stand on their pages."""

from __future__ import annotations

import pytest
from tests.importing.readers.sheets import (
    BOLD,
    ITALIC,
    LEADING,
    LEFT,
    LONG,
    TOP,
    Sheet,
    printed,
    rows_of,
)

pytest.importorskip("pypdf")

HANG = LEFT + 14


def test_headers_that_differ_from_page_to_page_break_no_sentence() -> None:
    heads = ("Księga oddziału", "Skargi", "Rozmowa przy okienku")
    sheets = [Sheet().print(head, size=9, font=ITALIC) for head in heads]
    sheets[0].print(LONG, gap=20).print("słyszał. Mów spo-")
    sheets[1].print("kojnie i krótko, bo", gap=20).print(LONG)
    sheets[2].print("słyszał, i tyle.", gap=20)
    text, *matter = rows_of(printed(*sheets))
    assert text.endswith(f"słyszał. Mów spokojnie i krótko, bo {LONG} słyszał, i tyle.")
    assert matter == [f"matter 0: {head}" for head in heads]


def test_what_pages_begin_with_in_the_type_of_the_text_is_text() -> None:
    first = Sheet().print("Mów ciszej.").print(LONG, gap=20)
    second = Sheet().print("Nie krzycz.").print("Kto krzyczy, ten nie słucha.", gap=20)
    assert not any(row.startswith("matter") for row in rows_of(printed(first, second)))


def test_lines_of_two_sizes_are_two_lines_however_close() -> None:
    sheet = Sheet().print("Głos", size=24).print("Opracowała Ada Byron", gap=2).print(LONG, gap=9)
    assert rows_of(printed(sheet))[:2] == ["title 1: Głos", "text 0: Opracowała Ada Byron"]


@pytest.mark.parametrize(("x", "gap"), [(HANG - 3, 2), (LEFT, 3)], ids=["set in", "apart"])
def test_a_paragraph_behind_a_list_belongs_to_no_item(x: int, gap: int) -> None:
    sheet = Sheet().print(f"• {LONG}").print("słuchał.", x=HANG).print("• Zapisz skargę.")
    sheet.print("Potem odetchnij,", x=x, gap=gap).print(LONG)
    assert rows_of(printed(sheet)) == [
        f"line: • {LONG} słuchał.",
        "line: • Zapisz skargę.",
        f"text 0: Potem odetchnij, {LONG}",
    ]


def test_items_may_be_set_in_by_their_first_line_alone() -> None:
    sheet = Sheet().print("Przyczyny są zawsze te same:", x=LEFT + 30)
    sheet.print(f"– {LONG}", x=LEFT + 30).print("słyszał;").print("– nikt nie dzwoni.", x=LEFT + 30)
    assert rows_of(printed(sheet))[1:] == [
        f"line:      – {LONG} słyszał;",
        "line:      – nikt nie dzwoni.",
    ]


def test_paragraphs_of_one_line_begin_where_others_do_that_are_set_in_by_their_first_line() -> None:
    inset = LEFT + 30
    sheet = Sheet().print(f"1. {LONG}", x=inset).print("slyšel.").print(f"2. {LONG}.", x=inset)
    sheet.print(LONG, x=inset).print("slyšel, a teď pláče.", x=inset)
    sheet.print("Host: Kde mám klíč od pokoje?", x=inset)
    sheet.print("Recepční: Hned ho najdu, posaďte se.", x=inset)
    assert rows_of(printed(sheet)) == [
        f"line:      1. {LONG} slyšel.",
        f"line:      2. {LONG}.",
        f"text 0: {LONG} slyšel, a teď pláče.",
        "text 0: Host: Kde mám klíč od pokoje?",
        "text 0: Recepční: Hned ho najdu, posaďte se.",
    ]


def test_items_of_several_sentences_may_be_set_in_as_a_whole() -> None:
    inset = LEFT + 30
    sheet = Sheet().print(LONG).print(f"1. {LONG}.", x=inset).print("Pak zavolejte.", x=inset)
    sheet.print(f"2. {LONG}.", x=inset).print("Pak počkejte.", x=inset)
    assert rows_of(printed(sheet))[1:] == [
        f"line:      1. {LONG}. Pak zavolejte.",
        f"line:      2. {LONG}. Pak počkejte.",
    ]


def test_items_hang_where_their_own_sign_says_whatever_others_do_that_begin_there() -> None:
    sheet = Sheet()
    for _ in range(3):
        sheet.print("•").print(f"{LONG} i", x=HANG, gap=-LEADING).print("słyszał.", x=HANG)
    sheet.print("Jak rozmawiać", size=14, font=BOLD, gap=9)
    for number in (1, 2):
        sheet.print(f"{number}.").print(f"{LONG} i", x=HANG + 4, gap=-LEADING)
        sheet.print("Pan Jan.", x=HANG + 4)
    sheet.print("Potem odetchnij.", x=HANG - 4)
    rows = rows_of(printed(sheet))
    assert rows[:3] == [f"line: • {LONG} i słyszał."] * 3
    assert rows[4:] == [
        f"line: 1. {LONG} i Pan Jan.",
        f"line: 2. {LONG} i Pan Jan.",
        "text 0: Potem odetchnij.",
    ]


def test_numbers_in_a_column_of_their_own_are_those_of_items() -> None:
    sheet = Sheet()
    for number, text in enumerate(("Usiądź.", "Posłuchaj.", "Zapisz."), start=1):
        sheet.print(f"{number} {text} {LONG}").print("mówi.", x=HANG)
    assert rows_of(printed(sheet)) == [
        f"line: {number}. {text} {LONG} mówi."
        for number, text in enumerate(("Usiądź.", "Posłuchaj.", "Zapisz."), start=1)
    ]


def test_numbers_that_say_their_sections_open_items_of_several_lines() -> None:
    sheet = Sheet().print(f"3.1. {LONG}").print("skończył.", x=HANG).print("3.2. Zapisz skargę.")
    assert rows_of(printed(sheet)) == [f"line: 3.1. {LONG} skończył.", "line: 3.2. Zapisz skargę."]


def test_numbers_that_do_not_count_are_words() -> None:
    sheet = Sheet()
    for text in ("3 osoby", "1 telefon", "2 dni"):
        sheet.print(f"{text} {LONG}").print("mówi.", x=HANG, gap=0).print("Tak.", gap=9)
    assert all(". osoby" not in row and "line: 3." not in row for row in rows_of(printed(sheet)))


def test_letters_count_items_in_a_column_of_their_own_and_open_names_elsewhere() -> None:
    sheet = Sheet().print("a.").print("Wstań od biurka.", x=HANG, gap=-LEADING)
    sheet.print("b.").print("Usiądź obok.", x=HANG, gap=-LEADING)
    sheet.print(f"{LONG} i", gap=9).print("J. Byron także.")
    assert rows_of(printed(sheet)) == [
        "line: a. Wstań od biurka.",
        "line: b. Usiądź obok.",
        f"text 0: {LONG} i J. Byron także.",
    ]


def test_what_looks_like_an_item_may_stand_within_a_sentence() -> None:
    sheet = Sheet().print(f"{LONG} w punkcie").print("c) albo d), dzwoni do lekarza.")
    assert rows_of(printed(sheet)) == [f"text 0: {LONG} w punkcie c) albo d), dzwoni do lekarza."]


def test_a_paragraph_goes_on_behind_a_box_that_breaks_it_off() -> None:
    sheet = Sheet().print(LONG).print(LONG).print(f"{LONG}, lub").box(height=50)
    sheet.print("Zdania z kasy", font=BOLD, gap=9).print("Zapisz je obok czytnika.")
    sheet.print("grozi, dzwoń od razu.", gap=20).print("Dzień później", font=BOLD, gap=9)
    assert rows_of(printed(sheet)) == [
        f"text 0: {LONG} {LONG} {LONG}, lub grozi, dzwoń od razu.",
        "strong 0: Zdania z kasy",
        "text 0: Zapisz je obok czytnika.",
        "strong 0: Dzień później",
    ]


def test_a_list_that_a_sentence_runs_through_stays_where_it_is() -> None:
    sheet = Sheet().print(LONG).print("krzyczy,").print("• grozi,", x=90).print("• płacze,", x=90)
    sheet.print("nie dyskutuj.")
    assert [row.split(":")[1].strip() for row in rows_of(printed(sheet))][1:] == [
        "• grozi,",
        "• płacze,",
        "nie dyskutuj.",
    ]


def test_a_sentence_that_is_printed_twice_is_no_heading() -> None:
    sheet = Sheet().print("Wspólny spacer do półki studzi gniew. " + LONG).print("słyszał.")
    sheet.print("„Wspólny spacer do półki studzi gniew”", size=16, gap=9)
    sheet.print(LONG, gap=9).print("„Nie wiem” to nie odpowiedź", size=16, gap=9).print(LONG)
    roles = [row.partition(" ")[0] for row in rows_of(printed(sheet))]
    assert roles == ["text", "matter", "text", "title", "text"]


def test_what_no_heading_is_set_like_is_none_where_the_text_says_it_too() -> None:
    sheet = (
        Sheet()
        .print("Po co spacer", size=15, font=BOLD)
        .print(f"Wspólny spacer studzi gniew. {LONG}")
    )
    sheet.print("Wspólny spacer studzi gniew", size=16, font=ITALIC, gap=9).print(LONG, gap=9)
    sheet.print("Co po spacerze", size=15, font=BOLD, gap=9).print(LONG)
    roles = [row.partition(" ")[0] for row in rows_of(printed(sheet))]
    assert roles == ["heading", "text", "matter", "text", "heading", "text"]


def test_an_initial_is_the_first_letter_of_its_word() -> None:
    sheet = Sheet(y=TOP + 2 * LEADING).print("K", size=44)
    sheet.y = TOP
    sheet.print("lient podnosi głos, bo nikt go", x=110).print("nie słuchał. Kto", x=110).print(
        LONG
    )
    assert rows_of(printed(sheet)) == [
        f"text 0: Klient podnosi głos, bo nikt go nie słuchał. Kto {LONG}"
    ]


def test_a_bullet_stands_at_its_item_even_if_a_little_lower() -> None:
    sheet = Sheet().print("•").print("Słuchaj.", x=HANG, gap=-LEADING - 6)
    sheet.print("•", gap=20).print("Pytaj.", x=HANG, gap=-LEADING - 6).print(LONG, gap=20)
    assert rows_of(printed(sheet))[:2] == ["line: • Słuchaj.", "line: • Pytaj."]


def test_a_sign_that_is_printed_behind_its_item_opens_it() -> None:
    sheet = Sheet().print("Nie krzycz.", x=HANG).print("✗", gap=-LEADING)
    sheet.print("Nie odsyłaj do okienka.", x=HANG).print("✗", gap=-LEADING).print(LONG, gap=20)
    assert rows_of(printed(sheet))[:2] == ["line: ✗ Nie krzycz.", "line: ✗ Nie odsyłaj do okienka."]


def test_sentences_in_larger_type_are_paragraphs_where_small_gaps_part_them() -> None:
    sheet = Sheet().print("Głos", size=24).print("Co mówić", size=16, gap=9)
    for text in ("„Przykro mi,", "„Proszę usiąść,"):
        sheet.print(text, size=12, gap=5).print("zaraz sprawdzę.”", size=12)
    sheet.print("Czego nie mówić", size=16, gap=20).print(LONG, gap=9).print(LONG).print("słyszał.")
    assert rows_of(printed(sheet))[1:4] == [
        "heading 2: Co mówić",
        "text 0: „Przykro mi, zaraz sprawdzę.”",
        "text 0: „Proszę usiąść, zaraz sprawdzę.”",
    ]


def test_a_cell_goes_on_below_its_row_in_mid_sentence() -> None:
    sheet = Sheet().print(LONG).print("słyszał:").print("1").print("Wstań,", x=200, gap=-LEADING)
    sheet.print("usiądź obok.", x=200).print("2").print("Słuchaj.", x=200, gap=-LEADING)
    assert rows_of(printed(sheet))[1:] == [
        "text 0: 1 | Wstań, usiądź obok.",
        "text 0: 2 | Słuchaj.",
    ]


def test_the_second_paragraph_of_an_item_begins_below_a_line_that_ends_early() -> None:
    sheet = Sheet().print(f"1) {LONG}").print("słuchał.", x=HANG).print("A potem milcz.", x=HANG)
    sheet.print("2) Zapisz skargę.")
    assert len(rows_of(printed(sheet))) == len(("1)", "A potem", "2)"))


def test_a_quotation_goes_on_behind_a_page_though_a_sentence_of_it_ends() -> None:
    first = Sheet().print(LONG).print("słyszał.", gap=9).print("„Na to się nie zgodzę.", gap=9)
    second = Sheet().print("Ale mogę zmienić dzień.”").print(LONG, gap=9).print("słyszał.", gap=9)
    assert "text 0: „Na to się nie zgodzę. Ale mogę zmienić dzień.”" in rows_of(
        printed(first, second)
    )


def test_letters_of_a_heading_that_are_set_apart_are_words() -> None:
    sheet = Sheet().print("K R O K  P O  K R O K U", size=14).print(LONG, gap=9)
    sheet.print("A. B. i C. z D.", gap=9)
    rows = rows_of(printed(sheet))
    assert rows[0] == "title 1: KROK PO KROKU"
    assert rows[-1].endswith("A. B. i C. z D.")


def test_bullets_are_known_by_their_code() -> None:
    sheet = Sheet().print(LONG).print("słyszał:").print("\x7f krótko,").print("\x95 cicho.")
    assert rows_of(printed(sheet))[1:] == ["line: • krótko,", "line: • cicho."]
