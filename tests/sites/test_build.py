"""A strict build of every broken site: it says what `accord check` says and replaces nothing."""

from pathlib import Path

import pytest
from tests.sites.building import build
from tests.sites.shapes import BROKEN, config_of, expected_of


@pytest.mark.parametrize("site", BROKEN)
def test_a_broken_site_names_its_problems_and_replaces_nothing(site: str, tmp_path: Path) -> None:
    old = tmp_path / "guides" / "index.html"
    old.parent.mkdir()
    old.write_text("<p>Yesterday’s page</p>", encoding="utf-8")

    result = build(config_of(site), tmp_path)

    assert result.returncode != 0
    assert "Traceback" not in result.stdout
    for problem in expected_of(site)[:-1]:
        assert problem in result.stdout
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [old]
    assert old.read_text(encoding="utf-8") == "<p>Yesterday’s page</p>"
