"""PDF files: captions and pull quotes that stand in the column of a list are of no item."""

from __future__ import annotations

import pytest
from tests.importing.readers.sheets import (
    BOLD,
    ITALIC,
    LEADING,
    LEFT,
    LONG,
    PLAIN,
    TOP,
    Sheet,
    printed,
    rows_of,
)

pytest.importorskip("pypdf")

RIGHT = 320


def in_columns(
    aside: str,
    *,
    size: int,
    font: str = PLAIN,
    mark: str = "{}.",
    at: tuple[int, int] = (LEFT + 6, 14),
) -> list[str]:
    """Return the rows of a list in two columns, below the first of which something else stands.

    It stands `at` a place from the left, after a gap.
    """
    sheet = Sheet().print("Kiedy klient krzyczy", size=24, font=BOLD)
    sheet.print("Krok po kroku", size=14, font=BOLD, gap=9)
    top = sheet.y
    for number in (1, 2):
        sheet.print(f"{mark.format(number)} Wstań i wyjdź zza lady, żeby nic").print(
            "was nie dzieliło.", x=LEFT + 14
        )
    sheet.print(aside, x=at[0], size=size, font=font, gap=at[1])
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


@pytest.mark.parametrize(("gap", "place"), [(80, 3), (14, 2)], ids=["picture", "explanation"])
def test_what_stands_below_the_text_of_an_item_is_a_caption_behind_a_picture(
    gap: int, place: int
) -> None:
    rows = in_columns("Lada po remoncie", size=8, mark="•", at=(LEFT + 14, gap))
    assert [n for n, row in enumerate(rows) if row.endswith("Lada po remoncie")] == [place]


@pytest.mark.parametrize(("x", "place"), [(LEFT + 40, 1), (LEFT + 6, 3)], ids=["item", "page"])
def test_a_box_is_of_the_item_with_whose_text_it_is_set_in(x: int, place: int) -> None:
    sheet = Sheet().print("1. Setzen Sie sich zum Gast an den", x=LEFT + 19)
    sheet.print("Tisch.", x=LEFT + 33).box(height=40, x=x - 8, width=300)
    sheet.print("Hinweis: Bei Allergien kommt sofort", x=x, gap=9).print("der Koch.", x=x)
    sheet.print("2. Fragen Sie nach, und schreiben Sie", x=LEFT + 19, gap=18)
    sheet.print("alles auf.", x=LEFT + 33).print("3. Gehen Sie.", x=LEFT + 19)
    rows = rows_of(printed(sheet))
    assert [n for n, row in enumerate(rows) if "Hinweis" in row] == [place]


def test_quotations_go_on_behind_a_footnote_as_the_items_of_a_list_do() -> None:
    inset = LEFT + 12
    first = Sheet().print("Що сказати", size=14, font=BOLD).print(f"{LONG}.").print(f"{LONG}.")
    first.print("«Бачу, що ви чекаєте».", x=inset, gap=9)
    first.print("«Зараз покличу майстра».", x=inset, gap=5)
    first.print("1 Майстер приходить щогодини.", size=8, gap=20)
    second = Sheet().print("«Ключ уже у двірника».", x=inset)
    second.print("Після розмови", size=14, font=BOLD).print(f"{LONG}.")
    rows = rows_of(printed(first, second))
    assert [row.partition(": ")[2][:8] for row in rows[2:6]] == [
        "«Бачу, щ",
        "«Зараз п",
        "«Ключ уж",
        "1 Майсте",
    ]


def test_the_label_of_an_advertisement_stands_in_its_box_wherever_that_was_printed() -> None:
    sheet = Sheet(y=300).box(height=100, width=420)
    sheet.print("ANZEIGE", x=RIGHT + 80, size=8, gap=9)
    sheet.print("Schlösser Brandt", size=18, x=LEFT + 60, gap=20).print("Wir sind da.", x=LEFT + 90)
    sheet.y = TOP
    sheet.print("Wann der Hausmeister kommt", size=14, font=BOLD)
    for _ in range(4):
        sheet.print(f"{LONG}.", gap=20)
    rows = [row.partition(": ")[2].strip() for row in rows_of(printed(sheet))]
    assert rows[-3:] == ["ANZEIGE", "Schlösser Brandt", "Wir sind da."]


def test_an_advertisement_at_the_foot_of_two_columns_stands_behind_both() -> None:
    sheet = Sheet(y=300).box(height=100, width=480)
    sheet.print("Zámky Brandl", size=24, font=BOLD, x=LEFT + 20, gap=20)
    sheet.print("Otevřeno do osmi.", x=LEFT + 20, gap=9)
    sheet.y = 300
    sheet.print("INZERCE", x=RIGHT + 80, size=8)
    for x, said in ((LEFT, "Kdy přijde správce"), (RIGHT, "Co potom")):
        sheet.y = TOP
        sheet.print(said, size=14, font=BOLD, x=x).print("Posaďte se, nadechněte", x=x, gap=9)
        sheet.print("se a pište dál, nikam", x=x).print("nespěchejte.", x=x)
    rows = [row.partition(": ")[2].strip() for row in rows_of(printed(sheet))]
    text = "Posaďte se, nadechněte se a pište dál, nikam nespěchejte."
    assert rows == [
        "Kdy přijde správce",
        text,
        "Co potom",
        text,
        "INZERCE",
        "Zámky Brandl",
        "Otevřeno do osmi.",
    ]


@pytest.mark.parametrize(("size", "goes_on"), [(24, True), (14, False)], ids=["alone", "heading"])
def test_a_list_goes_on_behind_a_box_on_the_next_page_unless_its_head_is_set_as_others(
    size: int, *, goes_on: bool
) -> None:
    first = Sheet().box(height=50, width=420).print("Чого уникати", size=14, font=BOLD)
    first.print("Ці слова ранять.").print("• Не кричіть, навіть коли він кричить і")
    first.print("не слухає.", x=LEFT + 14).print("• Не смійтеся.").print("• Не мовчіть.")
    second = Sheet().box(height=62, width=420)
    second.print("Замки Бранд", size=size, font=BOLD, x=LEFT + 20, gap=9)
    second.print("Двері відчинено до восьмої.", x=LEFT + 20).print("• Не обіцяйте дати.", gap=30)
    for text in ("Після розмови", "Наступного дня"):
        second.print(text, size=14, font=BOLD, gap=9).print(f"{LONG}.")
    rows = rows_of(printed(first, second))
    said = [row.partition(": ")[2] for row in rows]
    assert (said[5] == "• Не обіцяйте дати.") is goes_on
    assert (said[5] == "Замки Бранд") is not goes_on


def test_a_centred_line_is_no_margin_of_a_column() -> None:
    sheet = Sheet().print(LONG).print("słyszał.")
    sheet.y = TOP
    sheet.print("Zapisz ustalenia na kartce i", x=RIGHT).print("daj mu ją do ręki.", x=RIGHT)
    sheet.print("Odetchnij.", x=RIGHT)
    other = Sheet().print("Zapraszamy!", x=RIGHT - 90)
    assert "text 0: Zapisz ustalenia na kartce i daj mu ją do ręki." in " ".join(
        rows_of(printed(sheet, other))
    )


def test_what_a_text_runs_around_does_not_part_its_lines() -> None:
    sheet = Sheet().print("Krok po kroku", size=14, font=BOLD)
    top = sheet.y
    for line in ("Nikt nie krzyczy", "o pieczątkę, lecz", "o stracony czas"):
        sheet.print(line, x=RIGHT, size=16, font=ITALIC)
    sheet.y = top
    sheet.print("Papier to najmniejszy kłopot, za").print("prawie każdą skargą stało")
    sheet.print("co innego, i to od").print("dawna, jak te trzy:")
    sheet.print("• czas,", x=LEFT + 20).print("• czas,", x=LEFT + 20)
    sheet.print("Czego unikać", size=14, font=BOLD, gap=9).print(LONG)
    rows = rows_of(printed(sheet))
    assert "prawie każdą skargą stało co innego, i to od dawna" in rows[1]
    assert rows[4] == "text 0: Nikt nie krzyczy o pieczątkę, lecz o stracony czas"


def test_a_box_beside_text_that_is_printed_later_stands_behind_all_pages() -> None:
    first = Sheet().box(height=80, x=RIGHT, width=140)
    first.print("In diesem Heft", size=12, font=BOLD, x=RIGHT + 10, gap=9)
    first.print("Parken im Hof", x=RIGHT + 10).print("Termine im Mai", x=RIGHT + 10, gap=9)
    first.y = TOP
    for said in (*["wenn der Gast sehr laut wird,"] * 8, "bleib ruhig, bis er fertig"):
        first.print(said)
    second = Sheet().print("ist. Erst dann antworte.")
    rows = [row.partition(": ")[2].strip() for row in rows_of(printed(first, second))]
    assert rows[0].endswith("bleib ruhig, bis er fertig ist. Erst dann antworte.")
    assert rows[1:] == ["In diesem Heft", "Parken im Hof", "Termine im Mai"]


def test_two_boxes_beside_each_other_stay_in_their_order() -> None:
    sheet = Sheet()
    for x, said in ((LEFT, "Tak"), (RIGHT, "Nie")):
        sheet.y = TOP
        sheet.box(height=60, x=x, width=200)
        sheet.print(said, size=14, font=BOLD, x=x + 10, gap=9)
        sheet.print("Wstań i przywitaj się.", x=x + 10).print("Mów ciszej niż on.", x=x + 10)
    rows = [row.partition(": ")[2].strip() for row in rows_of(printed(sheet))]
    assert rows.index("Tak") < rows.index("Nie")


def test_text_far_to_the_right_of_a_box_above_it_has_a_margin_of_its_own() -> None:
    sheet = Sheet().box(height=60, width=480).print("Kolej", size=32, font=BOLD)
    sheet.print("Biuletyn warsztatów, numer 31", size=8)
    sheet.print("Krok po kroku", x=RIGHT - 100, size=14, font=BOLD, gap=20)
    for _ in range(3):
        sheet.print(LONG, x=RIGHT - 100, gap=9).print("słyszał.", x=RIGHT - 100)
    second = Sheet()
    for _ in range(9):
        second.print(LONG)
    assert rows_of(printed(sheet, second))[3:6] == [f"text 0: {LONG} słyszał."] * 3
