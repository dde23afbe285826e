"""Dates are found as each language writes them, with what stands around them."""

from __future__ import annotations

import pytest

from accord.importing.wording.dates import dates, opens_with_date, without_dates

WRITTEN = [
    ("en", "Published on Monday, 12 March 2024 at 09:30", "12 March 2024"),
    ("en", "Mar 3, 2025", "Mar 3, 2025"),
    ("en", "3rd May 2024, 10:30 am", "3rd May 2024"),
    ("pl", "12.03.2024 roku", "12.03.2024 roku"),
    ("es", "10 de marzo del 2025, 18:04 h", "10 de marzo del 2025"),
    ("pl", "Opublikowano: 5 listopada 2024 r., godz. 14:05", "5 listopada 2024 r."),
    ("ru", "Обновлено 11.06.2024", "11.06.2024"),
    ("ru", "November 14, 2022", "November 14, 2022"),
    ("it", "Ultimo aggiornamento: 9 gennaio 2025", "9 gennaio 2025"),
    ("de", "Stand: 21. Oktober 2024, 18:04 Uhr", "21. Oktober 2024"),
    ("de", "vom 3. 5. 2024", "3. 5. 2024"),
    ("es", "Publicado el 2 de enero de 2025", "2 de enero de 2025"),
    ("uk", "Оновлено: 17 вересня 2024 р.", "17 вересня 2024 р."),
    ("cs", "Publikováno 2. prosince 2024", "2. prosince 2024"),
    ("cs", "2024-12-02", "2024-12-02"),
]


@pytest.mark.parametrize(("lang", "text", "date"), WRITTEN)
def test_a_date_is_found_and_nothing_is_left_beside_it(lang: str, text: str, date: str) -> None:
    assert dates(text, lang) == (date,)
    assert without_dates(text, lang).strip(" |") == ""


@pytest.mark.parametrize("text", ["1.5 litres", "Ring 24 hours a day", "May 7 people wait?", "12"])
def test_other_figures_are_no_dates(text: str) -> None:
    assert dates(text, "en") == ()


def test_the_day_of_a_date_is_no_list_marker() -> None:
    assert opens_with_date("12. Mai 2024, 18:04 Uhr", "de")
    assert not opens_with_date("12. Mai heißt der Monat", "de")
