"""What a page shows around its article is dropped line by line, in the open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from accord.importing.as_json import as_json
from accord.importing.batch import import_paths
from accord.importing.readers.elements import MANY_LINKS
from accord.importing.report import report

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("trafilatura")

FIRST = "Nobody shouts at a counter for fun: somewhere before, a promise was made and not kept."
SECOND = "People match the volume they hear, so speak more quietly than the person before you."
MENU = [f"Department {number}" for number in range(MANY_LINKS)]
AROUND = [
    "The Counter",
    *MENU,
    "We use cookies.",
    "Subscribe now",
    "Collapsed until somebody clicks.",
    "Home",
    "All rights reserved.",
]
PAGE = f"""<html><head><title>A caller shouts</title><script>var hidden = 1</script></head><body>
<header><a href="/">The Counter</a><ul>{"".join(f'<li><a href="#">{x}</a></li>' for x in MENU)}</ul>
</header><div id="cookies"><p>We use cookies.</p><button>Subscribe now</button></div>
<nav><a href="/">Home</a></nav>
<main><h1>A caller shouts</h1><p>{FIRST}</p><h2>Lower your voice</h2><p>{SECOND}</p></main>
<div style="display: none">Collapsed until somebody clicks.</div>
<footer><p>All rights reserved.</p></footer></body></html>"""


@pytest.fixture
def account(tmp_path: Path) -> dict[str, Any]:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (result,) = import_paths([tmp_path / "page.html"], None, tmp_path, "en")
    found: dict[str, Any] = json.loads(as_json(result))
    return found


def test_every_line_of_the_page_stands_in_one_place(account: dict[str, Any]) -> None:
    lines = account["text"].split("\n")
    places = [
        *account["title_lines"],
        *(line for section in account["sections"] for line in section["source_lines"]),
        *(dropped["line"] for dropped in account["dropped"]),
    ]
    assert sorted(places) == [n for n, line in enumerate(lines, start=1) if line]


def test_what_is_around_the_article_is_dropped_as_such(account: dict[str, Any]) -> None:
    lines = account["text"].split("\n")
    dropped = {lines[entry["line"] - 1]: entry["rule"] for entry in account["dropped"]}
    assert dropped == dict.fromkeys(AROUND, "outside-article")
    assert "hidden = 1" not in account["text"]


def test_the_report_quotes_it_in_one_place(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (result,) = import_paths([tmp_path / "page.html"], None, tmp_path, "en")
    assert result.draft
    shown = report(result.draft, None)
    assert "\n    3-26: The Counter · Department 0 · Department 1 · " in shown
    assert shown.count("outside-article: its page shows it around the article") == 2
