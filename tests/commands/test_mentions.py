"""`accord mentions`: every mention in a text, by the names of a file or of the project."""

import json
from pathlib import Path

import pytest
from tests.sites.shapes import SOUND, config_of

from accord.cli import main

LABELS = """{
  "customer": {
    "pl": {"pref": "klient", "alt": ["kupujący"]},
    "en": {"pref": "customer"}
  },
  "complaint": {
    "pl": {"pref": "skarga"}
  }
}
"""


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    file = tmp_path / "labels.json"
    file.write_text(LABELS, encoding="utf-8")
    return file


def mentions(text: str, labels: Path, *options: str, lang: str = "pl") -> int:
    file = labels.with_name("text.txt")
    file.write_bytes(text.encode())
    return main(["mentions", str(file), "--lang", lang, "--labels", str(labels), *options])


def test_json_is_one_line_a_mention_with_offsets_in_code_points(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "😠\r\nSkargi klientów, zlos\u0301c\u0301, kupujący.\r\nXklient"
    assert mentions(text, labels, "--format", "json") == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [list(entry) for entry in found] == [
        ["file", "start", "end", "surface", "concept", "matched"]
    ] * 3
    assert [text[entry["start"] : entry["end"]] for entry in found] == [
        "Skargi",
        "klientów",
        "kupujący",
    ]
    assert [(entry["surface"], entry["concept"], entry["matched"]) for entry in found] == [
        ("Skargi", "complaint", "lemma"),
        ("klientów", "customer", "lemma"),
        ("kupujący", "customer", "form"),
    ]


def test_text_says_where_as_editors_open_it(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mentions("Bez\nnowej skargi\nklient.", labels) == 0
    path = labels.with_name("text.txt").as_posix()
    assert capsys.readouterr().out.splitlines() == [
        f"{path}:2:7: skargi → complaint (lemma)",
        f"{path}:3:1: klient → customer (form)",
    ]


def test_without_labels_the_project_names_the_concepts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Two customers.", encoding="utf-8")
    command = ["--config", str(config_of(SOUND)), "mentions", str(file), "--lang", "en"]
    assert main(command) == 0
    assert capsys.readouterr().out == f"{file}:1:5: customers → customer (lemma)\n"


def test_a_file_that_cannot_be_read_stops_no_other(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (labels.parent / "latin.txt").write_bytes("złość".encode("iso-8859-2"))
    (labels.parent / "good.txt").write_text("klient", encoding="utf-8")
    files = [str(labels.parent / name) for name in ("no.txt", "latin.txt", "good.txt")]
    assert main(["mentions", *files, "--lang", "pl", "--labels", str(labels)]) == 1
    captured = capsys.readouterr()
    assert captured.out == f"{files[2]}:1:1: klient → customer (form)\n"
    assert captured.err.splitlines() == [
        f"{files[0]}: cannot be read: No such file or directory. Name a text file that is there.",
        f"{files[1]}: is not written in UTF-8 (byte 1). Save it as UTF-8.",
    ]


def test_a_language_without_names_is_refused(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mentions("klient", labels, lang="pt") == 1
    what = "no concept has a name in 'pt'. Valid values: en, pl."
    assert capsys.readouterr().out == f"{labels}: {what}\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"a":\n {"pl" 1}}', ":2: is no JSON: Expecting ':' delimiter. Mend it here."),
        ("[]", ":1: the file is no object. "),
        ('{"a": 1}', ":1: 'a' has no object of languages. "),
        ('{"a": {\n"pl": "x"}}', ":2: 'a' has no object of names in 'pl'. "),
        ('{"a": {"pl": {}}}', ":1: 'a' has no preferred name in 'pl'. "),
        ('{"a": {"pl":\n{"pref": ""}}}', ":2: '' is no name of 'a' in 'pl'. Write a word"),
        ('{"a": {"pl": {"pref": "x",\n"alt": "y"}}}', ":2: 'alt' of 'a' in 'pl' is no text or"),
        ('{"a": {"pl": {"pref": null}}}', ":1: 'pref' of 'a' in 'pl' is no text or list"),
        ('{"a": {"pl": {"pref": "x",\n"alts": []}}}', ":2: unknown key 'alts'. Did you mean 'alt'"),
        (
            '{"a": {"pl": {"pref": "spór"}},\n"b": {"pl": {"pref": "Spór"}}}',
            ":2: 'Spór' means both 'a' and 'b' in 'pl'. Take it from one of the two.",
        ),
        ("[" * 100_000, ": is nested too deeply. "),
        ("\udcff", ": is not written in UTF-8. Save it as UTF-8."),
    ],
)
def test_what_is_wrong_with_labels_is_said_with_its_line(
    labels: Path, content: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    labels.write_bytes(content.encode(errors="surrogateescape"))
    assert mentions("text", labels) == 1
    assert capsys.readouterr().out.startswith(f"{labels}{message}")


@pytest.mark.parametrize("ascii_", [False, True])
def test_names_of_two_concepts_that_differ_in_form_alone_are_pointed_out(
    labels: Path, capsys: pytest.CaptureFixture[str], *, ascii_: bool
) -> None:
    names = {"a": {"pl": {"pref": "spór"}}, "b": {"pl": {"pref": "kłótnia", "alt": ["spory"]}}}
    labels.write_text(json.dumps(names, indent=1, ensure_ascii=ascii_), encoding="utf-8")
    assert mentions("Bez sporu.", labels) == 0
    out, err = capsys.readouterr()
    assert "sporu → a" in out
    what = "'spory' already means 'a' ('spór')"
    assert err == f"{labels}:11: {what}. Choose another name here or at {labels}:4.\n"


def test_labels_that_are_not_there_are_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.json"
    assert main(["mentions", "x", "--lang", "pl", "--labels", str(missing)]) == 1
    message = "cannot be read: No such file or directory. Name a file that is there."
    assert capsys.readouterr().out == f"{missing}: {message}\n"
