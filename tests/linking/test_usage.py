"""Which names texts use, and which phrases no name covers."""

import pytest
from tests.linking.thesauri import thesaurus

from accord.documents.markdown import Block
from accord.linking.phrases import Phrase, frequent_phrases
from accord.linking.usage import usage

TRUST = thesaurus(
    "en",
    {
        "trust": {"names": ["trust", "customer confidence"], "exact": ["Faith"]},
        "customer": {"names": ["customer"], "hidden": ["client"]},
    },
)


def block(text: str) -> Block:
    return Block(text, 1, quoted=False, opening="", opaque=(), item=None)


def test_each_name_is_counted_where_the_longest_stands() -> None:
    used = usage(
        TRUST, "en", [block("Customers trust us. Customer confidence."), block("A client.")]
    )
    assert used.counts == {"trust": 2, "customer": 1}
    assert [(id_, label.text) for id_, label in used.unused] == [("trust", "Faith")]
    assert used.covered == (((0, 9), (10, 15), (20, 39)), ())


def test_what_is_linked_already_or_foreign_is_no_use() -> None:
    opaque = Block("*Customer*", 1, quoted=False, opening="", opaque=((1, 9),), item=None)
    assert usage(TRUST, "en", [opaque]).counts["customer"] == 0


def test_an_exact_name_counts_in_its_form_only() -> None:
    assert usage(TRUST, "en", [block("faith")]).counts["trust"] == 0
    assert usage(TRUST, "en", [block("Faith")]).counts["trust"] == 1


def test_a_language_without_names_uses_none() -> None:
    assert usage(TRUST, "pl", [block("trust")]).counts == {}


@pytest.mark.parametrize(
    ("lang", "texts", "expected"),
    [
        ("en", ["The last invoice.", "That last invoice?", "Your last invoices"], "last invoice"),
        (
            "pl",
            ["Termin dostawy.", "terminu dostawy", "Ten termin dostawy"],
            "termin dostawy",
        ),
        ("ru", ["Срок ответа.", "срока ответа", "этот срок ответа"], "срок ответа"),
        ("it", ["Il tempo.", "un tempo", "Questo tempo"], "tempo"),
    ],
)
def test_a_phrase_is_found_in_all_its_forms(lang: str, texts: list[str], expected: str) -> None:
    assert frequent_phrases([(text, ()) for text in texts], lang)[0] == Phrase(expected, 3)


def test_what_names_cover_is_no_phrase() -> None:
    text = "the last invoice"
    assert frequent_phrases([(text, ((4, 16),))] * 3, "en") == ()


def test_verbs_and_what_stands_apart_are_no_phrases() -> None:
    assert frequent_phrases([("We pay. Invoice them", ())] * 3, "en") == ()
    assert frequent_phrases([("Proszę zapłacić", ())] * 3, "pl") == ()
