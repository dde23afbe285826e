"""PDF files as a browser and a word processor print them: our own guides, read back.

The first is set in two hyphenated columns, the second has the lines that browsers print above and
below each page, the third comes from LibreOffice.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.importing.article import Listing
from accord.importing.pipeline import import_article

if TYPE_CHECKING:
    from accord.importing.draft import Draft

pytest.importorskip("pypdf")

FOLDER = Path(__file__).parent / "printed"
HEADINGS = {
    "pl-browser-columns": [
        "Po trudnej rozmowie",
        "Pierwsze słowa",
        "Krok po kroku",
        "Czego nie robić",
        "Kiedy przekazać sprawę",
        "Zapobieganie",
    ],
    "ru-browser-running-lines": [
        "После тяжёлого разговора",
        "Первые слова",
        "Шаг за шагом",
        "Чего не делать",
        "Когда звать на помощь",
        "Что сделать заранее",
    ],
    "it-word-processor": [
        "Dopo una conversazione difficile",
        "Le prime parole",
        "Passo dopo passo",
        "Cosa non fare mai",
        "Quando passare la mano",
        "Prevenzione",
    ],
}
LISTS = [(True, 6), (False, 3), (False, 2), (False, 2)]
"""Whether each is numbered, and its items."""


def draft_of(name: str) -> Draft:
    draft, problems = import_article(FOLDER / f"{name}.pdf", name[:2], FOLDER)
    assert problems == ()
    assert draft
    return draft


@pytest.mark.parametrize("name", HEADINGS)
def test_headings_and_lists_come_out_as_they_were_written(name: str) -> None:
    draft = draft_of(name)
    assert draft.title
    headings = [section.heading.text for section in draft.sections if section.heading]
    assert [draft.title.text, *headings] == HEADINGS[name]
    blocks = [block for section in draft.sections for block in section.blocks]
    lists = [(b.ordered, len(b.items)) for b in blocks if isinstance(b, Listing)]
    assert lists == LISTS


def test_columns_are_read_one_after_another_and_words_are_whole() -> None:
    said = " ".join(draft_of("pl-browser-columns").texts)
    assert "poproś o informację zwrotną i zaproponuj dalszą pomoc" in said.casefold()
    assert "Sprawdź, co następnym razem zrobić lepiej" in said
    assert "\u00ad" not in said


def test_what_the_browser_prints_around_pages_is_dropped() -> None:
    draft = draft_of("ru-browser-running-lines")
    assert sorted(discard.text[-3:] for discard in draft.discards) == ["1/2", "2/2", "ide", "ide"]
