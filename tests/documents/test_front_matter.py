"""Front matter: what it says, on which line, and what is said of a broken one."""

import re
import string
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from accord.documents.front_matter import split_front_matter
from accord.problems import InvalidInputError

keys = st.text(string.ascii_lowercase, min_size=1, max_size=8)
texts = st.text(st.characters(exclude_categories=["C"], exclude_characters="\u2028\u2029\x85"))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.dates() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(keys, values, max_size=5), texts)
def test_what_was_written_is_read(matter: dict[str, Any], body: str) -> None:
    block = yaml.safe_dump(matter, allow_unicode=True, sort_keys=False) if matter else ""
    text = f"---\n{block}---\n{body}"
    found, rest, first_line = split_front_matter(text, "x.md")
    assert found.values == matter
    assert rest == body
    assert "\n".join(text.split("\n")[first_line - 1 :]) == body
    assert found.lines.keys() == matter.keys()
    for key, line in found.lines.items():
        assert re.match(rf"['\"?]?\s?'?{key}", text.split("\n")[line - 1])


def refusal(text: str) -> str | None:
    """Return why the text is refused, or None where it is read."""
    try:
        split_front_matter(text, "x.md")
    except InvalidInputError as error:
        return str(error)
    return None


@given(st.text(st.sampled_from("a:-[]{}&*!|>'\"#%@,?\n\t 0129.~<=") | st.characters()))
def test_any_block_is_read_or_refused_with_its_place(block: str) -> None:
    why = refusal(f"---\n{block}\n---\n")
    assert why is None or re.match(r"x\.md:\d+: .+\. .+\.$", why, re.DOTALL)


@given(st.text())
def test_any_text_is_read_or_refused_with_its_place(text: str) -> None:
    why = refusal(text)
    assert why is None or re.match(r"x\.md:\d+: .+\. .+\.$", why, re.DOTALL)


def test_a_page_may_have_none() -> None:
    matter, body, first_line = split_front_matter("# Title\n\n---\n\nText", "x.md")
    assert (matter.values, body, first_line) == ({}, "# Title\n\n---\n\nText", 1)


def test_an_empty_block_is_no_front_matter() -> None:
    matter, body, first_line = split_front_matter("---\n---\n# Title", "x.md")
    assert (matter.values, body, first_line) == ({}, "# Title", 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "---\nsummary: x\n# Title\n",
            "x.md:1: front matter has no end. Close it with a line that is just ---.",
        ),
        (
            "---\n- a\n---\n",
            "x.md:2: front matter is not a list of keys. Write `key: value`.",
        ),
        (
            "---\nsummary: a\nsituation: He says: “No”\n---\n",
            (
                "x.md:3: front matter is not valid YAML: mapping values are not allowed in this "
                "context. Quote values that hold a colon, a # or quotation marks."
            ),
        ),
        (
            "---\nsummary: a\norigin: en\nsummary: b\n---\n",
            (
                "x.md:4: key 'summary' stands twice in the front matter. "
                "Keep one of the two; the first is on line 2."
            ),
        ),
        (
            "---\nsummary: a\x01b\n---\n",
            (
                "x.md:2: front matter holds a character that YAML does not allow. "
                "Delete it; it may be invisible."
            ),
        ),
    ],
)
def test_broken_front_matter_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        split_front_matter(text, "x.md")
    assert str(raised.value) == message


@pytest.mark.parametrize("value", ["2026-13-45", "2026-02-30", "!!int x", "!!float x"])
def test_a_value_that_is_impossible_is_a_problem_of_its_line(value: str) -> None:
    with pytest.raises(InvalidInputError, match=r"^x\.md:3: "):
        split_front_matter(f"---\nsummary: a\nverified: {value}\n---\n", "x.md")
