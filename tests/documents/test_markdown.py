"""Markdown read as parts and blocks of plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.documents.markdown import Block, Part, parse_markdown

PAGE = """Before the title.

# Title

Overview with *emphasis*, a [link](x.md) and `code`.

## First words { #first-words }

> “Hello.”
> “Good day.”

## Steps { #steps }

1. **Listen.** Say nothing
   but “yes”.

    > “Please go on.”

2. **Ask.** Then wait.

    - One thing.
    - Another.

| Who | What |
| --- | --- |
| you | wait |

### No id
"""


def words(number: int) -> st.SearchStrategy[str]:
    """Return a few words that no other paragraph has."""
    endings = st.lists(st.sampled_from(["ab", "żół", "щё", "è", "n"]), min_size=1, max_size=3)
    return endings.map(lambda found: " ".join(f"w{number}{ending}" for ending in found))


@st.composite
def paragraphs(draw: st.DrawFn, number: int) -> tuple[str, str]:
    """Return one paragraph as Markdown and as plain text."""
    pieces = draw(st.lists(words(number), min_size=1, max_size=4))
    forms = ("{}", "*{}*", "**{}**", "[{}](x.md)", "`{}`", "*{}*{{ lang=pl }}", "***{}***")
    marked = [draw(st.sampled_from(forms)).format(piece) for piece in pieces]
    return draw(st.sampled_from([" ", "\n"])).join(marked), " ".join(pieces)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return a page and the plain texts of its blocks and headings, in order."""
    lines, expected = list[str](), list[str]()
    for number in range(draw(st.integers(1, 6))):
        marked, plain = draw(paragraphs(number))
        form = draw(st.sampled_from(["{}", "> {}", "- {}", "1. {}", "## {} {{ #causes }}"]))
        lines.append(form.format(marked.replace("\n", " ") if form != "{}" else marked))
        expected.append(plain)
        # A paragraph ends a list, so that the next one is not taken for its continuation.
        lines.append(f"end{number}")
        expected.append(f"end{number}")
    return "\n\n".join(["# Title", *lines]), ["Title", *expected]


def texts(parts: tuple[Part, ...]) -> list[str]:
    """Return headings and blocks in reading order."""
    return [
        text for part in parts for text in (part.heading, *(b.text for b in part.blocks)) if text
    ]


def blocks(text: str) -> tuple[Block, ...]:
    return parse_markdown(f"# Title\n\n{text}")[1].blocks


@given(pages())
def test_every_word_of_a_page_is_read_once_and_in_order(page: tuple[str, list[str]]) -> None:
    text, expected = page
    assert " ".join(texts(parse_markdown(text))).split() == " ".join(expected).split()


@given(st.text(st.sampled_from("#*_`[]()>-+1.|!{}\\&;\n ") | st.characters()))
def test_any_text_can_be_read(text: str) -> None:
    assert parse_markdown(text)[0].level == 0


@pytest.mark.parametrize("text", ["", "\n", "No heading at all.\n"])
def test_a_text_without_headings_is_one_part(text: str) -> None:
    (part,) = parse_markdown(text, 5)
    assert (part.level, part.id, part.heading, part.line) == (0, None, "", 5)
    assert [block.text for block in part.blocks] == [text.strip()] * bool(text.strip())


def test_a_page_falls_into_parts_at_its_headings() -> None:
    parts = [(part.level, part.id, part.heading, part.line) for part in parse_markdown(PAGE, 11)]
    assert parts == [
        (0, None, "", 11),
        (1, None, "Title", 13),
        (2, "first-words", "First words", 17),
        (2, "steps", "Steps", 22),
        (3, None, "No id", 38),
    ]


def test_blocks_know_their_line_and_what_they_stand_in() -> None:
    steps = parse_markdown(PAGE)[3]
    assert [(block.text, block.line, block.item, block.quoted) for block in steps.blocks] == [
        ("Listen. Say nothing but “yes”.", 14, 0, False),
        ("“Please go on.”", 17, 0, True),
        ("Ask. Then wait.", 19, 1, False),
        ("One thing.", 21, 1, False),
        ("Another.", 22, 1, False),
        ("Who", 24, None, False),
        ("What", 24, None, False),
        ("you", 26, None, False),
        ("wait", 26, None, False),
    ]
    assert steps.lists == (True,)


def test_an_item_is_known_by_the_bold_words_it_begins_with() -> None:
    (listen, *_) = parse_markdown(PAGE)[3].blocks
    assert listen.opening == "Listen."
    assert [block.opening for block in blocks("- Listen, **then** wait.")] == [""]


def test_items_are_counted_through_all_lists_of_a_part() -> None:
    text = "- a\n- b\n\nBetween.\n\n1. c\n    1. d\n"
    assert [(block.text, block.item) for block in blocks(text)] == [
        ("a", 0),
        ("b", 1),
        ("Between.", None),
        ("c", 2),
        ("d", 2),
    ]
    assert parse_markdown(text)[0].lists == (False, True)


@pytest.mark.parametrize(
    ("text", "plain", "opaque"),
    [
        ("See [the customer](x.md).", "See the customer.", ["the customer"]),
        ("Type `customer`, please.", "Type customer, please.", ["customer"]),
        ("![a customer](x.png) waits.", "a customer waits.", ["a customer"]),
        ("*Klient*{ lang=pl } and *you*.", "Klient and you.", ["Klient"]),
        ("**Be *kind*{: lang=en }.**", "Be kind.", ["kind"]),
        ("*You*{ .big } wait.", "You wait.", []),
        ("*Klient*{lang=pl} waits.", "Klient waits.", ["Klient"]),
        ("`x`{ .big } waits.", "x waits.", ["x"]),
        ("{ lang=pl } stays.", "{ lang=pl } stays.", []),
        ("A \\*star\\* &amp; a dash &ndash;", "A *star* & a dash –", []),
        ("<https://a.example> leads.", "https://a.example leads.", ["https://a.example"]),
        ("One  \ntwo", "One two", []),
    ],
)
def test_markup_goes_and_what_it_covers_is_not_linked(
    text: str, plain: str, opaque: list[str]
) -> None:
    (block,) = blocks(text)
    assert block.text == plain
    assert [block.text[start:end] for start, end in block.opaque] == opaque


@pytest.mark.parametrize(
    "heading", ["## Why? { #causes }", "## Why? {#causes}", "## Why? {: #causes }"]
)
def test_a_heading_gives_its_id_in_any_of_the_ways_the_renderer_knows(heading: str) -> None:
    part = parse_markdown(heading)[1]
    assert (part.heading, part.id) == ("Why?", "causes")
