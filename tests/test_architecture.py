"""The tree is the architecture diagram: who may import whom, and how large things may grow."""

import ast
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "accord"

LAYERS = (
    {"problems"},
    {"languages", "documents", "settings"},
    {"lexicon"},
    {"content", "thesaurus"},
    {"importing", "linking", "map", "search", "translation", "publishing"},
    {"catalogue"},
    {"commands"},
    {"cli"},
)
"""The picture, bottom up; those of one layer are strangers to one another."""
LEVEL = {unit: level for level, units in enumerate(LAYERS) for unit in units}
ENGINES = {"mkdocs", "material", "properdocs", "zensical", "mkdocs_static_i18n"}
DRAWERS = {"utils", "util", "helpers", "helper", "common", "core", "misc"}

HOOK_LINES = 60
MEDIAN_MODULE, LONGEST_MODULE, FUNCTION_P95 = 100, 300, 35


@dataclass(frozen=True, slots=True)
class Import:
    """One import statement, wherever in a file it stands."""

    line: int
    module: str
    """Dotted name; a leading dot for a relative import."""


@dataclass(frozen=True, slots=True)
class Function:
    """One function or method of the package."""

    file: Path
    node: ast.FunctionDef | ast.AsyncFunctionDef

    @property
    def lines(self) -> int:
        """Return its length, docstring included."""
        return (self.node.end_lineno or self.node.lineno) - self.node.lineno + 1

    def __str__(self) -> str:
        """Return the place and the name."""
        return f"{self.file.relative_to(ROOT)}:{self.node.lineno} {self.node.name}"


def imports(file: Path) -> Iterator[Import]:
    """Yield every import of a file, those in functions and TYPE_CHECKING blocks included."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            # `from accord import search` names a unit only beside its package.
            for alias in node.names if module == "accord" else ():
                yield Import(node.lineno, f"accord.{alias.name}")
            if module != "accord":
                yield Import(node.lineno, module)


def wrong_imports(source: Path) -> list[str]:
    """Return a sentence for each import in the package at `source` that the picture forbids."""
    return [
        f"{file.relative_to(source)}:{found.line} imports {found.module}: {reason}"
        for file in sorted(source.rglob("*.py"))
        for found in imports(file)
        for reason in [objection(file.relative_to(source).parts[0], found.module)]
        if reason
    ]


def objection(importer: str, module: str) -> str:
    """Return why a file or folder of the package may not import the module, if so."""
    package, *rest = module.split(".")
    if package in ENGINES:
        return "only hooks/ may know the site generator"
    if not package:
        return "imports are absolute"
    if package != "accord":
        return ""
    return objection_between(importer.removesuffix(".py"), rest[0] if rest else "")


def objection_between(unit: str, target: str) -> str:
    """Return why one unit of the picture may not import another, if so."""
    unknown = {unit, target} - LEVEL.keys()
    if unknown:
        return f"{unknown.pop()!r} is not in the picture; give it a place in LAYERS"
    if unit != target and LEVEL[target] == LEVEL[unit]:
        return f"'{unit}' and '{target}' are strangers"
    return f"'{target}' stands above '{unit}'" if LEVEL[target] > LEVEL[unit] else ""


def modules() -> list[Path]:
    """Return the modules of the package and the hooks that hold code."""
    files = [*SOURCE.rglob("*.py"), *(ROOT / "hooks").glob("*.py")]
    return sorted(file for file in files if len(ast.parse(file.read_text("utf-8")).body) > 1)


def functions() -> list[Function]:
    """Return every function and method of the package and the hooks."""
    return [
        Function(file, node)
        for file in modules()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def unannotated(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """Yield the names of the arguments without a type, and `return` if that has none."""
    found = node.args
    every = [*found.posonlyargs, *found.args, *found.kwonlyargs, found.vararg, found.kwarg]
    for argument in every:
        if argument and argument.annotation is None and argument.arg not in {"self", "cls"}:
            yield argument.arg
    if node.returns is None:
        yield "return"


def lines_of(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def report(offenders: list[str]) -> str:
    return "\n" + "\n".join(offenders)


def test_imports_point_downwards_only() -> None:
    offenders = wrong_imports(SOURCE)
    assert not offenders, report(offenders)


@pytest.mark.parametrize("folder", ["tests", "benchmarks"])
def test_only_hooks_import_the_site_generator(folder: str) -> None:
    offenders = [
        f"{file.relative_to(ROOT)}:{found.line} imports {found.module}"
        for file in sorted((ROOT / folder).rglob("*.py"))
        for found in imports(file)
        if found.module.split(".")[0] in ENGINES
    ]
    assert not offenders, report(offenders)


def test_hooks_are_glue_of_a_page() -> None:
    offenders = [
        f"{file.name} has {lines_of(file)} lines; move what decides into src/"
        for file in sorted((ROOT / "hooks").glob("*.py"))
        if lines_of(file) > HOOK_LINES
    ]
    assert not offenders, report(offenders)


def test_no_module_is_long() -> None:
    offenders = [
        f"{file.relative_to(ROOT)} has {lines_of(file)} lines; split it ({LONGEST_MODULE} at most)"
        for file in modules()
        if lines_of(file) > LONGEST_MODULE
    ]
    assert not offenders, report(offenders)


def test_most_modules_fit_on_two_screens() -> None:
    by_length = sorted(modules(), key=lines_of, reverse=True)
    longest = ", ".join(f"{file.relative_to(ROOT)} ({lines_of(file)})" for file in by_length[:5])
    assert statistics.median(map(lines_of, by_length)) <= MEDIAN_MODULE, f"the longest: {longest}"


def test_functions_are_short() -> None:
    by_length = sorted(functions(), key=lambda function: function.lines, reverse=True)
    p95 = statistics.quantiles([function.lines for function in by_length], n=20)[-1]
    longest = [f"{function} has {function.lines} lines" for function in by_length[:5]]
    assert p95 <= FUNCTION_P95, report(longest)


def test_every_argument_and_result_has_a_type() -> None:
    offenders = [
        f"{function}: {', '.join(missing)}"
        for function in functions()
        if (missing := list(unannotated(function.node)))
    ]
    assert not offenders, report(offenders)


def test_no_folder_or_module_is_a_drawer() -> None:
    offenders = [
        f"{path.relative_to(ROOT)}: name it after what it does for the reader"
        for path in [*SOURCE.rglob("*"), *(ROOT / "hooks").iterdir()]
        if path.stem in DRAWERS
    ]
    assert not offenders, report(offenders)


UNKNOWN = "'glossary' is not in the picture; give it a place in LAYERS"


@pytest.mark.parametrize(
    ("file", "code", "message"),
    [
        (
            "content/guide.py",
            "from accord.linking.matcher import Matcher",
            "1 imports accord.linking.matcher: 'linking' stands above 'content'",
        ),
        (
            "search/index.py",
            "def build() -> None:\n    import accord.linking.matcher\n",
            "2 imports accord.linking.matcher: 'search' and 'linking' are strangers",
        ),
        (
            "thesaurus/tree.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from accord import content\n",
            "3 imports accord.content: 'thesaurus' and 'content' are strangers",
        ),
        (
            "documents/page.py",
            "from accord import settings, problems",
            "1 imports accord.settings: 'documents' and 'settings' are strangers",
        ),
        (
            "problems.py",
            "from accord.settings import Settings",
            "1 imports accord.settings: 'settings' stands above 'problems'",
        ),
        (
            "catalogue.py",
            "async def load() -> None:\n    from mkdocs.config import base\n",
            "2 imports mkdocs.config: only hooks/ may know the site generator",
        ),
        (
            "lexicon/keys.py",
            "from .tokens import tokenize",
            "1 imports .tokens: imports are absolute",
        ),
        ("content/guide.py", "import accord.glossary", f"1 imports accord.glossary: {UNKNOWN}"),
        ("glossary/a.py", "import accord.problems", f"1 imports accord.problems: {UNKNOWN}"),
    ],
)
def test_a_wrong_import_is_named(tmp_path: Path, file: str, code: str, message: str) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(code, encoding="utf-8")
    assert wrong_imports(tmp_path) == [f"{file}:{message}"]


def test_right_imports_pass(tmp_path: Path) -> None:
    code = "import re\nfrom accord.problems import Problem\nfrom accord.search.shards import x\n"
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "index.py").write_text(code, encoding="utf-8")
    assert wrong_imports(tmp_path) == []


def test_a_missing_annotation_is_named() -> None:
    code = "def find(self, text: str, *words, lang, **rest: int): ..."
    node = ast.parse(code).body[0]
    assert isinstance(node, ast.FunctionDef)
    assert list(unannotated(node)) == ["lang", "words", "return"]
