"""No line of a source is lost, none is counted twice, and no word is invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.importing import oracle

from accord.importing.article import Article, Paragraph
from accord.importing.draft import Discard, Draft, Phrase, Section
from accord.importing.ledger import altered, unbalanced
from accord.importing.rule_names import Rule
from accord.languages import known_languages

SOURCES = sorted((Path(__file__).parents[2] / "sources").glob("*.txt"))
FRAGMENTS = (
    *("", "  ", "* * *", "/", "Spis treści", "Table of contents", "Home > Blog > Tips"),
    *("Autor: Jan Kowalski", "By Ada Byron", "Ada Byron", "Ada Byron", "Pozdrawiam, Jan Kowalski"),
    *("Dodaj komentarz", "Leave a comment", "Read also: more", "12 March 2024", "5 min read"),
    *("What to do", "Причины.", "Come reagire?", "1. Listen", "2. Act", "1) Wait", "a) so", "7. x"),
    *("• one", "  - deeper: and more", "    * deepest", "– dash", "1. Ask. Then listen to them."),
    *("- . What?", "- ? A: b", "1. : c", "• — d"),
    "A paragraph that is long enough to be taken for text, whatever it says. " * 2,
    "Choose one of the following ways to answer, and keep to it while the call lasts, please:",
)
LISTED_WITHIN = """On [desk-l] Re: Shouting
Ada Byron <ada@example.org>
12 March 2024 9:41
"""
"""The head of a posting whose subject has the name of the list in its middle."""
SIGNED_BELOW_TAIL = "\n\n".join(
    (
        "How to say no",
        FRAGMENTS[-2],
        FRAGMENTS[-2],
        "Leave a comment",
        FRAGMENTS[-2] + "Best regards",
    )
)
LINES = st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=200))
LANGUAGES = st.sampled_from(known_languages())


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Return one of our sources with lines moved, lost, doubled, indented and run together."""
    lines = draw(st.sampled_from(SOURCES)).read_text(encoding="utf-8").split("\n")
    for _ in range(draw(st.integers(1, 12))):
        place = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(["swap", "lose", "double", "insert", "indent", "halve"]))
        match change:
            case "swap":
                lines[place], lines[other] = lines[other], lines[place]
            case "lose":
                lines[place] = ""
            case "double":
                lines.insert(other, lines[place])
            case "insert":
                lines.insert(place, draw(LINES))
            case "indent":
                lines[place] = "   " + lines[place]
            case "halve":
                lines[place] = lines[place][: len(lines[place]) // 2]
    return "\n".join(lines)


@given(st.lists(LINES, max_size=30).map("\n".join), LANGUAGES)
@example(
    "1. Listen\nAA\nAutor: Jan Kowalski\nAA\nAutor: Jan Kowalski", "cs"
)  # dropped by two signs
@example(f"{SIGNED_BELOW_TAIL}, Ada Byron", "en")  # nothing is cut off a line that is dropped
@example(LISTED_WITHIN, "en")  # a tag is cut off the beginning of a subject alone
@example("0\x1f", "cs")  # a separator that Python strips off a text, but not off a number
@settings(deadline=None, max_examples=300)
def test_arbitrary_lines_are_all_accounted_for(text: str, lang: str) -> None:
    oracle.check(Article.of("source", lang, text))


@given(mutated(), LANGUAGES)
@settings(deadline=None, max_examples=100)
def test_lines_of_mutated_articles_are_all_accounted_for(text: str, lang: str) -> None:
    oracle.check(Article.of("source", lang, text))


def test_what_was_dropped_is_not_dropped_again() -> None:
    draft = Draft.of(Article.of("source", "en", "Menu\nText"))
    once = draft.without(draft.paragraphs[:1], Rule.MENU, "it is a menu")
    assert once.without(draft.paragraphs[:1], Rule.EDGES, "it stands at the edge") == once


def test_a_line_that_is_missing_or_doubled_is_found() -> None:
    article = Article.of("source", "en", "one\ntwo\nthree")
    again = (Section(None, (Paragraph("three one", (3, 1)),)),)
    assert unbalanced(article, Draft("source", "en", again, Phrase("one", (1,)))) == (1, 2)


def test_a_passage_that_does_not_say_what_its_lines_say_is_found() -> None:
    article = Article.of("source", "en", "Title - Site\n1. One two\nthree\n4. Four")
    blocks = (Paragraph("One, two three", (2, 3)), Paragraph("Five", (4,)))
    draft = Draft("source", "en", (Section(None, blocks),), Phrase("Title", (1,)))
    assert altered(article, draft) == (1, 4)
    cut = Discard((1,), "- Site", Rule.TITLE, "it is the name of the site")
    assert altered(article, replace(draft, cuts=(cut,))) == (4,)


@pytest.mark.parametrize(
    "line", ["2. Listen", "(b) Listen", "II. Listen", "1.2 Listen", "[x] Listen", "#3 Listen"]
)
def test_the_sign_of_an_item_may_be_missing(line: str) -> None:
    assert altered(Article.of("source", "en", line), said("Listen")) == ()


@pytest.mark.parametrize("line", ["2024 Listen", "7 or 8 Listen", "I Listen", "о Listen"])
def test_a_number_or_a_letter_that_opens_no_item_may_not(line: str) -> None:
    assert altered(Article.of("source", "en", line), said("Listen")) == (1,)


def test_typography_may_have_made_a_sign_of_it() -> None:
    assert altered(Article.of("source", "en", "1 -- Listen"), said("Listen")) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [("[edit] twice", "[edit] twice [edit]"), ("a line goes on", "a line [edit]\ngoes on")],
)
def test_what_was_cut_off_a_line_may_stand_at_its_other_end_or_be_joined_to_the_next(
    text: str, source: str
) -> None:
    cut = Discard((1,), "[edit]", Rule.EDIT_LINKS, "it is a link to edit it")
    article = Article.of("source", "en", source)
    lines = tuple(line.number for line in article.lines)
    sections = (Section(None, (Paragraph(text, lines),)),)
    assert altered(article, Draft("source", "en", sections, cuts=(cut,))) == ()


def test_the_number_of_a_link_is_cut_off_where_it_stands_in_brackets() -> None:
    cut = Discard((1,), "[4]", Rule.LINK_NUMBERS, "it is the number of a link")
    article = Article.of("source", "en", "Wait 4 minutes, [4]then ring")
    draft = said("Wait 4 minutes, then ring")
    assert altered(article, replace(draft, cuts=(cut,))) == ()
    assert altered(article, replace(said("Wait minutes, then ring"), cuts=(cut,))) == (1,)


def said(text: str) -> Draft:
    return Draft("source", "en", (Section(None, (Paragraph(text, (1,)),)),))
