"""Which concept a query names: its definition answers, with its pages in other languages."""

import pytest
from tests.search.indexes import ask, corpus, page, urls, written

NAMED = written(
    corpus(
        {
            "pl": [page("pl", "Zażalenie na piśmie.", concepts=["complaint"]), page("x", "Nic.")],
            "it": [page("it", "Il cliente scrive.", concepts=["complaint"])],
        },
        {"complaint": {"pl": ("reklamacja", "pismo z reklamacją"), "it": ("reclamo",)}},
    )
)


def test_a_concept_named_in_any_form_answers_and_leads_to_other_languages() -> None:
    answer, other, plain = ask(NAMED, ("reklamacjami", "pl"), ("reclami", "it"), ("nic", "pl"))
    assert (answer["concept"], urls(answer)) == ("complaint", ["pl"])
    assert answer["results"][0]["why"] == "concept"
    assert answer["others"] == [{"url": "it#s0", "why": "concept"}]
    assert [result["url"] for result in other["others"]] == ["pl#s0"]
    assert (plain["concept"], plain["others"]) == (None, [])


def test_without_names_a_word_leads_to_the_concept_whose_pages_hold_it() -> None:
    files = written(
        corpus(
            {
                "en": [
                    page("0", "Refund the money.", concepts=["refund"]),
                    page("1", "Refunds take days.", concepts=["refund"]),
                    page("2", "The money is here."),
                    page("3", "Money, money."),
                ],
                "ru": [page("r", "Возврат денег.", concepts=["refund"]), page("s", "Деньги.")],
            }
        )
    )
    refund, money = ask(files, ("refunding", "en"), ("money", "en"))
    assert [result["url"] for result in refund["others"]] == ["r#s0"]
    assert refund["concept"] is None
    assert urls(refund) == ["0", "1"]
    assert money["others"] == []


ONE_WORD_OF_ITS_OWN = (
    ("en", "say no", "How do I say no?", "What should I say?"),
    ("en", "make up for", "It made up for that.", "I made a mistake."),
    ("pl", "powiedzieć nie", "Jak powiedzieć nie?", "Co powiedzieć?"),
    ("pl", "nie tak miało być", "Tak nie miało być.", "Nie mam siły."),
    ("it", "dire sempre di sì", "Devo dire sempre di sì?", "Cosa dire?"),
    ("ru", "не верю вам", "Я вам не верю.", "Верю."),
)


@pytest.mark.parametrize(("lang", "name", "naming", "other"), ONE_WORD_OF_ITS_OWN)
def test_a_name_with_one_word_of_its_own_is_named_by_all_its_words(
    lang: str, name: str, naming: str, other: str
) -> None:
    """What else a common word may be said with is another thing, and its definition a stray one."""
    files = written(corpus({lang: [page("0", naming), page("1", other)]}, {"it": {lang: (name,)}}))
    named, stray = ask(files, (naming, lang), (other, lang))
    assert (named["concept"], stray["concept"]) == ("it", None)


def test_a_name_of_function_words_alone_is_no_part_of_what_else_is_asked() -> None:
    """Where a query has words that say more, those that any sentence has name nothing."""
    files = written(
        corpus({"en": [page("0", "A parcel, what and how?")]}, {"it": {"en": ("what and how",)}})
    )
    alone, beside = ask(files, ("what and how", "en"), ("what parcel and how", "en"))
    assert (alone["concept"], beside["concept"]) == ("it", None)


def test_a_concept_that_a_common_word_names_leads_to_no_other_language() -> None:
    """Nearly all of a site is about its customers: what else is asked says which are meant."""
    pages = {
        "en": [page(str(at), "A customer.", concepts=["customer"]) for at in range(3)],
        "it": [page("it", "Un cliente.", concepts=["customer"])],
    }
    pages["en"].append(page("right", "An angry customer.", concepts=["customer"]))
    names = {"customer": {"en": ("customer",), "it": ("cliente",)}}
    beside, alone = ask(written(corpus(pages, names)), ("angry customer", "en"), ("customer", "en"))
    assert [answer["concept"] for answer in (beside, alone)] == ["customer"] * 2
    assert (urls(beside)[0], beside["others"]) == ("right", [])
    assert [result["url"] for result in alone["others"]] == ["it#s0"]
