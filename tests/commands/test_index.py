"""`accord index`: plain documents become an index; what is wrong with them is said."""

import json
from pathlib import Path

import pytest

from accord.cli import main

DOCUMENT = {
    "lang": "pl",
    "url": "a",
    "title": "Tytuł",
    "sections": [{"id": None, "heading": None, "text": "Tekst."}],
    "concepts": ["x"],
}


@pytest.fixture(autouse=True)
def keeps_nothing_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def index(tmp_path: Path, documents: str, *options: str) -> int:
    file = tmp_path / "documents.json"
    file.write_text(documents, encoding="utf-8")
    return main(["index", str(file), "--out", str(tmp_path / "index"), *options])


def test_documents_become_an_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert index(tmp_path, json.dumps([DOCUMENT, DOCUMENT | {"lang": "xx", "concepts": None}])) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'index'}: 2 pages in 2 languages\n"
    assert {path.name for path in (tmp_path / "index").iterdir()} == {"c", "l.js", "pl", "xx"}


@pytest.mark.parametrize(
    ("documents", "message"),
    [
        ("[\n{,\n]", ":2: this is no JSON"),
        ("{}", ": this is no list of documents. Write a list of"),
        ('[\n{"lang": "pl"}\n]', ":2: document 1 lacks 'url'. Write {"),
        ('[\n{"lang": "pl", "url": 7, "title": "x"}]', ":2: document 1 mistakes 'url'"),
        ("[\n\n7]", ":3: document 1 mistakes 'lang'"),
        (
            f"[{json.dumps(DOCUMENT)},\n{json.dumps(DOCUMENT | {'lang': '../x'})}]",
            ":2: document 2 has the language '../x'. Write a code: pl.",
        ),
        (
            json.dumps([DOCUMENT | {"sections": [{"id": "a"}]}]),
            ":1: document 1 lacks 'text'",
        ),
        (json.dumps([DOCUMENT | {"concepts": "x"}]), ":1: document 1 mistakes 'concepts'"),
    ],
)
def test_what_is_wrong_with_documents_is_said_with_its_place(
    tmp_path: Path, documents: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert index(tmp_path, documents) == 1
    assert capsys.readouterr().out.startswith(f"{tmp_path / 'documents.json'}{message}")
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize(
    "labels", ["[]", '{"x": 7}', '{"x": {"pl": {}}}', '{"x": {"pl": {"pref": 7}}}']
)
def test_names_that_are_none_are_refused(
    tmp_path: Path, labels: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "labels.json"
    file.write_text(labels, encoding="utf-8")
    assert index(tmp_path, json.dumps([DOCUMENT]), "--labels", str(file)) == 1
    assert "labels.json: " in capsys.readouterr().out


def test_files_that_are_missing_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["index", str(tmp_path / "no.json"), "--out", str(tmp_path / "index")]) == 1
    assert "no.json: there is no such file. Check its name." in capsys.readouterr().out


def test_where_nothing_can_be_written_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index").write_text("a file", encoding="utf-8")
    assert index(tmp_path, json.dumps([DOCUMENT])) == 1
    assert "index: this is a file. Name a folder" in capsys.readouterr().out
    assert (
        main(["index", str(tmp_path / "documents.json"), "--out", str(tmp_path / "index/x")]) == 1
    )
    assert "the index cannot be written: " in capsys.readouterr().out
