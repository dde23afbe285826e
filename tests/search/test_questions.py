"""Questions that employees type lead to the right guide: a floor below which no change may fall."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.search.indexes import ask

from accord.catalogue import build_catalogue
from accord.settings import read_settings

ROOT = Path(__file__).parents[2]
QUESTIONS = json.loads((ROOT / "benchmarks/search/questions.json").read_text(encoding="utf-8"))
SETTINGS = read_settings(ROOT / "mkdocs.yml")
AT_FIRST, IN_FIRST_THREE = 0.78, 0.9
"""Shares, over all languages; measured 0.84 and 0.94."""
EACH_IN_FIRST_THREE = 0.85
"""Share, in each language by itself; measured 0.91 and more."""

OF_READERS = [
    {"lang": "pl", "query": "obraża mnie", "relevant": ["shouting-customer"]},
    {"lang": "pl", "query": "obrażanie", "relevant": ["shouting-customer"]},
    {"lang": "pl", "query": "klient obraża", "relevant": ["shouting-customer"]},
    {"lang": "ru", "query": "угрожает плохим отзывом", "relevant": ["pressure-and-manipulation"]},
    {"lang": "ru", "query": "грозит плохим отзывом", "relevant": ["pressure-and-manipulation"]},
    {"lang": "it", "query": "maleducato", "relevant": ["shouting-customer"]},
    {"lang": "it", "query": "cliente maleducato", "relevant": ["shouting-customer"]},
    {"lang": "it", "query": "cafone", "relevant": ["shouting-customer"]},
    {"lang": "it", "query": "cliente scortese", "relevant": ["shouting-customer"]},
]
"""Most were answered wrongly once; they stand apart, since `asked` was mended for them."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the files of the index of the project: name -> text."""
    folder = tmp_path_factory.mktemp("index") / "search"
    catalogue = build_catalogue(SETTINGS)
    catalogue.write_search_index(folder, lambda ref: f"{ref.lang}/{ref.path.removesuffix('.md')}")
    return {
        path.relative_to(folder).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.js")
    }


@pytest.fixture(scope="module")
def ranks(files: dict[str, str]) -> list[tuple[str, int]]:
    """Return (language, place of the first right guide among guides) of each question."""
    langs = (question["lang"] for question in QUESTIONS)
    return list(zip(langs, _ranks(files, QUESTIONS), strict=True))


def test_the_right_guide_comes_early(ranks: list[tuple[str, int]]) -> None:
    found = [rank for _, rank in ranks]
    assert sum(rank == 1 for rank in found) / len(found) >= AT_FIRST
    assert sum(rank <= 3 for rank in found) / len(found) >= IN_FIRST_THREE


@pytest.mark.parametrize("lang", sorted({question["lang"] for question in QUESTIONS}))
def test_the_right_guide_comes_early_in_every_language(
    ranks: list[tuple[str, int]], lang: str
) -> None:
    found = [rank for of, rank in ranks if of == lang]
    assert sum(rank <= 3 for rank in found) / len(found) >= EACH_IN_FIRST_THREE


def test_the_right_guide_comes_first_where_readers_missed_it(files: dict[str, str]) -> None:
    ranks = _ranks(files, OF_READERS)
    assert {question["query"]: rank for question, rank in zip(OF_READERS, ranks, strict=True)} == {
        question["query"]: 1 for question in OF_READERS
    }


def _ranks(files: dict[str, str], questions: list[dict[str, Any]]) -> list[int]:
    answers = ask(files, *((question["query"], question["lang"]) for question in questions))
    return [_rank(*pair) for pair in zip(questions, answers, strict=True)]


def _rank(question: dict[str, Any], answer: dict[str, Any]) -> int:
    urls = (result["url"].partition("#")[0] for result in answer["results"])
    guides = [url for url in dict.fromkeys(urls) if "/guides/" in url]
    right = {f"{question['lang']}/guides/{guide}" for guide in question["relevant"]}
    return next((at + 1 for at, url in enumerate(guides) if url in right), len(QUESTIONS))
