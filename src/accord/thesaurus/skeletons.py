"""Imported concepts as the beginnings of pages, and as lines for thesaurus.yml."""

from __future__ import annotations

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
    for concept in new.values():
        if concept.broader not in new:
            if concept.broader in existing:
                yield f"# part of {concept.broader}:"
            yield from _branch(concept, new, "")


def _branch(concept: Imported, new: dict[str, Imported], indent: str) -> Iterator[str]:
    parts = [other for other in new.values() if other.broader == concept.id]
    related = f"[{', '.join(concept.related)}]"
    if not parts:
        yield f"{indent}{concept.id}:{f' {{related: {related}}}' if concept.related else ''}"
        return
    yield f"{indent}{concept.id}:"
    if concept.related:
        yield f"{indent}  related: {related}"
    for part in parts:
        yield from _branch(part, new, f"{indent}  ")


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
