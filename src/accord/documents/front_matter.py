"""The YAML block at the top of a page, with the line of every key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from accord.problems import InvalidInputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

_FENCE = "---"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's, ten times as fast, where PyYAML was built with it."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands between the two `---` lines of a page."""

    values: Mapping[str, Any]
    """Key -> value as YAML reads it."""
    lines: Mapping[str, int]
    """Key -> its 1-based line in the file."""


def split_front_matter(text: str, file: str) -> tuple[FrontMatter, str, int]:
    """Return the front matter, the body, and the body's first line (1-based).

    Raises InvalidInputError where the block does not end, is no YAML or is no mapping.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return FrontMatter({}, {}), text, 1
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise _broken(file, 1, "front matter has no end", "Close it with a line that is just ---.")
    matter = _parse("\n".join(lines[1:end]), file)
    return matter, "\n".join(lines[end + 1 :]), end + 2


def _parse(block: str, file: str) -> FrontMatter:
    try:
        loader = _Loader(block)
        node = loader.get_single_node()
        if node is None:
            return FrontMatter({}, {})
        if not isinstance(node, yaml.MappingNode):
            raise _broken(file, 2, "front matter is not a list of keys", "Write `key: value`.")
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(loader.construct_object(key_node))
            line = key_node.start_mark.line + 2
            if key in values:
                hint = f"Keep one of the two; the first is on line {lines[key]}."
                raise _broken(file, line, f"key '{key}' stands twice in the front matter", hint)
            values[key] = _value(loader, value_node, key, Place(file, line))
            lines[key] = line
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"front matter is not valid YAML: {error.problem}"
        hint = "Quote values that hold a colon, a # or quotation marks."
        raise _broken(file, mark.line + 2 if mark else 2, what, hint) from error
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        what = "front matter holds a character that YAML does not allow"
        raise _broken(file, 2, what, "Delete it; it may be invisible.") from error
    return FrontMatter(values, lines)


def _value(loader: yaml.SafeLoader, node: yaml.Node, key: str, where: Place) -> object:
    try:
        value: object = loader.construct_object(node, deep=True)
    except ValueError as error:
        what = f"'{key}' holds a value that cannot be: {error}"
        hint = "Write dates as 2026-11-21, and quote what is none."
        raise InvalidInputError(Problem(where, what, hint)) from error
    return value


def _broken(file: str, line: int, what: str, hint: str) -> InvalidInputError:
    return InvalidInputError(Problem(Place(file, line), what, hint))
