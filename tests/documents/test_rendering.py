"""A page must be shown as it is read."""

from pathlib import Path

import pytest

from accord.documents.page import PageRef, read_page
from accord.documents.rendering import check_rendering

HINT = "Put a blank line before it and indent what belongs to a list item by four spaces."
LISTS = "under 'Title' the page would show 2 lists for 1"


def problems(folder: Path, text: str) -> list[str]:
    file = folder / "x.md"
    file.write_text(text, encoding="utf-8")
    return [str(found) for found in check_rendering(read_page(file, PageRef("en", "x.md"), folder))]


@pytest.mark.parametrize(
    "body",
    [
        "Plain *words*{ lang=pl }, [a link](x.md), `code` & <https://a.example>.",
        "1. **Listen.** To the end.\n\n    > “Go on.”\n\n2. **Ask.**",
        "- One\n    - Two\n\n- Three",
        "| Who | What |\n| --- | --- |\n| you | wait |",
        "## Steps { #steps }\n\n1. One\n\n## Never { #donts }\n\n- Two",
        "![a picture](x.png) and \\*stars\\* &amp; dashes",
    ],
)
def test_what_both_understand_alike_is_fine(tmp_path: Path, body: str) -> None:
    assert problems(tmp_path, f"# Title\n\n{body}\n") == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("- One\n    > “Two”\n", "x.md:4: the page would show '>' where it means '“Two”'"),
        ("1. One\n\n   Two\n\n2. Three\n", f"x.md:1: {LISTS}"),
        ("1. One\n\n   > Two\n\n2. Three\n", f"x.md:1: {LISTS}"),
    ],
)
def test_what_would_be_shown_otherwise_is_named(tmp_path: Path, body: str, message: str) -> None:
    assert problems(tmp_path, f"# Title\n\n{body}") == [f"{message}. {HINT}"]


@pytest.mark.parametrize("html", ["<ul><li>one</li></ul>", "</ul>", "<h2>x</h2>"])
def test_html_in_a_page_is_no_crash(tmp_path: Path, html: str) -> None:
    assert len(problems(tmp_path, f"# Title\n\n{html}\n")) <= 1
