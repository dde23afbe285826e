"""The commonest faults of each language, in grammar and typography, stand in no text."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from tests.spelling.test_spelling import PAGES, texts

LANGUAGES = ("en", "it", "pl", "ru")


@cache
def faults(name: str) -> list[tuple[re.Pattern[str], str]]:
    """Return (pattern, what is wrong with what it matches) of one file."""
    file = Path(__file__).parent / "faults" / f"{name}.yml"
    listed = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [(re.compile(pattern), reason) for pattern, reason in listed.items()]


def found(text: str, lang: str) -> list[str]:
    """Return a line for each fault in the text."""
    return [
        f"{reason}: …{text[max(0, match.start() - 30) : match.end() + 30]}…"
        for pattern, reason in (*faults("any"), *faults(lang))
        for match in pattern.finditer(text)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_has_a_common_fault(lang: str) -> None:
    pages = [page for page in PAGES if page.ref.lang == lang]
    assert pages
    wrong = [
        f"{page.file}: {line}"
        for page in pages
        for text in texts(page)
        for line in found(text, lang)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The the customer waits."),
        ("en", "He waits - in vain."),
        ("en", "We recognize an customer."),
        ("en", "You should of called."),
        ("pl", "Powiedz że oddzwonisz."),
        ("pl", "Napewno oddzwonię, a poprostu zapomniałem."),
        ("pl", "Klient — ten zły — czeka."),
        ("ru", "Скажите клиенту чтобы он подождал."),
        ("ru", "Он ещё не идет."),
        ("ru", "Кто то звонит."),
        ("it", "Qual’è il problema?"),
        ("it", "Dimmi perchè aspetti."),
        ("it", "Se sarei in lei, aspetterei."),
        ("it", "Aspetta , per favore."),
    ],
)
def test_a_planted_fault_is_found(lang: str, text: str) -> None:
    assert found(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "An hour later, a customer – an honest one – rings: “It’s late. Have you a unit?”"),
        ("pl", "Powiedz, że oddzwonisz, mimo że nie musisz – „Tak, wiem, że to boli”."),
        ("ru", "Скажите, что перезвоните, потому что обещали, — и «всё, что „нужно“» сделано."),
        ("it", "Qual è il problema? Un’altra email, un altro «no»: se fossi in lei, aspetterei."),
    ],
)
def test_what_is_right_is_left_alone(lang: str, text: str) -> None:
    assert found(text, lang) == []
