"""The title of an item is what its format sets above the item's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.importing.article import Listing
from accord.importing.pipeline import draft_source
from accord.importing.sources import open_source

if TYPE_CHECKING:
    from pathlib import Path

    from accord.importing.article import Item

pytest.importorskip("trafilatura")

PAGE = """<html><head><title>Am Schalter</title></head><body><main><h1>Am Schalter</h1>
<p>Wer am Schalter laut wird, hat meist schon zweimal in der falschen Schlange gestanden.</p>
<h2>Wer kommt</h2>{}</main></body></html>"""


def items_of(html: str, folder: Path) -> tuple[Item, ...]:
    (folder / "page.html").write_text(PAGE.format(html), encoding="utf-8")
    drafted = draft_source(open_source(folder / "page.html", "de", folder))
    assert drafted.draft is not None
    assert not drafted.problems
    (listing,) = (block for block in drafted.draft.sections[-1].blocks if type(block) is Listing)
    return listing.items


def test_a_term_is_the_title_of_its_explanation(tmp_path: Path) -> None:
    terms = (
        "<dl><dt>Der Eilige</dt><dd>Sieht auf die Uhr. Sagen Sie zuerst, wie lange es dauert.</dd>"
        "<dt>Der Stille</dt><dd>Beschwert sich nicht. Fragen Sie ihn, bevor er geht.</dd></dl>"
    )
    items = items_of(terms, tmp_path)
    assert [item.title for item in items] == ["Der Eilige", "Der Stille"]
    assert items[1].opening.text == "Beschwert sich nicht. Fragen Sie ihn, bevor er geht."
    assert [len(item.lines) for item in items] == [2, 2]
    assert not any(item.more for item in items)


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        ("Nennen Sie Ihren Namen:", "Wer einen Namen hat, wird seltener angeschrien."),
        ("Schreiben Sie mit", "und lesen Sie vor, was auf dem Blatt steht."),
        ("Wer zweimal gefragt hat und noch immer nichts weiß", "Der fragt kein drittes Mal leise."),
    ],
)
def test_an_opening_that_goes_on_or_is_long_is_no_title(
    opening: str, text: str, tmp_path: Path
) -> None:
    (item,) = items_of(f"<ol><li>{opening}<p>{text}</p></li></ol>", tmp_path)
    assert item.title is None
    assert len(item.more) == 1
