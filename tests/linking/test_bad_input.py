"""Names and texts that nobody would write on purpose: right results, and work that stays linear."""

from collections import Counter

import pytest
from tests.linking.thesauri import thesaurus

from accord.linking.compiler import compile_names
from accord.linking.matcher import Matcher
from accord.linking.trie import Node


def found(names: dict[str, list[str]], text: str, lang: str = "en") -> list[tuple[str, str]]:
    matcher = Matcher(thesaurus(lang, {id_: {"names": names[id_]} for id_ in names}), lang)
    return [(mention.surface, mention.concept) for mention in matcher.find(text)]


@pytest.mark.parametrize(
    ("name", "text", "surfaces"),
    [
        ("C", "Grade C, c and vitamin-C", ["C", "C"]),
        ("C++", "C, C++ and c++; C+ is less", ["C++"]),
        ("C#", "C# is no C", ["C#"]),
        ("TCP/IP", "TCP/IP, TCP IP, TCP, IP", ["TCP/IP", "TCP IP"]),
        (".*", "anything", []),
        ("cust.*r", "customer cust.*r custr", ["cust.*r"]),
        ("(a|b)+", "a b ab (a|b)+", ["a|b)+"]),
        ("<b>fee</b>", "fee <b>fee</b>", ["b>fee</b>"]),
        ("fee", "<i>fee</i> coffee feed FEES", ["fee", "FEES"]),
        ("a", "a cat", ["a"]),
        ("customer " * 50, "customer " * 50, [("customer " * 50).strip()]),
    ],
)
def test_strange_names_stand_for_themselves(name: str, text: str, surfaces: list[str]) -> None:
    assert [surface for surface, _ in found({"x": [name]}, text)] == surfaces


@pytest.mark.parametrize("name", ["", "   ", "!?", "\u00ad", "😠"])
def test_a_name_without_a_word_is_found_nowhere(name: str) -> None:
    assert found({"x": ["fee", name]}, "a fee !? 😠 ") == [("fee", "x")]


def test_of_two_concepts_of_one_name_the_first_has_it() -> None:
    assert found({"a": ["spór"], "b": ["spór"]}, "Bez sporu.", "pl") == [("sporu", "a")]


def test_the_nearer_form_wins() -> None:
    names = {"a": ["piec"], "b": ["pieca"]}
    assert found(names, "pieca", "xx") == [("pieca", "b")]


@pytest.mark.parametrize(
    ("lang", "name", "text", "surface"),
    [
        ("pl", "złość", "zlos\u0301c\u0301 – z\u0142os\u0301c\u0301", "złos\u0301c\u0301"),
        ("he", "לקוח", "\u200fזה לקוח חדש", "לקוח"),
        ("he", "שלום", "שלום, עולם", "שלום"),
        ("ar", "عميل", "هذا عميل جديد", "عميل"),
        ("hi", "ग्राहक", "यह ग्राहक है", "ग्राहक"),
        ("uk", "зв'язок", "Без зв’язку", "зв’язку"),
        ("ru", "e-mail рассылка", "Без e-mail рассылки", "e-mail рассылки"),
        ("ja", "顧客", "顧客", "顧客"),
        ("de", "Straße", "Die STRASSE", "STRASSE"),
        ("tr", "şikâyet", "Bir ŞİKÂYET", None),
    ],
)
def test_marks_directions_and_scripts(lang: str, name: str, text: str, surface: str | None) -> None:
    expected = [(surface, "x")] if surface else []
    assert found({"x": [name]}, text, lang) == expected


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return a count of how often a word of a text is followed into the trie."""
    counted: Counter[str] = Counter()
    follow = Node.follow

    def counting(self: Node, word: str, keys: frozenset[str]) -> object:
        counted["steps"] += 1
        return follow(self, word, keys)

    monkeypatch.setattr(Node, "follow", counting)
    return counted


@pytest.mark.parametrize(
    "paragraph",
    ["a", "no-", "fee, ", "the the the fee ", "е\u0301", "\u00ad\u200d", "שלום ", "x\u0301y "],
)
def test_work_grows_with_the_text_only(paragraph: str, steps: Counter[str]) -> None:
    names = {"x": ["fee"], "y": ["no no no the fee"], "z": ["the the the the fee"]}
    matcher = Matcher(thesaurus("en", {id_: {"names": names[id_]} for id_ in names}), "en")
    counts = []
    for times in (100, 1_000):
        steps.clear()
        list(matcher.find(paragraph * times))
        counts.append(steps["steps"])
    assert counts[1] <= 11 * counts[0] + 20


def test_a_text_of_ten_megabytes_without_a_space_is_one_word() -> None:
    assert found({"x": ["fee"]}, "a" * 10_000_000) == []
    assert found({"x": ["fee"]}, "b\u0301" * 1_000_000 + " fee") == [("fee", "x")]


def test_the_trie_grows_with_the_names_whatever_their_ambiguity() -> None:
    words = ["stali", "mieli", "piec", "rada"]
    name = " ".join(words * 5)
    assert found({"x": [name]}, name, "pl") == [(name, "x")]
    with_name, with_its_words = (
        len(nodes(compile_names(thesaurus("pl", {"x": {"names": names}}), "pl")))
        for names in ([name, *words], words)
    )
    assert with_name == with_its_words + len(name.split())


def nodes(root: Node) -> set[int]:
    known, waiting = {id(root)}, [root]
    while waiting:
        for children in waiting.pop().children.values():
            fresh = [child for child in children if id(child) not in known]
            known |= {id(child) for child in fresh}
            waiting += fresh
    return known


def test_twenty_thousand_names_are_found() -> None:
    names = {f"c{n}": {"names": [f"thing{n} part{n % 7}"]} for n in range(20_000)}
    matcher = Matcher(thesaurus("xx", names), "xx")
    text = f"thing5 part5, thing19999 part{19_999 % 7}, thing1 part2"
    assert [mention.concept for mention in matcher.find(text)] == ["c5", "c19999"]
