"""What must hold for every article, whatever it says: nothing lost, doubled, invented or alive."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import markdown as python_markdown
import yaml
from tests.importing import outlines

from accord.content.kinds import Kind
from accord.documents.front_matter import split_front_matter
from accord.documents.markdown import parse_markdown
from accord.importing.as_markdown import markdown
from accord.importing.ledger import Dropped, Merged, altered, ledger, unbalanced
from accord.importing.pipeline import outline

if TYPE_CHECKING:
    from accord.importing.article import Article
    from accord.importing.draft import Draft
    from accord.importing.ledger import Entry

REPOSITORY = Path(__file__).parents[2]
WORD = re.compile(r"[^\W_]+")
MARKER = re.compile(r"\d{1,2}[ºª]?|[^\W\d_]|[IVXІХivx]{1,5}")


class _Lenient(yaml.SafeLoader):
    """Reads mkdocs.yml, whatever its tags call for."""


_Lenient.add_multi_constructor("", lambda *_: None)


def site_extensions() -> list[str]:
    """Return the names of the Markdown extensions with which the site is rendered."""
    text = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    entries = yaml.load(text, _Lenient)["markdown_extensions"]  # noqa: S506 - it builds no objects
    return [entry if isinstance(entry, str) else next(iter(entry)) for entry in entries]


EXTENSIONS = site_extensions()
RENDERER = python_markdown.Markdown(extensions=EXTENSIONS)


def check(article: Article) -> Draft:
    """Return the article's draft; AssertionError where anything is not as it must be."""
    draft = outline(article)
    entries = ledger(draft)
    assert [entry.line for entry in entries] == [line.number for line in article.lines]
    assert unbalanced(article, draft) == ()
    assert altered(article, draft) == ()
    matter, body, _ = split_front_matter(markdown(draft), "source.md")
    assert matter.values["sources"] == {id_: [draft.id] for id_ in draft.section_ids}
    check_words(article, draft, entries, body)
    check_shown(draft, body)
    return draft


def check_words(article: Article, draft: Draft, entries: tuple[Entry, ...], body: str) -> None:
    """Compare the words of each part of the written guide with those of the lines it claims."""
    claimed = words_claimed(article, entries, draft)
    written = words_written(body)
    for section, id_ in zip(draft.sections, draft.section_ids, strict=True):
        if section.heading is None:
            written.pop(f"{id_}, heading", None)  # it is supplied, in the language's own words
    if draft.title is None:
        del written["title"]
    for where in written.keys() | claimed.keys():
        assert not written[where] - claimed[where], f"{where}: words are invented"
        lost = claimed[where] - written[where]
        assert all(MARKER.fullmatch(word) for word in lost), f"{where}: words are lost"


def check_shown(draft: Draft, body: str) -> None:
    """Compare the draft with what the site would show, and with what Accord reads."""
    expected = outlines.of_draft(draft)
    assert outlines.of_html(RENDERER.reset().convert(body)) == expected
    assert list(outlines.of_parts(parse_markdown(body))) == list(outlines.flat(expected))


def words_claimed(
    article: Article, entries: tuple[Entry, ...], draft: Draft
) -> defaultdict[str, Counter[str]]:
    """Return the words of the lines that the ledger says are kept, by heading and by section."""
    said = {line.number: line.text for line in article.lines}
    for mark in article.marks:
        said |= dict.fromkeys(mark.lines, "") | {mark.lines[0]: mark.text}
    places: dict[int, str] = {}
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if isinstance(entry, Dropped):
            continue
        where = places[entry.into] if isinstance(entry, Merged) else entry.where
        places[entry.line] = where
        words[part_of(where)].update(WORD.findall(said[entry.line]))
    for cut in draft.cuts:
        if cut.lines[0] in places:
            words[part_of(places[cut.lines[0]])].subtract(WORD.findall(cut.text))
    return words


def words_written(body: str) -> defaultdict[str, Counter[str]]:
    """Return the words of the written guide, by heading and by section."""
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for part in parse_markdown(body):
        heading = "title" if part.level == 1 else f"{part.id}, heading"
        if part.level:
            words[heading].update(WORD.findall(part.heading))
        for block in part.blocks:
            words[part.id or Kind.OVERVIEW].update(WORD.findall(block.text))
    return words


def part_of(where: str) -> str:
    """Return the ledger's place less the number of an item."""
    return where.partition(", item ")[0]
