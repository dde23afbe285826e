"""How fast web pages are imported, beside what trafilatura alone takes for the same pages.

The pages hold the articles of sources/ in three layouts, each with the menus, scripts and related
articles of a site around it. Imported, a page becomes a draft with its ledger. Alone, trafilatura
makes bare text of it, or Markdown with title, author and date, which is nearer to what an import
needs. Prints pages a second of each, and the ratios. They take turns, page by page, so that a busy
machine slows all.
"""

from __future__ import annotations

import statistics
import time
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from trafilatura import extract

from accord.importing.pipeline import draft_source
from accord.importing.running.garbage import spare_what_is_loaded
from accord.importing.sources import Source
from accord.problems import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
RUNS = 15
LONG = 120
"""Characters of a line that is text, and not a heading."""
AROUND = 150
"""Links in the menus and boxes around an article."""


def main() -> None:
    """Time all three on all pages in turn and print the figures."""
    sources = list(_sources())
    for source in sources:
        draft_source(source)
    spare_what_is_loaded()  # as the command does
    totals: dict[str, list[float]] = {name: [] for name in WAYS}
    for run in range(RUNS + 1):
        seconds = dict.fromkeys(WAYS, 0.0)
        for source in sources:
            for name, way in WAYS.items():
                seconds[name] += _seconds(way, source)
        if run:  # the first one loads libraries and fills caches
            for name, total in seconds.items():
                totals[name].append(total)
    size = statistics.mean(len(_content(source)) for source in sources) / 1000
    print(f"{len(sources)} pages of {size:.0f} kB on average, median of {RUNS} runs")
    speeds = {name: len(sources) / statistics.median(times) for name, times in totals.items()}
    for name, speed in speeds.items():
        print(f"{speed:7.1f} pages a second {name}, ratio {speeds['imported'] / speed:.2f}")


def _seconds(work: Callable[[Source], object], source: Source) -> float:
    start = time.perf_counter()
    work(source)
    return time.perf_counter() - start


def _as_text(source: Source) -> object:
    return extract(_content(source))


def _as_markdown(source: Source) -> object:
    return extract(_content(source), output_format="markdown", with_metadata=True)


def _content(source: Source) -> bytes:
    if not isinstance(source.content, bytes):
        raise TypeError(source.content)
    return source.content


def _sources() -> Iterator[Source]:
    for file in sorted(ROOT.glob("sources/*.txt")):
        text = escape(file.read_text(encoding="utf-8"))
        title, *lines = [line.strip() for line in text.split("\n") if line.strip()]
        for lay_out in (_blog, _table, _boxes):
            name = f"{file.stem}-{lay_out.__name__}.html"
            content = _page(title, lay_out(lines), file.stem[:2]).encode()
            yield Source(Path(name), Place(name), file.stem[:2], content)


def _blog(lines: list[str]) -> str:
    blocks = (f"<p>{line}</p>" if len(line) >= LONG else f"<h2>{line}</h2>" for line in lines)
    return f'<article><div class="entry-content">{"".join(blocks)}</div></article>'


def _table(lines: list[str]) -> str:
    blocks = (f"{line}<br><br>" if len(line) >= LONG else f"<b>{line}</b><br>" for line in lines)
    return f"<table><tr><td>{_links(20)}</td><td>{''.join(blocks)}</td></tr></table>"


def _boxes(lines: list[str]) -> str:
    blocks = (f"<div>{line}</div>" if len(line) >= LONG else f"<h3>{line}</h3>" for line in lines)
    return "".join(f'<div class="row"><div class="col">{block}</div></div>' for block in blocks)


def _page(title: str, article: str, lang: str) -> str:
    script = "var state = {}; " * 500
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">'
        f"<title>{title} | Site</title><script>{script}</script></head><body>"
        f"<header><nav>{_links(AROUND)}</nav></header><main><h1>{title}</h1>{article}</main>"
        f'<aside class="related">{_links(AROUND)}</aside></body></html>'
    )


def _links(count: int) -> str:
    items = (f'<li class="menu-item"><a href="/{n}">Page {n}</a></li>' for n in range(count))
    return f"<ul>{''.join(items)}</ul>"


WAYS: dict[str, Callable[[Source], object]] = {
    "imported": draft_source,
    "as text by trafilatura": _as_text,
    "as Markdown by trafilatura": _as_markdown,
}


if __name__ == "__main__":
    main()
