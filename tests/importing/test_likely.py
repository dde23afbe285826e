"""What no rule knows is judged by what stood around other articles."""

from __future__ import annotations

import math
from functools import reduce
from typing import TYPE_CHECKING

from tests.importing.learning import Case, learn

from accord.importing.article import Article
from accord.importing.draft import Draft
from accord.importing.learned import feature_weights, word_weights
from accord.importing.lines.features import features
from accord.importing.pipeline import import_article
from accord.importing.rule_names import Rule
from accord.importing.rules import RULES
from accord.importing.rules.likely import LEAST_TEXT, drop_likely, likely
from accord.languages import known_languages

if TYPE_CHECKING:
    from pathlib import Path

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


def article(foot: tuple[str, ...], times: int = 4) -> Draft:
    lines = ["When a guest is angry", "", *(f"{line}\n" for line in ADVICE * times)]
    lines += ["What to do first:", *STEPS, "", ADVICE[0], "", *foot]
    return Draft.of(Article.of("guest", "en", "\n".join(lines)))


def before_guessing(draft: Draft) -> Draft:
    return reduce(lambda draft, rule: rule(draft), RULES[: RULES.index(drop_likely)], draft)


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    found = [found for _, found in features(article(FOOT), word_weights("en"))]
    assert found
    assert all(one.keys() == feature_weights().keys() for one in found)
    assert all(math.isfinite(value) for one in found for value in one.values())


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
    draft = drop_likely(before_guessing(article(FOOT)))
    gone = [discard.text for discard in draft.discards if discard.rule is Rule.LIKELY]
    assert gone == list(FOOT)
    assert [block.text for block in draft.paragraphs if block.text in STEPS] == list(STEPS)


def test_in_a_note_nothing_is_guessed() -> None:
    note = before_guessing(article(FOOT, times=1))
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
    cases = [Case(name, draft, blocks, set(blocks) - around, around) for name in "abcdef"]
    words, weights = learn(cases)
    assert words["en"]["zorb"] > 1
    assert words["en"]["guest"] < 0
    other = article(("Zorbs for every purse",))
    assert [block.text for block in likely(other, words["en"], weights)] == [
        "Zorbs for every purse"
    ]
