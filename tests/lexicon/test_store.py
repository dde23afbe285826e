"""What dictionaries said outlives a run, and nothing that happens to the file does any harm."""

import multiprocessing
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from accord.lexicon import keys
from accord.lexicon.store import Store, edition
from accord.lexicon.word import Reading, Trait, Word

WORD = Word(frozenset({"klient/noun"}), frozenset({"a", "b"}), frozenset({"a"}), Trait.SINGULAR)
READINGS = (Reading("klient/noun", frozenset({"sg nom m1"})),)
DICTIONARIES = ("simplemma", "morfeusz2", "pymorphy3", "snowballstemmer")


def filled(file: Path) -> Path:
    store = Store(file)
    store.keep_word("klient", WORD)
    store.keep_word("xyz", Word(frozenset(), frozenset(), frozenset(), Trait.NONE))
    store.keep_stem("klient", "klient")
    store.keep_searched("klient", ["klient/noun"])
    store.keep_forms("klient/noun", frozenset({"klient", "klienta"}))
    store.keep_readings("klient", READINGS)
    store.flush()
    return file


def test_answers_outlive_the_run(tmp_path: Path) -> None:
    store = Store(filled(tmp_path / "folder" / "pl.sqlite3"))
    assert store.word("klient") == WORD
    assert store.word("xyz") == Word(frozenset(), frozenset(), frozenset(), Trait.NONE)
    assert store.stem("klient") == "klient"
    assert store.keys(["klient", "xyz", "new"]) == {"klient": WORD.keys, "xyz": frozenset()}
    assert store.stems(["klient", "new"]) == {"klient": "klient"}
    assert store.forms(["klient/noun", "new"]) == {"klient/noun": ("klient", "klienta")}
    assert store.searched(["klient", "new"]) == {"klient": ("klient/noun",)}
    assert store.readings("klient") == READINGS
    assert store.readings("new") is None
    assert (store.word("new"), store.stem("new")) == (None, None)


def test_a_long_run_reads_ahead_and_answers_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accord.lexicon.database._LONG_RUN", 2)
    store = Store(filled(tmp_path / "pl.sqlite3"))
    assert [store.word("klient") for _ in range(4)] == [WORD] * 4
    assert (store.stem("klient"), store.stem("new")) == ("klient", None)
    assert store.word("new") is None


def test_what_is_not_yet_written_is_answered(tmp_path: Path) -> None:
    store = Store(tmp_path / "pl.sqlite3")
    store.keep_word("klient", WORD)
    store.keep_stem("klient", "klient")
    assert (store.word("klient"), store.stem("klient")) == (WORD, "klient")
    assert store.keys(["klient", "new"]) == {"klient": WORD.keys}


def test_what_was_fetched_is_answered_without_the_file(tmp_path: Path) -> None:
    file = filled(tmp_path / "pl.sqlite3")
    store = Store(file)
    store.fetch(["klient", "new"])
    with sqlite3.connect(file) as database:
        database.execute("DELETE FROM answers")
    assert (store.word("klient"), store.stem("klient")) == (WORD, "klient")
    assert store.word("new") is None


@pytest.mark.parametrize(
    "content", [b"no database at all", b"\x00" * 5000, b"SQLite format 3\x00?"]
)
def test_a_corrupt_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "pl.sqlite3"
    file.write_bytes(content)
    store = Store(file)
    assert store.word("klient") is None
    filled(file)
    assert Store(file).word("klient") == WORD


def test_a_damaged_page_costs_no_more_than_what_it_held(tmp_path: Path) -> None:
    file = filled(tmp_path / "pl.sqlite3")
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert Store(file).word("klient") is None
    assert Store(filled(file)).word("klient") == WORD


def test_where_nothing_can_be_written_everything_works(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = Store(tmp_path / "file" / "pl.sqlite3")
    store.keep_word("klient", WORD)
    store.flush()
    assert store.word("klient") is None


def test_a_file_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    file = filled(tmp_path / "pl.sqlite3")
    file.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        store = Store(file)
        assert store.word("klient") == WORD
        store.keep_stem("new", "n")
        store.flush()
        assert store.word("klient") == WORD
    finally:
        tmp_path.chmod(0o755)


def test_while_another_process_writes_answers_are_not_lost_for_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accord.lexicon.database._SECONDS", 0)
    file = filled(tmp_path / "pl.sqlite3")
    other = sqlite3.connect(file)
    other.execute("BEGIN EXCLUSIVE")
    store = Store(file)
    assert store.word("klient") is None
    other.rollback()
    other.close()
    assert Store(file).word("klient") == WORD


def fill_from(file: Path, number: int) -> None:
    store = Store(file)
    for n in range(300):
        store.keep_stem(f"{number}-{n}", "stem")
        if n % 100 == 0:
            store.flush()
    store.flush()


def test_processes_share_the_file(tmp_path: Path) -> None:
    file = tmp_path / "pl.sqlite3"
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=fill_from, args=(file, number)) for number in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    store = Store(file)
    assert all(store.stem(f"{number}-{n}") == "stem" for number in range(3) for n in range(300))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_opens_the_file_for_itself(tmp_path: Path) -> None:
    store = Store(filled(tmp_path / "pl.sqlite3"))
    assert store.word("klient") == WORD
    child = os.fork()
    if child == 0:
        os._exit(0 if store.stem("klient") == "klient" else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert store.stem("klient") == "klient"


def test_another_dictionary_is_another_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    before = edition()
    monkeypatch.setattr("accord.lexicon.store.version", lambda package: f"{package} 0")
    edition.cache_clear()
    assert edition() != before
    edition.cache_clear()


@pytest.mark.parametrize("lang", ["pl", "ru", "it", "en", "fr"])
def test_a_run_without_new_words_loads_no_dictionary(tmp_path: Path, lang: str) -> None:
    code = (
        "import sys\n"
        "from accord.lexicon.keys import label_keys, text_keys\n"
        "from accord.lexicon.vocabulary import analyse\n"
        "words = ('klient', 'клиент', 'cliente', 'customer')\n"
        f"for word in words: label_keys(word, {lang!r}), text_keys(word, {lang!r})\n"
        f"analyse(words, {lang!r})\n"
        f"print(*(set({DICTIONARIES!r}) & sys.modules.keys()))\n"
    )
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path)}
    command = [sys.executable, "-c", code]
    first, second = (
        subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    )
    assert first.strip()
    assert not second.strip()


def test_what_is_no_word_is_not_kept() -> None:
    endless = "a" * 1_000_000
    assert keys.lexemes(endless, "pl") == frozenset()
    assert keys.label_keys(endless, "pl") & keys.text_keys(endless, "pl")
