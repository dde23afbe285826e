"""The index as files: one list of documents a language, one shard a first letter."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from accord.search.document import SearchDocument
    from accord.search.index import Entry

FORMAT = 1
"""Version of the files; the browser's engine refuses another."""


def write_shards(
    documents: Sequence[SearchDocument], entries: Iterable[Entry], folder: Path
) -> None:
    """Write documents.json, which lists the shards, and a shard for each first letter of a form."""
    folder.mkdir(parents=True, exist_ok=True)
    shards = {f"{ord(letter):04x}": shard for letter, shard in _by_first_letter(entries).items()}
    listed = {"shards": sorted(shards), "documents": [_document(entry) for entry in documents]}
    _write(folder / "documents.json", listed)
    for name, shard in shards.items():
        _write(folder / f"{name}.json", shard)


def _document(document: SearchDocument) -> dict[str, Any]:
    return {
        "url": document.url,
        "title": document.title,
        "section": document.section,
        "concept": document.concept,
        "text": document.text,
    }


def _by_first_letter(entries: Iterable[Entry]) -> Mapping[str, dict[str, Any]]:
    """Return letter -> {"entries": [[postings, forms that begin with the letter], …]}."""
    shards: defaultdict[str, dict[str, Any]] = defaultdict(lambda: {"entries": []})
    for entry in entries:
        by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(entry.forms):
            by_letter[form[0]].append(form)
        for letter, forms in by_letter.items():
            shards[letter]["entries"].append([entry.postings, forms])
    return shards


def _write(file: Path, content: dict[str, Any]) -> None:
    text = json.dumps({"format": FORMAT, **content}, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text + "\n", encoding="utf-8")
