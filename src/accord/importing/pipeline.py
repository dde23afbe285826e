"""From source files to drafts on disk, one file after another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from accord.importing.article import Article
from accord.importing.detection import detect
from accord.importing.draft import Draft
from accord.importing.ledger import ledger, unbalanced
from accord.importing.readers import READERS
from accord.importing.rules import RULES
from accord.importing.writer import Outcome, Written, write_draft
from accord.languages import known_languages
from accord.problems import InvalidInputError, Place, Problem, Severity, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MOST_LINES = 20_000
"""Lines of one article; what is longer is a dump of many."""


@dataclass(frozen=True, slots=True)
class Result:
    """What importing one file came to."""

    source: Path
    """The file."""
    draft: Draft | None
    """None where it could not be read."""
    outcome: Outcome | None
    """None where nothing was to be written."""
    problems: tuple[Problem, ...]
    """What is wrong with it."""


def import_paths(
    paths: Iterable[Path], into: Path, root: Path, lang: str | None = None
) -> Iterator[Result]:
    """Import files, and all articles in folders; one bad file never stops the others.

    `root` is the folder relative to which problems name files.
    """
    for path in paths:
        found = False
        for source in _articles(path):
            found = True
            yield _import_one(source, into, root, lang)
        if not found:
            what, hint = "no articles in this folder", f"Accord reads {_formats()}."
            problem = Problem(Place.of(path, root), what, hint, Severity.WARNING)
            yield Result(path, None, None, (problem,))


def import_article(
    path: Path, lang: str | None, root: Path
) -> tuple[Draft | None, tuple[Problem, ...]]:
    """Return the draft of the article in `path`, None if it cannot be read, and what is wrong."""
    where = Place.of(path, root)
    try:
        article = read_article(path, lang, where)
    except InvalidInputError as error:
        return None, (error.problem,)
    draft = outline(article)
    return draft, tuple(_doubts(article, draft, where))


def outline(article: Article) -> Draft:
    """Return what all rules, one after another, make of the article."""
    return reduce(lambda draft, rule: rule(draft), RULES, Draft.of(article))


def read_article(path: Path, lang: str | None, where: Place) -> Article:
    """Return the article in `path`; InvalidInputError with what is wrong and what to do."""
    if lang is not None and lang not in known_languages():
        hint = nearest(lang, known_languages())
        raise InvalidInputError(Problem(where, f"unknown language '{lang}'", hint))
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        what = f"Accord cannot read '{path.suffix}' files"
        raise InvalidInputError(Problem(where, what, f"It reads {_formats()}."))
    try:
        data = path.read_bytes()
    except OSError as error:
        what = f"the file cannot be opened ({error.strerror})"
        raise InvalidInputError(Problem(where, what, "Check the path.")) from error
    text = reader(data, where, (lang,) if lang else known_languages())
    article = Article.of(path.stem, lang or _language_of(text, where), text)
    if len(article.lines) > MOST_LINES:
        what = f"the file has {len(article.lines):,} lines, more than {MOST_LINES:,}"
        raise InvalidInputError(Problem(where, what, "Split it into articles."))
    return article


def _import_one(path: Path, into: Path, root: Path, lang: str | None) -> Result:
    draft, problems = import_article(path, lang, root)
    if draft is None or any(problem.severity is Severity.ERROR for problem in problems):
        return Result(path, draft, None, problems)
    outcome = write_draft(draft, into)
    if outcome.written is Written.REFUSED:
        where = Place.of(outcome.path, root)
        what = f"the draft of '{path.name}' was not written, another text stands there"
        hint = "Move or delete that file, or import into another folder."
        problems = (*problems, Problem(where, what, hint))
    return Result(path, draft, outcome, problems)


def _articles(path: Path) -> Iterator[Path]:
    """Yield the file itself, whatever it is, or the readable files below a folder."""
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if not hidden and file.is_file() and file.suffix.lower() in READERS:
            yield file


def _doubts(article: Article, draft: Draft, where: Place) -> Iterator[Problem]:
    lost = unbalanced(article, ledger(draft))
    if lost:
        lines = ", ".join(str(line) for line in lost)
        hint = "A rule of the importer is wrong: please report it with this file."
        yield Problem(where, f"lines {lines} are not accounted for exactly once", hint)
    if not draft.sections:
        hint = "If this is an article, its text was taken for boilerplate: see the report."
        yield Problem(where, "no text is left beside the title", hint)
    elif draft.title is None:
        hint = "The draft is called like its file: give it a title."
        yield Problem(where, "no title found", hint, Severity.WARNING)


def _language_of(text: str, where: Place) -> str:
    try:
        found = detect(text, known_languages())
    except ImportError as error:
        what = "the language is not given, and py3langid, which would find out, is not installed"
        hint = "Name it with --lang, or install accord[import]."
        raise InvalidInputError(Problem(where, what, hint)) from error
    if found is None:
        known = ", ".join(known_languages())
        hint = f"Name it with --lang: {known}."
        raise InvalidInputError(Problem(where, "the language of the text is uncertain", hint))
    return found


def _formats() -> str:
    return ", ".join(sorted(READERS))
