"""Each name that reports and JSON give a decision is of one rule, and none can be misspelt."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

import accord.importing
from accord.importing.rule_names import Rule

MODULES = sorted(Path(accord.importing.__file__).parent.rglob("*.py"))


def deciding(module: Path) -> set[Rule]:
    """Return the names in which a module drops lines or cuts something off them."""
    calls = (
        node
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in {"without", "Discard"}
    )
    names = (ast.unparse(argument) for call in calls for argument in call.args)
    return {Rule[name.removeprefix("Rule.")] for name in names if name.startswith("Rule.")}


def test_every_name_is_of_one_rule() -> None:
    modules: defaultdict[Rule, list[str]] = defaultdict(list)
    for module in MODULES:
        for name in deciding(module):
            modules[name].append(module.stem)
    assert {name: found for name, found in modules.items() if len(found) > 1} == {}
    assert set(modules) == set(Rule)


def test_a_name_is_no_string_so_that_mypy_forbids_to_compare_it_with_one() -> None:
    assert not issubclass(Rule, str)


def test_no_two_rules_are_called_alike() -> None:
    assert len({name.value for name in Rule}) == len(Rule.__members__)
