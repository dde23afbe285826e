"""The three engines behind one door: documents go in, answers come out."""

from __future__ import annotations

import html
import json
import os
import resource
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rjsmin import jsmin

from accord.publishing.scripts import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from queries import Query

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "overrides/assets/scripts"
ASSETS = Path(sysconfig.get_path("purelib"), "material/templates/assets/javascripts")
MATERIAL_CONFIG = {
    "lang": ["en", "it", "ru"],  # it has no Polish
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1}, "tags": {"boost": 1e6}},
}
"""As the theme writes it for a site in our languages."""

Answers = list[dict[str, Any]]


def accord(documents: Sequence[Any], asked: Sequence[Query], folder: Path) -> tuple[float, Answers]:
    """Return the processor seconds of a first build, and the answers of this project's engine."""
    (folder / "documents.json").write_text(json.dumps(documents), encoding="utf-8")
    cache = {"XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-m", "accord.cli", "index", folder / "documents.json"]
    seconds = _timed(lambda: _run([*command, "--out", folder / "index"], cache))
    engine = folder / "search-engine.js"
    engine.write_text(published_engine(), encoding="utf-8")
    answers: Answers = [{}] * len(asked)
    for cross in (True, False):
        some = [at for at, query in enumerate(asked) if (query.kind == "cross") == cross]
        file = _queries([asked[at] for at in some], folder)
        options = ["--all-languages"] if cross else []
        command = ["node", HERE / "query.mjs", engine, folder / "index", file, "--cold"]
        lines = _run([*command, *options])
        for at, line in zip(some, lines, strict=True):
            urls = [result["url"].partition("#")[0] for result in line["results"]]
            answers[at] = line | {"urls": list(dict.fromkeys(urls))}
    return seconds, answers


def published_engine() -> str:
    """Return this project's engine as the build of a site publishes it."""
    return str(jsmin(joined(SCRIPTS / "search-engine.js")))


def pagefind(
    documents: Sequence[Any], asked: Sequence[Query], folder: Path
) -> tuple[float, Answers]:
    """Return the same of Pagefind, each query in the index of its language."""
    site = folder / "site"
    for document in documents:
        page = site / f"{document['url'].rstrip('/')}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_html(document), encoding="utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", site, "--quiet"]
    seconds = _timed(lambda: _run(command))
    answers: Answers = [{}] * len(asked)
    for lang in sorted({query.lang for query in asked}):
        some = [at for at, query in enumerate(asked) if query.lang == lang]
        file = _queries([asked[at] for at in some], folder)
        lines = _run(["node", HERE / "pagefind.mjs", site / "pagefind", file, lang])
        known = {document["url"].rstrip("/"): document["url"] for document in documents}
        for at, line in zip(some, lines, strict=True):
            urls = (url.lstrip("/").removesuffix(".html") for url in line["urls"])
            answers[at] = line | {"urls": [known[url] for url in urls]}
    return seconds, answers


def built_in(
    documents: Sequence[Any], asked: Sequence[Query], folder: Path
) -> tuple[float, Answers]:
    """Return the same of Material's search, whose index the reader's browser builds."""
    docs = [
        {"location": f"{each['url']}#{part['id']}" if part["id"] else each["url"],
         "title": part["heading"] or each["title"], "text": html.escape(part["text"])}
        for each in documents
        for part in each["sections"]
    ]  # fmt: skip
    index = folder / "search_index.json"
    index.write_text(json.dumps({"config": MATERIAL_CONFIG, "docs": docs}), encoding="utf-8")
    file = _queries(asked, folder)
    answers = _run(["node", HERE / "material.mjs", ASSETS, index, file])
    return 0.0, answers


ENGINES: Mapping[str, Callable[..., tuple[float, Answers]]] = {
    "Accord": accord,
    "Pagefind 1.5.2": pagefind,
    "Material": built_in,
}


def _html(document: Mapping[str, Any]) -> str:
    parts = [f"<h1>{html.escape(document['title'])}</h1>"]
    for part in document["sections"]:
        if part["heading"]:
            parts.append(f'<h2 id="{part["id"]}">{html.escape(part["heading"])}</h2>')
        parts.append(f"<p>{html.escape(part['text'])}</p>")
    title = html.escape(document["title"])
    body = "".join(parts)
    return f'<html lang="{document["lang"]}"><title>{title}</title><body><main>{body}</main>'


def _queries(asked: Sequence[Query], folder: Path) -> Path:
    file = folder / "queries.json"
    found = [{"lang": query.lang, "query": query.query} for query in asked]
    file.write_text(json.dumps(found), encoding="utf-8")
    return file


def _timed(build: Callable[[], object]) -> float:
    start = _spent()
    build()
    return _spent() - start


def _spent() -> float:
    """Return the processor seconds of the programs run so far: other work does not slow them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(command: Sequence[object], environment: Mapping[str, str] | None = None) -> Answers:
    run = subprocess.run(
        list(map(str, command)),
        env=os.environ | (environment or {}),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
