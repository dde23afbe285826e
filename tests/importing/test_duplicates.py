"""What says the same in nearly the same words is noticed, within one language."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.importing.article import Article
from accord.importing.batch import Result
from accord.importing.duplicates import KnownText, note_duplicates
from accord.importing.pipeline import outline
from accord.importing.shingles import shingles
from accord.problems import Place

SOURCES = Path(__file__).parents[2] / "sources"
TEXT = (SOURCES / "it-six-tips.txt").read_text(encoding="utf-8")
OTHER = (SOURCES / "pl-life-vests.txt").read_text(encoding="utf-8")


def result(name: str, text: str, lang: str = "it") -> Result:
    draft = outline(Article.of(name, lang, text))
    return Result(Path(name), Place(name), draft, shingles=shingles(draft.texts))


def edited(text: str, every: int) -> str:
    """Return the text with one word of so many replaced."""
    words = text.split(" ")
    return " ".join("altro" if n % every == 0 else word for n, word in enumerate(words, start=1))


def notes(*results: Result, known: tuple[KnownText, ...] = ()) -> list[str]:
    return [str(note) for found in note_duplicates(results, known) for note in found.similar]


def test_a_copy_names_what_it_is_a_copy_of() -> None:
    assert notes(result("a.txt", TEXT), result("b.txt", TEXT)) == [
        "b.txt: its wording is 100% that of a.txt. Merge the two, or keep one of them."
    ]


def test_a_guide_that_is_there_counts_as_well() -> None:
    known = KnownText("docs/it/guides/x.md", "it", tuple(TEXT.splitlines()))
    (note,) = notes(result("a.txt", TEXT), known=(known,))
    assert "that of docs/it/guides/x.md" in note


@pytest.mark.parametrize(("every", "noticed"), [(20, 1), (4, 0)])
def test_an_edited_copy_is_noticed_until_it_is_another_text(every: int, noticed: int) -> None:
    assert len(notes(result("a.txt", TEXT), result("b.txt", edited(TEXT, every)))) == noticed


def test_the_same_words_in_another_order_are_another_text() -> None:
    turned = "\n".join(" ".join(reversed(line.split(" "))) for line in TEXT.split("\n"))
    assert notes(result("a.txt", TEXT), result("b.txt", turned)) == []


def test_a_thousand_copies_are_compared_with_the_first_alone() -> None:
    found = notes(*(result(f"{number}.txt", TEXT) for number in range(5)))
    assert [note.split(".")[0] for note in found] == ["1", "2", "3", "4"]
    assert all("that of 0.txt" in note for note in found)


def test_other_texts_and_other_languages_are_let_be() -> None:
    assert notes(result("a.txt", TEXT), result("b.txt", OTHER)) == []
    assert notes(result("a.txt", TEXT), result("b.txt", TEXT, "pl")) == []


def test_a_text_too_short_to_tell_and_one_unread_are_passed_on() -> None:
    short = result("a.txt", "Ascolta.\n\nPoi rispondi.\n")
    unread = Result(Path("b.txt"), Place("b.txt"))
    assert list(note_duplicates([short, short, unread], ())) == [short, short, unread]
