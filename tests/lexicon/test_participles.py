"""Italian participles lead to their verbs, however the dictionary has them."""

import pytest

from accord.lexicon.participles import infinitives, participles
from accord.lexicon.vocabulary import analyse

PARTICIPLES = (
    ("permesso", "permettere"),
    ("coperto", "coprire"),
    ("nato", "nascere"),
    ("distratto", "distrarre"),
    ("congiunto", "congiungere"),
    ("condotto", "condurre"),
    ("scelto", "scegliere"),
)


@pytest.mark.parametrize(("participle", "infinitive"), PARTICIPLES)
def test_a_participle_and_its_verb_lead_to_each_other(participle: str, infinitive: str) -> None:
    for last in "oaie":
        form = participle[:-1] + last
        assert infinitive in infinitives(form)
        assert any(form in forms for forms in participles(infinitive))
        assert infinitive in analyse([form], "it").lexemes[form]
        assert form in analyse([infinitive], "it").forms[infinitive]


def test_verbs_have_no_participles_that_are_no_words() -> None:
    assert "veso" in [form for forms in participles("vendere") for form in forms]
    assert "veso" not in analyse(["vendere"], "it").forms["vendere"]
