"""Search, guided by coverage, for a file that is imported wrongly: bytes to draft and back again.

What libFuzzer finds it leaves in .cache/fuzz/; the same command with that file's path repeats it.
"""

from __future__ import annotations

import sys
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["accord"]):
    from tests.fuzz.formats import ENDINGS, dressed
    from tests.importing import oracle

    from accord.importing.article import Article
    from accord.importing.limits import check_lines, check_text
    from accord.importing.readers import read
    from accord.languages import known_languages
    from accord.problems import InvalidInputError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
FOUND = ROOT / ".cache" / "fuzz"
LANGUAGES = known_languages()
LONGEST = 1500
"""Bytes; longer files repeat what shorter ones show, and cost the search its speed."""
FLAGS = (
    f"-dict={Path(__file__).with_name('words.dict')}",
    f"-max_len={LONGEST}",
    f"-artifact_prefix={FOUND}/",
    "-timeout=30",
    "-rss_limit_mb=2048",
    "-print_final_stats=1",
)


def import_file(data: bytes) -> None:
    """Import a file; its first two bytes choose the format and the language."""
    if len(data) <= 2:
        return
    ending = ENDINGS[data[0] % len(ENDINGS)]
    lang = LANGUAGES[data[1] % len(LANGUAGES)]
    where = Place(f"source{ending}")
    try:
        reading = read(ending, dressed(ending, data[2:]), where, (lang,))
        check_text(reading.text, where)
        article = Article.of("source", lang, reading.text, reading.marks)
        check_lines(article, where)
    except InvalidInputError:
        return
    oracle.check(article)


def seeds() -> Iterator[bytes]:
    """Yield how real articles begin, in each format in turn, from which the search sets out."""
    articles = (*ROOT.glob("sources/*.txt"), *ROOT.glob("tests/importing/cases/*.md"))
    for path, (number, ending) in zip(sorted(articles), cycle(enumerate(ENDINGS)), strict=False):
        text = path.read_text(encoding="utf-8").encode()[: LONGEST - 2].decode(errors="ignore")
        languages = (n for n, lang in enumerate(LANGUAGES) if path.name.startswith(f"{lang}-"))
        is_page = ending.endswith("html")
        content = oracle.RENDERER.reset().convert(text) if is_page else text
        yield bytes((number, next(languages, 0))) + content.encode()
    for number, ending in enumerate(ENDINGS):
        yield bytes((number, 0)) + dressed(ending, b"# A title\n\nA paragraph of it.\n\n- an item")


def main() -> None:
    """Search until a flag of libFuzzer's says to stop; the process ends with what was found."""
    FOUND.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds()):
            (Path(folder) / str(number)).write_bytes(seed)
        named = [folder] if not any(Path(flag).is_file() for flag in sys.argv[1:]) else []
        atheris.Setup([sys.argv[0], *FLAGS, *sys.argv[1:], *named], import_file)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
