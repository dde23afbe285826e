"""An index on the disk replaces another one, and nothing else."""

from pathlib import Path

import pytest
from tests.search.indexes import corpus, page

from accord.problems import InvalidInputError
from accord.search import writer
from accord.search.files import Corpus
from accord.search.files import language_files as files_of_language
from accord.search.writer import write_index

ONE = corpus({"en": [page("0", "One page.")], "it": [page("0", "Una pagina.")]})
OTHER = corpus({"en": [page("0", "Another page.")], "it": [page("0", "Una pagina.")]})


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_an_index_replaces_another_as_if_it_had_been_written_anew(tmp_path: Path) -> None:
    for wanted in (ONE, OTHER, corpus({"it": [page("0", "Una pagina.")]})):
        write_index(wanted, tmp_path / "index")
        write_index(wanted, tmp_path / "anew" / str(id(wanted)))
        assert files(tmp_path / "index") == files(tmp_path / "anew" / str(id(wanted)))
    assert {path.name for path in tmp_path.iterdir()} == {"index", "anew"}


def test_a_language_in_which_nothing_changed_is_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed = []
    original = files_of_language

    def noted(of: Corpus, lang: str, cache: Path | None) -> object:
        indexed.append(lang)
        return original(of, lang, cache)

    monkeypatch.setattr(writer, "language_files", noted)
    write_index(ONE, tmp_path / "index")
    write_index(OTHER, tmp_path / "index")
    assert indexed == ["en", "it", "en"]


def test_a_failure_leaves_the_index_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_index(ONE, tmp_path / "index")
    before = files(tmp_path)

    def failing(*_: object) -> object:
        raise OSError("disk full")

    monkeypatch.setattr(writer, "language_files", failing)
    with pytest.raises(OSError, match="disk full"):
        write_index(OTHER, tmp_path / "index")
    assert files(tmp_path) == before


@pytest.mark.parametrize("name", ["script.js", "en/main.js", "c/notes.txt"])
@pytest.mark.parametrize("is_index", [True, False])
def test_a_folder_that_holds_anything_else_is_refused(
    tmp_path: Path, name: str, *, is_index: bool
) -> None:
    folder = tmp_path / "index"
    if is_index:
        write_index(ONE, folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("ours", encoding="utf-8")
    before = files(folder)
    with pytest.raises(InvalidInputError, match=r"and would be lost\. Name a new folder"):
        write_index(OTHER, folder)
    assert files(folder) == before


def test_what_dictionaries_said_is_kept_and_changes_nothing(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    for folder in ("one", "other"):
        write_index(ONE, tmp_path / folder, kept)
    write_index(ONE, tmp_path / "without")
    assert files(tmp_path / "one") == files(tmp_path / "other") == files(tmp_path / "without")
    assert {path.name for path in kept.iterdir()} == {"en.json", "it.json"}


@pytest.mark.parametrize("content", ["", "[", '[["of other dictionaries"], {}, {}]'])
def test_what_was_kept_by_others_or_cut_off_is_not_used(tmp_path: Path, content: str) -> None:
    (tmp_path / "en.json").write_text(content, encoding="utf-8")
    write_index(ONE, tmp_path / "one", tmp_path)
    write_index(ONE, tmp_path / "without")
    assert files(tmp_path / "one") == files(tmp_path / "without")
