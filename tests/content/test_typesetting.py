"""What no line may part is tied, and nothing else of a page changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.content.typesetting import typeset

SHOWN = str.maketrans({"\N{NO-BREAK SPACE}": "~"})


@pytest.mark.parametrize(
    ("lang", "html", "expected"),
    [
        pytest.param("pl", "<p>Co z tego?</p>", "<p>Co z~tego?</p>", id="one letter"),
        pytest.param("pl", "<h1>O co chodzi</h1>", "<h1>O~co chodzi</h1>", id="a capital"),
        pytest.param("pl", "<p>I w domu</p>", "<p>I~w~domu</p>", id="two in a row"),
        pytest.param("pl", "<p>z\n  <a>nim</a></p>", "<p>z~<a>nim</a></p>", id="before a tag"),
        pytest.param("pl", "<p>„A ja?”</p>", "<p>„A~ja?”</p>", id="after a quotation mark"),
        pytest.param("pl", "<p>moja racja</p>", "<p>moja racja</p>", id="a letter of a word"),
        pytest.param("pl", "<p>AT&w x</p>", "<p>AT&w x</p>", id="a letter of an entity"),
        pytest.param("ru", "<p>Гнев — сигнал</p>", "<p>Гнев~— сигнал</p>", id="a dash"),
        pytest.param("ru", "<p><b>Гнев</b> — да</p>", "<p><b>Гнев</b>~— да</p>", id="after a tag"),
        pytest.param("ru", "<p>и в доме</p>", "<p>и в доме</p>", id="words of another language"),
        pytest.param("en", "<p>I — a dash</p>", "<p>I — a dash</p>", id="a language without rules"),
        pytest.param("pl", '<a title="w tym">x</a>', '<a title="w tym">x</a>', id="an attribute"),
        pytest.param("pl", "<pre>w tym</pre>", "<pre>w tym</pre>", id="a listing"),
        pytest.param("pl", "<title>O tym</title>", "<title>O tym</title>", id="the page's title"),
        pytest.param(
            "en", "<code>make w</code>", '<code class="short">make w</code>', id="short code"
        ),
        pytest.param(
            "pl",
            "<code>accord new guide z --lang pl</code>",
            "<code>accord new guide z --lang pl</code>",
            id="long code",
        ),
        pytest.param(
            "pl", "<pre><code>w\nz</code></pre>", "<pre><code>w\nz</code></pre>", id="short listing"
        ),
    ],
)
def test_lines_do_not_break(lang: str, html: str, expected: str) -> None:
    assert typeset(html, lang).translate(SHOWN) == expected


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", '<a title="o w z">', "</a>", " ", "\n", "w", "—", "słowo"])
    ),
    st.sampled_from(["pl", "ru"]),
)
def test_only_spaces_between_words_change(pieces: list[str], lang: str) -> None:
    """What a reader reads and where a link leads stay the same."""
    html = "".join(pieces)
    tied = typeset(html, lang)
    assert tied.split() == html.split()
    assert re.findall("<[^>]*>", tied) == re.findall("<[^>]*>", html)
    assert typeset(tied, lang) == tied
