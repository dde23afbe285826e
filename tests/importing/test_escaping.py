"""Whatever a source says is shown letter for letter by Markdown, and nothing of it comes alive."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from accord.importing.article import Article
from accord.importing.escaping import escaped

SIGNS = st.text("ab 12.)(-+*_`~^=:|#!?/%&<>{}[]\\$\"'@;,é", max_size=40)
TEXTS = st.one_of(SIGNS, st.text(max_size=60)).map(
    lambda text: " ".join(line.text for line in Article.of("source", "en", text).lines)
)
PLAIN = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)
EXTENSIONS = ["extra", "admonition", "sane_lists", "toc"]


@given(PLAIN)
@example("{{ config }} {% raw %} {# note #}")
@example("1. one")
@example("--8<-- 'file'")
@example("!!! note")
@example(": definition")
@example("    code")
@example("a\\")
@example("![x](javascript:alert(1)) <b onclick=x>y</b> <!-- z -->")
@settings(deadline=None, max_examples=500)
def test_text_reads_as_it_was_written(text: str) -> None:
    written = escaped(" ".join(text.split()))
    shown = " ".join(text.split())
    assert not re.search(r"\{\{|\{%|\{#", written)
    assert shown_by(markdown.markdown(written, extensions=EXTENSIONS)) == shown
    assert shown_by(MarkdownIt("commonmark").render(written)) == shown


@given(PLAIN)
@settings(deadline=None, max_examples=200)
def test_extensions_of_the_site_leave_it_alone(text: str) -> None:
    pytest.importorskip("pymdownx")
    extensions = ["caret", "critic", "details", "keys", "mark", "snippets", "superfences", "tilde"]
    names = [*EXTENSIONS, *(f"pymdownx.{name}" for name in extensions)]
    assert shown_by(markdown.markdown(escaped(text), extensions=names)) == text


def shown_by(page: str) -> str:
    match = re.fullmatch(r"<p>(.*)</p>\n?", page)
    assert match, page
    assert "<" not in match[1], page
    return html.unescape(match[1])
