"""Sources have ids of their own, and a language where their provenance gives one."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.importing.batch import import_paths
from accord.importing.sources import named, open_source
from accord.importing.writer import Written

TEXT = (
    "{}\n\nWhoever listens to the end hears what the customer wants, and that is half of the "
    "answer already.\n"
)


def test_sources_that_are_called_alike_are_told_apart() -> None:
    paths = [Path(path) for path in ("a/x.txt", "b/x.txt", "a/x.html", "c/b/X.txt", "a/y.txt")]
    ids = ["x", "x-b", "x-a", "X-b-txt", "y"]
    assert list(named(paths)) == list(zip(paths, ids, strict=True))


def test_more_of_one_name_are_counted() -> None:
    paths = [Path(f"{folder}/b/x.txt") for folder in "cdefg"]
    assert [id_ for _, id_ in named(paths)] == ["x", "x-b", "x-b-txt", "x-b-txt-2", "x-b-txt-3"]


def test_each_has_its_draft_and_keeps_it_in_the_next_run(tmp_path: Path) -> None:
    for folder in ("phone", "desk"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "calm.txt").write_text(TEXT.format(folder), encoding="utf-8")
    for written in (Written.NEW, Written.UNCHANGED):
        outcomes = [r.outcome for r in import_paths([tmp_path / "in"], tmp_path, tmp_path, "en")]
        assert [(o.path.name, o.written) for o in outcomes if o] == [
            ("calm.md", written),
            ("calm-phone.md", written),
        ]


@pytest.mark.parametrize(
    ("provenance", "given", "lang"),
    [
        ("kind: original\nlanguage: it\n", None, "it"),
        ("language: it\n", "pl", "pl"),
        ("language: xx\n", None, None),
        ("language: [it]\n", None, None),
        ("- no mapping\n", None, None),
        ("language: {it\n", None, None),
        ("\x00", None, None),
    ],
)
def test_the_language_of_its_provenance_holds_unless_another_is_given(
    tmp_path: Path, provenance: str, given: str | None, lang: str | None
) -> None:
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    (tmp_path / "a.yml").write_text(provenance, encoding="utf-8")
    assert open_source(tmp_path / "a.txt", given, tmp_path).lang == lang
