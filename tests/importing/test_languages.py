"""Which language an article is in is found out, and one that has no words here is said to be so."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from accord.importing.article import Article
from accord.importing.pipeline import import_article
from accord.importing.rule_names import Rule
from accord.importing.wording.detection import detect
from accord.importing.wording.foreign import Passage, foreign_passages
from accord.languages import known_languages

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("py3langid")

ENGLISH = (
    "Whoever listens to the end hears what the customer wants, and that is half of the answer."
)
POLISH = "Kto słucha do końca, ten słyszy, czego klient naprawdę chce, a to już połowa odpowiedzi."
OTHERS = {
    "fr": "Un client mécontent cherche quelqu'un qui l'écoute et qui fait ce qu'il a promis.",
    "pt": "Um cliente insatisfeito procura alguém que o escute e que faça o que prometeu.",
    "nl": "Een ontevreden klant zoekt iemand die luistert en doet wat hij beloofd heeft.",
    "sk": "Nespokojný zákazník hľadá niekoho, kto ho vypočuje a splní, čo mu sľúbil.",
    "be": "Незадаволены кліент шукае таго, хто яго выслухае і зробіць тое, што абяцаў.",
}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_language_that_accord_does_not_know_is_named(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{OTHERS[lang]}\n\n{OTHERS[lang]}\n", encoding="utf-8")
    draft, (problem,) = import_article(path, None, tmp_path)
    assert draft is None
    assert str(problem) == (
        f"a.txt: the text seems to be in '{lang}', which Accord does not know. If it is in "
        f"{', '.join(known_languages())}, name that with --lang; else add the language first."
    )


def test_what_is_said_with_lang_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Title\n\n{OTHERS['fr']}\n", encoding="utf-8")
    draft, (problem,) = import_article(path, "en", tmp_path)
    assert draft
    assert str(problem) == (
        "a.txt:3: lines 3 to 3 seem to be in 'fr'. "
        "They are in the draft or the report as they came: translate or remove them."
    )


def test_passages_in_another_language_are_found_whatever_short_lines_they_have() -> None:
    lines = [ENGLISH, OTHERS["fr"], "Oui.", OTHERS["fr"], POLISH, "Tak.", ENGLISH]
    article = Article.of("a", "en", "\n\n".join(lines))
    assert list(foreign_passages(article)) == [Passage("fr", 3, 7), Passage("pl", 9, 9)]


def test_a_text_without_function_words_is_no_other_language() -> None:
    names = "Smith, Johnson, Williams, Brown, Jones, Garcia, Miller, Davis, Wilson, Anderson."
    assert list(foreign_passages(Article.of("a", "en", f"{ENGLISH}\n\n{names}"))) == []


def test_of_two_languages_that_are_nearly_one_the_expected_one_is_taken() -> None:
    assert detect("Nespokojný zákazník", ("cs", "en")) == "cs"
    assert detect("12345", ("cs", "en")) is None


def test_a_long_foreign_quotation_does_not_change_the_language_of_its_article() -> None:
    around = f"{ENGLISH} " * 12
    quotation = f"{OTHERS['fr']} " * (400 // len(OTHERS["fr"]) + 1)
    assert detect(f"{around}{quotation[:400]}{around}", ("en", "fr")) == "en"


NEW = """
[importing]
stemmer = "spanish"
[importing.headings]
donts = ["errores"]
"""


LABELS = """
[importing]
stemmer = "french"
months = ["mai"]
months_in_full = ["mai"]
[importing.labels]
pictures = ["cliché"]
[importing.date]
days = ["er"]
"""


def test_words_in_the_file_of_a_new_language_are_enough_for_its_patterns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "yy" not in known_languages()
    known = files("accord.languages").joinpath("es.toml").read_text("utf-8")
    (tmp_path / "yy.toml").write_text(known.partition("[importing]")[0] + LABELS, "utf-8")
    monkeypatch.setattr("accord.languages.files", lambda _: tmp_path)
    path = tmp_path / "a.txt"
    text = f"{OTHERS['fr']} " * 3
    path.write_text(f"Le client crie\n\n1er mai 2024\n\n{text}\n\nCliché: Ada\n\n{text}\n", "utf-8")
    draft, _ = import_article(path, "yy", tmp_path)
    assert draft
    assert draft.date
    assert draft.date.text == "1er mai 2024"
    assert [(gone.text, gone.rule) for gone in draft.discards] == [
        ("Cliché: Ada", Rule.FURNITURE),
        ("1er mai 2024", Rule.DATE),
    ]


@pytest.mark.parametrize(
    "head", ["", "De: Ana Ruiz\nPara: todos\nAsunto: Quejas\n\n", "Blog\n\n12 de mayo de 2024\n\n"]
)
def test_a_stemmer_and_words_of_headings_are_enough_for_a_new_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: str
) -> None:
    assert "xx" not in known_languages()
    known = files("accord.languages").joinpath("es.toml").read_text("utf-8")
    (tmp_path / "xx.toml").write_text(known.partition("[importing]")[0] + NEW, "utf-8")
    monkeypatch.setattr("accord.languages.files", lambda _: tmp_path)
    path = tmp_path / "a.txt"
    text = "El cliente que grita quiere que alguien lo escuche y le diga qué va a pasar. " * 3
    path.write_text(f"{head}Cómo atender una queja\n\n{text}\n\nErrores\n\n{text}\n", "utf-8")
    draft, _ = import_article(path, "xx", tmp_path)
    assert draft
    last = draft.sections[-1]
    assert last.heading
    assert last.heading.text == "Errores"
    assert last.guess
    assert last.guess.kind == "donts"
