"""Scripts and sheets come in small parts, none of which is forgotten when they are joined."""

import re
from pathlib import Path

import pytest

from accord.publishing import scripts, sheets

OVERRIDES = Path(__file__).parents[2] / "overrides"
SCRIPTS, STYLES = OVERRIDES / "assets" / "scripts", OVERRIDES / "assets" / "styles"
MOST_LINES = 300


FILES = sorted([*SCRIPTS.rglob("*.js"), *STYLES.rglob("*.css")])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_script_or_sheet_is_long(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES, "part it"


def test_every_part_of_a_script_is_joined() -> None:
    """What nothing imports is dead: the build publishes no part by itself."""
    published = "".join(scripts.joined(script) for script in SCRIPTS.glob("*.js"))
    for part in SCRIPTS.glob("*/**/*.js"):
        assert part.read_text(encoding="utf-8").splitlines()[0] in published, part.name


def test_a_sheet_imports_each_of_its_parts_once() -> None:
    """The parts of a sheet lie in the folder of its name; what joins them has no list."""
    for folder in [path for path in STYLES.iterdir() if path.is_dir()]:
        sheet = folder.with_suffix(".css").read_text(encoding="utf-8")
        parts = [f"{folder.name}/{file.name}" for file in folder.iterdir()]
        assert sorted(re.findall(r'^@import "(.+?)";', sheet, re.MULTILINE)) == sorted(parts)


def test_parts_stand_where_their_sheet_imports_them(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "first.css").write_text("a { top: 0 }\n", encoding="utf-8")
    (tmp_path / "parts" / "second.css").write_text("a { top: 1px }\n", encoding="utf-8")
    sheet = tmp_path / "sheet.css"
    sheet.write_text(
        '@import "parts/second.css";\n@import "parts/first.css";\nb { top: 2px }\n',
        encoding="utf-8",
    )
    rules = [rule for rule in sheets.joined(sheet).splitlines() if rule]
    assert rules == ["a { top: 1px }", "a { top: 0 }", "b { top: 2px }"]


def test_every_sheet_is_loaded_by_a_template() -> None:
    """Styles of which no page knows are dead."""
    templates = [file.read_text(encoding="utf-8") for file in OVERRIDES.rglob("*.html")]
    for sheet in STYLES.glob("*.css"):
        assert any(f"assets/styles/{sheet.name}" in template for template in templates), sheet.name
