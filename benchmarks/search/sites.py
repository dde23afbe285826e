"""What is measured: the sites of $SIZES, and for each of them the queries drawn or in $QUERIES."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from queries import Query, development, drawn, from_file
from synthetic import documents

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "search"
DEVELOPMENT = 42
"""As a size, the pages of the development set."""
SIZES = "42 1000 10000"
LARGE = 5_000
"""Pages from which half as many queries are drawn, and the slowest engine is asked still fewer."""


def sites(count: int) -> Iterator[tuple[list[dict[str, Any]], list[Query]]]:
    """Yield the pages and queries of each site, `count` queries of each kind and language.

    With $QUERIES they are those in the file whose right pages the site has; where it has none of
    them the site is left out. Exits with a message where the file is none.
    """
    named = os.environ.get("QUERIES")
    given = _given(Path(named)) if named else None
    for size in map(int, os.environ.get("SIZES", SIZES).split()):
        if size == DEVELOPMENT:
            if not GOLD.is_dir():
                print(f"\nThe development set is left out: {GOLD} is missing.")
                continue
            pages, asked = development(GOLD)
        else:
            pages = documents(size)
            each = count // 2 if size >= LARGE else count
            asked = [] if given else list(drawn(pages, each, os.environ.get("SEED", "")))
        if given is not None:
            asked = _of_site(given, pages)
        if asked:
            yield pages, asked
        else:
            print(f"\nNone of the queries' right pages is among the {len(pages)} pages.")


def spread(asked: Sequence[Query], count: int) -> list[Query]:
    """Return `count` of the queries, of all kinds and languages alike, or all there are."""
    return list(asked[:: max(1, len(asked) // count)][:count])


def _given(file: Path) -> list[Query]:
    try:
        return from_file(file)
    except (OSError, ValueError, KeyError, TypeError) as error:
        form = '[{"lang": "pl", "query": "…", "relevant": ["url", …]}, …]'
        sys.exit(f"{file}: no queries ({type(error).__name__}: {error}). Write {form}.")


def _of_site(given: Sequence[Query], pages: Sequence[dict[str, Any]]) -> list[Query]:
    known = {page["url"].strip("/"): page["url"] for page in pages}
    languages = {page["lang"] for page in pages}
    found = []
    for query in given:
        right = {known.get(url.strip("/"), "") for url in query.relevant} - {""}
        if right and query.lang in languages:
            found.append(Query(query.kind, query.lang, query.query, frozenset(right)))
    if 0 < len(found) < len(given):
        print(f"\n{len(given) - len(found)} queries have no right page on the next site.")
    return found
