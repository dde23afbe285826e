"""thesaurus.yml: which concepts exist and how they relate."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from accord.problems import Place, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""What a concept id looks like."""
_RESERVED = frozenset({"related", "match"})


@dataclass(slots=True)
class Branch:
    """A concept's place in the file, before its pages are read."""

    id: str
    """The key."""
    line: int
    """1-based line of the key."""
    broader: str | None
    """Key it is nested in."""
    narrower: list[str] = field(default_factory=list)
    """Keys nested in it."""
    related: dict[str, int] = field(default_factory=dict)
    """Id -> line where the relation is written."""


def read_tree(file: Path, root: Path) -> tuple[dict[str, Branch], tuple[Problem, ...]]:
    """Return the branches by id in the order of the file, relations symmetric, and all problems."""
    shown = Place.of(file, root).path
    branches: dict[str, Branch] = {}
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except FileNotFoundError:
        hint = "Create it; `{}` is a thesaurus without concepts."
        return branches, (Problem(Place(shown), "there is no such file", hint),)
    except UnicodeDecodeError:
        return branches, (Problem(Place(shown), "the file is not UTF-8", "Save it as UTF-8."),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(shown, mark.line + 1 if mark else 0)
        what = f"not valid YAML: {getattr(error, 'problem', None) or str(error).splitlines()[0]}"
        return branches, (Problem(place, what, "Check indentation and colons."),)
    except RecursionError:
        hint = "Nest them as people would look for them: a few levels."
        return branches, (Problem(Place(shown), "concepts are nested too deeply", hint),)
    problems = tuple(_walk(node, None, branches, shown)) if node else ()
    return branches, (*problems, *_relate(branches, shown))


def _walk(
    node: yaml.Node, parent: Branch | None, branches: dict[str, Branch], file: str
) -> Iterator[Problem]:
    if isinstance(node, yaml.ScalarNode) and node.tag.endswith(":null"):
        return
    if not isinstance(node, yaml.MappingNode):
        where = Place(file, node.start_mark.line + 1)
        hint = "Write `id:` or `id: {related: [other-id]}`."
        yield Problem(where, "a concept is neither empty nor a mapping", hint)
        return
    for key, value in node.value:
        where = Place(file, key.start_mark.line + 1)
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "[…]"
        if name in _RESERVED:
            if parent and name == "related":
                yield from _read_related(value, parent, file)
        elif not SLUG.fullmatch(name):
            what = f"'{name}' is no concept id"
            yield Problem(where, what, "Use small English letters, digits and single hyphens.")
        elif name in branches:
            hint = f"Keep one of the two; the first is on line {branches[name].line}."
            yield Problem(where, f"the concept '{name}' stands twice", hint)
        else:
            branch = Branch(name, key.start_mark.line + 1, parent.id if parent else None)
            branches[name] = branch
            if parent:
                parent.narrower.append(name)
            yield from _walk(value, branch, branches, file)


def _read_related(node: yaml.Node, branch: Branch, file: str) -> Iterator[Problem]:
    if not isinstance(node, yaml.SequenceNode):
        where = Place(file, node.start_mark.line + 1)
        yield Problem(where, f"`related` of '{branch.id}' is no list", "Write `[id, other-id]`.")
        return
    for entry in node.value:
        if not isinstance(entry, yaml.ScalarNode):
            where = Place(file, entry.start_mark.line + 1)
            hint = "Write `[id, other-id]`."
            yield Problem(where, f"`related` of '{branch.id}' holds more than ids", hint)
            continue
        branch.related[str(entry.value)] = entry.start_mark.line + 1


def _relate(branches: dict[str, Branch], file: str) -> Iterator[Problem]:
    for branch in list(branches.values()):
        for other, line in list(branch.related.items()):
            where = Place(file, line)
            if other not in branches:
                del branch.related[other]
                what = f"'{branch.id}' is related to '{other}', which is no concept"
                yield Problem(where, what, nearest(other, branches))
            elif other == branch.id or other in _ancestors(branch, branches):
                del branch.related[other]
                what = f"'{branch.id}' is related to '{other}', which it is already part of"
                yield Problem(where, what, "Delete the relation.")
            elif branch.id in _ancestors(branches[other], branches):
                del branch.related[other]
                what = f"'{branch.id}' is related to '{other}', which is already part of it"
                yield Problem(where, what, "Delete the relation.")
            else:
                branches[other].related.setdefault(branch.id, line)


def _ancestors(branch: Branch, branches: dict[str, Branch]) -> Iterator[str]:
    while branch.broader is not None:
        yield branch.broader
        branch = branches[branch.broader]
