"""Every language has cues of every sort, and what they say is found in any inflection."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import accord.importing
from accord.content.kinds import Kind
from accord.importing.wording.boilerplate import Boilerplate
from accord.importing.wording.cues import cues
from accord.importing.wording.words import Authorship, Dating, Labels, Letter, Measures
from accord.languages import known_languages, language

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = known_languages()

HEADINGS = [
    ("en", "How to prevent mistakes", Kind.PREVENTION),
    ("pl", "Pięć przyczyn niezadowolenia", Kind.CAUSES),
    ("ru", "О причинах недовольства", Kind.CAUSES),
    ("it", "Gli errori più comuni", Kind.DONTS),
    ("de", "Sieben Schritte zur Lösung", Kind.STEPS),
    ("de", "Ursachen des Ärgers", Kind.CAUSES),
    ("es", "Errores que conviene evitar", Kind.DONTS),
    ("uk", "Про причини гніву", Kind.CAUSES),
    ("uk", "П’ять порад касирові", Kind.STEPS),
    ("cs", "Po telefonátu se zákazníkem", Kind.FOLLOWUP),
    ("cs", "Pět kroků ke klidu", Kind.STEPS),
    ("en", "What not to put in writing: phrases to avoid", Kind.DONTS),
    ("de", "Wann gebe ich den Fall ab?", Kind.ESCALATE),
    ("pl", "Kogo zawołać na pomoc", Kind.ESCALATE),
    ("ru", "По каким признакам видно угрозу", Kind.BEHAVIOURS),
    ("it", "Segnali da riconoscere", Kind.BEHAVIOURS),
    ("es", "Para que no vuelva a pasar", Kind.PREVENTION),
    ("uk", "Як це може звучати", Kind.EXAMPLES),
    ("cs", "Jak to říct zákazníkovi", Kind.FIRST_WORDS),
    ("pl", "Jak nie doprowadzić do awantury", Kind.PREVENTION),
    ("cs", "Jak si to nenosit domů", Kind.FOLLOWUP),
    ("it", "Che cosa chiedere subito", Kind.STEPS),
    ("es", "Dos que no olvido", Kind.EXAMPLES),
    ("de", "Wozu dieses Heft", Kind.OVERVIEW),
    ("pl", "Jak traktować klienta", Kind.STEPS),
    ("pl", "Jakiego klienta się boisz", Kind.BEHAVIOURS),
    ("ru", "Как встретить клиента", Kind.STEPS),
    ("ru", "О каких клиентах речь", Kind.BEHAVIOURS),
    ("it", "Come si previene una lite", Kind.PREVENTION),
    ("es", "Disposiciones generales", Kind.OVERVIEW),
    ("uk", "Як прийти до тями", Kind.FOLLOWUP),
    ("cs", "Jak přijít o zákazníka", Kind.DONTS),
    ("en", "Mind what you say", Kind.FIRST_WORDS),
    ("it", "Come perdere un ospite in dieci secondi", Kind.DONTS),
    ("ru", "Как не потерять покупателя", Kind.STEPS),
    ("uk", "Чого ми навчилися", Kind.FOLLOWUP),
    ("cs", "Čemu se vyhýbáme", Kind.DONTS),
    ("de", "Wie es zum Streit kommt", Kind.CAUSES),
    ("pl", "Trzy przypadki z lady", Kind.EXAMPLES),
    ("de", "Zwei Fälle aus dem Laden", Kind.EXAMPLES),
    ("cs", "Jak vypadá špatný rozhovor", Kind.EXAMPLES),
    ("ru", "Лучше, чем лечить", Kind.PREVENTION),
    ("it", "Perché non succeda di nuovo", Kind.PREVENTION),
    ("uk", "Типи складних пасажирів", Kind.BEHAVIOURS),
    ("es", "Errores que encienden los ánimos", Kind.DONTS),
    ("ru", "Когда гость уехал", Kind.FOLLOWUP),
    ("en", "What this card is for", Kind.OVERVIEW),
]

PEOPLES = "patronymics"
"""What only some peoples have."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_every_sort_of_cue(lang: str) -> None:
    known = cues(lang)
    assert known.kinds.kinds == set(Kind)
    assert all((known.months, known.date.labels, known.questions, known.code_pages))
    assert all((known.negatives.order, known.commands.order))
    assert all(getattr(known.boilerplate, field.name).order for field in fields(Boilerplate))
    assert {f.name for f in fields(Authorship) if not getattr(known.author, f.name)} <= {PEOPLES}
    assert all(getattr(known.letter, field.name) for field in fields(Letter))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_says_what_its_patterns_are_made_of_though_it_may_be_nothing(lang: str) -> None:
    tables = language(lang).importing
    assert PEOPLES in tables["author"]
    for key, sort in (("date", Dating), ("labels", Labels), ("measures", Measures)):
        assert set(tables[key]) == {field.name for field in fields(sort)}
    assert all((tables["of"], tables["wikis"]))
    assert all((cues(lang).labels.telephones, cues(lang).labels.pictures))
    assert all((cues(lang).measures.currencies, cues(lang).measures.sizes))


@pytest.mark.parametrize("apostrophe", ["'", "’", "\N{MODIFIER LETTER APOSTROPHE}"])
def test_an_apostrophe_in_a_word_may_be_a_letter(apostrophe: str) -> None:
    assert cues("uk").stems(f"Ваше ім{apostrophe}я") in cues("uk").boilerplate.lines


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_ordinary_word_alone_makes_a_notice(lang: str) -> None:
    single = {cue[0] for cue in cues(lang).boilerplate.notices.order if len(cue) == 1}
    assert all(word == "issn" or "-" in word for word in single)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_code_pages_hold_the_alphabet(lang: str) -> None:
    letters = language(lang).alphabet
    for page in cues(lang).code_pages:
        assert letters.encode(page).decode(page) == letters


@pytest.mark.parametrize(("lang", "heading", "kind"), HEADINGS)
def test_a_heading_names_its_kind_in_any_inflection(lang: str, heading: str, kind: Kind) -> None:
    cue = cues(lang).kind_cue(heading)
    assert cue is not None
    assert cue.kind is kind


@pytest.mark.parametrize(
    ("lang", "forbids", "allows"),
    [
        ("en", "Don't argue.", "Argue later."),
        ("de", "Versprechen Sie nichts.", "Versprechen Sie einen Termin."),
        ("cs", "Neslibujte termín.", "Nechte zákazníka domluvit."),
        ("uk", "Ніколи не кричіть.", "Кричіть пошепки."),
    ],
)
def test_a_prohibition_is_told_from_advice(lang: str, forbids: str, allows: str) -> None:
    assert cues(lang).forbids(forbids)
    assert not cues(lang).forbids(allows)


def test_a_conjunction_before_a_pronoun_is_no_command_in_german() -> None:
    assert cues("de").advises("Warten Sie einen Augenblick.")
    assert not cues("de").advises("Wenn Sie warten, warten alle.")


WORD = re.compile(r"\\.|\(\?P<\w+>|\[[^]]+\]|\s#.*|([^\W\d_]{2,})")
"""Of a pattern, in a group: no escape, no name, no set of signs and no comment."""


def patterns(module: Path) -> Iterator[str]:
    """Yield the strings of a module that can only be patterns."""
    tree = list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))
    docstrings = {id(node.value) for node in tree if isinstance(node, ast.Expr)}
    for node in tree:
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            text = node.value if isinstance(node.value, str) else ""
            yield from [text] if "\\" in text or "|" in text else []


def test_no_pattern_holds_a_word_that_is_of_a_language() -> None:
    listed = {
        word.casefold().rstrip(".")
        for lang in LANGUAGES
        for sort in (cues(lang).date, cues(lang).labels, cues(lang).measures)
        for field in fields(sort)
        for word in getattr(sort, field.name)
    }
    own = {word.casefold() for lang in LANGUAGES for word in (*cues(lang).of, *cues(lang).wikis)}
    root = Path(accord.importing.__file__).parent
    held = {
        f"{module.relative_to(root)}: {word}"
        for folder in ("lines", "rules", "wording")
        for module in sorted((root / folder).glob("*.py"))
        for pattern in patterns(module)
        for word in filter(None, WORD.findall(pattern))
        if word.casefold() in listed | own or not word.isascii()
    }
    assert held == set()
