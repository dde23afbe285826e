"""Where an article comes from: `sources/<id>.yml` beside the article."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import yaml

from accord.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Provenance(StrEnum):
    """Whose words an article is in."""

    ORIGINAL = "original"
    RETELLING = "retelling"


@dataclass(frozen=True, slots=True)
class Source:
    """The article that guides are based on, as a reader should see it named."""

    id: str
    """Stem of the file name."""
    title: str
    """Title of the work whose facts and ideas it carries."""
    author: str
    """Empty where nobody is named."""
    language: str
    """Code of the language of that work."""
    provenance: Provenance
    """Whether the file holds that work or our retelling of it."""


def read_sources(folder: Path, root: Path) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """Return the sources in `folder` by id, and what is wrong with their provenance files."""
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.yml")):
        where = Place.of(file, root)
        try:
            data = yaml.safe_load(file.read_text(encoding="utf-8"))
            source = _source(file.stem, data)
        except (yaml.YAMLError, UnicodeDecodeError, KeyError, TypeError, ValueError) as error:
            hint = "Write kind, title, language and sha256; for a retelling also based_on."
            problems.append(Problem(where, f"no valid provenance: {error}", hint))
            continue
        sources[file.stem] = source
        problems.extend(_check_article(file, data, where))
    return sources, tuple(problems)


def _source(id_: str, data: dict[str, Any]) -> Source:
    provenance = Provenance(data["kind"])
    work = data["based_on"] if provenance is Provenance.RETELLING else data
    return Source(id_, work["title"], work.get("author", ""), work["language"], provenance)


def _check_article(file: Path, data: dict[str, Any], where: Place) -> Iterator[Problem]:
    articles = [path for path in file.parent.glob(f"{file.stem}.*") if path != file]
    if not articles:
        names = {path.stem for path in file.parent.iterdir() if path.suffix != ".yml"}
        yield Problem(where, "no article of this name stands beside it", nearest(file.stem, names))
    for article in articles:
        digest = hashlib.sha256(article.read_bytes()).hexdigest()
        if data.get("sha256") != digest:
            what = f"sha256 is not that of {article.name}"
            yield Problem(where, what, f"If the article is as meant, write `sha256: {digest}`.")
