"""Articles are drafted several at a time, and each as if it were alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from accord.importing.batch import MOST_BYTES, MOST_TOGETHER, import_found
from accord.importing.finding import find_sources
from accord.importing.pipeline import draft_source, draft_sources
from accord.importing.running.schedule import Lost, in_turn
from accord.importing.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from accord.importing.pipeline import Drafted
    from accord.importing.sources import Source

    Chunk = Sequence[Source]
    Work = Callable[[Chunk], Sequence[Drafted]]

ARTICLES = Path(__file__).parent / "articles"
TEXT = "Listening\n\nWhoever listens to the end hears what the customer wants.\n"


def write_articles(folder: Path, sizes: dict[str, int]) -> None:
    for name, size in sizes.items():
        Path(folder, name).write_text(TEXT.ljust(size, "\n"), encoding="utf-8")


def test_a_draft_does_not_depend_on_what_it_is_drafted_with(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x81\x00")
    files = [*sorted(ARTICLES.glob("*.txt")), bad, *sorted(ARTICLES.glob("*.html"))]
    sources = [open_source(file, None, file.parent) for file in files]
    together = draft_sources(sources)
    assert together == [draft_source(source) for source in sources]
    assert [found.draft is None for found in together] == [file is bad for file in files]


def test_small_files_are_drafted_together_and_large_ones_alone(tmp_path: Path) -> None:
    small = {f"a{number:02}.txt": 100 for number in range(MOST_TOGETHER + 1)}
    large = {"b.txt": MOST_BYTES - 200, "c.txt": MOST_BYTES, "d.txt": 100, "e.txt": 100}
    write_articles(tmp_path, small | large)
    chunks = []

    def recording(work: Work, tasks: Iterable[Chunk]) -> Iterator[tuple[Chunk, Sequence[Drafted]]]:
        for chunk in tasks:
            chunks.append("".join(source.path.stem[0] for source in chunk))
            yield chunk, work(chunk)

    results = import_found(find_sources([tmp_path], tmp_path), None, tmp_path, "en", recording)
    assert [result.source.name for result in results] == sorted(small | large)
    assert chunks == ["a" * MOST_TOGETHER, "ab", "c", "de"]


def test_what_is_lost_takes_nothing_along_that_is_drafted_with_it(tmp_path: Path) -> None:
    write_articles(tmp_path, {"a.txt": 100, "b.txt": 100, "c.txt": 100})

    def losing(
        work: Work, tasks: Iterable[Chunk]
    ) -> Iterator[tuple[Chunk, Sequence[Drafted] | Lost]]:
        for chunk, drafts in in_turn(work, tasks):
            lost = any(source.path.stem == "b" for source in chunk)
            yield chunk, Lost("importing it hangs") if lost else drafts

    results = [*import_found(find_sources([tmp_path], tmp_path), None, tmp_path, "en", losing)]
    assert [(result.source.stem, result.draft is None) for result in results] == [
        ("a", False),
        ("b", True),
        ("c", False),
    ]
    (problem,) = results[1].problems
    assert str(problem).startswith("b.txt: importing it hangs. Save its text alone")
