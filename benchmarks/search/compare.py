"""Our search beside Pagefind and Material's, on the same pages and queries, in one run.

`make bench-search` [SIZES="42 1000 10000"] [COUNT=60] [SEED=another] [ENGINES=Accord]
[QUERIES=file]: for each site a table of how good the answers are and one of what they cost.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines import ENGINES
from measures import NAMES, measured

from sites import sites

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engines import Answers
    from queries import Query

Quality = dict[tuple[str, str], list[tuple[float, ...]]]
"""(kind of query, language) -> the measures of each query."""


def main() -> None:
    """Measure every engine on the sites of $SIZES."""
    for pages, asked in sites(int(os.environ.get("COUNT", "60"))):
        _compare(pages, asked)


def _compare(pages: Sequence[dict[str, Any]], asked: Sequence[Query]) -> None:
    qualities: dict[str, Quality] = {}
    costs = []
    for name in os.environ.get("ENGINES", ",".join(ENGINES)).split(","):
        with tempfile.TemporaryDirectory() as folder:
            seconds, answers = ENGINES[name](pages, asked, Path(folder))
        qualities[name] = _quality(asked, answers)
        costs.append(f"| {name} | {_cost(asked, answers)} | {seconds:.1f} |")
    print(f"\n### {len(pages):,} pages, {len(asked)} queries\n")
    print(f"Each cell, in per cent: {' / '.join(NAMES)}.\n")
    _print_quality(qualities)
    print("\n| engine | bytes of the first query, median / p95 | with a typo | ", end="")
    print("requests | ms in memory, median / p95 | build, CPU s |\n|---|---|---|---|---|---|")
    print("\n".join(costs), flush=True)


def _quality(asked: Sequence[Query], answers: Answers) -> Quality:
    found: defaultdict[tuple[str, str], list[tuple[float, ...]]] = defaultdict(list)
    for query, answer in zip(asked, answers, strict=True):
        urls = [url for url in answer["urls"] if url not in query.ignored]
        if query.kind == "cross":
            urls = [url for url in urls if not url.startswith(query.lang)]
        found[query.kind, query.lang].append(measured(urls, query.relevant))
    return found


def _print_quality(qualities: Mapping[str, Quality]) -> None:
    print(f"| query | language | n | {' | '.join(qualities)} |")
    print("|---" * (3 + len(qualities)) + "|")
    for kind, lang in sorted(next(iter(qualities.values()))):
        rows = [quality[kind, lang] for quality in qualities.values()]
        cells = (
            " / ".join(f"{100 * statistics.fmean(each):.0f}" for each in zip(*row, strict=True))
            for row in rows
        )
        print(f"| {kind} | {lang} | {len(rows[0])} | {' | '.join(cells)} |")


def _cost(asked: Sequence[Query], answers: Answers) -> str:
    pairs = list(zip(asked, answers, strict=True))
    whole = [answer["bytes"] for query, answer in pairs if query.kind != "typo"]
    mistyped = [answer["bytes"] for query, answer in pairs if query.kind == "typo"]
    requests = statistics.median(answer["requests"] for answer in answers)
    ms = _spread([answer["ms"] for answer in answers], 1)
    return f"{_spread(whole, 0)} | {_spread(mistyped, 0)} | {requests:.0f} | {ms}"


def _spread(values: Sequence[float], digits: int) -> str:
    """Return the median and the 95th percentile."""
    if not values:
        return "–"
    p95 = sorted(values)[int(len(values) * 0.95)]
    return f"{statistics.median(values):,.{digits}f} / {p95:,.{digits}f}"


if __name__ == "__main__":
    main()
