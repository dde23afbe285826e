"""From a file's bytes to a draft: pure, so that it runs in any process on any machine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING

from accord.importing.article import Article, Paragraph
from accord.importing.draft import Discard, Draft
from accord.importing.duplicates import sketch
from accord.importing.ledger import altered, unbalanced
from accord.importing.limits import check_lines, check_text
from accord.importing.lines.shapes import LONG, bears_text
from accord.importing.readers import read
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.rules import RULES
from accord.importing.sources import Source, open_source
from accord.importing.wording.detection import detect
from accord.importing.wording.foreign import foreign_passages
from accord.languages import known_languages
from accord.problems import InvalidInputError, Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from datasketch import LeanMinHash

    from accord.importing.reading import Mark, Reading

SHOWN_AROUND = "its page shows it around the article"
MOST_ABOVE = 40
"""Lines right above an article that are read: further up stand menus."""
MOST_BELOW = 4
"""Lines right below an article that are read: further down others comment on it."""
BETWEEN_LINES = " · "
"""In the report, which quotes them together."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What reading one source came to."""

    draft: Draft | None
    """None where it could not be read."""
    text: str | None
    """What its line numbers count in, where that is not the file itself."""
    problems: tuple[Problem, ...]
    """What is wrong with it."""
    sketch: LeanMinHash | None = None
    """What near-duplicates of the draft are found by; drawn here, where several are at work."""


def import_article(
    path: Path, lang: str | None, root: Path
) -> tuple[Draft | None, tuple[Problem, ...]]:
    """Return the draft of the article in `path`, None if it cannot be read, and what is wrong."""
    drafted = draft_source(open_source(path, lang, root))
    return drafted.draft, drafted.problems


def draft_source(source: Source) -> Drafted:
    """Return the draft of a source: a function of its argument alone."""
    try:
        reading = _read(source)
    except InvalidInputError as error:
        return Drafted(None, None, (error.problem,))
    text = reading.text if reading.composed else None
    try:
        article = _article(source, reading)
    except InvalidInputError as error:
        return Drafted(None, text, (error.problem,))
    draft = replace(outline(article), digest=_digest(source))
    doubts = tuple(_doubts(article, draft, source.where))
    return Drafted(draft, text, doubts, sketch(draft.texts))


def _digest(source: Source) -> str:
    if source.recorded or not isinstance(source.content, bytes):
        return ""
    return hashlib.sha256(source.content).hexdigest()


def outline(article: Article) -> Draft:
    """Return what all rules, one after another, make of the article."""
    inner, outside = article.parted()
    draft = replace(Draft.of(inner), discards=tuple(_near(inner, article)))
    draft = reduce(lambda draft, rule: rule(draft), RULES, draft)
    decided = (gone for gone in draft.discards if gone.rule is not Rule.OUTSIDE)
    return replace(draft, discards=(*map(_around, outside), *decided))


def _near(inner: Article, article: Article) -> Iterator[Discard]:
    """Yield what the page shows above the article and right below it: bylines stand there."""
    shown = {line.number for line in inner.lines}
    text = (line.number for line in inner.lines if len(line.text) >= LONG)
    bylines = {n for mark in inner.marks if mark.role is Role.BYLINE for n in mark.lines}
    first, last = next(text, 0), max(shown - bylines, default=0)
    around = [line for line in article.lines if line.number not in shown]
    above = [line for line in around if first - MOST_ABOVE <= line.number < first]
    below = [line for line in around if line.number > last][:MOST_BELOW]
    for line in dict.fromkeys((*above, *below)):
        if not bears_text(Paragraph(line.text, (line.number,))):
            yield Discard((line.number,), line.text, Rule.OUTSIDE, SHOWN_AROUND)


def _around(mark: Mark) -> Discard:
    text = mark.text.replace("\n", BETWEEN_LINES)
    return Discard(mark.lines, text, Rule.OUTSIDE, SHOWN_AROUND)


def _read(source: Source) -> Reading:
    where, lang = source.where, source.lang
    if isinstance(source.content, Problem):
        raise InvalidInputError(source.content)
    reading = read(source.ending, source.content, where, (lang,) if lang else known_languages())
    check_text(reading.text, where)
    return reading


def _article(source: Source, reading: Reading) -> Article:
    lang = source.lang or _language_of(reading.inner_text, source.where)
    article = Article.of(source.id, lang, reading.text, reading.marks)
    check_lines(article, source.where)
    return article


def _doubts(article: Article, draft: Draft, where: Place) -> Iterator[Problem]:
    hint = "A rule of the importer is wrong: please report it with this file."
    lost = unbalanced(article, draft)
    if lost:
        lines = ", ".join(str(line) for line in lost)
        yield Problem(where, f"lines {lines} are not accounted for exactly once", hint)
    changed = altered(article, draft)
    if changed:
        lines = ", ".join(str(line) for line in changed)
        yield Problem(where, f"the draft does not say what lines {lines} say", hint)
    for passage in foreign_passages(article):
        place = Place(where.path, passage.first)
        what = f"lines {passage.first} to {passage.last} seem to be in '{passage.lang}'"
        hint = "They are in the draft or the report as they came: translate or remove them."
        yield Problem(place, what, hint, Severity.WARNING)
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
    known = ", ".join(known_languages())
    if found is None:
        hint = f"Name it with --lang: {known}."
        raise InvalidInputError(Problem(where, "the language of the text is uncertain", hint))
    if found not in known_languages():
        what = f"the text seems to be in '{found}', which Accord does not know"
        hint = f"If it is in {known}, name that with --lang; else add the language first."
        raise InvalidInputError(Problem(where, what, hint))
    return found
