"""How long a reader waits for the first answer over a slow network, and how large each index is.

`make bench-search` [SIZES="42 1000 10000"] [ENGINES=Accord] [QUERIES=file]: three tables a site.
The search begins with the question: nothing of an engine is loaded before it, and each finds
an empty cache.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines import ASSETS, ENGINES, HERE, SCRIPTS, published_engine
from playwright.sync_api import sync_playwright
from serving import HOST, compressed, served
from tests.browser import chromium

from sites import LARGE, sites, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, CDPSession, Page
    from queries import Query

QUESTIONS = 12
"""Questions for each engine and network, of all kinds and languages."""
FEW_QUESTIONS = 2
"""Questions for Material on a large site: each takes minutes."""
WARM_QUESTIONS = 60
"""Questions for a page that has searched already."""
DRAWN = 10
"""Queries of a kind and language among which the questions are."""
PATIENCE = 300_000
"""Milliseconds after which a question counts as never answered."""
FLAGS = ("--no-sandbox", f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}")
"""No sandbox, because containers run as root; no name is resolved, so that nothing leaves here."""
ASK = """async (question) => {
  const start = performance.now();
  const found = await ask(question);
  return [performance.now() - start, found];
}"""


@dataclass(frozen=True, slots=True)
class Network:
    """A network as Chromium imitates it."""

    mbps: float
    """Megabits a second in each direction."""
    latency: int
    """Milliseconds until an answer to a request begins."""

    def __str__(self) -> str:
        """Return its name in the table."""
        return f"{self.mbps:g} Mbps, {self.latency} ms"


NETWORKS = (Network(9, 60), Network(1.6, 150))


@dataclass(frozen=True, slots=True)
class Harness:
    """Where the measurement finds what belongs to an engine."""

    page: str
    """The page that loads its client."""
    index: tuple[str, ...]
    """Patterns of its index's files, without its client."""


HARNESSES = {
    "Accord": Harness("accord.html", ("index/**/*",)),
    "Pagefind 1.5.2": Harness(
        "pagefind.html",
        (
            "site/pagefind/index/*",
            "site/pagefind/fragment/*",
            "site/pagefind/*.pf_meta",
            "site/pagefind/*.json",
        ),
    ),
    "Material": Harness("material.html", ("search_index.json",)),
}


def main() -> None:
    """Measure every engine on sites of the sizes in $SIZES."""
    named = os.environ.get("ENGINES", ",".join(ENGINES)).split(",")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS) as browser,
    ):
        print(f"\nChromium {browser.version}")
        for pages, asked in sites(DRAWN):
            _measure(browser, named, pages, asked)


def _measure(
    browser: Browser, named: Sequence[str], pages: Sequence[dict[str, Any]], asked: Sequence[Query]
) -> None:
    languages = sorted({page["lang"] for page in pages})
    (worker,) = (file.name for file in ASSETS.glob("workers/*.js"))

    def questions(count: int) -> list[dict[str, Any]]:
        return [
            {"lang": query.lang, "query": query.query, "languages": languages, "worker": worker}
            for query in spread(asked, count)
        ]

    waits: list[str] = []
    sizes: list[str] = []
    warm: list[str] = []
    for name in named:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            ENGINES[name](pages, [], folder)
            shutil.copytree(SCRIPTS, folder / "scripts")
            (folder / "scripts/search-engine.js").write_text(published_engine(), encoding="utf-8")
            shutil.copytree(ASSETS, folder / "javascripts")
            shutil.copy(HERE / "pages" / HARNESSES[name].page, folder)
            sizes.append(f"| {name} | {_size(folder, HARNESSES[name])} |")
            with served(folder) as site:
                url = site + HARNESSES[name].page
                few = name == "Material" and len(pages) >= LARGE
                cold = questions(FEW_QUESTIONS if few else QUESTIONS)
                waits += [
                    f"| {name} | {network} | {_cold(browser, url, network, cold)} |"
                    for network in NETWORKS
                ]
                if name == "Accord":
                    warm += _warm(browser, url, questions(WARM_QUESTIONS))
    print(f"\n### {len(pages):,} pages\n")
    _table("engine | network | questions with results | first results, median s | p95", waits)
    _table("engine | files of the index | bytes | compressed", sizes)
    if warm:
        _table("in a page that has searched | processor ms, median | p95", warm)


def _size(folder: Path, harness: Harness) -> str:
    found = [file for each in harness.index for file in folder.glob(each) if file.is_file()]
    raw = sum(file.stat().st_size for file in found)
    return f"{len(found):,} | {raw:,} | {sum(len(compressed(file)) for file in found):,}"


def _cold(browser: Browser, url: str, network: Network, questions: Sequence[dict[str, Any]]) -> str:
    times, answered = [], 0
    for question in questions:
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(url)
            speed = network.mbps * 1e6 / 8
            _session(page, "Network").send(
                "Network.emulateNetworkConditions",
                {
                    "offline": False,
                    "latency": network.latency,
                    "downloadThroughput": speed,
                    "uploadThroughput": speed,
                },
            )
            milliseconds, found = _asked(page, question)
            times.append(milliseconds / 1000)
            answered += found > 0
    return f"{answered} of {len(questions)} | {_summary(times, 2)}"


def _warm(browser: Browser, url: str, questions: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield two rows: a page's next questions, most files yet to come, and the same ones again."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(url)
        session = _session(page, "Performance", timeDomain="threadTicks")
        _asked(page, questions[0])
        another = [_processor(session, page, question) for question in questions[1:]]
        again = [_processor(session, page, question) for question in questions[1:]]
    yield f"| another question | {_summary(another, 1)} |"
    yield f"| the same questions again | {_summary(again, 1)} |"


def _processor(session: CDPSession, page: Page, question: dict[str, Any]) -> float:
    """Return milliseconds of processor time that the page's thread spends on a question."""
    before = _busy(session)
    _asked(page, question)
    return (_busy(session) - before) * 1000


def _busy(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def _asked(page: Page, question: dict[str, Any]) -> tuple[float, int]:
    page.set_default_timeout(PATIENCE)
    milliseconds, found = page.evaluate(ASK, question)
    return float(milliseconds), int(found)


def _session(page: Page, domain: str, **options: str) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send(f"{domain}.enable", options)
    return session


def _summary(values: Sequence[float], digits: int) -> str:
    p95 = sorted(values)[int(len(values) * 0.95)]
    return f"{statistics.median(values):.{digits}f} | {p95:.{digits}f}"


def _table(head: str, rows: Sequence[str]) -> None:
    print(f"| {head} |\n{'|---' * (head.count('|') + 1)}|")
    print("\n".join(rows), end="\n\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
