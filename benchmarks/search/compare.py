"""Our search beside Pagefind and Material's, on the same pages and queries, in one run.

`make bench-search` [SIZES="42 1000"] [COUNT=60] [ENGINES=Accord] [QUERIES=file]: one table a site.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines import ENGINES
from measures import NAMES, measured
from queries import Query, development, drawn, from_file
from synthetic import documents

if TYPE_CHECKING:
    from collections.abc import Sequence

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "search"
DEVELOPMENT = 42
"""As a size, the pages of the development set."""


def main() -> None:
    """Measure every engine on sites of the sizes in $SIZES."""
    count = int(os.environ.get("COUNT", "60"))
    for size in map(int, os.environ.get("SIZES", "42 1000").split()):
        if size == DEVELOPMENT:
            pages, asked = development(GOLD)
        else:
            pages = documents(size)
            asked = list(drawn(pages, count))
        if named := os.environ.get("QUERIES"):
            asked = from_file(Path(named))
        _compare(pages, asked)


def _compare(pages: Sequence[dict[str, Any]], asked: Sequence[Query]) -> None:
    print(f"\n### {len(pages)} pages, {len(asked)} queries\n")
    print(f"| engine | query | language | n | {' | '.join(NAMES)} |")
    print("|---" * (4 + len(NAMES)) + "|")
    costs = []
    for name in os.environ.get("ENGINES", ",".join(ENGINES)).split(","):
        engine = ENGINES[name]
        with tempfile.TemporaryDirectory() as folder:
            seconds, answers = engine(pages, asked, Path(folder))
        rows: defaultdict[tuple[str, str], list[tuple[float, ...]]] = defaultdict(list)
        for query, answer in zip(asked, answers, strict=True):
            found = [url for url in answer["urls"] if url not in query.ignored]
            if query.kind == "cross":
                found = [url for url in found if not url.startswith(query.lang)]
            rows[query.kind, query.lang].append(measured(found, query.relevant))
        for (kind, lang), values in sorted(rows.items()):
            means = (f"{statistics.fmean(column):.3f}" for column in zip(*values, strict=True))
            print(f"| {name} | {kind} | {lang} | {len(values)} | {' | '.join(means)} |")
        sys.stdout.flush()
        costs.append((name, seconds, asked, answers))
    print(
        "\n| engine | bytes of the first query, median | p95 | with a typo, p95 | requests |",
        end="",
    )
    print(" ms in memory, median | build, s |\n|---|---|---|---|---|---|---|")
    for name, seconds, _, answers in costs:
        sizes = sorted(answer["bytes"] for answer in answers)
        typos = sorted(a["bytes"] for q, a in zip(asked, answers, strict=True) if q.kind == "typo")
        middle = (
            statistics.median(answer[key] for answer in answers) for key in ("requests", "ms")
        )
        requests, ms = middle
        p95 = (each[int(len(each) * 0.95)] if each else 0 for each in (sizes, typos))
        print(
            f"| {name} | {statistics.median(sizes):,.0f} | {' | '.join(f'{n:,}' for n in p95)} |",
            end="",
        )
        print(f" {requests:.0f} | {ms:.1f} | {seconds:.1f} |", flush=True)


if __name__ == "__main__":
    main()
