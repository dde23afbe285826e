"""An index on the disk replaces another one, and nothing else."""

from pathlib import Path

import pytest
from tests.search.indexes import corpus, files, page

from accord.problems import InvalidInputError
from accord.search.writer import write_index

ONE = corpus({"en": [page("0", "One page.")], "it": [page("0", "Una pagina.")]})
OTHER = corpus({"en": [page("0", "Another page.")], "it": [page("0", "Una pagina.")]})


@pytest.fixture(autouse=True)
def keeps_nothing_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_an_index_replaces_another_as_if_it_had_been_written_anew(tmp_path: Path) -> None:
    for wanted in (ONE, OTHER, corpus({"it": [page("0", "Una pagina.")]})):
        write_index(wanted, tmp_path / "index")
        write_index(wanted, tmp_path / "anew" / str(id(wanted)))
        assert files(tmp_path / "index") == files(tmp_path / "anew" / str(id(wanted)))
    assert {path.name for path in tmp_path.iterdir()} == {"anew", "cache", "index"}


def test_a_failure_leaves_the_index_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_index(ONE, tmp_path / "index")
    before = files(tmp_path / "index")

    def failing(*_: object) -> object:
        raise OSError("disk full")

    monkeypatch.setattr("accord.search.making.language_files", failing)
    with pytest.raises(OSError, match="disk full"):
        write_index(OTHER, tmp_path / "index")
    assert {path.name for path in tmp_path.iterdir()} == {"cache", "index"}
    assert files(tmp_path / "index") == before


@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize("step", [0, 1, 2])
def test_an_interrupt_while_the_index_is_replaced_leaves_one_of_the_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int, *, done: bool
) -> None:
    write_index(OTHER, tmp_path / "other")
    write_index(ONE, tmp_path / "index")
    old, new = files(tmp_path / "index"), files(tmp_path / "other")
    rename, steps = Path.rename, iter(range(9))

    def interrupted(path: Path, target: Path) -> Path:
        interrupt = next(steps) == step
        if not interrupt or done:
            rename(path, target)
        if interrupt:
            raise KeyboardInterrupt
        return target

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_index(OTHER, tmp_path / "index")
    assert files(tmp_path / "index") == (new if step == 2 and done else old)
    assert {path.name for path in tmp_path.iterdir()} == {"cache", "index", "other"}


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
