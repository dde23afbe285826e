"""Concepts of another thesaurus, read from SKOS in Turtle.

Turtle only: RDF/XML can unpack without end, and JSON-LD can ask for addresses on the network.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SKOS

from accord.problems import InvalidInputError, Place, Problem, Severity
from accord.thesaurus.labels import flaw_of, is_too_long
from accord.thesaurus.tree import SLUG

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

LARGEST = 20_000_000
"""Bytes; rdflib takes about a minute for as many, and a gigabyte."""
_SYNTAX = re.compile(r"Bad syntax \((?P<why>.*?)\) at")
"""How rdflib words its syntax errors; what follows is the text around them."""


@dataclass(frozen=True, slots=True)
class ImportedNames:
    """What one language calls a concept."""

    preferred: str
    """One line of plain text."""
    also: tuple[str, ...]
    """Other names."""
    hidden: tuple[str, ...]
    """Names to search by only."""
    definition: str
    """Plain text; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A concept of another thesaurus."""

    id: str
    """English slug: from its address, else from a name."""
    names: Mapping[str, ImportedNames]
    """Language of the site -> its names; never empty."""
    broader: str | None
    """Id of the concept it is part of."""
    related: tuple[str, ...]
    """Ids of imported concepts."""


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    where: Place
    """The file."""
    graph: Graph
    """All it states."""
    ids: dict[URIRef, str] = field(default_factory=dict)
    """Address of a concept -> its id."""
    problems: list[Problem] = field(default_factory=list)
    """What was left out."""

    def leave_out(self, what: str) -> None:
        """Note what does not become part of a page."""
        hint = "Mend it in the file, or add it by hand."
        self.problems.append(Problem(self.where, what, hint, Severity.WARNING))


def read_skos(
    file: Path, shown: str, languages: Sequence[str]
) -> tuple[tuple[Imported, ...], tuple[Problem, ...]]:
    """Return the concepts that have a name in `languages`, and what was left out and why.

    Raises InvalidInputError where the file cannot be read or holds no such concept.
    """
    reading = _Reading(Place(shown), _parse(file, shown))
    named: dict[URIRef, dict[str, ImportedNames]] = {}
    subjects = reading.graph.subjects(SKOS.prefLabel, unique=True)
    for node in sorted(subject for subject in subjects if isinstance(subject, URIRef)):
        named[node] = _all_names(reading, node, languages)
        _identify(reading, node, named[node])
    broader = _without_cycles(reading)
    concepts = tuple(
        Imported(
            id=id_,
            names=named[node],
            broader=broader.get(id_),
            related=tuple(sorted(set(_ids(reading, node, SKOS.related)) - {id_})),
        )
        for node, id_ in reading.ids.items()
    )
    if not concepts:
        what = f"it holds no concept with a preferred label in {', '.join(languages)}"
        hint = 'A label needs its language: `skos:prefLabel "trust"@en`.'
        raise InvalidInputError(Problem(reading.where, what, hint))
    return concepts, tuple(reading.problems)


def _parse(file: Path, shown: str) -> Graph:
    def invalid(what: str, hint: str, line: int = 0) -> InvalidInputError:
        return InvalidInputError(Problem(Place(shown, line), what, hint))

    try:
        if file.stat().st_size > LARGEST:
            what = f"the file is larger than {LARGEST // 1_000_000} MB"
            raise invalid(what, "Export fewer concepts or languages.")
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise invalid(f"cannot be read ({error.strerror})", "Name a file in Turtle.") from error
    except UnicodeDecodeError as error:
        raise invalid("the file is not UTF-8", "Save it as UTF-8.") from error
    try:
        return Graph().parse(data=text, format="turtle")
    except Exception as error:  # rdflib lets through whatever its parser trips over
        # Only its syntax errors know their place; the rest are texts that end early or nest deeply.
        line = getattr(error, "lines", -1) + 1
        syntax = _SYNTAX.search(str(getattr(error, "message", "")))
        why = syntax["why"] if syntax else "it ends early or is nested too deeply"
        hint = "Convert other formats first: `rdfpipe -o turtle FILE` comes with rdflib."
        raise invalid(f"not valid Turtle: {why}", hint, line) from error


def _all_names(
    reading: _Reading, node: URIRef, languages: Sequence[str]
) -> dict[str, ImportedNames]:
    found = {lang: _names(reading, node, lang) for lang in languages}
    return {lang: names for lang, names in found.items() if names}


def _names(reading: _Reading, node: URIRef, lang: str) -> ImportedNames | None:
    """Return the concept's names in a language, none of them twice; None without a preferred."""
    seen: set[str] = set()

    def labels(*kinds: URIRef) -> tuple[str, ...]:
        kept = []
        for text in (text for kind in kinds for text in _texts(reading.graph, node, kind, lang)):
            flaw = flaw_of(text, "")
            if is_too_long(text) or flaw:
                reading.leave_out(f"'{text[:40]}' of {node} is no name")
            elif text.casefold() not in seen:
                seen.add(text.casefold())
                kept.append(text)
        return tuple(kept)

    preferred = labels(SKOS.prefLabel)
    if not preferred:
        return None
    definitions = _texts(reading.graph, node, SKOS.definition, lang)
    return ImportedNames(
        preferred=preferred[0],
        also=(*preferred[1:], *labels(SKOS.altLabel)),
        hidden=labels(SKOS.hiddenLabel),
        definition=next(iter(definitions), ""),
    )


def _texts(graph: Graph, node: URIRef, kind: URIRef, lang: str) -> list[str]:
    """Return what is said in the language, or else in its regional variants, on one line each."""
    literals = [value for value in graph.objects(node, kind) if isinstance(value, Literal)]
    tags = {value.language for value in literals if value.language}
    variants = sorted(tag for tag in tags if tag.partition("-")[0] == lang)
    tag = lang if lang in tags else next(iter(variants), None)
    texts = {
        " ".join(unicodedata.normalize("NFC", v).split()) for v in literals if v.language == tag
    }
    return sorted(text for text in texts if text and tag)


def _identify(reading: _Reading, node: URIRef, names: Mapping[str, ImportedNames]) -> None:
    """Give the concept an id of its own, or say why it has none."""
    if not names:
        reading.leave_out(f"{node} has no name in a language of this site")
        return
    last = re.split(r"[/#:]", node.rstrip("/#"))[-1]
    english = names["en"].preferred if "en" in names else ""
    id_ = next((slug for slug in (last, _slug(last), _slug(english)) if SLUG.fullmatch(slug)), "")
    if not id_:
        reading.leave_out(f"{node} has neither an address nor an English name to make an id of")
    elif id_ in reading.ids.values():
        reading.leave_out(f"{node} would be '{id_}', as another concept is")
    else:
        reading.ids[node] = id_


def _slug(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[\u0300-\u036f]", "", letters)).strip("-")


def _ids(reading: _Reading, node: URIRef, *ties: URIRef) -> Iterator[str]:
    for tie in ties:
        for other in reading.graph.objects(node, tie):
            if isinstance(other, URIRef) and other in reading.ids:
                yield reading.ids[other]


def _without_cycles(reading: _Reading) -> dict[str, str]:
    """Return id -> id of the one concept it is part of: ours is a tree."""
    wider: defaultdict[str, set[str]] = defaultdict(set)
    for node, id_ in reading.ids.items():
        wider[id_].update(_ids(reading, node, SKOS.broader))
        for narrower in _ids(reading, node, SKOS.narrower):
            wider[narrower].add(id_)
    broader: dict[str, str] = {}
    for id_, candidates in sorted(wider.items()):
        for other in sorted(candidates):
            if id_ in broader or id_ in _line_up(other, broader):
                reading.leave_out(f"that '{id_}' is part of '{other}' does not fit into a tree")
            else:
                broader[id_] = other
    return broader


def _line_up(id_: str, broader: Mapping[str, str]) -> Iterator[str]:
    """Yield the concept and all that it is part of."""
    current: str | None = id_
    while current is not None:
        yield current
        current = broader.get(current)
