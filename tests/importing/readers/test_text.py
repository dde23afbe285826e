"""Text is read in whatever encoding its language was written."""

from __future__ import annotations

import pytest

from accord.importing.article import Article
from accord.importing.readers.text import read_text
from accord.importing.wording.cues import cues
from accord.languages import known_languages
from accord.problems import Place

SAMPLES = {
    "en": "The customer’s last word — “never again” — cost us more than a café bill.",
    "it": "Perché il cliente è già così arrabbiato? Più ascolti, più è facile: «capisco».",
    "pl": "Zażółć gęślą jaźń, powiedział klient — i wyszedł. „Proszę zaczekać”, źle to przyjął.",
    "de": "Müßte der Kunde über Österreich fahren? „Höchstens übermorgen“, sagt er böse.",
    "es": "¿Por qué nadie llamó ayer? «Mañana», dice el señor, y además está enfadadísimo.",
    "uk": "Клієнт каже, що більше не прийде: «Ґречність є, а відповіді її немає».",
    "cs": "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl zákazník – „a já taky“.",
    "ru": "Клиент говорит, что больше не придёт, потому что его никто не слушал.",
}
WHERE = Place("a.txt")
PAGES = [
    (lang, page) for lang in known_languages() if lang in SAMPLES for page in cues(lang).code_pages
]


@pytest.mark.parametrize(("lang", "page"), PAGES)
@pytest.mark.parametrize("told", [True, False], ids=["language given", "language unknown"])
def test_code_pages_are_told_apart(lang: str, page: str, told: bool) -> None:  # noqa: FBT001
    text = SAMPLES[lang].encode(page, errors="ignore").decode(page)
    languages = (lang,) if told else known_languages()
    assert read_text(text.encode(page), WHERE, languages).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_needs_no_language(encoding: str) -> None:
    assert read_text(SAMPLES["ru"].encode(encoding), WHERE, ("en",)).text == SAMPLES["ru"]


def test_lines_are_counted_as_editors_count_them_and_hold_nothing_invisible() -> None:
    text = "one\r\n\r\n\ttwo\x00 \u202ereversed\u202c\u200b\rcafe\u0301\x0c\n\u2028\n"
    lines = Article.of("source", "en", text).lines
    assert [(line.number, line.text) for line in lines] == [
        (1, "one"),
        (3, "\ttwo reversed"),
        (4, "café\x0c"),
    ]
