"""Formats that can hold more than text: what is live in them is left behind, or shown as text."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from html import escape

import pytest
from tests.importing import oracle
from tests.importing.test_hostile import LIVE, LIVE_SIGNS, PLACES, TEXT

from accord.documents.front_matter import split_front_matter
from accord.importing.article import Article
from accord.importing.as_markdown import markdown
from accord.importing.limits import check_lines, check_text
from accord.importing.pipeline import outline
from accord.importing.readers import read
from accord.problems import InvalidInputError, Place

SIZE, SECONDS = 200_000, 20
"""Characters, and far above what any of them takes; what grows with the square takes minutes."""

MORE = (
    "It goes on for a while, so that every extractor is sure to have found an article in it. " * 4
)
PAGE = """<!DOCTYPE html><html lang="en"><head><title>A plain title</title>{head}</head><body{body}>
<article><h1>A plain title</h1><p>{text}</p>{inside}<h2>A plain heading</h2><p>{more}</p></article>
</body></html>"""
SCRIPTS = {
    "script": "<script>evil()</script>",
    "script in text": "<p>It is <script>evil()</script> so.</p>",
    "style": "<style>evil { x: y }</style>",
    "handler": '<p onclick="evil()" onmouseover=evil()>It is so.</p><img src=x onerror="evil()">',
    "link": '<p><a href="javascript:evil()">It is</a> <a href="data:text/html,evil">so.</a></p>',
    "odd link": '<a href="&#106;avascript&colon;evil()">It</a> <a href=" jAvAsCrIpT:evil()">is</a>',
    "picture": '<svg onload="evil()"><script>evil()</script></svg><math href="javascript:evil()">',
    "frame": '<iframe srcdoc="<script>evil()</script>"></iframe><object data="evil.swf"></object>',
    "form": '<form action="//evil.example"><input value="evil"><button formaction="evil">Go</form>',
    "comment": "<!-- evil --><!--[if IE]><script>evil()</script><![endif]-->",
    "processing": "<?php evil() ?><![CDATA[ evil() ]]>",
    "not shown": "<template><p>evil</p></template><noscript><p>evil</p></noscript>",
    "hidden": '<p hidden>evil</p><p style="display:none">evil</p>',
    "refresh": '<meta http-equiv="refresh" content="0;url=//evil"><base href="//evil">',
    "mutation": '<noscript><p title="</noscript><img src=x onerror=evil()>"></p>',
    "broken tag": '<p>It is so.</p><img src="x" onerror="evil()"',
}


def article_of(ending: str, data: bytes) -> Article:
    """Return the article in a file; InvalidInputError if it cannot be read."""
    where = Place(f"source{ending}")
    reading = read(ending, data, where, ("en",))
    check_text(reading.text, where)
    article = Article.of("source", "en", reading.text, reading.marks)
    check_lines(article, where)
    return article


def body_of(ending: str, content: str) -> str:
    """Return the body of the draft of a file, once it is found to be as it must be."""
    draft = oracle.check(article_of(ending, content.encode("utf-8", "replace")))
    _, body, _ = split_front_matter(markdown(draft), "source.md")
    assert not LIVE_SIGNS.search(body)
    return body


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("live", LIVE)
def test_markdown_comes_out_as_text(live: str, place: str) -> None:
    pytest.importorskip("lxml")
    body_of(".md", PLACES[place].replace("{0}", LIVE[live]))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("live", LIVE)
def test_text_of_a_page_is_shown_letter_for_letter(live: str, place: str) -> None:
    pytest.importorskip("trafilatura")
    blocks = re.split(r"\n\n+", PLACES[place].replace("{0}", LIVE[live]))
    inside = "".join(f"<p>{escape(block)}</p>" for block in blocks)
    body_of(".html", PAGE.format(head="", body="", text=TEXT * 2, inside=inside, more=MORE))


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_of_a_page_are_left_behind(script: str) -> None:
    pytest.importorskip("trafilatura")
    head, body = SCRIPTS[script], ' onload="evil()"'
    page = PAGE.format(head=head, body=body, text=TEXT * 2, inside=SCRIPTS[script], more=MORE)
    written = body_of(".html", page)
    assert "evil" not in written
    assert TEXT.strip() in written


def test_a_script_without_end_takes_what_follows_along() -> None:
    pytest.importorskip("trafilatura")
    inside = "<script>evil()"
    page = PAGE.format(head="", body="", text=TEXT * 2, inside=inside, more=MORE)
    assert "evil" not in body_of(".html", page)


UNITS = {
    ".html": "<div> <ul><li> <b> <table><tr><td> <p> <a_href=x> <blockquote> &amp; <!-- </p> <",
    ".md": ">_ -_ 1._ #_ |_ |- [ ![ [a]( ] *a_ **a_ _a_ ` <a_ < &# \\ ~~~\n [a]:_b\n a\n \n",
}
"""What stands again and again; spaces are written as `_`."""


@pytest.mark.parametrize(
    ("ending", "unit"),
    [(ending, unit) for ending, units in UNITS.items() for unit in units.split(" ")],
)
def test_nesting_without_end_is_imported_or_refused_soon(ending: str, unit: str) -> None:
    pytest.importorskip("trafilatura")
    text = f"Title\n\n{MORE}\n\n{unit.replace('_', ' ') * (SIZE // len(unit))}"
    start = time.process_time()
    with suppress(InvalidInputError):
        markdown(outline(article_of(ending, text.encode())))
    assert time.process_time() - start < SECONDS
