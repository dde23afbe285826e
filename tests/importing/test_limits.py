"""A file that asks for too much is refused in words, before it costs anything."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from unittest.mock import Mock

import pytest

from accord.importing.article import Article
from accord.importing.limits import (
    MOST_BYTES,
    MOST_CHARACTERS,
    MOST_LINES,
    check_lines,
    check_text,
    read_whole,
    too_deep,
)
from accord.problems import InvalidInputError, Place

WHERE = Place("a.txt")


def refusal(path: Path) -> str:
    """Return why the file is refused."""
    with pytest.raises(InvalidInputError) as refused:
        read_whole(path, WHERE)
    return str(refused.value)


def test_a_line_of_100_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(2 * MOST_BYTES)
    expected = "a.txt: the file has more than 50,000,000 bytes. Split it into articles."
    assert refusal(path) == expected


def test_what_fits_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"text\x00\r\n")
    assert read_whole(path, WHERE) == b"text\x00\r\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    expected = "a.txt: this is a device or a pipe. Name an article, or a folder of articles."
    assert refusal(path) == expected


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_without_end_is_not_read() -> None:
    assert "this is a device or a pipe" in refusal(Path("/dev/zero"))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    expected = "a.txt: there is no such file or folder. Check the spelling."
    assert refusal(tmp_path / "a.txt") == expected
    (tmp_path / "dead.txt").symlink_to("nowhere")
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    expected = "a.txt: this link leads nowhere. Name the file it should lead to."
    assert refusal(tmp_path / "dead.txt") == expected
    assert refusal(tmp_path / "circle.txt") == expected


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied"),
            "a.txt: this cannot be opened (Permission denied). Make it readable.",
        ),
        (
            OSError(errno.EIO, "Input/output error"),
            (
                "a.txt: this cannot be opened (Input/output error). "
                "See whether another program opens it."
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_opened_says_what_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"article")
    monkeypatch.setattr(Path, "open", Mock(side_effect=error))
    assert refusal(path) == message


def test_a_link_is_followed_within_its_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"article")
    (tmp_path / "secret").write_bytes(b"secret")
    inside, outside = folder / "inside.txt", folder / "outside.txt"
    inside.symlink_to("a.txt")
    outside.symlink_to("../secret")
    assert read_whole(inside, WHERE) == b"article"
    expected = "a.txt: this is a link to a file elsewhere. Name the file it leads to."
    assert refusal(outside) == expected


def test_a_text_that_is_too_long_says_so() -> None:
    check_text("x" * MOST_CHARACTERS, WHERE)
    with pytest.raises(InvalidInputError) as refused:
        check_text("x" * (MOST_CHARACTERS + 1), WHERE)
    assert str(refused.value) == (
        "a.txt: the text has 2,000,001 characters, more than 2,000,000. Split it into articles."
    )


def test_a_text_of_too_many_lines_says_so() -> None:
    check_lines(Article.of("a", "en", "x\n" * MOST_LINES), WHERE)
    with pytest.raises(InvalidInputError) as refused:
        check_lines(Article.of("a", "en", "x\n" * (MOST_LINES + 1)), WHERE)
    assert str(refused.value) == (
        "a.txt: the file has 20,001 lines, more than 20,000. Split it into articles."
    )


def test_what_is_too_deep_says_what_helps() -> None:
    assert str(too_deep(WHERE)) == (
        "a.txt: the file nests its elements more than 200 levels deep. "
        "Save its text alone, as .txt."
    )
