"""Archives that stand for more than they are, or are none, are refused before they are unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import TypeAlias

import pytest

from accord.importing.limits import MOST_LEVELS
from accord.importing.readers.archives import MOST_ELEMENTS, MOST_ENTRIES, check_archive
from accord.problems import InvalidInputError, Place

Change: TypeAlias = Callable[[zipfile.ZipFile], None]

WHERE = Place("a.docx")
DAMAGED = (
    "a.docx: the file is damaged or encrypted. "
    "Open it with a word processor, and save it anew without a password."
)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION_LAUGHS = f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l9;</a>'
FOREIGN = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


def archive(files: dict[str, bytes | str], change: Change = lambda _: None) -> bytes:
    """Return a zip archive; `change` may make its directory lie."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(name, content)
        change(written)
    return data.getvalue()


def refusal(data: bytes) -> str:
    """Return why the archive is refused."""
    with pytest.raises(InvalidInputError) as refused:
        check_archive(data, WHERE)
    return str(refused.value)


def claim(size: int) -> Change:
    """Return what makes the first file claim this size."""

    def change(written: zipfile.ZipFile) -> None:
        written.filelist[0].file_size = size

    return change


def overlap(written: zipfile.ZipFile) -> None:
    """Let all entries share the data of the first."""
    first = written.filelist[0]
    for entry in written.filelist[1:]:
        entry.header_offset, entry.compress_size = first.header_offset, first.compress_size
        entry.file_size, entry.CRC = first.file_size, first.CRC


def encrypt(written: zipfile.ZipFile) -> None:
    """Say that a password is needed."""
    written.filelist[0].flag_bits |= 1


def pack_strangely(written: zipfile.ZipFile) -> None:
    """Name a way of packing that nobody knows."""
    written.filelist[0].compress_type = 99


def alter(written: zipfile.ZipFile) -> None:
    """Let the sum be that of another content."""
    written.filelist[0].CRC += 1


def nested(levels: int) -> str:
    """Return elements within elements."""
    return "<a>" * levels + "</a>" * levels


def many(elements: int) -> str:
    """Return elements beside elements, none like the one before."""
    return "<a>" + "".join(f"<b{n}/>" for n in range(elements)) + "</a>"


def test_an_honest_archive_passes() -> None:
    inside = {"word/document.xml": nested(MOST_LEVELS), "[Content_Types].xml": "<a>text</a>"}
    check_archive(archive({**inside, "word/media/image1.png": b"\x89PNG" * 1000}), WHERE)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            archive({f"{n}.txt": b"" for n in range(MOST_ENTRIES + 1)}),
            "the file holds 5,001 others, more than 5,000. Split it into articles.",
        ),
        (
            archive({"a.bin": b"x"}, claim(10**9)),
            "the file unpacks to 1,000,000,000 bytes, over 200,000,000. Split it into articles.",
        ),
        (
            archive({f"{n}.bin": bytes(range(256)) * 500 for n in range(2_000)}, overlap),
            "the file unpacks to 256,000,000 bytes, over 200,000,000. Split it into articles.",
        ),
        (
            archive({"word/document.xml": "<a/>"}, claim(10**8)),
            "its text unpacks to 100,000,000 bytes. Split it into articles.",
        ),
        (
            archive({"a.bin": bytes(5_000_000)}),
            "a part of the file is packed too densely to be text or a picture. Save it anew.",
        ),
        (
            archive({"word/document.xml": nested(MOST_LEVELS + 1)}),
            "the file nests its elements more than 200 levels deep. Save its text alone, as .txt.",
        ),
        (
            archive({"word/document.xml": many(MOST_ELEMENTS)}),
            "the file has more than 500,000 elements. Split it into articles.",
        ),
    ],
    ids=["entries", "claims", "overlap", "text", "ratio", "levels", "elements"],
)
def test_a_bomb_is_refused(data: bytes, message: str) -> None:
    assert refusal(data) == f"a.docx: {message}"


@pytest.mark.parametrize("markup", [BILLION_LAUGHS, FOREIGN], ids=["laughs", "foreign"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["word/document.xml", "_rels/.rels", "customXml/ITEM1.XML"])
def test_markup_that_declares_entities_is_refused(markup: str, encoding: str, name: str) -> None:
    assert refusal(archive({name: markup.encode(encoding)})) == (
        "a.docx: the file declares a document type, which no word processor does. "
        "Save it anew with a word processor."
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 but no archive",
        archive({"a.txt": "text"})[:-10],
        archive({"a.xml": "<a>"}),
        archive({"a.xml": "<a/>"}, encrypt),
        archive({"a.xml": "<a/>"}, pack_strangely),
        archive({"a.bin": bytes(50_000)}, claim(10)),
        archive({"a.bin": b"text"}, alter),
        archive({"a.xml": "<a/>"})[:-6] + b"\xff\x00\x00\x00\x00\x00",
    ],
    ids=["empty", "none", "short", "markup", "locked", "packing", "smaller", "altered", "before"],
)
def test_a_damaged_archive_says_so(data: bytes) -> None:
    assert refusal(data) == DAMAGED
