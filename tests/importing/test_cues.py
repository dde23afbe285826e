"""Every language has cues of every sort, and what they say is found in any inflection."""

from __future__ import annotations

from dataclasses import fields

import pytest

from accord.content.kinds import Kind
from accord.importing.wording.cues import Authorship, Boilerplate, Letter, cues
from accord.languages import known_languages, language

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
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_every_sort_of_cue(lang: str) -> None:
    known = cues(lang)
    assert known.kinds.kinds == set(Kind)
    assert all((known.months, known.date_labels, known.questions, known.code_pages))
    assert all((known.negatives.order, known.commands.order))
    assert all(getattr(known.boilerplate, field.name).order for field in fields(Boilerplate))
    assert all(getattr(known.author, field.name) for field in fields(Authorship))
    assert all(getattr(known.letter, field.name) for field in fields(Letter))


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
