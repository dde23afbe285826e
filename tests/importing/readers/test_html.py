"""Pages are read in their own encoding, and refused where they are no article."""

from __future__ import annotations

import sys

import pytest

from accord.importing.readers import read
from accord.importing.readers.html.reader import MOST_ELEMENTS, MOST_MARKUP
from accord.problems import InvalidInputError, Place

pytest.importorskip("trafilatura")

TEXT = "Jaźń klienta to rzecz krucha, więc mów do niego krótko, ciepło i zawsze prosto z mostu."
PAGE = f"<html><head>{{head}}</head><body><h1>Źle</h1><p>{TEXT}</p><p>{TEXT}</p></body></html>"


def read_page(data: bytes, *languages: str) -> str:
    return read(".html", data, Place("a.html"), languages or ("en", "pl")).text


def problem_of(data: bytes) -> str:
    with pytest.raises(InvalidInputError) as error:
        read_page(data)
    return str(error.value)


@pytest.mark.parametrize(
    ("encoding", "start", "head"),
    [
        ("iso-8859-2", "", '<meta charset="iso-8859-2">'),
        (
            "cp1250",
            "",
            "<META HTTP-EQUIV='Content-Type' content='text/html; charset=Windows-1250'>",
        ),
        ("iso-8859-2", '<?xml version="1.0" encoding="iso-8859-2"?>', ""),
        ("utf-8", '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>', ""),
        ("utf-8", "", '<meta charset="iso-8859-1">'),
        ("utf-16", "", '<meta charset="utf-8">'),
        ("cp1250", "", ""),
    ],
)
def test_a_page_is_decoded_as_it_declares(encoding: str, start: str, head: str) -> None:
    page = start + PAGE.format(head=head)
    assert read_page(page.encode(encoding)) == f"Źle\n\n{TEXT}\n\n{TEXT}\n"


def test_pictures_in_a_page_do_not_count() -> None:
    picture = "data:image/png;base64," + "A" * MOST_MARKUP
    page = PAGE.format(head=f"<style>p {{ background: url('{picture}') }}</style>")
    assert TEXT in read_page(page.encode())


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<!-- nothing -->", "the file holds no text. Remove it or fill it."),
        ("<script>var a = 1</script>", "the file holds no text. Remove it or fill it."),
        (
            "<div>" * 100_000 + TEXT,
            "the file nests its elements more than 200 levels deep. Save its text alone, as .txt.",
        ),
        (
            "<p>" + "<br>" * MOST_ELEMENTS,
            "the page has 20,003 elements, more than 20,000. Split it into articles.",
        ),
        (
            "x" * (MOST_MARKUP + 1),
            "the page has 5,000,001 bytes, more than 5,000,000. Split it into articles.",
        ),
    ],
)
def test_a_page_that_is_no_article_says_why(page: str, message: str) -> None:
    assert problem_of(page.encode()) == f"a.html: {message}"


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert problem_of(PAGE.encode()) == (
        "a.html: trafilatura, which reads '.html' files, is not installed. Install accord[import]."
    )
