"""Who wrote a page and when, from what it shows and from what it declares."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.importing.lines.marked_names import person
from accord.importing.pipeline import draft_source
from accord.importing.sources import Source
from accord.importing.wording.cues import cues
from accord.problems import Place

if TYPE_CHECKING:
    from accord.importing.draft import Draft

pytest.importorskip("trafilatura")

BYLINES = [
    ("en", "By Ada Byron", "Ada Byron"),
    ("en", "Written By · Ada Byron · 12 March 2024", "Ada Byron"),
    ("en", "Ada Byron and Tim Ode", "Ada Byron"),
    ("en", "BY ADA BYRON", "ADA BYRON"),
    ("pl", "Wpisany przez Maria Rak", "Maria Rak"),
    ("ru", "Автор: Павел Громов, тренер", "Павел Громов"),
    ("it", "di Pia Morandi", "Pia Morandi"),
    ("de", "Eingereicht von Renate Vogt", "Renate Vogt"),
    ("es", "Publicada por Carmen Robles (Madrid)", "Carmen Robles"),
    ("uk", "Надіслала Оксана Лугова", "Оксана Лугова"),
    ("cs", "Vložil uživatel Pavel Hora", "Pavel Hora"),
]
NOBODY = [
    ("en", "Written By"),
    ("en", "Super User"),
    ("en", "editor2 Byron"),
    ("en", "Editorial Team"),
    ("pl", "Redakcja Portalu"),
    ("ru", "Администратор Сайта"),
    ("it", "Redazione Web"),
    ("de", "Administrator Müller"),
    ("es", "Redacción Digital"),
    ("uk", "Адмін Сайту"),
    ("cs", "Redakce Webu"),
]
DATED = ("3 May 2023", "Seven tricks for long queues, 3 May 2023")
TEXT = (
    "<p>Nobody shouts at a counter for fun: somewhere a promise was made and was not kept.</p>" * 2
)
PAGE = (
    "<html><head><title>When a caller shouts</title>{head}</head>"
    "<body><h1>When a caller shouts</h1>{above}<div>{text}</div>{below}</body></html>"
)


@pytest.mark.parametrize(("lang", "text", "name"), BYLINES)
def test_a_byline_names_a_person(lang: str, text: str, name: str) -> None:
    assert person(text, cues(lang)) == name


@pytest.mark.parametrize(("lang", "text"), NOBODY)
def test_labels_accounts_and_offices_are_no_persons(lang: str, text: str) -> None:
    assert not person(text, cues(lang))


def declares(*names: str) -> str:
    return "".join(f'<meta name="author" content="{name}">' for name in names)


def drafted(head: str = "", above: str = "", below: str = "") -> Draft:
    page = PAGE.format(head=head, above=above, below=below, text=TEXT).encode()
    draft = draft_source(Source(Path("a.html"), Place("a.html"), "en", page)).draft
    assert draft is not None
    return draft


def author_of(head: str = "", above: str = "", below: str = "") -> str:
    author = drafted(head, above, below).author
    return author.text if author else ""


def test_who_is_shown_is_believed_before_who_is_declared() -> None:
    shown = '<span class="byline">By Ada Byron</span>'
    assert author_of(declares("Tim Ode"), shown) == "Ada Byron"


def test_who_is_declared_is_believed_where_an_account_is_shown() -> None:
    assert author_of(declares("Ada Byron"), "<p>By admin</p>") == "Ada Byron"


def test_all_who_are_declared_are_named() -> None:
    assert author_of(declares("Ada Byron", "Tim Ode")) == "Ada Byron, Tim Ode"


@pytest.mark.parametrize("name", ["Super User", "Editorial Team", "Good Desk", "Team Good Desk"])
def test_accounts_and_sites_are_no_authors(name: str) -> None:
    assert not author_of(declares(name) + '<meta property="og:site_name" content="Good Desk">')


def test_a_label_right_below_the_text_names_the_author_and_one_among_comments_does_not() -> None:
    remarks = "".join(f"<p>Remark {number}</p>" for number in range(5))
    byline = '<p class="x">Author: Ada Byron</p>'
    assert author_of(below=f"<footer>{byline}</footer>") == "Ada Byron"
    assert not author_of(below=f"<footer>{remarks}{byline}</footer>")


def test_a_date_alone_right_below_the_text_is_its_date() -> None:
    alone, other = (drafted(below=f"<footer><p>{text}</p></footer>").date for text in DATED)
    assert alone is not None
    assert alone.text == "3 May 2023"
    assert other is None
