"""Quotations: what concept pages show of the guides."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.content.guides import guide_text, read
from tests.linking.thesauri import thesaurus

from accord.content.guide import Guide
from accord.documents.page import PageRef
from accord.linking.backlinks import Backlinks, backlinks
from accord.linking.matcher import Matcher
from accord.linking.mentions import Quotation, quotations

CONCEPTS = {
    "customer": {"names": ["customer"]},
    "trust": {"names": ["trust"]},
    "apology": {"names": ["apology"]},
}
MATCHER = Matcher(thesaurus("en", CONCEPTS), "en")


def guide(path: str, **sections: str) -> Guide:
    """Return a guide with a text for each kind of section."""
    text = "".join(f"## {kind} {{ #{kind} }}\n\n{words}\n\n" for kind, words in sections.items())
    with TemporaryDirectory() as folder:
        return read(Path(folder), guide_text(text), PageRef("en", f"guides/{path}.md"))[0]


def quoted(one: Guide) -> list[tuple[str, str]]:
    """Return (section, the sentence with the mention in brackets)."""
    return [
        (found.section.kind, f"{found.before}[{found.mention}]{found.after}")
        for found in quotations(one, MATCHER)
    ]


def index(*guides: Guide) -> Backlinks:
    return backlinks(found for one in guides for found in quotations(one, MATCHER))


def test_each_section_is_quoted_once_for_each_concept_it_mentions() -> None:
    text = "One day. Every customer waits.\n\nA customer needs trust. And trust needs time."
    assert quoted(guide("x", overview=text, steps="1. Thank the **customer**.")) == [
        ("overview", "Every [customer] waits."),
        ("overview", "A customer needs [trust]."),
        ("steps", "Thank the [customer]."),
    ]


def test_links_and_code_are_not_quoted() -> None:
    text = "See [the customer](x.md) and `trust` and ![trust](y.png). Then comes trust."
    assert quoted(guide("x", overview=text)) == [("overview", "Then comes [trust].")]


def test_words_of_another_language_are_not_quoted() -> None:
    assert quoted(guide("x", overview="The book *Trust and customer*{ lang=pl } sells.")) == []


def test_backlinks_go_both_ways() -> None:
    one = guide("one", overview="A customer needs trust.", steps="A customer.")
    two = guide("two", overview="A customer.")
    found = index(one, two)
    sections = [(each.guide.ref.path, each.section.kind) for each in found.by_concept["customer"]]
    assert sections == [
        ("guides/one.md", "overview"),
        ("guides/one.md", "steps"),
        ("guides/two.md", "overview"),
    ]
    assert found.by_guide[one.ref] == {"customer": 2, "trust": 1}
    assert "apology" not in found.by_concept


def test_a_concept_in_every_guide_sets_none_apart() -> None:
    one = guide("one", overview="A customer, a customer’s trust.", steps="A customer.")
    two = guide("two", overview="A customer and an apology.")
    found = index(one, two)
    assert found.rarity["customer"] == 0
    assert found.concepts_in(one.ref) == ("trust", "customer")
    assert found.nearness(one.ref, two.ref) == 0


def test_guides_are_near_that_share_what_is_rare() -> None:
    one = guide("one", overview="Trust follows an apology.")
    two = guide("two", overview="An apology, and trust.")
    three = guide("three", overview="Trust of a customer.")
    four = guide("four", overview="A customer.")
    found = index(one, two, three, four)
    assert found.nearness(one.ref, two.ref) > found.nearness(one.ref, three.ref) > 0
    assert found.nearness(one.ref, four.ref) == 0
    assert found.nearness(two.ref, one.ref) == found.nearness(one.ref, two.ref)


def test_a_guide_that_mentions_nothing_has_no_concepts() -> None:
    silent = PageRef("en", "guides/silent.md")
    assert index(guide("one", overview="Trust.")).concepts_in(silent) == ()
    assert index().concepts_in(silent) == ()


def test_a_quotation_is_exactly_its_sentence() -> None:
    (only,) = quotations(guide("x", overview="First. The trust, you see, is gone. Last."), MATCHER)
    assert isinstance(only, Quotation)
    assert (only.before, only.mention, only.after) == ("The ", "trust", ", you see, is gone.")
