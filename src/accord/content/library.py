"""All guides in all languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from accord.content.reader import read_guide
from accord.content.source import Source, read_sources
from accord.documents.page import Page, PageRef, read_page
from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.content.guide import Guide
    from accord.settings import Settings

_GUIDES = "guides"


@dataclass(frozen=True, slots=True)
class Library:
    """Every guide, and the articles they are based on."""

    guides: Mapping[PageRef, Guide]
    """In the order of languages, then of the settings, then of paths."""
    sources: Mapping[str, Source]
    """Id -> article."""

    def in_language(self, lang: str) -> tuple[Guide, ...]:
        """Return the guides written in this language."""
        return tuple(guide for ref, guide in self.guides.items() if ref.lang == lang)

    def versions(self, path: str) -> tuple[Guide, ...]:
        """Return the guide at this path in every language that has it."""
        return tuple(guide for ref, guide in self.guides.items() if ref.path == path)

    def missing_in(self, lang: str) -> tuple[Guide, ...]:
        """Return the guides this language lacks, each once, in the language it was born in."""
        have = {guide.ref.path for guide in self.in_language(lang)}
        paths = dict.fromkeys(ref.path for ref in self.guides if ref.path not in have)
        return tuple(self.original(path) for path in paths)

    def original(self, path: str) -> Guide:
        """Return the guide at this path in the language it was born in, or else any version."""
        versions = self.versions(path)
        return next((guide for guide in versions if guide.ref.lang == guide.origin), versions[0])


def read_pages(settings: Settings) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Return every page of docs/ that can be read, and the problems of those that cannot."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for lang in settings.languages:
        folder = settings.docs / lang
        for file in sorted(folder.rglob("*.md")):
            ref = PageRef(lang, file.relative_to(folder).as_posix())
            try:
                pages.append(read_page(file, ref, settings.root))
            except InvalidInputError as error:
                problems.append(error.problem)
    return tuple(pages), tuple(problems)


def is_guide(ref: PageRef) -> bool:
    """Return whether the page at this address is a guide."""
    path = PurePosixPath(ref.path)
    return path.parts[0] == _GUIDES and path.name != "index.md"


def build_library(
    pages: tuple[Page, ...], settings: Settings
) -> tuple[Library, tuple[Problem, ...]]:
    """Return the guides among `pages`, and what is wrong with them and their sources."""
    sources, found = read_sources(settings.sources, settings.root)
    problems = list(found)
    guides: dict[PageRef, Guide] = {}
    today = datetime.now(tz=UTC).date()
    for page in sorted(filter(_holds_guide, pages), key=lambda page: _rank(page, settings)):
        guide, found = read_guide(page, settings.languages, sources.keys(), today)
        guides[page.ref] = guide
        problems.extend(found)
    return Library(guides, sources), tuple(problems)


def _holds_guide(page: Page) -> bool:
    return is_guide(page.ref)


def _rank(page: Page, settings: Settings) -> tuple[int, int, str]:
    stem = PurePosixPath(page.ref.path).stem
    order = settings.guides
    place = order.index(stem) if stem in order else len(order)
    return settings.languages.index(page.ref.lang), place, page.ref.path
