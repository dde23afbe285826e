"""Pages read from files as people save them."""

from pathlib import Path

import pytest

from accord.documents.page import Page, PageRef, read_page
from accord.problems import InvalidInputError

REF = PageRef("pl", "guides/x.md")


def read(folder: Path, data: bytes) -> Page:
    file = folder / "docs" / "pl" / "guides" / "x.md"
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    return read_page(file, REF, folder)


def test_a_page_has_a_title_and_parts_under_it(tmp_path: Path) -> None:
    page = read(tmp_path, "---\norigin: pl\n---\n\n# Tytuł\n\nTekst.\n\n## Dalej\n".encode())
    assert (page.ref, page.file) == (REF, "docs/pl/guides/x.md")
    assert (page.title, page.title_line) == ("Tytuł", 5)
    assert [part.heading for part in page.parts] == ["Tytuł", "Dalej"]
    assert str(page.place("origin")) == "docs/pl/guides/x.md:2"
    assert str(page.place("summary")) == "docs/pl/guides/x.md:5"


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf---\norigin: pl\n---\n# Tytu\xc5\x82\n",
        "---\r\norigin: pl\r\n---\r\n# Tytuł\r\n".encode(),
        "---\norigin: pl\n---\nTytuł\n=====\n".encode(),
    ],
    ids=["byte order mark", "Windows line ends", "underlined title"],
)
def test_editors_habits_do_not_matter(tmp_path: Path, data: bytes) -> None:
    page = read(tmp_path, data)
    assert (page.title, page.title_line) == ("Tytuł", 4)
    assert page.matter.values == {"origin": "pl"}


def test_text_is_normalised_at_the_door(tmp_path: Path) -> None:
    page = read(tmp_path, "# Zło\u015b\u0107 i zlos\u0301c\u0301\n".encode())
    assert page.title == "Złość i zlość"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1: the page has no title. Begin the text with a line `# Title`."),
        ("Tekst.\n", "1: the page has no title. Begin the text with a line `# Title`."),
        (
            "---\norigin: pl\n---\n\n## Dalej\n",
            "4: the page has no title. Begin the text with a line `# Title`.",
        ),
        ("Text.\n\n# A\n", "1: text stands before the title. Move it below the title."),
        ("- a\n\n# A\n", "1: text stands before the title. Move it below the title."),
        ("# A\n\n# B\n", "3: the page has a second title. Use `##` for sections."),
    ],
)
def test_a_page_has_exactly_one_title(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        read(tmp_path, text.encode())
    assert str(raised.value) == f"docs/pl/guides/x.md:{message}"


def test_another_encoding_is_named_with_line_and_byte(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as raised:
        read(tmp_path, "# Tytuł\n\nZażółć\n".encode("iso-8859-2"))
    assert str(raised.value) == (
        "docs/pl/guides/x.md:1: the file is not UTF-8 (byte 0xb3). Save it as UTF-8 in your editor."
    )
