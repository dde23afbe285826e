"""thesaurus.yml and the concept pages become a thesaurus here."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from accord.problems import Place, Problem, nearest
from accord.thesaurus.concept import Concept, Label, Names, Thesaurus
from accord.thesaurus.labels import MOST_WORDS, check_labels, is_too_long
from accord.thesaurus.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from accord.documents.page import Page, PageRef
    from accord.settings import Settings
    from accord.thesaurus.tree import Branch

_FOLDER = "concepts"
MAP_PATH = f"{_FOLDER}/map.md"
"""Path of the map below every language's folder."""
_NO_CONCEPTS = frozenset({f"{_FOLDER}/index.md", MAP_PATH})
_LISTS = ("also", "hidden", "exact", "block", "avoid")
_KEYS = (*_LISTS, "origin", "translated")


def concept_id(ref: PageRef) -> str | None:
    """Return the id of the concept whose page this is, or None."""
    path = PurePosixPath(ref.path)
    concept = path.parts[0] == _FOLDER and ref.path not in _NO_CONCEPTS
    return path.stem if concept else None


def concept_path(id_: str) -> str:
    """Return the path of a concept's page below every language's folder."""
    return f"{_FOLDER}/{id_}.md"


def build_thesaurus(
    pages: tuple[Page, ...], settings: Settings
) -> tuple[Thesaurus, tuple[Problem, ...]]:
    """Return the concepts that thesaurus.yml and `pages` describe, and all that is wrong."""
    branches, found = read_tree(settings.thesaurus, settings.root)
    problems = list(found)
    names: dict[str, dict[str, Names]] = {id_: {} for id_ in branches}
    for page in pages:
        id_ = concept_id(page.ref)
        if id_ is None:
            continue
        problems.extend(_check_page(page, settings))
        if is_too_long(page.title):
            problems.append(_too_long(page.place(), page.title))
        elif id_ in branches:
            names[id_][page.ref.lang] = _names(page)
        else:
            what = f"'{id_}' is not in {settings.thesaurus.name}"
            problems.append(Problem(Place(page.file), what, nearest(id_, branches)))
    thesaurus = Thesaurus({id_: _concept(branch, names[id_]) for id_, branch in branches.items()})
    problems.extend(_missing_pages(thesaurus, settings))
    problems.extend(check_labels(thesaurus))
    return thesaurus, tuple(problems)


def _concept(branch: Branch, names: Mapping[str, Names]) -> Concept:
    return Concept(
        id=branch.id,
        line=branch.line,
        broader=branch.broader,
        narrower=tuple(branch.narrower),
        related=tuple(sorted(branch.related)),
        names=names,
    )


def _names(page: Page) -> Names:
    lists = {key: _labels(page, key) for key in _LISTS}
    definition = page.parts[0].blocks[0].text if page.parts[0].blocks else ""
    origin = page.matter.values.get("origin")
    return Names(
        preferred=Label(page.title, page.title_line),
        also=lists["also"],
        hidden=lists["hidden"],
        exact=lists["exact"],
        block=lists["block"],
        avoid=lists["avoid"],
        definition=definition,
        origin=origin if isinstance(origin, str) else page.ref.lang,
        file=page.file,
    )


def _labels(page: Page, key: str) -> tuple[Label, ...]:
    value = page.matter.values.get(key)
    entries = value if isinstance(value, list) else ()
    line = page.matter.lines.get(key, 0)
    return tuple(Label(str(entry), line) for entry in entries if not is_too_long(str(entry)))


def _check_page(page: Page, settings: Settings) -> Iterator[Problem]:
    values = page.matter.values
    for key in values.keys() - set(_KEYS):
        what = f"unknown key '{key}' in the front matter"
        yield Problem(page.place(key), what, nearest(key, _KEYS))
    for key in _LISTS:
        value = values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            what = f"'{key}' is no list of names"
            yield Problem(page.place(key), what, f"Write `{key}: [name, other name]`.")
            continue
        yield from (_too_long(page.place(key), entry) for entry in value if is_too_long(entry))
    if "origin" in values and values["origin"] not in settings.languages:
        what = f"origin '{values['origin']}' is no language of this site"
        yield Problem(
            page.place("origin"), what, nearest(str(values["origin"]), settings.languages)
        )
    if not page.parts[0].blocks:
        hint = "Write one or two sentences under the title; they become the tooltip."
        yield Problem(page.place(), "the concept has no definition", hint)


def _too_long(where: Place, label: str) -> Problem:
    what = f"'{label[:40]}…' is a text, no name"
    return Problem(where, what, f"Name the concept in {MOST_WORDS} words at most.")


def _missing_pages(thesaurus: Thesaurus, settings: Settings) -> Iterator[Problem]:
    for concept in thesaurus.concepts.values():
        for lang in settings.languages:
            page = settings.docs / lang / concept_path(concept.id)
            if lang not in concept.names and not page.is_file():
                file = Place.of(page, settings.root)
                where = Place.of(settings.thesaurus, settings.root, concept.line)
                what = f"the concept '{concept.id}' has no page in '{lang}'"
                yield Problem(where, what, f"Write {file}.")
