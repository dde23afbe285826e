"""Concepts in running text: the cases in cases/ mark every mention as `[[words|concept]]`."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linking.documents import case_files, read_case
from tests.linking.thesauri import thesaurus

from accord.lexicon.keys import label_keys, text_keys
from accord.lexicon.tokens import tokenize
from accord.linking.matcher import Matcher
from accord.linking.mention import Mention
from accord.linking.trie import Node, Steps

MARK = re.compile(r"\[\[(?P<surface>[^|\]]+)\|(?P<concept>[^\]]+)\]\]")

NAMES = {
    "pl": ["klient", "aktywne słuchanie", "konflikt z klientem", "konflikt", "BOK", "lęk"],
    "ru": ["клиент", "активное слушание", "конфликт с клиентом", "конфликт", "СТО", "час"],
    "it": ["cliente", "ascolto attivo", "conflitto con il cliente", "conflitto", "SAI", "ira"],
    "en": ["customer", "active listening", "conflict with a customer", "conflict", "IT", "fee"],
}
WORDS = {
    "pl": ["klient", "klientem", "aktywnego", "słuchania", "konflikt", "z", "tym", "BOK", "lęki"],
    "ru": ["клиент", "клиентом", "активного", "слушания", "конфликт", "с", "этим", "СТО", "часа"],
    "it": ["cliente", "clienti", "ascolto", "attivo", "conflitto", "con", "il", "SAI", "ire"],
    "en": ["customer", "customers", "active", "listening", "conflict", "with", "a", "IT", "fees"],
}
JOINTS = [" ", "\u00a0", "-", "’", "\n", ", ", ". ", "; ", " (", ") ", " – ", "\u00ad", "  "]
STRANGE = "\x00\x1b\u0301\u00ad\u200d\u200f\u202e\ufeff😠👩‍💻ßİאבجד¾²"

LANGUAGES = tuple(NAMES)
MATCHERS = {
    lang: Matcher(
        thesaurus(lang, {f"c{n}": {"names": [name]} for n, name in enumerate(names)}), lang
    )
    for lang, names in NAMES.items()
}


@st.composite
def texts(draw: st.DrawFn, lang: str) -> str:
    """Return words of the names in many forms, with all that may stand between words."""
    pieces = st.sampled_from(WORDS[lang]) | st.text(st.sampled_from(STRANGE) | st.characters())
    drawn = draw(st.lists(st.tuples(pieces, st.sampled_from(JOINTS)), max_size=30))
    return "".join(word + joint for word, joint in drawn)


languages_and_texts = st.sampled_from(LANGUAGES).flatmap(
    lambda lang: st.tuples(st.just(lang), texts(lang))
)


def marked(text: str, mentions: Iterable[Mention]) -> str:
    """Return the text with each mention marked."""
    end, pieces = 0, list[str]()
    for mention in mentions:
        pieces += [text[end : mention.start], f"[[{mention.surface}|{mention.concept}]]"]
        end = mention.end
    return "".join([*pieces, text[end:]])


@pytest.mark.parametrize("file", case_files("cases"), ids=lambda file: file.stem)
def test_mentions_are_those_that_are_marked(file: Path, *, accept: bool) -> None:
    case = read_case(file)
    lang = case.given["language"]
    matcher = Matcher(thesaurus(lang, case.given["concepts"]), lang)
    text = MARK.sub(lambda mark: mark["surface"], case.body)
    found = marked(text, matcher.find(text))
    if accept:
        case.rewrite(found)
    assert found == case.body


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_guard_has_a_case_in_a_language_where_it_matters(lang: str) -> None:
    guards = {"inflected", "gap", "preposition", "capitals", "negation", "sentence"}
    files = case_files("cases")
    assert guards <= {file.stem.rpartition("-")[0] for file in files if file.stem.endswith(lang)}


@given(languages_and_texts)
def test_mentions_are_in_order_never_overlap_and_quote_the_text(sample: tuple[str, str]) -> None:
    lang, text = sample
    end = 0
    for mention in MATCHERS[lang].find(text):
        assert end <= mention.start < mention.end
        assert mention.surface == text[mention.start : mention.end]
        end = mention.end


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_at_all_can_be_searched(text: str, lang: str) -> None:
    assert all(mention.surface for mention in MATCHERS[lang].find(text))


@given(languages_and_texts)
def test_text_without_a_word_of_any_name_mentions_nothing(sample: tuple[str, str]) -> None:
    lang, text = sample
    named = {token.word for name in NAMES[lang] for token in tokenize(name)}
    keys = {key for word in named for key in label_keys(word, lang)}
    others = (
        token.word for token in tokenize(text) if keys.isdisjoint(text_keys(token.word, lang))
    )
    assert list(MATCHERS[lang].find(" ".join(word for word in others if word not in named))) == []


@given(languages_and_texts, st.data())
def test_paragraphs_do_not_know_of_one_another(
    sample: tuple[str, str], data: st.DataObject
) -> None:
    lang, first = sample
    second = data.draw(texts(lang))
    matcher, both = MATCHERS[lang], f"{first}.\n\n"
    shifted = [
        replace(found, start=found.start + len(both), end=found.end + len(both))
        for found in matcher.find(second)
    ]
    assert list(matcher.find(both + second)) == [*matcher.find(first), *shifted]


@given(languages_and_texts)
def test_no_break_spaces_change_nothing(sample: tuple[str, str]) -> None:
    lang, text = sample
    plain, bound = text.replace("\u00a0", " "), text.replace(" ", "\u00a0")
    found = MATCHERS[lang].find(bound)
    assert [(mention.start, mention.end, mention.concept) for mention in found] == [
        (mention.start, mention.end, mention.concept) for mention in MATCHERS[lang].find(plain)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_work_grows_with_the_length_of_the_text_only(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: Counter[int] = Counter()
    follow = Node.follow
    paragraph = f"{' '.join(WORDS[lang])} {' '.join([WORDS[lang][4], WORDS[lang][5]] * 20)} "

    def counting(self: Node, word: str, keys: Collection[str]) -> Steps:
        followed[size] += 1
        return follow(self, word, keys)

    monkeypatch.setattr(Node, "follow", counting)
    for size in (10, 100):
        assert len(list(MATCHERS[lang].find(paragraph * size))) >= size
    assert followed[100] < 10.5 * followed[10]
    assert followed[10] < 10 * 4 * len(tokenize(paragraph))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hidden_names_and_names_to_avoid_do_not_link(lang: str) -> None:
    entry = {"names": ["accord"], "hidden": [NAMES[lang][0]], "avoid": [NAMES[lang][3]]}
    matcher = Matcher(thesaurus(lang, {"c": entry}), lang)
    assert list(matcher.find(f"{NAMES[lang][0]} {NAMES[lang][3]}")) == []


def test_a_language_without_a_file_of_its_own_still_finds_inflected_names() -> None:
    matcher = Matcher(thesaurus("de", {"customer": {"names": ["Kunde"]}}), "de")
    assert [mention.surface for mention in matcher.find("Mit Kunden spricht der Kunde.")] == [
        "Kunden",
        "Kunde",
    ]
