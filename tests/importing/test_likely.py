"""What no rule knows is judged by what stood around other articles."""

from __future__ import annotations

import math
from functools import reduce
from typing import TYPE_CHECKING

import pytest
from tests.importing.learning.surroundings import Case, learn

from accord.importing.article import Article
from accord.importing.draft import Draft
from accord.importing.learned import boilerplate_weights, title_weights, word_weights
from accord.importing.lines.features import LEAST_TEXT, features
from accord.importing.lines.title_features import title_features
from accord.importing.pipeline import import_article
from accord.importing.rule_names import Rule
from accord.importing.rules import RULES
from accord.importing.rules.likely import drop_likely, likely
from accord.importing.rules.title import find_title, title_by_rules
from accord.languages import known_languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from accord.importing.article import Paragraph
    from accord.importing.lines.features import Features

ADVICE = """\
Let the guest finish, however long that takes, and write down what they say while they speak, so \
that nobody has to tell the same thing twice.
Say back in your own words what went wrong, ask whether you have got it right, and only then say \
what you can do about it today, and what you cannot.
Name the person who will take care of it and the hour at which they will be in touch, and make \
sure that this hour is kept even if there is nothing new to tell.
""".splitlines()
STEPS = ("Listen to the guest", "Write down what broke", "Name the hour")
FOOT = ("Pay with any card", "Gift vouchers and hampers", "Find your nearest branch")


def article(foot: tuple[str, ...], times: int = 4, title: str = "When a guest is angry") -> Draft:
    lines = ["Hotels and inns", "", title, "", *(f"{line}\n" for line in ADVICE * times)]
    lines += ["What to do first:", *STEPS, "", ADVICE[0], "", *foot]
    return Draft.of(Article.of("guest", "en", "\n".join(lines)))


def before(rule: Callable[[Draft], Draft], draft: Draft) -> Draft:
    return reduce(lambda draft, rule: rule(draft), RULES[: RULES.index(rule)], draft)


@pytest.mark.parametrize(
    ("of", "weights"),
    [(features, boilerplate_weights()), (title_features, title_weights())],
    ids=["boilerplate", "titles"],
)
def test_every_feature_has_a_weight_and_every_weight_a_feature(
    of: Callable[[Draft, Mapping[str, float]], Iterable[tuple[Paragraph, Features]]],
    weights: Mapping[str, float],
) -> None:
    found = [found for _, found in of(article(FOOT), word_weights("en"))]
    assert found
    assert all(one.keys() == weights.keys() for one in found)
    assert all(math.isfinite(value) for one in found for value in one.values())


@pytest.mark.parametrize(("times", "found"), [(4, "When a guest is angry"), (1, "Hotels and inns")])
def test_a_title_that_rules_miss_is_found_but_not_in_a_note(times: int, found: str) -> None:
    draft = before(find_title, article(FOOT, times))
    by_rules, title = title_by_rules(draft), find_title(draft).title
    assert by_rules is not None
    assert title is not None
    assert (by_rules.text, title.text) == ("Hotels and inns", found)


def test_words_were_learned_of_every_language_and_say_what_editors_would() -> None:
    assert all(word_weights(lang) for lang in known_languages())
    assert word_weights("tlh") == {}
    for lang, around, own in (
        ("en", "newslett", "listen"),
        ("pl", "redakcj", "groz"),
        ("ru", "рубрик", "обеща"),
        ("it", "newsletter", "insult"),
    ):
        weights = word_weights(lang)
        assert weights[around] > 1, lang
        assert weights[own] < -1, lang


def test_a_menu_that_no_rule_knows_goes_and_a_list_like_it_stays() -> None:
    draft = drop_likely(before(drop_likely, article(FOOT)))
    gone = [discard.text for discard in draft.discards if discard.rule is Rule.LIKELY]
    assert gone == list(FOOT)
    assert [block.text for block in draft.paragraphs if block.text in STEPS] == list(STEPS)


def test_in_a_note_nothing_is_guessed() -> None:
    note = before(drop_likely, article(FOOT, times=1))
    assert sum(len(block.text) for block in note.paragraphs) < LEAST_TEXT
    assert drop_likely(note) is note


def test_nothing_is_guessed_where_a_page_shows_what_stands_around(tmp_path: Path) -> None:
    text = "".join(f"<p>{line}</p>" for line in (*ADVICE * 4, *FOOT))
    page = tmp_path / "page.html"
    page.write_text(
        f"<nav><a href='/'>Home</a></nav><main><h1>Angry guests</h1>{text}</main>", encoding="utf-8"
    )
    draft, _ = import_article(page, "en", tmp_path)
    assert draft is not None
    assert Rule.OUTSIDE in {discard.rule for discard in draft.discards}
    assert Rule.LIKELY not in {discard.rule for discard in draft.discards}


def test_what_stands_around_some_articles_is_learned_for_others() -> None:
    shop = ("Zorbs in your basket", "Zorbs by post", "Buy zorbs and more zorbs")
    draft = article(shop)
    blocks = {block.first: block for block in draft.paragraphs}
    around = {block.first for block in draft.paragraphs if block.text in shop}
    own = frozenset(blocks.keys() - around)
    cases = [Case(name, draft, draft, blocks, 3, own, frozenset(around)) for name in "abcdef"]
    found = learn(cases)
    words = found.words["en"]
    assert words["zorb"] > 1
    assert words["guest"] < 0
    other = article(("Zorbs for every purse",))
    gone = likely(other, words, found.boilerplate)
    assert [block.text for block in gone] == ["Zorbs for every purse"]
