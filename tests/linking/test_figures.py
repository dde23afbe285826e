"""Precision and recall per language, on texts that were marked by hand; printed with the results.

gold/ was there when the guards were made. unseen/ holds texts by people who had not seen them, half
of them homonyms on purpose, and is measured with the project's own thesaurus. What counts there is
the first run; the floors below only keep what holds since.

| first run    | precision | recall | F1   |
|--------------|-----------|--------|------|
| Polish       | .756      | .939   | .838 |
| Russian      | .750      | .971   | .846 |
| Italian      | .667      | .909   | .769 |
| English      | .733      | 1.0    | .846 |
| Polish, two  | .667      | .976   | .792 |
| Russian, two | .661      | 1.0    | .796 |
| Italian, two | .648      | .946   | .769 |
| English, two | .696      | 1.0    | .821 |

The second texts came when set phrases had been tripled. What is wrong in them is nearly always a
word in a sense of another trade, a merge conflict or the flexibility of the skin, which no form
tells apart.
"""

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.linking.marked_texts import Figures, MarkedText, measure, read_marked

from accord.content.library import read_pages
from accord.linking.labels import read_labels
from accord.linking.matcher import Matcher
from accord.settings import read_settings
from accord.thesaurus.concept import Thesaurus
from accord.thesaurus.reader import build_thesaurus

FOLDER = Path(__file__).parent
OWN = FOLDER / "gold"
SHARED = FOLDER.parents[2] / "shared"
LANGUAGES = ("pl", "ru", "it", "en")
LEAST_MENTIONS = LEAST_TRAPS = 60
LEAST_F1 = LEAST_PRECISION = LEAST_RECALL = 0.97
CORE = 0.98
UNSEEN = {
    "first": {"pl": (0.86, 1.0), "ru": (0.8, 1.0), "it": (0.8, 0.96), "en": (0.82, 1.0)},
    "second": {"pl": (0.66, 0.97), "ru": (0.66, 1.0), "it": (0.64, 0.94), "en": (0.69, 1.0)},
}
"""Texts -> language -> the least precision and recall."""

Record = Callable[[str, Figures], None]


def matcher(labels: Path, lang: str) -> Matcher:
    return Matcher(read_labels(labels), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_is_enough_to_measure_by(lang: str) -> None:
    texts = read_marked(OWN / f"{lang}.txt")
    assert sum(len(text.mentions) for text in texts) >= LEAST_MENTIONS
    assert sum(text.traps for text in texts) >= LEAST_TRAPS


@pytest.mark.parametrize("file", sorted(FOLDER.glob("gold/*.txt")), ids=lambda file: file.stem)
def test_mentions_are_found_and_traps_are_not(file: Path, record_figures: Record) -> None:
    figures = measure(read_marked(file), matcher(OWN / "labels.json", file.stem))
    record_figures(f"gold {file.stem}", figures)
    assert figures.precision >= LEAST_PRECISION, figures.wrong
    assert figures.recall >= LEAST_RECALL, figures.missed
    assert figures.f1 >= LEAST_F1, (*figures.wrong, *figures.missed)


@cache
def own_thesaurus() -> Thesaurus:
    """Return the concepts that this repository publishes."""
    settings = read_settings(FOLDER.parents[1] / "mkdocs.yml")
    pages, _ = read_pages(settings)
    thesaurus, _ = build_thesaurus(pages, settings)
    return thesaurus


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("texts", UNSEEN)
def test_unseen_texts_fare_no_worse(texts: str, lang: str, record_figures: Record) -> None:
    marked = read_marked(FOLDER / "unseen" / texts / f"{lang}.txt")
    figures = measure(marked, Matcher(own_thesaurus(), lang))
    record_figures(f"unseen {texts} {lang}", figures)
    precision, recall = UNSEEN[texts][lang]
    assert figures.precision >= precision, figures.wrong
    assert figures.recall >= recall, figures.missed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_shared_traps(lang: str, record_figures: Record) -> None:
    file = SHARED / "gold" / "linking" / "traps" / f"{lang}.txt"
    if not file.is_file():
        pytest.skip("needs ../shared/gold")
    figures = measure(read_marked(file), matcher(file.parents[1] / "labels.json", lang))
    record_figures(f"shared traps {lang}", figures)
    assert figures.precision >= LEAST_PRECISION, figures.wrong
    assert figures.recall >= LEAST_RECALL, figures.missed


@pytest.mark.parametrize("lang", ["pl", "ru", "it"])
def test_the_core_of_the_shared_mentions(lang: str, record_figures: Record) -> None:
    file = SHARED / "gold" / "linking" / "mentions.tsv"
    if not file.is_file():
        pytest.skip("needs ../shared/gold")
    figures = measure_articles(file, lang)
    record_figures(f"shared core {lang}", figures)
    assert figures.f1 >= CORE, (*figures.wrong, *figures.missed)


def measure_articles(file: Path, lang: str) -> Figures:
    """Return the figures on whole articles; other parts of speech and paraphrases do not count."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["lang"] == lang]
    found = matcher(file.parent / "labels.json", lang)
    right, wrong, missed = 0, list[str](), list[str]()
    for article in sorted({row["article"] for row in rows}):
        text = (SHARED / "sources" / article).read_text(encoding="utf-8")
        places = {
            core: {
                (int(row["start"]), int(row["end"]), row["concept"])
                for row in rows
                if row["article"] == article and (row["type"] in {"I", "G"}) is core
            }
            for core in (True, False)
        }
        figures = measure([MarkedText(text, frozenset(places[True]), 0)], found)
        right += figures.right
        missed += figures.missed
        wrong += [
            f"{text[start:end]} = {concept}"
            for start, end, concept in ((m.start, m.end, m.concept) for m in found.find(text))
            if (start, end, concept) not in places[True]
            and not any(start < stop and begin < end for begin, stop, _ in places[False])
        ]
    return Figures(right, tuple(wrong), tuple(missed), 0)
