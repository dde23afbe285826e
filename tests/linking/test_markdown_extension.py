"""Concepts woven into pages: the cases in woven/ hold what is written and what comes out."""

import re
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linking.documents import case_files, read_case
from tests.linking.thesauri import thesaurus

from accord.linking.markdown_extension import ConceptLinks, LinkContext, Target
from accord.linking.matcher import Matcher

BLOCKS = re.compile(
    r"~~~~markdown\n(?P<given>.*?)\n~~~~\n\n~~~~html\n(?P<then>.*?)\n~~~~", re.DOTALL
)
OWN = "own"
"""A concept of this id has no target: the cases play on its page."""


def render(text: str, context: LinkContext | None) -> str:
    """Return the HTML that a page of the site would hold."""
    links = ConceptLinks()
    links.context = context
    return markdown.markdown(text, extensions=["attr_list", "sane_lists", "tables", links])


def context_of(lang: str, concepts: dict[str, dict[str, list[str]]]) -> LinkContext:
    targets = {
        id_: Target(f"../concepts/{id_}.md", f'What "{id_}" is & is not')
        for id_ in concepts
        if id_ != OWN
    }
    return LinkContext(Matcher(thesaurus(lang, concepts), lang), targets)


@pytest.mark.parametrize("file", case_files("woven"), ids=lambda file: file.stem)
def test_pages_are_linked_as_the_case_shows(file: Path, *, accept: bool) -> None:
    case = read_case(file)
    blocks = BLOCKS.fullmatch(case.body)
    assert blocks, f"{file.name} needs a markdown and an html block"
    html = render(blocks["given"], context_of(case.given["language"], case.given["concepts"]))
    if accept:
        case.rewrite(f"~~~~markdown\n{blocks['given']}\n~~~~\n\n~~~~html\n{html}\n~~~~")
    assert html == blocks["then"]


@pytest.mark.parametrize("file", case_files("woven"), ids=lambda file: file.stem)
def test_a_page_without_context_is_left_as_it_is(file: Path) -> None:
    blocks = BLOCKS.fullmatch(read_case(file).body)
    assert blocks
    assert 'class="concept"' not in render(blocks["given"], None)


WORDS = st.sampled_from(
    ["customer", "Customers", "trust", "*customer*", "`trust`", "[trust](x.md)", "and", "&", "<"]
)


@given(st.lists(st.lists(WORDS, min_size=1).map(" ".join), max_size=6).map("\n\n".join))
def test_links_add_nothing_to_the_text_and_take_nothing_away(text: str) -> None:
    concepts = {"customer": {"names": ["customer"]}, "trust": {"names": ["trust"]}}
    woven = render(text, context_of("en", concepts))
    without = re.sub(r'<a class="concept"[^>]*>(.*?)</a>', r"\1", woven)
    assert without == render(text, None)
    assert woven.count('data-concept="customer"') <= 1


def test_pages_rendered_in_turn_do_not_know_of_one_another() -> None:
    links = ConceptLinks()
    page = markdown.Markdown(extensions=[links])
    links.context = context_of("en", {"customer": {"names": ["customer"]}})
    first, second = page.convert("A customer."), page.reset().convert("A customer.")
    assert first == second
    assert "data-concept" in second
    links.context = None
    assert page.reset().convert("A customer.") == "<p>A customer.</p>"
