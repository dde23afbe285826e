"""Which lines name a person and nothing else, and where such a line is who wrote the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.importing.lines.bylines import signing_office
from accord.importing.lines.persons import bearer
from accord.importing.pipeline import import_article
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from pathlib import Path

PERSONS = [
    ("en", "Dr Sarah Penrose", "Sarah Penrose"),
    ("en", "Sarah Penrose, MBA", "Sarah Penrose"),
    ("en", "— Sarah Penrose, Head of Guest Relations", "Sarah Penrose"),
    ("en", "SARAH PENROSE", "SARAH PENROSE"),
    ("en", "J. K. Penrose", "J. K. Penrose"),
    ("pl", "lek. wet. Olga Zych", "Olga Zych"),
    ("pl", "dr n. med. Olga Zych-Rak", "Olga Zych-Rak"),
    ("pl", "trenerka Olga Zych", "Olga Zych"),
    ("pl", "Olga Zych | kierowniczka recepcji", "Olga Zych"),
    ("ru", "к. п. н. Полина Ежова", "Полина Ежова"),
    ("ru", "Ежова Полина Игоревна", "Ежова Полина Игоревна"),
    ("ru", "П. И. Ежова, методист", "П. И. Ежова"),
    ("ru", "Ежова П. И.", "Ежова П. И."),
    ("ru", "воспитатель Полина Ежова, детский сад № 12", "Полина Ежова"),
    ("it", "dott.ssa Ilaria Zeni", "Ilaria Zeni"),
    ("it", "Ilaria Zeni (responsabile di sala)", "Ilaria Zeni"),
    ("it", "Avv. Zeno De Santi", "Zeno De Santi"),
    ("de", "Dr. med. Heike Zorn", "Heike Zorn"),
    ("de", "Dipl.-Psych. Heike Zorn, Praxis am Markt", "Heike Zorn"),
    ("de", "Hans-Peter Zorn", "Hans-Peter Zorn"),
    ("es", "Lic. Rocío Zamora Gil", "Rocío Zamora Gil"),
    ("es", "Rocío Zamora – jefa de recepción", "Rocío Zamora"),
    ("uk", "канд. пед. наук Соломія Зима", "Соломія Зима"),
    ("uk", "Зима Соломія Петрівна", "Зима Соломія Петрівна"),
    ("cs", "Mgr. Zuzana Kosová", "Zuzana Kosová"),
    ("cs", "Ing. Zuzana Kosová, Ph.D.", "Zuzana Kosová"),
    ("cs", "Zuzana Kosová, DiS., vedoucí prodejny", "Zuzana Kosová"),
]
OTHERS = [
    ("en", "Facebook X WhatsApp LinkedIn"),
    ("en", "Angry Customers Explained"),
    ("en", "Harbour Street Dental"),
    ("en", "Photo: Sarah Penrose"),
    ("en", "Sarah Penrose, tel. 020 7946 0018"),
    ("en", "Sarah Penrose explains what she does when a guest shouts"),
    ("en", "A. Greeting"),
    ("pl", "Fot. Olga Zych"),
    ("pl", "Urząd Miejski"),
    ("pl", "Nowa Sól, Zielona Góra"),
    ("pl", "Olga Zych radzi: najpierw słuchaj"),
    ("ru", "Фото: Полина Ежова"),
    ("ru", "Нижний Новгород"),
    ("ru", "Полина молчит"),
    ("it", "Foto di Ilaria Zeni"),
    ("it", "La Battigia"),
    ("it", "Reggio Emilia"),
    ("de", "Der Wütende Kunde"),
    ("de", "Bild: Heike Zorn"),
    ("de", "Heike Zorn, Ihre Ansprechpartnerin, heike@zorn.example"),
    ("es", "Compartir en Facebook"),
    ("es", "Buenos Aires"),
    ("es", "Doña Rocío"),
    ("uk", "Фото: Соломія Зима"),
    ("uk", "Біла Церква"),
    ("cs", "Foto Zuzana Kosová"),
    ("cs", "Hradec Králové"),
]
LEAD = (
    "Nobody shouts at a counter for fun: somewhere a promise was made and was not kept, and "
    "whoever stands behind the counter hears of it first."
)
TEXT = (
    "Let them finish. Say what you have understood, and then say what you can do about it before "
    "the end of the day, in this order and in no other."
)


@pytest.mark.parametrize(("lang", "text", "name"), PERSONS)
def test_a_line_names_a_person(lang: str, text: str, name: str) -> None:
    assert bearer(text, cues(lang)) == name


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_a_line_names_nobody(lang: str, text: str) -> None:
    assert bearer(text, cues(lang)) == ""


@pytest.mark.parametrize(
    "lines",
    [
        ("When a guest shouts", "Sarah Penrose", LEAD, TEXT),
        ("The Desk", "Sarah Penrose", "When a guest shouts at you", LEAD, TEXT),
        ("When a guest shouts", LEAD, "Sarah Penrose, night porter", TEXT, TEXT),
        ("When a guest shouts", LEAD, TEXT, "Sarah Penrose, Penrose & Daughters"),
        ("When a guest shouts", LEAD, TEXT, "Dr Sarah Penrose\nNight porter", "Print this page"),
        ("When a guest shouts", LEAD, TEXT, "Sarah Penrose\nThe author has run a desk for years."),
    ],
)
def test_a_person_is_the_author_where_bylines_and_signatures_stand(
    lines: tuple[str, ...], tmp_path: Path
) -> None:
    assert _author(lines, tmp_path) == "Sarah Penrose"


@pytest.mark.parametrize(
    "lines",
    [
        ("When a guest shouts", LEAD, "What to do", TEXT, "Sarah Penrose", TEXT, TEXT),
        ("When a guest shouts", LEAD, TEXT, "“The guest is tired.”\n— Sarah Penrose"),
        ("When a guest shouts", LEAD, TEXT, "Editor of this magazine:\nSarah Penrose"),
        ("When a guest shouts", LEAD, TEXT, "Team Debrief", "Talk about it on the same day."),
        ("When a guest shouts", LEAD, TEXT, "Share it!\nFacebook X WhatsApp LinkedIn"),
        ("When a guest shouts", "Our experts:\nSarah Penrose", LEAD, TEXT),
        ("When a guest shouts", "Sarah Penrose", "Tim Ode", "Emma Rusk", LEAD, TEXT),
    ],
)
def test_a_person_elsewhere_is_not(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert _author(lines, tmp_path) is None


@pytest.mark.parametrize(
    ("lang", "line", "name"),
    [
        ("en", "Prepared by Sarah Penrose for the spring course", "Sarah Penrose"),
        ("en", "Prepared by the Families Team", "Families Team"),
        ("pl", "Opracował dział obsługi czytelników", "dział obsługi czytelników"),
        ("ru", "Подготовил отдел качества", "отдел качества"),
        ("uk", "Підготувала методична рада школи", "методична рада школи"),
        ("pl", "Opracował wiele takich rozmów", ""),
    ],
)
def test_whoever_prepared_a_paper_is_a_person_or_an_office(lang: str, line: str, name: str) -> None:
    assert signing_office(line, cues(lang)) == name


def _author(lines: tuple[str, ...], folder: Path) -> str | None:
    source = folder / "source.txt"
    source.write_text("\n\n".join(lines), encoding="utf-8")
    draft, _ = import_article(source, "en", folder)
    assert draft is not None
    return draft.author.text if draft.author else None
