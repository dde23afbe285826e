"""Queries whose right answers are known: of the development set, and drawn from dictionaries."""

from __future__ import annotations

import json
import random
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import truth
from synthetic import CONCEPTS, LANGUAGES
from wordfreq import get_frequency_dict

from accord.lexicon.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

MOST_COMMON = 0.3
"""Share of the pages from which a word is too common to be asked for."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and which pages are right."""

    kind: str
    """`inflect`, `nodia`, `typo`, `cross`, or what a file calls it."""
    lang: str
    """Language of the query."""
    query: str
    """What is typed."""
    relevant: frozenset[str]
    """URLs of the right pages."""
    ignored: frozenset[str] = frozenset()
    """URLs of pages that count neither way: they hold the very form that was typed."""


def development(gold: Path) -> tuple[list[dict[str, Any]], list[Query]]:
    """Return the documents and the queries of the development set."""
    documents = [
        {
            "lang": page["lang"],
            "url": f"{page['lang']}/{page['slug']}",
            "title": page["title"],
            "sections": [
                {"id": f"s{number}" if heading else None, "heading": heading, "text": text}
                for number, (heading, text) in enumerate(page["secs"])
            ],
            "concepts": [],
        }
        for page in json.loads((gold / "pages.json").read_text(encoding="utf-8"))
    ]
    queries = json.loads((gold / "queries.json").read_text(encoding="utf-8"))
    for query in queries:
        if query["kind"] == "cross":
            for document in documents:
                if document["url"] in query["gold"]:
                    document["concepts"].append(" ".join(query["gold"]))
    for document in documents:
        document["concepts"] = sorted(set(document["concepts"]))
    return documents, [
        Query(query["kind"], query["lang"], query["q"], _right(query)) for query in queries
    ]


def _right(query: Mapping[str, Any]) -> frozenset[str]:
    own = query["kind"] != "cross"
    return frozenset(url for url in query["gold"] if url.startswith(query["lang"]) == own)


def from_file(file: Path) -> list[Query]:
    """Return the queries of a file: `[{"lang", "query", "relevant": [url, …]}]`."""
    found = json.loads(file.read_text(encoding="utf-8"))
    return [
        Query(each.get("kind", "file"), each["lang"], each["query"], frozenset(each["relevant"]))
        for each in found
    ]


def drawn(documents: Sequence[Mapping[str, Any]], count: int, seed: str = "") -> Iterator[Query]:
    """Yield `count` queries of each kind and language for a synthetic site, by another seed others.

    What is changed after looking at the failures of one seed is measured with another.
    """
    for lang in LANGUAGES:
        pages = {each["url"]: _words(each) for each in documents if each["lang"] == lang}
        chance = random.Random(lang + seed)  # noqa: S311 - the same queries each time
        inflected = list(_inflected(pages, lang, chance, count))
        yield from inflected
        for query in inflected:
            plain = _plain(query.query)
            if plain != query.query:
                yield Query("nodia", lang, plain, query.relevant, query.ignored)
            everywhere = query.relevant | query.ignored
            if len(query.query) > 4:  # noqa: PLR2004 - shorter words forgive no typo
                mistyped = _mistyped(query.query, chance)
                if not truth.lexemes(mistyped, lang):  # else it asks for another word
                    yield Query("typo", lang, mistyped, everywhere)
        for id_, names in CONCEPTS.items():
            others = (each for each in documents if each["lang"] != lang)
            right = frozenset(each["url"] for each in others if id_ in each["concepts"])
            yield Query("cross", lang, names[lang], right)


def _words(document: Mapping[str, Any]) -> AbstractSet[str]:
    texts = [document["title"]]
    for section in document["sections"]:
        texts += [section["heading"] or "", section["text"]]
    return {token.word for text in texts for token in tokenize(text)}


def _inflected(
    pages: Mapping[str, AbstractSet[str]], lang: str, chance: random.Random, count: int
) -> Iterator[Query]:
    """Yield forms of the pages' lexemes, each with the pages that hold other forms of it."""
    urls_of: defaultdict[str, set[str]] = defaultdict(set)
    for url, words in pages.items():
        for word in words:
            urls_of[word].add(url)
    by_lexeme: defaultdict[str, set[str]] = defaultdict(set)
    for word, urls in urls_of.items():
        for lexeme in truth.lexemes(word, lang):
            by_lexeme[lexeme] |= urls
    rare = [each for each in sorted(by_lexeme) if len(by_lexeme[each]) < MOST_COMMON * len(pages)]
    used = get_frequency_dict(lang, wordlist="best")
    found = 0
    while found < count:
        lexeme = chance.choice(rare)
        forms = sorted(
            form for form in truth.forms(lexeme, lang) if form in used and form.isalpha()
        )
        if len(forms) < 2:  # noqa: PLR2004 - what has one form has no inflection
            continue
        query = chance.choice(forms)
        own = frozenset(urls_of.get(query, ()))
        right = {url for each in truth.lexemes(query, lang) for url in by_lexeme[each]} - own
        if right:
            found += 1
            yield Query("inflect", lang, query, frozenset(right), own)


def _plain(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.replace("ł", "l").replace("й", "\ue000"))
    return "".join(part for part in parts if not unicodedata.combining(part)).replace("\ue000", "й")


def _mistyped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(word)
    edits = (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    edited = chance.choice(edits)
    return edited if edited != word else word[:-1]
