"""Scripts that are modules, as one classic script: a browser loads no modules from a folder.

Modules import what they need by its own name, from beside or below them, and export where they
declare. Joined they share one scope, so at its top level no module has a name that another has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_IMPORT = re.compile(r'^import \{[^{}]*\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=async |class |const |function )", re.MULTILINE)


def joined(script: Path) -> str:
    """Return the text of a script, with that of all modules it imports before it."""
    modules = [*_in_order(script.resolve(), set())]
    if len(modules) == 1:
        return modules[0]
    return '"use strict";\n\n(() => {\n' + "\n".join(modules) + "})();\n"


def _in_order(module: Path, seen: set[Path]) -> Iterator[str]:
    """Yield the text of each module once, in the order in which a browser would run them."""
    seen.add(module)
    text = module.read_text(encoding="utf-8")
    for name in _IMPORT.findall(text):
        part = (module.parent / name).resolve()
        if part not in seen:
            yield from _in_order(part, seen)
    yield _EXPORT.sub("", _IMPORT.sub("", text))
