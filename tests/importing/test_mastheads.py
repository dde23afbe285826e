"""Lines above a title that say where the article stands are told from titles."""

from __future__ import annotations

import pytest

from accord.importing.lines.mastheads import is_category
from accord.importing.wording.cues import cues

ABOVE = [
    ("en", "The trade journal for independent hotels"),
    ("en", "Induction programme, module 4 – hand-out"),
    ("en", "Lobby & Ledger | a blog for receptionists"),
    ("de", "Abteilung Kundenkommunikation"),
    ("de", "Müller Heizungsbau GmbH"),
    ("cs", "Školicí materiál č. 7"),
    ("es", "La revista del pequeño comercio"),
    ("it", "La lettera del lunedì, numero 112"),
    ("pl", "portal ludzi gościnności"),
    ("ru", "№ 7 (118), июль"),
    ("ru", "Прилавок. Журнал для владельцев небольших магазинов"),
    ("uk", "Крамничка – блог для власників магазинів"),
]
TITLES = [
    ("en", "5 numbers every agent should know"),
    ("en", "The customer wants a refund and a letter from the department head"),
    ("en", "Is a blog post the right answer?"),
    ("de", "Wenn Gäste laut werden: ein Magazin voller Beispiele"),
    ("es", "Cinco pasos para calmar a un cliente"),
    ("it", "Sette frasi da non dire al telefono"),
    ("pl", "Klient podniósł głos w oddziale"),
    ("ru", "Управление конфликтами на стойке"),
    ("uk", "Три відповіді розлюченому покупцеві"),
]


@pytest.mark.parametrize(("lang", "line"), ABOVE)
def test_what_names_a_site_an_issue_or_an_office_is_no_title(lang: str, line: str) -> None:
    assert is_category(line, cues(lang))


@pytest.mark.parametrize(("lang", "line"), TITLES)
def test_a_title_that_speaks_of_such_things_stays_one(lang: str, line: str) -> None:
    assert not is_category(line, cues(lang))
