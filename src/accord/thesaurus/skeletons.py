"""Imported concepts as the beginnings of pages, and as lines for thesaurus.yml."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import yaml

from accord.thesaurus.reader import concept_path

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from accord.thesaurus.skos_reader import Imported, ImportedNames

_NO_WRAPPING = 1_000_000


def write_skeletons(
    concepts: tuple[Imported, ...], docs: Path, escaped: Callable[[str], str]
) -> Iterator[tuple[Path, bool]]:
    """Write a page for each concept and language; yield each page and whether it was written.

    A page that exists is left as it is. `escaped` makes Markdown of plain text.
    """
    for concept in concepts:
        for lang, names in concept.names.items():
            file = docs / lang / concept_path(concept.id)
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                with file.open("x", encoding="utf-8", newline="\n") as page:
                    page.write(_page(names, escaped))
            except FileExistsError:
                yield file, False
            else:
                yield file, True


def tree_lines(concepts: tuple[Imported, ...], existing: Collection[str]) -> Iterator[str]:
    """Yield the lines by which thesaurus.yml would know the concepts that it does not know yet."""
    new = {concept.id: concept for concept in concepts if concept.id not in existing}
    parts: defaultdict[str | None, list[Imported]] = defaultdict(list)
    for concept in new.values():
        parts[concept.broader].append(concept)
    for broader in [broader for broader in parts if broader not in new]:
        if broader:
            yield f"# part of {broader}:"
        open_ = [(concept, "") for concept in reversed(parts[broader])]
        while open_:
            concept, indent = open_.pop()
            yield from _lines(concept, indent, has_parts=concept.id in parts)
            below = reversed(parts.get(concept.id, []))
            open_ += ((part, f"{indent}  ") for part in below)


def _lines(concept: Imported, indent: str, *, has_parts: bool) -> Iterator[str]:
    related = f"[{', '.join(concept.related)}]"
    if has_parts and concept.related:
        yield f"{indent}{concept.id}:"
        yield f"{indent}  related: {related}"
    elif concept.related:
        yield f"{indent}{concept.id}: {{related: {related}}}"
    else:
        yield f"{indent}{concept.id}:"


def _page(names: ImportedNames, escaped: Callable[[str], str]) -> str:
    lists = {"also": list(names.also), "hidden": list(names.hidden)}
    matter = yaml.safe_dump(
        {key: labels for key, labels in lists.items() if labels},
        allow_unicode=True,
        default_flow_style=None,
        sort_keys=False,
        width=_NO_WRAPPING,
    )
    head = f"---\n{matter}---\n" if names.also or names.hidden else ""
    definition = f"\n{escaped(names.definition)}\n" if names.definition else ""
    return f"{head}# {escaped(names.preferred)}\n{definition}"
