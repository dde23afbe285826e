"""`accord concepts`: how guides use the thesaurus, and concepts taken over from another one."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.catalogue import build_catalogue
from accord.importing.escaping import escaped
from accord.linking.phrases import Phrase, frequent_phrases
from accord.linking.usage import Usage, usage
from accord.problems import Place
from accord.settings import read_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from accord.catalogue import Catalogue

MOST_PHRASES = 15
"""Phrases shown a language; further down they get weaker."""


@dataclass(frozen=True, slots=True)
class _Language:
    """What the guides of one language do with the thesaurus."""

    code: str
    """Its code."""
    usage: Usage
    """Its names and how often they were found."""
    phrases: tuple[Phrase, ...]
    """What no name covers."""


def report(options: argparse.Namespace) -> int:
    """Print how often guides mention each concept, names never found, phrases not covered."""
    catalogue = build_catalogue(read_settings(options.config))
    languages = [_of_language(catalogue, lang) for lang in catalogue.settings.languages]
    if options.format == "json":
        _print(json.dumps(_as_json(catalogue, languages), ensure_ascii=False, indent=2))
        return 0
    for line in _as_text(catalogue, languages):
        _print(line)
    return 0


def import_skos(options: argparse.Namespace) -> int:
    """Write a page for each concept of a file in each language; print what is left to do."""
    from accord.thesaurus.skeletons import tree_lines, write_skeletons  # noqa: PLC0415
    from accord.thesaurus.skos_reader import read_skos  # noqa: PLC0415 - loads rdflib
    from accord.thesaurus.tree import read_tree  # noqa: PLC0415

    settings = read_settings(options.config)
    shown = Place.of(options.file, settings.root).path
    concepts, problems = read_skos(options.file, shown, settings.languages)
    for problem in problems:
        _print(str(problem))
    written = 0
    for page, is_new in write_skeletons(concepts, settings.docs, escaped):
        written += is_new
        place = Place.of(page, settings.root)
        _print(f"{place}: {'written' if is_new else 'is there already and stays as it is'}")
    existing, _ = read_tree(settings.thesaurus, settings.root)
    lines = list(tree_lines(concepts, existing))
    if lines:
        _print(f"\nAdd to {settings.thesaurus.name}, where they belong:\n")
        for line in lines:
            _print(line)
    _print(f"\nconcepts: {len(concepts)}, pages written: {written}, left out: {len(problems)}")
    _print("`accord check` lists what the pages still need.")
    return 0


def _of_language(catalogue: Catalogue, lang: str) -> _Language:
    guides = catalogue.library.in_language(lang)
    blocks = [block for guide in guides for section in guide.sections for block in section.blocks]
    used = usage(catalogue.thesaurus, lang, blocks)
    texts = (
        (block.text, (*covered, *block.opaque))
        for block, covered in zip(blocks, used.covered, strict=True)
    )
    return _Language(lang, used, frequent_phrases(texts, lang)[:MOST_PHRASES])


def _as_text(catalogue: Catalogue, languages: list[_Language]) -> Iterator[str]:
    concepts = catalogue.thesaurus.concepts
    width = max(map(len, (*concepts, "concept")))
    yield "  ".join([f"{'concept':{width}}", *(f"{each.code:>5}" for each in languages)])
    for id_ in concepts:
        counts = (each.usage.counts.get(id_) for each in languages)
        cells = (f"{'-' if count is None else count:>5}" for count in counts)
        yield "  ".join([f"{id_:{width}}", *cells])
    for each in languages:
        yield f"\n{each.code}: names that no guide uses"
        yield from (
            f"  {concepts[id_].names[each.code].file}:{label.line}: {label.text}"
            for id_, label in each.usage.unused
        )
        yield f"\n{each.code}: frequent phrases that no name covers"
        yield from (f"{phrase.count:>5}  {phrase.text}" for phrase in each.phrases)


def _as_json(catalogue: Catalogue, languages: list[_Language]) -> dict[str, object]:
    return {
        "concepts": {
            id_: {each.code: each.usage.counts.get(id_) for each in languages}
            for id_ in catalogue.thesaurus.concepts
        },
        "unused": {
            each.code: [{"concept": id_, "label": label.text} for id_, label in each.usage.unused]
            for each in languages
        },
        "phrases": {
            each.code: [{"text": phrase.text, "count": phrase.count} for phrase in each.phrases]
            for each in languages
        },
    }


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
