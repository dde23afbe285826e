"""What is kept of earlier builds changes how long a build takes, and never what comes of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.search.indexes import corpus, files, page

from accord.search.files import Corpus, index_files
from accord.search.files import language_index as index_of_language
from accord.search.index import Index
from accord.search.writer import write_index

ONE = corpus({"en": [page("0", "One page.")], "it": [page("0", "Una pagina.")]})
OTHER = corpus({"en": [page("0", "Another page.")], "it": [page("0", "Una pagina.")]})
DAMAGED: Mapping[str, Callable[[bytes], bytes]] = {
    "cut off": lambda whole: whole[:-9],
    "empty": lambda _: b"",
    "another file's": lambda whole: whole[:32] + whole[32:].replace(b"pag", b"gap"),
    "no text": lambda whole: b"\xff" * len(whole),
}

PAGES = st.lists(
    st.builds(
        page,
        st.sampled_from("abcd"),
        st.sampled_from(["Reports of a mediator.", "A report.", "", "\u2028 2 of 3"]),
        title=st.sampled_from(["", "Report"]),
        concepts=st.sampled_from([(), ("mediator",), ("report", "mediator")]),
    ),
    max_size=4,
    unique_by=lambda page: page.url,
)
"""Some pages of a site; of two such lists one has edited, added, removed, renamed pages."""
NAMES = st.dictionaries(st.sampled_from(["xa", "xb"]), st.sampled_from([("report",), ("of",)]))
SITES = st.builds(
    corpus,
    st.dictionaries(st.sampled_from(["xa", "xb"]), PAGES),
    st.dictionaries(st.sampled_from(["report", "mediator"]), NAMES),
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the languages that have been indexed, one after another."""
    found: list[str] = []

    def noted(of: Corpus, lang: str, before: Index) -> Index:
        found.append(lang)
        return index_of_language(of, lang, before)

    monkeypatch.setattr("accord.search.making.language_index", noted)
    return found


def made(of: Corpus, folder: Path) -> dict[str, bytes]:
    """Return the files of an index in a new folder, but for the list of languages."""
    write_index(of, folder)
    return {path: content for path, content in files(folder).items() if path != "l.js"}


def anew(of: Corpus) -> dict[str, bytes]:
    return {path: content.encode() for path, content in index_files(of)}


@settings(max_examples=60)
@given(sites=st.lists(SITES, min_size=1, max_size=6))
def test_after_any_edits_the_index_is_as_if_made_from_nothing(sites: list[Corpus]) -> None:
    with (
        TemporaryDirectory() as folder,
        mock.patch("accord.search.cache.user_cache_path", return_value=Path(folder, "cache")),
    ):
        for site in sites:
            assert made(site, Path(folder, "index")) == anew(site)


def test_only_a_language_that_changed_is_indexed_wherever_the_index_goes(
    tmp_path: Path, indexed: list[str]
) -> None:
    made(ONE, tmp_path / "one")
    assert made(OTHER, tmp_path / "other") == anew(OTHER)
    assert made(ONE, tmp_path / "third") == anew(ONE)
    assert indexed == ["en", "it", "en"]


@pytest.mark.parametrize("damage", DAMAGED)
def test_what_was_damaged_is_made_again(
    tmp_path: Path, cache: Path, indexed: list[str], damage: str
) -> None:
    made(ONE, tmp_path / "one")
    for file in files(cache / "accord" / "search"):
        kept = cache / "accord" / "search" / file
        kept.write_bytes(DAMAGED[damage](kept.read_bytes()))
    for name in ("other", "third"):
        assert made(ONE, tmp_path / name) == anew(ONE)
    assert indexed == ["en", "it"] * 2


@pytest.mark.parametrize("damage", DAMAGED)
def test_what_was_damaged_in_the_index_is_written_again(tmp_path: Path, damage: str) -> None:
    made(ONE, tmp_path / "index")
    file = tmp_path / "index" / "it" / "f0.js"
    file.write_bytes(DAMAGED[damage](file.read_bytes()))
    assert made(OTHER, tmp_path / "index") == anew(OTHER)


@pytest.mark.parametrize("name", ["d", "f1"])
def test_an_index_with_too_few_files_or_too_many_is_mended(tmp_path: Path, name: str) -> None:
    made(ONE, tmp_path / "index")
    file = tmp_path / "index" / "it" / f"{name}.js"
    if file.exists():
        file.unlink()
    else:
        file.touch()
    assert made(OTHER, tmp_path / "index") == anew(OTHER)


def test_files_of_a_language_that_did_not_change_stay_the_same_files(tmp_path: Path) -> None:
    made(ONE, tmp_path / "index")
    inode = (tmp_path / "index" / "it").stat().st_ino
    made(OTHER, tmp_path / "index")
    assert (tmp_path / "index" / "it").stat().st_ino == inode


def test_files_that_an_edit_did_not_change_stay_the_same_files(tmp_path: Path) -> None:
    inodes = []
    for text in ("A customer.", "A complaint."):
        made(corpus({"en": [page("0", "A parcel."), page("1", text)]}), tmp_path / "index")
        files = (tmp_path / "index" / "en" / name for name in ("f0.js", "f1.js"))
        inodes.append([file.stat().st_ino for file in files])
    before, after = inodes
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]


def test_where_no_links_are_possible_files_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refused)
    for site in (ONE, OTHER, ONE):
        assert made(site, tmp_path / "index") == anew(site)


def test_where_nothing_can_be_kept_everything_is_made(tmp_path: Path, cache: Path) -> None:
    cache.write_text("in the way", encoding="utf-8")
    assert made(ONE, tmp_path / "one") == anew(ONE)
    assert made(OTHER, tmp_path / "one") == anew(OTHER)


def test_the_newest_are_kept(tmp_path: Path, cache: Path, indexed: list[str]) -> None:
    sites = [corpus({"xa": [page("0", f"Page {number}.")]}) for number in range(6)]
    for site in sites:
        made(site, tmp_path / "index")
    assert len(files(cache / "accord" / "search" / "xa")) == 5
    made(sites[-1], tmp_path / "index")
    assert len(indexed) == len(sites)


def test_several_processes_make_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, indexed: list[str]
) -> None:
    monkeypatch.setattr("accord.search.making._WORTH_PROCESSES", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert made(ONE, tmp_path / "one") == anew(ONE)
    assert made(ONE, tmp_path / "other") == anew(ONE)
    assert indexed == []


def test_where_no_process_may_be_started_one_does_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, indexed: list[str]
) -> None:
    def refused(*_: object) -> object:
        raise PermissionError

    monkeypatch.setattr("accord.search.making._WORTH_PROCESSES", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refused)
    assert made(ONE, tmp_path / "one") == anew(ONE)
    assert indexed == ["en", "it"]
