"""Lists that lost their signs, or were broken, are known by what others have in common."""

from __future__ import annotations

import math
from functools import reduce
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importing.learning.fitting import fitted
from tests.importing.learning.joins import Join
from tests.importing.learning.joins import join_weights as learned_joins
from tests.importing.learning.lists import Listed
from tests.importing.learning.lists import row_weights as learned_rows

from accord.importing.article import Article, Listing
from accord.importing.draft import Draft
from accord.importing.learned import ALWAYS, join_weights, row_weights
from accord.importing.lines.join_features import join_features
from accord.importing.lines.row_features import row_features
from accord.importing.lines.rows import rows
from accord.importing.pipeline import outline
from accord.importing.rules import RULES
from accord.importing.rules.headings import divide
from accord.importing.rules.lists import gather_lists, gathered
from accord.importing.rules.rows import likely_rows, mark_rows

ADVICE = (
    "Let the guest finish, however long that takes, and write down what they say while they speak."
)
LINES = ["Listen to the guest", "Write down what broke", "Name the hour", "Keep your word"]
TALK = ["“You promised.”", "“I did, and I am sorry.”", "“And now?”", "“Now I fetch the key.”"]


def draft(*blocks: str) -> Draft:
    text = "\n\n".join(("When a guest is angry", ADVICE, *blocks, ADVICE))
    return Draft.of(Article.of("guest", "en", text))


def lists(*blocks: str) -> list[list[str]]:
    found = outline(
        Article.of("guest", "en", "\n\n".join(("Angry guests", ADVICE, *blocks, ADVICE)))
    )
    return [
        [item.opening.text for item in block.items]
        for section in found.sections
        for block in section.blocks
        if isinstance(block, Listing)
    ]


def test_every_feature_of_rows_has_a_weight_and_every_weight_a_feature() -> None:
    titled = draft("What to say:\n" + "\n".join(LINES), "\n".join(TALK))
    found = [row_features(row) for row in rows(titled, divide(titled))]
    assert found
    assert all(one.keys() == row_weights().keys() for one in found)
    assert all(math.isfinite(value) for one in found for value in one.values())


def test_every_feature_of_joins_has_a_weight_and_every_weight_a_feature() -> None:
    before = RULES[: RULES.index(gather_lists)]
    parted = reduce(
        lambda one, rule: rule(one), before, draft("1. Listen\n2. Write", ADVICE, "3. Tell\n4. Ask")
    )
    (section,) = parted.sections
    lead, one, text, other, *_ = gathered(section.blocks)
    assert isinstance(one, Listing)
    assert isinstance(other, Listing)
    found = join_features(one, [text], other)
    assert lead not in (one, other)
    assert found.keys() == join_weights().keys()
    assert all(math.isfinite(value) for value in found.values())


@pytest.mark.parametrize("parted_by", ["\n", "\n\n"], ids=["close", "apart"])
def test_what_a_colon_announces_is_a_list_whatever_parts_its_lines(parted_by: str) -> None:
    assert lists("What we do first:", parted_by.join(LINES)) == [LINES]


def test_sentences_to_say_are_a_list_and_a_talk_is_none() -> None:
    assert lists("Words that help", "\n".join(TALK)) == [TALK]
    assert lists("A case from last winter", "He came at noon.", "\n".join(TALK)) == []


def test_paragraphs_are_no_list() -> None:
    assert (
        lists(
            "Nobody comes to the desk to quarrel. Most have waited, and asked twice before.",
            "A calm voice is a habit, and it is learned on the days on which nobody shouts.",
            "At the end of the day we talk about it. Two minutes are enough, and they help.",
        )
        == []
    )


@pytest.mark.parametrize(
    ("between", "parts"),
    [("It takes a minute, and is worth it.", 1), ("And these you leave to others:", 2)],
)
def test_a_text_between_two_lists_belongs_to_an_item_unless_it_announces(
    between: str, parts: int
) -> None:
    first, second = (
        "• Listen to the guest.\n\n• Write it down.",
        "• Name the hour.\n\n• Ask them in.",
    )
    assert len(lists(first, between, second)) == parts


def test_a_list_goes_on_behind_an_advertisement_and_counts_on_behind_a_text() -> None:
    assert len(lists("1. Listen.\n\n2. Write.", ADVICE, "3. Tell them.\n\n4. Ask them.")) == 1


@given(st.lists(st.sampled_from([*LINES, *TALK, ADVICE, "", "So it is:", "- an item", "1. One"])))
def test_likely_rows_share_no_line_and_none_has_a_sign(lines: list[str]) -> None:
    article = draft("\n".join(lines))
    marked = reduce(lambda one, rule: rule(one), RULES[: RULES.index(mark_rows)], article)
    found = likely_rows(marked, {**dict.fromkeys(row_weights(), 0.0), ALWAYS: 1.0})
    firsts = list(chain.from_iterable([line.block.first for line in row.lines] for row in found))
    assert len(firsts) == len(set(firsts))
    assert all(line.block.marker is None for row in found for line in row.lines)


def test_what_lists_some_articles_have_is_learned_for_others() -> None:
    """Here all that is said below a colon is a list, and no questions are."""
    said = draft("This helps:\nListen to them.\nWrite it down.\nTell them why.")
    asked = draft("They ask:\nWho listens?\nWho writes?\nWho tells them?")
    first = said.paragraphs[3].first
    known = frozenset({(first, first + 1, first + 2)})
    weights = learned_rows([Listed("a", said, known), Listed("b", asked, frozenset())])
    again = draft(
        "Do this:\nCall them back.\nKeep your word.\nAsk them in.",
        "We ask:\nWho calls?\nWho keeps it?\nWho is it?",
    )
    (found,) = likely_rows(again, weights)
    assert [line.block.text for line in found.lines] == [
        "Call them back.",
        "Keep your word.",
        "Ask them in.",
    ]


def test_what_joins_lists_is_learned() -> None:
    found = dict.fromkeys(join_weights(), 0.0)
    examples = [
        Join("a", {**found, ALWAYS: 1, "announced": announced}, are_one=not announced)
        for announced in (True, False) * 5
    ]
    weights = learned_joins(examples)
    assert weights["announced"] < 0
    assert weights["long"] == 0


def test_nothing_is_learned_where_all_examples_are_alike() -> None:
    with pytest.raises(ValueError, match="class"):
        fitted([({ALWAYS: 1.0, "long": 0.0}, True)] * 3, strength=1)


IN_ORDER = {
    "cs": ("Nejprve vyslechněte hosta", "Potom zopakujte, co řekl", "Nakonec mu zavolejte"),
    "de": ("Zuerst hören Sie zu", "Danach wiederholen Sie es", "Zum Schluss rufen Sie an"),
    "en": ("First, hear the guest out", "Then say back what you heard", "Finally, ring them"),
    "es": ("Primero escucha al huésped", "Luego repite lo que dijo", "Por último, llámalo"),
    "it": ("Per prima cosa ascoltate", "Poi ripetete ciò che ha detto", "Infine richiamatelo"),
    "pl": ("Najpierw wysłuchaj gościa", "Następnie powtórz", "Na koniec oddzwoń"),
    "ru": ("Сначала выслушайте гостя", "Затем повторите", "И только в конце позвоните"),
    "uk": ("Спочатку вислухайте гостя", "Потім повторіть", "Насамкінець зателефонуйте"),
}


@pytest.mark.parametrize("lang", IN_ORDER)
@pytest.mark.parametrize("says_order", [True, False])
def test_steps_that_say_their_order_are_numbered(lang: str, *, says_order: bool) -> None:
    steps = IN_ORDER[lang] if says_order else IN_ORDER[lang][::-1]
    row = "\n".join((f"{ADVICE.rstrip('.')}:", *steps))
    article = Article.of("guest", lang, f"Angry guests\n\n{ADVICE}\n\n{row}\n\n{ADVICE}")
    blocks = [block for section in outline(article).sections for block in section.blocks]
    counted = [block for block in blocks if isinstance(block, Listing) and block.ordered]
    found = [item.opening.text for block in counted for item in block.items]
    assert found == ([*steps] if says_order else [])
