"""A written draft, read back, is the same guide: title, sections, kinds, items and texts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.importing import oracle, outlines

from accord.content.kinds import Kind
from accord.content.reader import read_guide
from accord.documents.front_matter import split_front_matter
from accord.documents.markdown import parse_markdown
from accord.documents.page import PageRef, read_page
from accord.documents.rendering import check_rendering
from accord.importing.article import Article, Item, Listing, Paragraph
from accord.importing.as_markdown import markdown
from accord.importing.draft import Draft, Guess, Phrase, Section
from accord.importing.writer import Written, write_draft
from accord.languages import known_languages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Block

SIGNS = "aZé7 .:;)(-+*_`~^=|#!?/%&<>{}[]\\$\"'@—“”\u200d"


def clean(text: str) -> str:
    """Return the text as rules leave it: visible, on one line, single spaces."""
    lines = Article.of("source", "en", text).lines
    return " ".join(" ".join(line.text for line in lines).split())


def worded(text: str) -> str:
    """Return the text with a word in it: rules drop what has none."""
    return text if any(sign.isalnum() for sign in text) else f"{text} a".strip()


TEXTS = st.one_of(st.text(SIGNS, max_size=30), st.text(max_size=30)).map(clean).map(worded)
PARAGRAPHS = TEXTS.map(lambda text: Paragraph(text, (0,)))
IDS = st.one_of(TEXTS, st.sampled_from(["no", "2026-11-21", "~", "1e3", "a: b", "---", "- x", "#"]))


def apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks without lists that follow one of their own form: Markdown joins them."""
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        same = isinstance(before, Listing) and isinstance(block, Listing)
        if not (same and before.ordered is block.ordered):  # type: ignore[union-attr]
            kept.append(block)
    return tuple(kept)


def blocks(depth: int) -> st.SearchStrategy[tuple[Block, ...]]:
    """Return up to three paragraphs and lists, the lists nested so deep."""
    if not depth:
        return st.lists(PARAGRAPHS, max_size=1).map(tuple)
    items = st.builds(Item, PARAGRAPHS, blocks(depth - 1), st.none() | TEXTS)
    lists = st.builds(Listing, st.booleans(), st.lists(items, min_size=1, max_size=3).map(tuple))
    return st.lists(PARAGRAPHS | lists, max_size=3).map(apart)


SECTIONS = st.builds(
    Section,
    st.none() | TEXTS.map(lambda text: Phrase(text, (0,))),
    blocks(depth=3),
    st.sampled_from(Kind).map(lambda kind: Guess(kind, 1.0, "it is drawn")),
)
DRAFTS = st.builds(
    Draft,
    IDS,
    st.sampled_from(known_languages()),
    st.lists(SECTIONS, min_size=1, max_size=3).map(tuple),
    st.none() | TEXTS.map(lambda text: Phrase(text, (0,))),
)


@given(DRAFTS)
@settings(deadline=None, max_examples=150)
def test_renderers_show_the_draft_and_nothing_else(draft: Draft) -> None:
    _, body, _ = split_front_matter(markdown(draft), "x.md")
    expected = outlines.of_draft(draft)
    assert outlines.of_html(oracle.RENDERER.reset().convert(body)) == expected
    shown = MarkdownIt("commonmark").enable("table").render(body)
    assert outlines.of_html(shown) == without_ids(expected)


@given(DRAFTS)
@settings(deadline=None, max_examples=150)
def test_accord_reads_the_draft_that_was_written(draft: Draft) -> None:
    with TemporaryDirectory() as folder:
        into = Path(folder)
        first, second = write_draft(draft, into), write_draft(draft, into)
        assert (first.written, second.written) == (Written.NEW, Written.UNCHANGED)
        page = read_page(first.path, PageRef(draft.language, "guides/x.md"), into)
    assert list(outlines.of_parts(page.parts)) == list(outlines.flat(outlines.of_draft(draft)))
    assert not list(check_rendering(page))
    assert page.matter.values["sources"] == {id_: [draft.id] for id_ in draft.section_ids}
    guide, _ = read_guide(page, known_languages(), [draft.id], datetime.now(tz=UTC).date())
    assert guide.origin == draft.language
    assert set(guide.sources) == {Kind(id_) for id_ in draft.section_ids if id_ in set(Kind)}


def test_a_heading_cannot_choose_its_id() -> None:
    phrase = Phrase("Ask { #donts } first { #donts", (1,))
    section = Section(phrase, (), Guess(Kind.STEPS, 1.0, "it says so"))
    _, body, _ = split_front_matter(markdown(Draft("source", "en", (section,))), "x.md")
    part = parse_markdown(body)[-1]
    assert (part.id, part.heading) == ("steps", phrase.text)
    assert '<h2 id="steps">' in oracle.RENDERER.reset().convert(body)


def test_the_hundredth_item_holds_what_belongs_to_it() -> None:
    text = Paragraph("text", (1,))
    listing = Listing(ordered=True, items=(Item(text, (text,)),) * 120)
    draft = Draft("source", "en", (Section(None, (listing,)),), Phrase("Title", (1,)))
    _, body, _ = split_front_matter(markdown(draft), "x.md")
    expected = outlines.of_draft(draft)
    assert outlines.of_html(oracle.RENDERER.reset().convert(body)) == expected
    assert outlines.of_html(MarkdownIt("commonmark").render(body)) == without_ids(expected)


def without_ids(outline: outlines.Outline) -> outlines.Outline:
    """Return the outline as CommonMark has it: ids are words of the heading."""
    return tuple(
        (tag.partition("#")[0], f"{content} {{ #{tag.partition('#')[2]} }}")
        if tag.startswith("h2") and isinstance(content, str)
        else (tag, content)
        for tag, content in outline
    )
