"""The JSON form holds what other programs need to check an import, on one line of ASCII."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from accord.importing.article import Article
from accord.importing.as_json import as_json
from accord.importing.batch import Result
from accord.importing.pipeline import outline
from accord.importing.writer import Outcome, Written
from accord.problems import Place, Problem, Severity

TEXT = """Жалоба\u2028по телефону

Кто слушает до конца, узнаёт, чего хочет клиент, а это уже половина ответа на любую жалобу.

Что делать

- Спросить, что случилось, и дать договорить до конца, ничего не обещая и ни с чем не споря.
    - Записать своими словами, что было сказано.
- Перезвонить в тот же день.
"""
WARNING = Problem(Place("a.html", 2), "what", "Hint.", Severity.WARNING)


def result(text: str | None) -> Result:
    draft = outline(Article.of("a", "ru", TEXT))
    return Result(Path("in/a.html"), Place("a.html"), draft, text, similar=(WARNING,))


def test_every_line_of_the_source_stands_in_one_place() -> None:
    account = json.loads(as_json(result(None)))
    lines = [
        *account["title_lines"],
        *(line for section in account["sections"] for line in section["source_lines"]),
        *(dropped["line"] for dropped in account["dropped"]),
    ]
    assert sorted(lines) == [n for n, line in enumerate(TEXT.split("\n"), start=1) if line]
    assert account["sections"][-1]["lists"] == [{"ordered": False, "items": [[7, 8], [9]]}]


def test_what_line_numbers_count_in_is_handed_over_where_it_is_not_the_file() -> None:
    assert "text" not in json.loads(as_json(result(None)))
    assert json.loads(as_json(result(TEXT)))["text"] == TEXT


def test_it_is_one_line_whatever_the_text_holds() -> None:
    line = as_json(result(TEXT))
    assert line.isascii()
    assert line.splitlines() == [line]


def test_what_it_resembles_is_a_warning_like_any_other() -> None:
    assert json.loads(as_json(result(None)))["problems"] == [
        {"where": "a.html:2", "what": "what", "hint": "Hint.", "severity": "warning"}
    ]


def test_where_a_draft_was_written_is_told_unless_nothing_was() -> None:
    path = Path("drafts/ru/guides/a.md")
    written = replace(result(None), outcome=Outcome(path, Written.NEW))
    account = json.loads(as_json(written))
    assert (account["draft"], account["written"]) == (path.as_posix(), "new")
    rehearsed = replace(result(None), outcome=Outcome(path, Written.NEW, rehearsed=True))
    assert as_json(rehearsed) == as_json(result(None))


def test_a_file_that_could_not_be_read_has_all_keys() -> None:
    unread = json.loads(as_json(Result(Path("a.pdf"), Place("a.pdf"))))
    assert unread.keys() == json.loads(as_json(result(None))).keys()
    assert (unread["language"], unread["title_lines"], unread["sections"]) == (None, [], [])
