"""From a file's bytes to a draft: pure, so that it runs in any process on any machine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from accord.importing.article import Article, Paragraph
from accord.importing.draft import Discard, Draft
from accord.importing.ledger import altered, unbalanced
from accord.importing.limits import check_lines, check_text
from accord.importing.lines.shapes import LONG, bears_text
from accord.importing.readers import read
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.rules import RULES
from accord.importing.shingles import shingles
from accord.importing.sources import Source, open_source
from accord.importing.wording.detection import detect
from accord.importing.wording.foreign import foreign_passages
from accord.languages import known_languages
from accord.problems import InvalidInputError, Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from accord.importing.reading import Mark, Reading
    from accord.importing.shingles import Numbers

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
    shingles: Numbers | None = field(default=None, compare=False)
    """What near-duplicates of the draft are found by."""


def import_article(
    path: Path, lang: str | None, root: Path
) -> tuple[Draft | None, tuple[Problem, ...]]:
    """Return the draft of the article in `path`, None if it cannot be read, and what is wrong."""
    drafted = draft_source(open_source(path, lang, root))
    return drafted.draft, drafted.problems


def draft_source(source: Source) -> Drafted:
    """Return the draft of a source: a function of its argument alone."""
    (drafted,) = draft_sources((source,))
    return drafted


def draft_sources(sources: Sequence[Source]) -> list[Drafted]:
    """Return the draft of each source, the same whatever it is drafted with.

    Several at once take less time than one after another: each rule goes over all of them while the
    processor's caches hold what it looks things up in.
    """
    opened = [_opened(source) for source in sources]
    drafts = iter(outlines([one.article for one in opened if isinstance(one, _Opened)]))
    return [_drafted(one, next(drafts)) if isinstance(one, _Opened) else one for one in opened]


@dataclass(frozen=True, slots=True)
class _Opened:
    """A source whose article could be read."""

    source: Source
    text: str | None
    """As that of its draft."""
    article: Article


def _opened(source: Source) -> _Opened | Drafted:
    """Return what is to be drafted, or that nothing can be."""
    try:
        reading = _read(source)
    except InvalidInputError as error:
        return Drafted(None, None, (error.problem,))
    text = reading.text if reading.composed else None
    try:
        return _Opened(source, text, _article(source, reading))
    except InvalidInputError as error:
        return Drafted(None, text, (error.problem,))


def _drafted(opened: _Opened, outlined: Draft) -> Drafted:
    draft = replace(outlined, digest=_digest(opened.source))
    doubts = tuple(_doubts(opened.article, draft, opened.source.where))
    return Drafted(draft, opened.text, doubts, shingles(draft.texts))


def _digest(source: Source) -> str:
    if source.recorded or not isinstance(source.content, bytes):
        return ""
    return hashlib.sha256(source.content).hexdigest()


def outline(article: Article) -> Draft:
    """Return what all rules, one after another, make of the article."""
    (draft,) = outlines((article,))
    return draft


def outlines(articles: Sequence[Article]) -> list[Draft]:
    """Return what all rules, one after another, make of each article."""
    parted = [article.parted() for article in articles]
    drafts = [_begun(inner, article) for (inner, _), article in zip(parted, articles, strict=True)]
    for rule in RULES:
        drafts = [*map(rule, drafts)]
    return [_ended(draft, outside) for draft, (_, outside) in zip(drafts, parted, strict=True)]


def _begun(inner: Article, article: Article) -> Draft:
    return replace(Draft.of(inner), discards=tuple(_near(inner, article)))


def _ended(draft: Draft, outside: Iterable[Mark]) -> Draft:
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
